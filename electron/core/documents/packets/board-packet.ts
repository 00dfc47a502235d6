/**
 * @file The Board packet: what is recommended, the motion as proposed, the charges, the answer, the record, and lines for the vote. Invariant: it prints what
 * people entered; no comparator, no reason of a hold, no answer of the speech worksheet and no word of counsel is in it.
 */
import type { Allegation, AllegationClause } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { packetResponseLabels } from '#shared/domain/corrective-action/labels.ts';
import { needsPacket } from '#shared/domain/corrective-action/pre-deprivation.ts';
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import type { BoardMotion } from '#shared/domain/documents/packets/board-motion.ts';
import { formatCivilDate, formatFuzzyDate, formatInstant } from '#shared/domain/format-date.ts';
import { clauseOutcomeLabels, findingOutcomeLabels, textStateLabels } from '#shared/domain/labels.ts';
import type { LawRecord } from '#shared/domain/law/law-record.ts';
import { boardPacketFooter } from '#shared/messages/notices.ts';
import { levelRecordsOf } from '../../corrective-action/records/read-level-records.ts';
import { lawRecord } from '../../law/read-law.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { Drawing } from '../drawers.ts';
import { blockingGap, capitalized, heading, openGap, pairs, paragraph, prose, table } from '../model/blocks.ts';
import type { CaseRecord } from '../model/case-record.ts';
import { citationsOf } from '../model/exhibit-citations.ts';
import { priorSection } from '../model/interim-and-prior-sections.ts';
import { recordBlocks } from '../model/investigation-report.ts';
import { chronologySection } from '../model/sections/chronology-section.ts';
import { printedRecord } from '../printed-record.ts';
import { boardMotionOf } from './board-motion.ts';
import { redactedCopiesOf } from './redacted-copies.ts';

const OPEN_MEETINGS = '5-ilcs-120-2';
/** Members of a board of education in Illinois (105 ILCS 5/10-10); a board with more writes below the grid. */
const MEMBERS = 7;

/** @throws DomainError NOT_FOUND */
export async function drawBoardPacket(context: ServiceContext, { caseId, seal, isDraft }: Drawing): Promise<DocumentModel> {
  const handle = context.unitOfWork.read;
  const record = await printedRecord(context, caseId);
  const motion = await boardMotionOf(handle, caseId);
  const sections: [title: string, blocks: Block[]][] = [
    ['Recommendation', recommendation(record)],
    ['Proposed motion', motionBlocks(motion)],
    ['Closed session', closedSession(await lawRecord(handle, OPEN_MEETINGS))],
    [
      'Charges and findings',
      record.allegations.length === 0 ? [noAllegation] : record.allegations.flatMap((one) => chargeBlocks(record, one)),
    ],
    ['Answer of the respondent', await answerBlocks(context, record)],
    ['Prior record', record.priors.length === 0 ? [paragraph('Nothing is counted from an earlier record.')] : priorSection(record.priors)],
    ['Timeline', timeline(record)],
    ['Exhibits', await exhibitBlocks(context, record)],
    ['Record', recordBlocks(seal)],
    ['Action of the Board', boardAction],
  ];
  return {
    kind: 'board-packet',
    title: documentKinds['board-packet'].label,
    caseNumber: record.summary.number,
    district: seal.district,
    preparedBy: seal.preparedBy,
    preparedAt: seal.preparedAt,
    isDraft,
    auditHead: seal.auditHead,
    parts: [
      {
        key: 'board-packet',
        title: documentKinds['board-packet'].label,
        blocks: [
          opening(record, seal, motion),
          ...sections.flatMap(([title, blocks], index) => [heading(2, `${index + 1}. ${title}`), ...blocks]),
        ],
      },
    ],
    footer: boardPacketFooter,
  };
}

function opening({ summary, respondent }: CaseRecord, { preparedAt, preparedBy }: Drawing['seal'], motion: BoardMotion | null): Block {
  return pairs(
    ['For', 'The Board of Education, in closed session'],
    ['Meeting', motion?.meetingOn == null ? '' : formatCivilDate(motion.meetingOn)],
    ['From', motion?.recommendedBy ?? ''],
    ['Respondent', [respondent.name, respondent.position, respondent.building].filter(Boolean).join(', ')],
    ['Case', `${summary.number}, ${summary.title}`],
    ['Prepared', `${formatInstant(preparedAt)}, by ${preparedBy}`],
  );
}

