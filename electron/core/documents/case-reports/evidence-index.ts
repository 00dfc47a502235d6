/** @file The evidence index by itself: what there is, and where each item is cited. */
import type { Block, DocumentModel, RunText } from '#shared/domain/document-model.ts';
import { elementKindLabels, pinSideLabels } from '#shared/domain/labels.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { Drawing } from '../drawers.ts';
import { paragraph } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';
import { recordBlocks } from '../model/investigation-report.ts';
import { evidenceSection } from '../model/record-sections.ts';
import { printedRecord } from '../printed-record.ts';
import { caseReport, numbered, onePart, opening } from './case-report.ts';

/** @throws DomainError NOT_FOUND */
export async function drawEvidenceIndex(context: ServiceContext, drawing: Drawing): Promise<DocumentModel> {
  const record = await printedRecord(context, drawing.caseId);
  return caseReport(
    record,
    drawing,
    onePart(drawing.kind, [
      opening(record, drawing.seal),
      ...numbered([
        ['Exhibits', evidenceSection(record)],
        ['Where each is cited', citedSection(record)],
        ['Record', recordBlocks(drawing.seal)],
      ]),
    ]),
  );
}

/** Exhibit by exhibit; one that nothing cites says so, for its absence from the reasoning is something to know as well. */
function citedSection({ allegations, exhibits, closedExhibits }: CaseRecord): Block[] {
  const listed = [...exhibits, ...closedExhibits].sort((one, other) => one.number - other.number);
  if (listed.length === 0) return [paragraph('No evidence was taken in.')];
  const pins = allegations.flatMap(({ position, clauses }) =>
    clauses.flatMap(({ shortLabel, elements }) =>
      elements.flatMap((element) => element.pins.map((pin) => ({ pin, position, shortLabel, element }))),
    ),
  );
  const rows = listed.flatMap(({ id, label }): RunText[][] => {
    const cited = pins.filter(({ pin }) => pin.exhibitId === id);
    if (cited.length === 0) return [[label, 'Cited under no element', '', '']];
    return cited.map(({ pin, position, shortLabel, element }, index) => [
      index === 0 ? [{ text: label, emphasis: 'none', support: [{ kind: 'exhibit', id, label }] }] : '',
      `Allegation ${position}, ${shortLabel}`,
      elementKindLabels[element.kind],
      [pinSideLabels[pin.side], pin.locator].filter(Boolean).join(', '),
    ]);
  });
  return [
    paragraph('“For” and “against” say on which side of an element an exhibit was cited. What weight it has is said in the findings.'),
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: 'Exhibit', width: 0.12 },
        { title: 'Cited under', width: 0.34 },
        { title: 'Element', width: 0.28 },
        { title: 'Side and place', width: 0.26 },
      ],
      rows,
    },
  ];
}
