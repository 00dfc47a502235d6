/** @file Counting for a case: the rule in use, the District's calendars, the agreement of the respondent's unit. Invariant: it works out and writes nothing. */
import { type CandidateOutcome, candidateDate, spansInWords } from '#shared/domain/deadlines/candidate.ts';
import type { CountPreview } from '#shared/domain/deadlines/deadlines.ts';
import { addDays } from '#shared/domain/school-calendar.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { type CountChoice, calendarsOfCase, resolvedCount } from './calendars-of-case.ts';
import { ruleInUse } from './rules/rules-in-use.ts';

/** `on` null: no day is known on which it began. */
export type CountInput = { ruleId: string | null; on: string | null; time: string | null; choice: CountChoice };

/** Null where there is no rule or no day to count from. @throws DomainError NOT_FOUND */
export async function countedFor(
  { ports }: Pick<ServiceContext, 'ports'>,
  handle: ReadHandle,
  { caseId, ruleId, on, time, choice }: CountInput & { caseId: string | null },
): Promise<CandidateOutcome | null> {
  if (ruleId === null || on === null) return null;
  const rule = await ruleInUse(handle, ruleId);
  const { count, calendars } = resolvedCount(rule.count, choice, await calendarsOfCase(handle, caseId, civilToday(ports.clock)));
  return candidateDate({ count, movesOn: rule.movesOn }, { on, time }, calendars);
}

/** What the rule makes of a day, before anything is entered. @throws DomainError NOT_FOUND */
export async function previewCount(
  context: ServiceContext,
  input: CountInput & { caseId: string; ruleId: string; on: string },
): Promise<CountPreview> {
  const handle = context.unitOfWork.read;
  const rule = await ruleInUse(handle, input.ruleId);
  const { count } = resolvedCount(rule.count, input.choice, await calendarsOfCase(handle, input.caseId, civilToday(context.ports.clock)));
  const outcome = await countedFor(context, handle, input);
  const words = count.kind === 'spans' ? spansInWords(count.spans) : '';
  if (outcome === null || !outcome.ok) return { candidate: null, problem: outcome?.problem ?? '', soft: null, words };
  const { counted, time, movedTo, because, notes } = outcome.candidate;
  const softOn = rule.soft === null ? null : addDays(counted, -rule.soft.daysBefore);
  const soft = rule.soft === null || softOn === null || softOn < input.on ? null : { on: softOn, because: rule.soft.because };
  return { candidate: { countedOn: counted, time, movedTo, because, notes }, problem: '', soft, words };
}
