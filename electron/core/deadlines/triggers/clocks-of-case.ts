/** @file The clocks of a case, worked out beside the rest of what is read of it. */
import type { Deadline, Proposal } from '#shared/domain/deadlines/deadlines.ts';
import { decisionsOf, openProposals } from '#shared/domain/deadlines/proposals.ts';
import { deadlineRules } from '#shared/domain/deadlines/rules/rule-table.ts';
import type { CaseFileRow } from '../../cases/cases-rows.ts';
import type { ReadHandle, WriteHandle } from '../../service-context.ts';
import { zoneHere } from '../calendars-of-case.ts';
import { selectSetAside } from '../deadlines-queries.ts';
import { deadlinesOf } from '../read-deadlines.ts';
import { knownTriggers, noteTriggers } from './note-triggers.ts';
import { type RecordOfTriggers, triggersInRecord } from './triggers-in-record.ts';

type Read = Pick<RecordOfTriggers, 'receivedOn' | 'firstHour' | 'correctiveActions' | 'afterDecision'>;
type CaseOfClocks = Pick<CaseFileRow, 'id' | 'opened_at' | 'employment_status'>;

const foundIn = (file: CaseOfClocks, read: Read) =>
  triggersInRecord({
    ...read,
    openedAt: file.opened_at,
    isProbationary: file.employment_status === 'probationary-teacher',
    zone: zoneHere(),
  });

/** Deadlines and undecided rules, from what was read of the case already. */
export async function clocksOfCase(
  handle: ReadHandle,
  file: CaseOfClocks,
  read: Read,
): Promise<{ deadlines: Deadline[]; proposals: Proposal[] }> {
  const deadlines = await deadlinesOf(handle, file.id);
  const triggers = await knownTriggers(handle, file.id, foundIn(file, read));
  const setAside = triggers.length === 0 ? [] : await selectSetAside(handle, file.id);
  const decided = decisionsOf(
    deadlines,
    setAside.map((row) => ({ triggerId: row.trigger_id, ruleId: row.rule_id })),
  );
  // What a rule is set going by is no part of a District's own copy, and the days themselves are worked out where they are shown.
  const calendars = { years: [], agreement: null, zone: zoneHere() };
  return {
    deadlines,
    proposals: openProposals({ triggers, rules: deadlineRules, decided, countingOf: ({ count }) => ({ count, calendars }) }),
  };
}

/** At the end of a unit of work that touched the case: what it says now stays noted. */
export function noteClocks(handle: WriteHandle, file: CaseOfClocks, read: Read): Promise<void> {
  return noteTriggers(handle, file.id, foundIn(file, read));
}
