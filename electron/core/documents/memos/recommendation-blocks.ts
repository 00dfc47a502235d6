/** @file What stands in a recommendation memo of the person, the level and the weighing. Invariant: facts on both sides print beside each other; no word concludes. */

import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import {
  authorityKindLabels,
  factorStandingLabels,
  lastYearLabels,
  licenceLabels,
  licensureCauseLabels,
  packetResponseLabels,
  remedyDirectionLabels,
  remedyProngLabels,
  sameSubjectLabels,
} from '#shared/domain/corrective-action/labels.ts';
import type { RecordsOfLevel } from '#shared/domain/corrective-action/level-records.ts';
import { formatCents, type LossLine, totalOf } from '#shared/domain/corrective-action/losses.ts';
import { needsPacket } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { proportionalityFactors, type WeighedFactor } from '#shared/domain/corrective-action/proportionality.ts';
import type { Block } from '#shared/domain/document-model.ts';
import { type Employment, statusGuides } from '#shared/domain/employment/employment.ts';
import type { LicensureNotice } from '#shared/domain/employment/licensure.ts';
import { type RemedyFile, RemedyProng } from '#shared/domain/employment/remedy-facts.ts';
import { formatCivilDate, formatInstant } from '#shared/domain/format-date.ts';
import { employmentStatusLabels } from '#shared/domain/labels.ts';
import { heading, pairs, paragraph, prose, table } from '../model/blocks.ts';

/** What an exhibit is called in print. */
export type LabelOf = (exhibitId: string) => string;

const cited = (exhibitIds: readonly string[], labelOf: LabelOf): string => exhibitIds.map(labelOf).join(', ');
const day = (date: string | null, otherwise = ''): string => (date === null ? otherwise : formatCivilDate(date));

export function employmentBlocks(employment: Employment): Block[] {
  const { status, howKnown, isOfPresentStatus, licence, licenceNumber, firstHiredOn, unit, agreement } = employment;
  const known = howKnown === '' ? 'Not recorded' : `${howKnown}${isOfPresentStatus ? '' : ' (written of an earlier status)'}`;
  return [
    pairs(
      ['Status', employmentStatusLabels[status]],
      ['How it is known', known],
      ['Governed by', statusGuides[status].governedBy],
      ['License', [licenceLabels[licence], licenceNumber].filter(Boolean).join(', ')],
      ['First hired', day(firstHiredOn)],
      ['Last probationary year', status === 'probationary-teacher' ? lastYearLabels[employment.lastProbationaryYear] : ''],
      ['Bargaining unit', unit],
      ['Agreement', agreement?.title ?? ''],
      ['Its steps', agreement?.progressiveSteps.steps.join('; ') ?? ''],
    ),
  ];
}

export function levelBlocks(action: CorrectiveAction, records: RecordsOfLevel | undefined, labelOf: LabelOf): Block[] {
  const { level, terms, reason, skippedLevelsReason, prerequisites, approvedAt, approvedBy } = action;
  const authority = records?.authority ?? null;
  const firsts = prerequisites.map(({ text, doneOn, doneBy }) => [text, day(doneOn, 'Not recorded'), doneBy]);
  return [
    pairs(
      ['Nature', level.isDiscipline ? 'Discipline' : 'Not discipline'],
      ['Who may impose it', level.whoMayImpose],
      ['Imposed by', action.imposedBy],
      ['Authority', action.authoritySource || (level.isUnpaidOrTerminal ? 'Not recorded' : '')],
      ['Kind of authority', authority === null ? '' : authorityKindLabels[authority.kind]],
      ['Approved', approvedAt === null ? 'Not yet' : `${approvedBy ?? ''}, ${formatInstant(approvedAt)}`],
      ['From', day(action.startsOn)],
      ['Until', day(action.endsOn)],
    ),
    heading(3, 'Terms'),
    ...prose(terms),
    heading(3, 'Reason'),
    ...prose(reason),
    ...(skippedLevelsReason === '' ? [] : [heading(3, 'Why levels below were passed over'), ...prose(skippedLevelsReason)]),
    ...(firsts.length === 0
      ? []
      : [
          heading(3, 'What must come first'),
          table(
            '',
            [
              ['Step', 60],
              ['Done', 18],
              ['By', 22],
            ],
            firsts,
          ),
        ]),
    ...packetBlocks(action, records, labelOf),
    ...dutyBlocks(records),
  ];
}