const atMotion = { tab: 'documents', anchor: anchors.boardMotion } as const;
const noAllegation = blockingGap('No allegation is recorded', { tab: 'allegations', anchor: anchors.addAllegation });

function recommendation({ actions }: CaseRecord): Block[] {
  if (actions.length === 0) {
    const place = { tab: 'corrective-action', anchor: anchors.chooseLevel } as const;
    return [blockingGap('No level of corrective action is chosen, so there is nothing to recommend', place)];
  }
  return actions.flatMap((action): Block[] => [
    heading(3, action.level.name),
    pairs(
      ['Nature', action.level.isDiscipline ? 'Discipline' : 'Not discipline'],
      ['Who may impose it', action.level.whoMayImpose],
      ['Authority', action.authoritySource],
      ['Begins', action.startsOn === null ? '' : formatCivilDate(action.startsOn)],
      ['Ends', action.endsOn === null ? '' : formatCivilDate(action.endsOn)],
    ),
    heading(4, 'Terms'),
    ...prose(action.terms),
    heading(4, 'Reason'),
    ...prose(action.reason),
    ...(action.skippedLevelsReason === ''
      ? []
      : [heading(4, 'Why the levels below were passed over'), ...prose(action.skippedLevelsReason)]),
  ]);
}

function motionBlocks(motion: BoardMotion | null): Block[] {
  const day = openGap('The day of the meeting', atMotion, 'The day of the meeting is not set.');
  return [
    ...(motion === null || motion.motion.trim() === '' ? [blockingGap('The motion as proposed', atMotion)] : prose(motion.motion)),
    ...(motion?.meetingOn == null ? [day] : []),
  ];
}

/** The law's words print only where a named person of the district has verified them. */
function closedSession(law: LawRecord | undefined): Block[] {
  const always = paragraph(
    'This paper is about a named employee. It is handed to the members for the closed session and is not part of the public agenda.',
  );
  if (law === undefined || law.verifiedBy === '' || law.verifiedOn === null) {
    return [
      always,
      openGap(
        'The law on closed sessions: nobody of the District has verified it',
        { tab: 'overview', anchor: anchors.law },
        'The provision under which the Board goes into closed session is named at the meeting.',
      ),
    ];
  }
  return [
    always,
    {
      kind: 'quote',
      text: law.text,
      source: `${law.title}, ${law.citation}; as of ${formatCivilDate(law.asOf)}. Verified by ${law.verifiedBy}, ${formatCivilDate(law.verifiedOn)}.`,
      bracket: '',
    },
  ];
}

function chargeBlocks({ findings }: CaseRecord, allegation: Allegation): Block[] {
  const { id, position, statement, conductDate, clauses } = allegation;
  const finding = findings.find(({ allegationId }) => allegationId === id);
  const at = { tab: 'findings', anchor: anchors.finding(id) } as const;
  const outcome = (charged: AllegationClause): string => {
    const found = finding?.clauses.find(({ allegationClauseId }) => allegationClauseId === charged.id)?.outcome;
    return found === undefined ? 'No outcome yet' : clauseOutcomeLabels[found];
  };
  return [
    heading(3, `Allegation ${position}`),
    ...prose(statement),
    pairs(
      ['When', capitalized(formatFuzzyDate(conductDate))],
      ['Finding', finding === undefined ? '' : findingOutcomeLabels[finding.outcome]],
      ...clauses.map((charged): [string, string] => [charged.shortLabel, outcome(charged)]),
    ),
    ...clauses.map(clauseQuote),
    ...(finding === undefined
      ? [blockingGap(`Allegation ${position}: no finding is recorded`, at)]
      : [
          heading(4, 'Reasons for the finding'),
          ...prose(finding.rationale),
          heading(4, 'Contrary evidence considered'),
          ...prose(finding.contraryEvidence),
        ]),
  ];
}

function clauseQuote({ id, clause, shortLabel }: AllegationClause): Block {
  if (clause.textState === 'missing') {
    return blockingGap(`The wording of ${shortLabel} is not in hand`, { tab: 'allegations', anchor: anchors.clause(id) });
  }
  const source = `${shortLabel}; ${clause.labelPath.join(' > ')}. ${textStateLabels[clause.textState]}.`;
  const bracket =
    clause.textState === 'adopted' ? '' : 'Restated in words of the catalogue; these are not the words that the board adopted.';
  return { kind: 'quote', text: clause.text, source, bracket };
}

