/** @file Pins of a fact. Invariant: a pin names what belongs to the case and what its author may see; what is closed to them stays as it was pinned. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Fact, FactPinInput } from '#shared/domain/facts/facts.ts';
import { closedTo } from '../evidence/access-list/closed-exhibits.ts';
import { requireExhibitsOfCase } from '../evidence/read-exhibits.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { selectWithdrawn } from './facts-queries.ts';
import type { FactPinRow } from './facts-rows.ts';
import { statementsOpenTo } from './statements.ts';

type Before = Pick<Fact, 'pins'>['pins'];

const exhibitOf = ({ on }: FactPinInput): string[] => (on.kind === 'exhibit' ? [on.exhibitId] : []);

const statementOf = ({ on }: FactPinInput): string[] => (on.kind === 'statement' ? [on.statementId] : []);

/**
 * The pins of a fact as they are to stand: those written, and in the place of any to evidence closed to the author those that stood before.
 * @throws DomainError NOT_FOUND (an exhibit of another case, a statement that the author may not read), EXHIBIT_RESTRICTED
 */
export async function pinsToStand(
  context: ServiceContext,
  handle: WriteHandle,
  { caseId, written, before }: { caseId: string; written: readonly FactPinInput[]; before: Before },
): Promise<FactPinInput[]> {
  await requireExhibitsOfCase(handle, context.actor, {
    caseId,
    exhibitIds: written.flatMap(exhibitOf),
    before: before.flatMap(exhibitOf),
  });
  const closed = await closedTo(handle, context.actor, caseId);
  const known = new Set(before.flatMap(statementOf));
  const cited = [...written.flatMap(statementOf), ...known];
  const open = cited.length === 0 ? new Map<string, string>() : await statementsOpenTo(context, caseId);
  if (written.flatMap(statementOf).some((id) => !open.has(id) && !known.has(id))) throw new DomainError('NOT_FOUND');
  const isClosed = (pin: FactPinInput): boolean =>
    exhibitOf(pin).some((id) => closed.has(id)) || statementOf(pin).some((id) => !open.has(id));
  return [...written.filter((pin) => !isClosed(pin)), ...before.filter(isClosed)];
}

/** @throws DomainError NOT_ALLOWED when an exhibit that the fact is pinned to is no longer cited under its number */
export async function requirePinsStillCited(handle: ReadHandle, fact: Fact): Promise<void> {
  const gone = await selectWithdrawn(handle, fact.pins.flatMap(exhibitOf));
  if (gone.length === 0) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'It is pinned to an exhibit that the case no longer cites.',
    next: 'Enter the fact anew, with evidence that is cited.',
  });
}

/** Pins as rows, in their order. */
export function pinRows(
  context: ServiceContext,
  factId: string,
  { pins, at }: { pins: readonly FactPinInput[]; at: string },
): FactPinRow[] {
  return pins.map(({ on, locator, quote, note }, position) => ({
    id: context.ports.ids.next(),
    fact_id: factId,
    position,
    exhibit_id: on.kind === 'exhibit' ? on.exhibitId : null,
    interview_statement_id: on.kind === 'statement' ? on.statementId : null,
    locator: JSON.stringify(locator),
    quote,
    note,
    pinned_by: context.actor.displayName,
    pinned_at: at,
    superseded_at: null,
  }));
}

/** A pin as an event tells it. */
export const toldPin = ({ on, locator, quote, note }: FactPinInput) => ({ on, locator, quote, note });
