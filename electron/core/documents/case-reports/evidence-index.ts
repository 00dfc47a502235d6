/** @file The evidence index by itself: what there is, and where each item is cited. */
import type { ElementAssessment } from '#shared/domain/allegations.ts';
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
  const rows = listed.flatMap(({ id, label }): RunText[][] => {
    const cited = allegations.flatMap(({ position, clauses }) =>
      clauses.flatMap(({ shortLabel, elements }): RunText[][] => {
        const places = elements.flatMap((element) => placesIn(element, id));
        return places.length === 0 ? [] : [[exhibitCell(id, label), `Allegation ${position}, ${shortLabel}`, places.join('\n')]];
      }),
    );
    return cited.length === 0 ? [[exhibitCell(id, label), 'Cited under no element', '']] : cited;
  });
  return [
    paragraph('“For” and “against” say on which side of an element an exhibit was cited. What weight it has is said in the findings.'),
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: 'Exhibit', width: 0.12 },
        { title: 'Cited under', width: 0.36 },
        { title: 'Element, side and place', width: 0.52 },
      ],
      rows,
    },
  ];
}

const exhibitCell = (id: string, label: string): RunText => [{ text: label, emphasis: 'none', support: [{ kind: 'exhibit', id, label }] }];

/** "Act: for, line 1". */
const placesIn = ({ kind, pins }: ElementAssessment, exhibitId: string): string[] =>
  pins
    .filter((pin) => pin.exhibitId === exhibitId)
    .map((pin) => `${elementKindLabels[kind]}: ${[pinSideLabels[pin.side].toLowerCase(), pin.locator].filter(Boolean).join(', ')}`);
