/** @file What the ladder asks of a choice before it can be approved. Invariant: it lists what stands in the way; it never prefers a level. */

import type { Agreement } from '../district.ts';
import type { HoldKind } from '../holds.ts';
import type { EmploymentStatus } from '../people.ts';
import type { CivilDate } from '../text.ts';
import { UNPAID_SUSPENSION } from './authority-source.ts';
import type { Level, Prerequisite } from './corrective-action.ts';
import { ladder } from './ladder.ts';
import { needsPacket, type PacketState } from './pre-deprivation.ts';

/** Levels that exist for one employment status only. */
const onlyFor: Readonly<Record<string, EmploymentStatus>> = {
  'notice-to-remedy': 'tenured-teacher',
  'non-renewal': 'probationary-teacher',
  'access-removal': 'volunteer-or-vendor',
};

/** What can be done with somebody whom the District does not employ: there is no discipline of employment. */
const withoutEmployment: readonly string[] = [
  'no-action',
  'coaching',
  'written-directive',
  'training',
  'device-restriction',
  'loss-of-privileges',
  'access-removal',
];

/** Whether a level can concern a person of this status; where the status is not known, every level can. */
export function concerns(level: Pick<Level, 'id'>, status: EmploymentStatus): boolean {
  if (status === 'unknown') return true;
  if (status === 'volunteer-or-vendor') return withoutEmployment.includes(level.id);
  const only = onlyFor[level.id];
  return only === undefined || only === status;
}

/** The levels that exist for a status, in the order of the ladder. */
export const levelsFor = (status: EmploymentStatus): Level[] => ladder.filter((level) => concerns(level, status));

/** A chosen level keeps its position of that day, so it is looked up by its id before it is compared with the ladder of today. */
const positionOf = (level: Level): number => ladder.find(({ id }) => id === level.id)?.position ?? level.position;

/**
 * The disciplinary levels below the chosen one that were passed over, lowest first: a reason is needed when there is any. Levels imposed on
 * the respondent before, and levels that cannot concern the respondent, are not passed over. A choice that is no discipline passes over none.
 */
export function skippedLevels(chosen: Level, status: EmploymentStatus, imposedBefore: readonly string[]): Level[] {
  if (!chosen.isDiscipline) return [];
  const position = positionOf(chosen);
  return ladder.filter(
    (level) => level.isDiscipline && level.position < position && concerns(level, status) && !imposedBefore.includes(level.id),
  );
}

/** Holds that choosing a level opens, each with its reason. `noticeToRemedyGiven`: one from the Board on the same subject is recorded. */
export function holdsOpenedByLevel(
  level: Level,
  status: EmploymentStatus,
  noticeToRemedyGiven: boolean,
): { kind: HoldKind; because: string }[] {
  const holds: { kind: HoldKind; because: string }[] = [];
  if (needsPacket(level)) {
    holds.push({
      kind: 'pre-deprivation-notice',
      because: `${level.name} takes pay or the job: charges, evidence and a chance to answer come first (Cleveland Bd. of Educ. v. Loudermill).`,
    });
  }
  if (level.id === 'dismissal' && status === 'tenured-teacher' && !noticeToRemedyGiven) {
    holds.push({
      kind: 'notice-to-remedy',
      because:
        'Dismissal of a tenured teacher is chosen and no notice to remedy from the Board on this subject is recorded (105 ILCS 5/24-12).',
    });
  }
  if (level.isUnpaidOrTerminal && level.isDiscipline && status === 'unknown') {
    holds.push({
      kind: 'counsel',
      because: `${level.name} is chosen while the employment status is not known, so the process to follow is not known.`,
    });
  }
  if (level.isUnpaidOrTerminal && level.isDiscipline && status === 'administrator') {
    holds.push({
      kind: 'counsel',
      because: `${level.name} of an administrator: the contract and board policy may limit or exclude it.`,
    });
  }
  if (level.id === 'resignation') {
    holds.push({ kind: 'agreement-terms', because: 'The terms of a resignation or settlement need counsel before the Board accepts it.' });
  } else if (level.mayRestrictSpeech) {
    holds.push({
      kind: 'prior-restraint',
      because: `S7: ${level.name} may restrict what the person says in the future, which needs a review of its own.`,
    });
  }
  return holds;
}

