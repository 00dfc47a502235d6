/** @file Facts as others read them, in the order of time. */
import { DomainError } from '#shared/domain/errors.ts';
import { compareInTime } from '#shared/domain/facts/chronology.ts';
import { Fact } from '#shared/domain/facts/facts.ts';
import { closedTo } from '../evidence/access-list/closed-exhibits.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { countPinsTo, type FactRecord, findFact, selectBearingsOfCase, selectFactsOfCase, selectPinsOfCase } from './facts-queries.ts';
import type { FactElementRow, FactPinRow } from './facts-rows.ts';
import { statementsOpenTo } from './statements.ts';

/** `facts` stand, in the order of time; `takenBack` in the order of their numbers. */
export type FactList = { facts: Fact[]; takenBack: Fact[] };

/** The facts of a case as the person signed in may see them: where a pin to closed evidence stands stays behind. */
export async function listFacts(context: ServiceContext, input: { caseId: string }): Promise<FactList> {
  const handle = context.unitOfWork.read;
  const all = await factsShownTo(context, handle, await everyFactOfCase(handle, input.caseId));
  return {
    facts: all.filter(({ takenBack }) => takenBack === null).sort(compareInTime),
    takenBack: all.filter(({ takenBack }) => takenBack !== null),
  };
}

/** The facts of a case that stand, in the order of time and with every pin in full: for what the application works out for itself. */
export async function factsOf(handle: ReadHandle, caseId: string): Promise<Fact[]> {
  return (await everyFactOfCase(handle, caseId)).filter(({ takenBack }) => takenBack === null).sort(compareInTime);
}

/** One fact as it stands or was taken back. @throws DomainError NOT_FOUND (also when it was split) */
export async function factById(handle: ReadHandle, factId: string): Promise<Fact> {
  const record = await requireFact(handle, factId);
  const found = (await everyFactOfCase(handle, record.case_id)).find(({ id }) => id === factId);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  return found;
}

/** One fact as the person signed in may see it. @throws DomainError NOT_FOUND */
export async function factShownTo(context: ServiceContext, handle: ReadHandle, factId: string): Promise<Fact> {
  const fact = await factById(handle, factId);
  const [shown] = await factsShownTo(context, handle, [fact]);
  return shown ?? fact;
}

/** How often facts that stand are pinned to an exhibit: what rests on it, for whoever would withdraw it. */
export function pinsOfFactsTo(handle: ReadHandle, exhibitId: string): Promise<number> {
  return countPinsTo(handle, exhibitId);
}

/** The row of a fact, whatever became of it. @throws DomainError NOT_FOUND */
export async function requireFact(handle: ReadHandle, factId: string): Promise<FactRecord> {
  const record = await findFact(handle, factId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  return record;
}

async function everyFactOfCase(handle: ReadHandle, caseId: string): Promise<Fact[]> {
  const records = await selectFactsOfCase(handle, caseId);
  if (records.length === 0) return [];
  const pins = Map.groupBy(await selectPinsOfCase(handle, caseId), (row) => row.fact_id);
  const bearings = Map.groupBy(await selectBearingsOfCase(handle, caseId), (row) => row.fact_id);
  return records.map((record) => factOf(record, pins.get(record.id) ?? [], bearings.get(record.id) ?? []));
}

async function factsShownTo(context: ServiceContext, handle: ReadHandle, facts: Fact[]): Promise<Fact[]> {
  const caseId = facts[0]?.caseId;
  if (caseId === undefined) return facts;
  const closed = await closedTo(handle, context.actor, caseId);
  const hasStatements = facts.some(({ pins }) => pins.some(({ on }) => on.kind === 'statement'));
  const open = hasStatements ? await statementsOpenTo(context, caseId) : null;
  if (closed.size === 0 && open === null) return facts;
  const isClosed = ({ on }: Fact['pins'][number]): boolean =>
    on.kind === 'exhibit' ? closed.has(on.exhibitId) : open?.has(on.statementId) !== true;
  return facts.map((fact) => ({
    ...fact,
    pins: fact.pins.map((pin) => (isClosed(pin) ? { ...pin, locator: { kind: 'whole' }, quote: '', note: '', isClosed: true } : pin)),
  }));
}

function factOf(record: FactRecord, pins: readonly FactPinRow[], bearings: readonly FactElementRow[]): Fact {
  return Fact.parse({
    id: record.id,
    caseId: record.case_id,
    position: record.position,
    versionId: record.version_id,
    kind: record.kind,
    assertion: record.assertion,
    happened: JSON.parse(record.happened),
    status: record.status,
    statusBy: record.status_by,
    isAdverse: record.is_adverse === 1,
    expectedSource: record.expected_source,
    pins: pins.map((pin) => ({
      id: pin.id,
      on:
        pin.exhibit_id === null
          ? { kind: 'statement', statementId: pin.interview_statement_id }
          : { kind: 'exhibit', exhibitId: pin.exhibit_id },
      locator: JSON.parse(pin.locator),
      quote: pin.quote,
      note: pin.note,
      isClosed: false,
    })),
    bearings: bearings.map((row) => ({
      id: row.id,
      allegationClauseId: row.allegation_clause_id,
      elementId: row.element_id,
      bearing: row.bearing,
      setBy: row.set_by,
      setAt: row.set_at,
    })),
    splitFrom: record.split_from === null ? null : { id: record.split_from, position: record.split_from_position },
    enteredBy: record.entered_by,
    enteredAt: record.entered_at,
    changedBy: record.changed_by,
    changedAt: record.changed_at,
    takenBack:
      record.taken_back_at === null ? null : { at: record.taken_back_at, by: record.taken_back_by, reason: record.taken_back_reason },
  });
}