function packetBlocks({ level }: CorrectiveAction, records: RecordsOfLevel | undefined, labelOf: LabelOf): Block[] {
  if (!needsPacket(level)) return [];
  const packet = records?.packet ?? null;
  const title = heading(3, 'Packet before pay or the job is taken');
  if (packet === null) return [title, paragraph('Not drawn up.')];
  const { issued, response } = packet;
  return [
    title,
    pairs(
      ['Charges', packet.charges],
      ['Evidence', [packet.evidence, cited(packet.exhibitIds, labelOf)].filter(Boolean).join(' — ')],
      ['Range proposed', packet.proposedRange],
      ['To be answered by', day(packet.respondBy)],
      ['Representative', packet.representativeNotice],
      ['Issued', issued === null ? 'Not yet' : `${formatCivilDate(issued.on)}, by ${issued.by}, ${issued.how}`],
      ['Answer', response === null ? 'Not recorded' : `${packetResponseLabels[response.kind]}, ${formatCivilDate(response.on)}`],
      ['Read or heard by', response?.heardBy ?? ''],
      ['What was answered', response?.note ?? ''],
    ),
  ];
}

function dutyBlocks(records: RecordsOfLevel | undefined): Block[] {
  if (records === undefined || records.duties.length === 0) return [];
  const rows = records.duties.map(({ duty, standing, task, reason }) => {
    if (task !== null) return [duty, `Task due ${formatCivilDate(task.dueOn)}, ${task.doer}${task.state === 'done' ? ', done' : ''}`];
    return [duty, standing === 'not-needed' ? `Does not apply: ${reason}` : 'Open'];
  });
  return [
    heading(3, 'Duties that come with it'),
    table(
      '',
      [
        ['Duty', 58],
        ['What was recorded', 42],
      ],
      rows,
    ),
  ];
}

export function factorBlocks(factors: readonly WeighedFactor[], labelOf: LabelOf): Block[] {
  return [
    paragraph(
      'Each factor in the words of those who weighed it. The order is of the worksheet and no ranking; nothing is added up.',
      'quiet',
    ),
    table(
      '',
      [
        ['Factor', 26],
        ['Considered, or not relevant because', 58],
        ['Exhibits', 16],
      ],
      factors.map(({ id, standing, text, exhibitIds }) => [
        proportionalityFactors[id].name,
        standing === 'open' ? 'Open' : standing === 'considered' ? text : `${factorStandingLabels[standing]}: ${text}`,
        cited(exhibitIds, labelOf),
      ]),
    ),
  ];
}

export function remedyBlocks({ facts, notices }: RemedyFile, labelOf: LabelOf): Block[] {
  const prongs = RemedyProng.options.flatMap((prong): Block[] => {
    const rows = facts
      .filter((fact) => fact.prong === prong)
      .map((fact) => [remedyDirectionLabels[prong][fact.direction], fact.text, day(fact.happenedOn), cited(fact.exhibitIds, labelOf)]);
    return [
      heading(3, remedyProngLabels[prong].name),
      rows.length === 0
        ? paragraph('No fact is recorded.')
        : table(
            '',
            [
              ['What it speaks for', 24],
              ['Fact', 46],
              ['Day', 14],
              ['Exhibits', 16],
            ],
            rows,
          ),
    ];
  });
  const given = notices.flatMap((notice): Block[] => [
    pairs(
      ['Voted', formatCivilDate(notice.votedOn)],
      ['Received', [day(notice.receivedOn, 'Not recorded'), notice.receipt].filter(Boolean).join(', ')],
      ['Causes', notice.causes],
      ['Expected', notice.expectations],
      ['Subject', [sameSubjectLabels[notice.sameSubject], notice.sameSubjectReason].filter(Boolean).join(': ')],
      ['Exhibits', cited(notice.exhibitIds, labelOf)],
    ),
  ]);
  return [
    ...prongs,
    heading(3, 'Notices of the Board'),
    ...(given.length === 0 ? [paragraph('No notice to remedy from the Board is recorded.')] : given),
  ];
}

export function licensureBlocks(notice: LicensureNotice): Block[] {
  return [
    pairs(
      ['Cause for a notice', licensureCauseLabels[notice.cause]],
      ['Decided by', notice.decidedBy],
      ['Reason', notice.reason],
      ['To the State Superintendent', day(notice.toStateOn)],
      ['To the regional superintendent', day(notice.toRegionOn)],
      ['Copy to the holder', day(notice.copyToHolderOn)],
      ['Note', notice.note],
    ),
  ];
}

export function lossBlocks(lines: readonly LossLine[], labelOf: LabelOf): Block[] {
  const rows = lines.map(({ incurredOn, payee, invoice, causation, mitigation, receiptExhibitId, amountCents }) => [
    formatCivilDate(incurredOn),
    [payee, invoice].filter(Boolean).join(', '),
    [causation, mitigation === '' ? '' : `Kept small by: ${mitigation}`].filter(Boolean).join('\n'),
    receiptExhibitId === null ? 'None' : labelOf(receiptExhibitId),
    formatCents(amountCents),
  ]);
  return [
    paragraph('Held for counsel. The ledger lists what was spent; it makes no claim, and nothing in it is set against pay.', 'strong'),
    table(
      '',
      [
        ['Date', 15],
        ['Payee and invoice', 22],
        ['How the conduct caused it', 33],
        ['Receipt', 13],
        ['Amount', 17],
      ],
      [...rows, ['', 'Total', '', '', formatCents(totalOf(lines))]],
    ),
  ];
}