/** Why the steps of an agreement come into question at a level of discipline; null where it names none. */
export function stepsInWords(agreement: Agreement | null): string | null {
  if (agreement === null || agreement.progressiveSteps.steps.length === 0) return null;
  const { article, steps } = agreement.progressiveSteps;
  return `${agreement.title} names steps of discipline${article === '' ? '' : ` (${article})`}: ${steps.join('; ')}.`;
}

/** Whether a notice of non-renewal came too late for the term: after April 15 and before the next school year (105 ILCS 5/24-11). */
export const isAfterApril15 = (noticeOn: CivilDate): boolean => noticeOn.slice(5) > '04-15' && noticeOn.slice(5) < '08-01';

export type ChosenAction = {
  level: Level;
  authoritySource: string;
  skippedLevelsReason: string;
  prerequisites: readonly (Prerequisite & { doneOn: CivilDate | null })[];
};

/** What was recorded on a chosen level: whether its authority stands as a typed record, and how far its packet is. */
export type LevelRecords = { hasTypedAuthority: boolean; packet: PacketState };

export type Obstacle = {
  kind: 'hold' | 'prerequisite' | 'packet' | 'authority-source' | 'skipped-levels' | 'status';
  text: string;
  /** False: it is shown, but this level can be approved all the same. */
  stopsApproval: boolean;
};

const packetSentences: Record<Exclude<PacketState, 'closed'>, string> = {
  missing: 'The packet of charges, evidence and time to answer is not drawn up.',
  draft: 'The packet of charges, evidence and time to answer is not issued.',
  waiting: 'The packet is issued, and neither an answer nor the end of the time for it is recorded.',
};

/**
 * What stands in the way of approving a choice, one sentence each. What must come first stops every level. Open holds stop every level that is
 * discipline, takes pay or the job, or may restrict what is said; the source of authority is needed where pay or the job is at stake, as a typed record
 * for a suspension without pay; discipline that takes pay or the job waits for its packet; levels passed over always need a reason; a level that does
 * not exist for the status is never approved.
 */
export function standsInTheWay(
  action: ChosenAction,
  context: {
    status: EmploymentStatus;
    imposedBefore: readonly string[];
    openHolds: readonly { kind: HoldKind; label: string }[];
    records: LevelRecords;
  },
): Obstacle[] {
  const { level } = action;
  const { records } = context;
  const status: Obstacle[] = concerns(level, context.status)
    ? []
    : [{ kind: 'status', text: `${level.name} does not exist for this employment status.`, stopsApproval: true }];
  const holds = context.openHolds.map(
    ({ label }): Obstacle => ({
      kind: 'hold',
      text: `The hold “${label}” is not cleared.`,
      stopsApproval: level.isDiscipline || level.isUnpaidOrTerminal || level.mayRestrictSpeech,
    }),
  );
  const open = action.prerequisites
    .filter(({ doneOn }) => doneOn === null)
    .map(({ text }): Obstacle => ({ kind: 'prerequisite', text: `Not done yet: ${text}`, stopsApproval: true }));
  const packet: Obstacle[] =
    needsPacket(level) && records.packet !== 'closed'
      ? [{ kind: 'packet', text: packetSentences[records.packet], stopsApproval: true }]
      : [];
  const hasAuthority = level.id === UNPAID_SUSPENSION ? records.hasTypedAuthority : action.authoritySource.trim() !== '';
  const authority: Obstacle[] =
    level.isUnpaidOrTerminal && !hasAuthority
      ? [{ kind: 'authority-source', text: `${level.name} needs the source of authority to impose it.`, stopsApproval: true }]
      : [];
  const skipped = skippedLevels(level, context.status, context.imposedBefore);
  const unexplained: Obstacle[] =
    skipped.length > 0 && action.skippedLevelsReason.trim() === ''
      ? [
          {
            kind: 'skipped-levels',
            text: `Levels passed over need a reason: ${skipped.map(({ name }) => name).join('; ')}.`,
            stopsApproval: true,
          },
        ]
      : [];
  return [...status, ...holds, ...open, ...packet, ...authority, ...unexplained];
}
