/** @file The disposition form: one page that tells how the matter ended, signed by the director and the investigator. */
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { civilDateOf, formatCivilDate, formatFuzzyDate } from '#shared/domain/format-date.ts';
import { findingOutcomeLabels } from '#shared/domain/labels.ts';
import { readVersions } from '../../closing/read-versions.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { Drawing } from '../drawers.ts';
import { capitalized, heading, table } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';
import { printedRecord } from '../printed-record.ts';
import { caseReport, employmentOf, onePart, opening } from './case-report.ts';
import { approvedOf, clauseOutcomes, daysOf, dispositionLacks, findingOn } from './outcomes.ts';

/** @throws DomainError NOT_FOUND */
export async function drawDispositionForm(context: ServiceContext, drawing: Drawing): Promise<DocumentModel> {
  const record = await printedRecord(context, drawing.caseId);
  const { isClosed, versions } = await readVersions(context, { caseId: drawing.caseId });
  const closedOn = isClosed ? (versions.at(-1)?.closedOn ?? null) : null;
  const { incident, summary } = record;
  const lacks = dispositionLacks({ track: summary.track, isClosed });
  return caseReport(
    record,
    drawing,
    onePart(drawing.kind, [
      opening(
        record,
        drawing.seal,
        ['Employment', employmentOf(record)],
        ['Report received', incident.receivedOn === null ? '' : formatCivilDate(incident.receivedOn)],
        ['Case opened', formatCivilDate(civilDateOf(summary.openedAt))],
        ['Case closed', closedOn === null ? 'Not closed when this was prepared' : formatCivilDate(closedOn)],
      ),
      heading(2, 'Disposition of each allegation'),
      ...allegationBlocks(record, lacks),
      heading(2, 'Corrective action'),
      ...actionBlocks(record, lacks),
      heading(2, 'Signatures'),
      { kind: 'signature', label: 'Director', name: directorOf(record) },
      { kind: 'signature', label: 'Investigator', name: summary.investigator },
    ]),
  );
}

type Lacks = ReturnType<typeof dispositionLacks>;

function allegationBlocks(record: CaseRecord, lacks: Lacks): Block[] {
  const { allegations } = record;
  if (allegations.length === 0) return [lacks.allegation()];
  const rows = allegations.map((allegation) => {
    const finding = findingOn(record, allegation);
    const outcomes = clauseOutcomes(allegation, finding);
    return [
      `Allegation ${allegation.position}`,
      capitalized(formatFuzzyDate(allegation.conductDate)),
      finding === undefined
        ? 'No finding yet'
        : `${findingOutcomeLabels[finding.outcome]}\n${formatCivilDate(civilDateOf(finding.recordedAt))}`,
      outcomes.length === 0 ? 'None charged' : outcomes.join('\n'),
    ];
  });
  return [
    table(
      '',
      [
        ['Allegation', 16],
        ['Date of the conduct', 22],
        ['Disposition', 22],
        ['Clauses charged', 40],
      ],
      rows,
    ),
    ...allegations.filter((allegation) => findingOn(record, allegation) === undefined).map(lacks.finding),
  ];
}

function actionBlocks(record: CaseRecord, lacks: Lacks): Block[] {
  const approved = approvedOf(record);
  if (approved.length === 0) return [lacks.action()];
  return [
    table(
      '',
      [
        ['Level', 34],
        ['Days', 26],
        ['Imposed by', 20],
        ['Approved', 20],
      ],
      approved.map((action) => [
        [action.level.name, action.level.isDiscipline ? '' : 'Not discipline'].filter(Boolean).join('\n'),
        capitalized(daysOf(action)),
        action.imposedBy,
        [action.approvedBy ?? '', action.approvedAt === null ? '' : formatCivilDate(civilDateOf(action.approvedAt))]
          .filter(Boolean)
          .join('\n'),
      ]),
    ),
  ];
}

/** The decision-maker of the case where it has one; otherwise the line is signed by whoever directs personnel matters, whose name is written in. */
const directorOf = ({ incident }: CaseRecord): string =>
  incident.participants.find(({ role }) => role === 'decision-maker')?.displayName ?? '';
