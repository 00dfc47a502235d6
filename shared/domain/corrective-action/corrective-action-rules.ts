/** @file What the ladder asks of a choice before it can be approved. Invariant: it lists what stands in the way; it never prefers a level. */

import type { HoldKind } from '../holds.ts';
import type { EmploymentStatus } from '../people.ts';
import type { CivilDate } from '../text.ts';
import type { Level, Prerequisite } from './corrective-action.ts';
import { ladder } from './ladder.ts';

/** Levels that exist for one employment status only. */
const onlyFor: Readonly<Record<string, EmploymentStatus>> = {
  'notice-to-remedy': 'tenured-teacher',
  'non-renewal': 'probationary-teacher',
};

/** Whether a level can concern a person of this status; where the status is not known, every level can. */
function concerns(level: Pick<Level, 'id'>, status: EmploymentStatus): boolean {
  const only = onlyFor[level.id];
  return only === undefined || only === status || status === 'unknown';
}

/**
 * The disciplinary levels below the chosen one that were passed over, lowest first: a reason is needed when there is any. Levels imposed on
 * the respondent before, and levels that cannot concern the respondent, are not passed over. A choice that is no discipline passes over none.
 */
export function skippedLevels(chosen: Level, status: EmploymentStatus, imposedBefore: readonly string[]): Level[] {
  if (!chosen.isDiscipline) return [];
  return ladder.filter(
    (level) => level.isDiscipline && level.position < chosen.position && concerns(level, status) && !imposedBefore.includes(level.id),
  );
}

/** Holds that choosing a level opens, each with its reason. `noticeToRemedyGiven`: the Board has given one on the same subject. */
export function holdsOpenedByLevel(
  level: Level,
  status: EmploymentStatus,
  noticeToRemedyGiven: boolean,
): { kind: HoldKind; because: string }[] {
  const holds: { kind: HoldKind; because: string }[] = [];
  if (level.isUnpaidOrTerminal && level.isDiscipline && level.id !== 'non-renewal') {
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
  if (level.id === 'dismissal' && status === 'unknown') {
    holds.push({
      kind: 'counsel',
      because: 'Dismissal is chosen while the employment status is not known, so the process to follow is not known.',
    });
  }
  if (level.id === 'resignation') {
    holds.push({ kind: 'counsel', because: 'The terms of a resignation or settlement need counsel before the Board accepts it.' });
  } else if (level.mayRestrictSpeech) {
    holds.push({
      kind: 'counsel',
      because: `S7: ${level.name} may restrict what the person says in the future, which needs a review of its own.`,
    });
  }
  return holds;
}

export type ChosenAction = {
  level: Level;
  authoritySource: string;
  skippedLevelsReason: string;
  prerequisites: readonly (Prerequisite & { doneOn: CivilDate | null })[];
};

export type Obstacle = {
  kind: 'hold' | 'prerequisite' | 'authority-source' | 'skipped-levels';
  text: string;
  /** False: it is shown, but this level can be approved all the same. */
  stopsApproval: boolean;
};

/**
 * What stands in the way of approving a choice, one sentence each. What must come first stops every level. Open holds stop every level that is
 * discipline, takes pay or the job, or may restrict what is said; the source of authority is needed where pay or the job is at stake; levels
 * passed over always need a reason.
 */
export function standsInTheWay(
  action: ChosenAction,
  context: { status: EmploymentStatus; imposedBefore: readonly string[]; openHolds: readonly { kind: HoldKind; label: string }[] },
): Obstacle[] {
  const { level } = action;
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
  const authority: Obstacle[] =
    level.isUnpaidOrTerminal && action.authoritySource.trim() === ''
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
  return [...holds, ...open, ...authority, ...unexplained];
}