/** The answer to the packet of charges; of what else stands in the records of a level nothing comes here. */
async function answerBlocks(context: ServiceContext, { summary, actions }: CaseRecord): Promise<Block[]> {
  const levels = await levelRecordsOf(context.unitOfWork.read, summary.id);
  const asked = actions.filter(({ level }) => needsPacket(level));
  const answered = levels.flatMap(({ correctiveActionId, packet }) => {
    const action = actions.find(({ id }) => id === correctiveActionId);
    return packet?.response == null || action === undefined ? [] : [{ action, packet, response: packet.response }];
  });
  if (answered.length > 0) {
    return answered.flatMap(({ action, packet, response }): Block[] => [
      pairs(
        ['To', `${action.level.name}${packet.issued === null ? '' : `, charges given ${formatCivilDate(packet.issued.on)}`}`],
        ['Answer', `${packetResponseLabels[response.kind]}, ${formatCivilDate(response.on)}`],
        ['Heard by', response.heardBy],
      ),
      ...(response.note === '' ? [] : prose(response.note)),
    ]);
  }
  return asked.length === 0 ? [paragraph('No answer of the respondent to charges is recorded.')] : asked.map(noAnswer);
}

const noAnswer = ({ id, level }: CorrectiveAction): Block =>
  blockingGap(`${level.name}: the respondent’s answer to the charges, or that the time for it has passed`, {
    tab: 'corrective-action',
    anchor: anchors.packet(id),
  });

function timeline(record: CaseRecord): Block[] {
  if (record.facts.length === 0) return [paragraph('No dated fact is recorded.')];
  const citations = citationsOf([...record.exhibits, ...record.closedExhibits]);
  return chronologySection(record.facts, citations, (id) => record.statementNames[id]);
}

async function exhibitBlocks(context: ServiceContext, { summary, exhibits }: CaseRecord): Promise<Block[]> {
  if (exhibits.length === 0) return [paragraph('No evidence was taken in.')];
  const copies = await redactedCopiesOf(context.unitOfWork.read, summary.id);
  const isCopy = new Set(copies.map(({ copyExhibitId }) => copyExhibitId));
  const labels = new Map<string, string>(exhibits.map(({ id, label }) => [id, label]));
  const rows = exhibits
    .filter(({ id }) => !isCopy.has(id))
    .map(({ id, label, provenance, removed, sha256 }) => {
      const copy = copies.find(({ exhibitId }) => exhibitId === id);
      const what = removed === null ? provenance.description || 'Not described' : 'Removed by order of a court';
      const redacted =
        copy === undefined ? 'None' : `${labels.get(copy.copyExhibitId) ?? 'Kept'}${copy.what === '' ? '' : `: ${copy.what}`}`;
      return [label, what, redacted, (sha256.match(/.{16}/g) ?? []).join('\n')];
    });
  return [
    paragraph(
      'Where an exhibit has a redacted copy, the copy is what is handed to the members. Each carries its number and this case’s number on every page.',
    ),
    table(
      '',
      [
        ['Exhibit', 10],
        ['What it is', 38],
        ['Redacted copy', 26],
        ['SHA-256', 26],
      ],
      rows,
    ),
  ];
}

const ROLL = ['Member', 'Yes', 'No', 'Abstain', 'Absent'];
const blank = (label: string, rows: number, columns: string[] = []): Block => ({ kind: 'blank', label, rows, columns });

const boardAction: Block[] = [
  paragraph('To be filled in by hand at the meeting.', 'quiet'),
  blank('Motion to go into closed session: provision named, made by, seconded by, time', 2),
  blank('Roll call on going into closed session', MEMBERS, ROLL),
  blank('Back in open session: time, and the recital of what is voted on', 2),
  blank('Motion made by, seconded by; changes to the motion as proposed', 3),
  blank('Roll call on the motion', MEMBERS, ROLL),
  blank('Outcome of the vote', 1),
  { kind: 'signature', label: 'President of the Board', name: '' },
  { kind: 'signature', label: 'Secretary of the Board', name: '' },
];
