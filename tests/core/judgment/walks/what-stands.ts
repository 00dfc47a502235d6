/** @file A case as it reads at one moment of a walk, told apart from how the services know that a finding is stale. */
import { sql } from 'kysely';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { allegationsOfCase } from '../../../../electron/core/allegations/read-allegations.ts';
import { exhibitsOfCase } from '../../../../electron/core/evidence/read-exhibits.ts';
import { listFacts } from '../../../../electron/core/facts/read-facts.ts';
import { listJustCause } from '../../../../electron/core/findings/just-cause.ts';
import { findingsOfCase } from '../../../../electron/core/findings/read-findings.ts';
import { listHolds } from '../../../../electron/core/holds/read-holds.ts';
import type { ServiceContext } from '../../../../electron/core/service-context.ts';
import { expressionsOfCase } from '../../../../electron/core/speech/read-worksheet.ts';

export type Reading = Awaited<ReturnType<typeof readCase>>;

/** All that services give of the case, through what the screens read. */
export async function readCase(context: ServiceContext, caseId: CaseId) {
  const { read } = context.unitOfWork;
  return {
    allegations: await allegationsOfCase(read, caseId),
    exhibits: await exhibitsOfCase(read, caseId),
    facts: await listFacts(context, { caseId }),
    expressions: await expressionsOfCase(read, caseId),
    findings: await findingsOfCase(read, caseId),
    justCause: await listJustCause(context, { caseId }),
    holds: await listHolds(context, { caseId }),
  };
}

/** The words that are in use at each place; a clause or a fact that was taken back has none. */
export function wordsInUse({ allegations, facts, expressions, findings, justCause }: Reading): Map<string, string> {
  return new Map([
    ...allegations.map(({ id, statement }): [string, string] => [`wording ${id}`, statement]),
    ...allegations.flatMap(({ clauses }) =>
      clauses.flatMap(({ id, elements }) =>
        elements.map(({ elementId, reason }): [string, string] => [`element ${id} ${elementId}`, reason]),
      ),
    ),
    ...[...facts.facts, ...facts.takenBack].map(({ id, assertion }): [string, string] => [`fact ${id}`, assertion]),
    ...expressions.flatMap(({ id, questions, factors, effects }) => [
      ...questions.map((question): [string, string] => [`answer ${id} ${question.id}`, question.current?.reason ?? '']),
      ...factors.map(({ factor, reason }): [string, string] => [`factor ${id} ${factor}`, reason]),
      ...effects.map((line): [string, string] => [`effect ${line.id}`, line.effect]),
    ]),
    ...findings.map(({ allegationId, rationale }): [string, string] => [`finding ${allegationId}`, rationale]),
    ...justCause.map(({ question, reason }): [string, string] => [`just-cause ${question}`, reason]),
  ]);
}

/** What a reader of one allegation sees under its finding. `effects` by line: one that came in later was not seen, and is no change. */
export type Seen = { rest: string; effects: Map<string, string> };

const asksBeforeDecision = ({ id }: { id: string }): boolean => id !== 'S6' && id !== 'S7';

export function seenUnder(allegation: Allegation, { facts, expressions, exhibits }: Reading, holds: readonly string[]): Seen {
  const own = expressions.filter(({ allegationId }) => allegationId === allegation.id);
  const tied = facts.facts.flatMap((fact) => tiedTo(fact, allegation));
  const pinned = allegation.clauses.flatMap(({ elements }) =>
    elements.flatMap(({ pins }) => pins.map(({ exhibitId }) => String(exhibitId))),
  );
  const pinnedByFacts = tied.flatMap(({ pins }) => pins.flatMap(({ on }) => (on.kind === 'exhibit' ? [String(on.exhibitId)] : [])));
  return {
    rest: JSON.stringify({
      wording: [allegation.statement, allegation.conductDate, allegation.conductFacts],
      clauses: allegation.clauses.map(({ id, elements }) => [
        id,
        elements.map(({ elementId, state, reason, pins }) => [elementId, state, reason, pins]),
      ]),
      facts: tied.map(({ id, assertion, status, pins, bearing }) => [id, assertion, status, pins.map(({ on }) => on), bearing]),
      exhibits: originOf(exhibits, new Set([...pinned, ...pinnedByFacts])),
      answers: own.map(({ id, questions }) => [
        id,
        questions.filter(asksBeforeDecision).map(({ current }) => [current?.answer, current?.reason]),
      ]),
      factors: own.map(({ factors }) => factors.map(({ state, direction, reason }) => [state, direction, reason])),
      holds,
    }),
    effects: new Map(own.flatMap(({ effects }) => effects.map((line): [string, string] => [line.id, line.effect]))),
  };
}

function tiedTo(fact: Fact, { clauses }: Allegation): (Fact & { bearing: string })[] {
  const charged = clauses.map(({ id }) => id);
  return fact.bearings
    .filter(({ allegationClauseId }) => charged.includes(allegationClauseId))
    .map((one) => ({ ...fact, bearing: `${one.allegationClauseId} ${one.elementId} ${one.bearing}` }));
}

const originOf = (exhibits: readonly Exhibit[], pinned: ReadonlySet<string>) =>
  exhibits.filter(({ id }) => pinned.has(id)).map(({ id, provenance }) => [id, { ...provenance, personnelFileBasis: '' }]);

export function hasChanged(seen: Seen, now: Seen): boolean {
  return seen.rest !== now.rest || [...seen.effects].some(([line, effect]) => now.effects.get(line) !== effect);
}

const order = ['S0', 'S1', 'S2a', 'S2b', 'S2c', 'S3n', 'S3c', 'S3p', 'S4', 'S5'];

/** When each answer was last given and when it last became another one, kept by the walk itself. */
export type GivenAnswers = Map<string, { answer: string; givenAt: number; changedAt: number }>;

/** Whether an answer at which the path stopped, or after it, is older than a change of one before it. */
export function restsOnOldAnswer({ id, questions }: Expression, given: GivenAnswers): boolean {
  const stopped = questions.find(({ state }) => state === 'open' || state === 'reopened');
  if (stopped === undefined || !order.includes(stopped.id)) return false;
  return order.slice(order.indexOf(stopped.id)).some((question) => {
    const own = given.get(`${id} ${question}`);
    const before = order.slice(0, order.indexOf(question)).map((earlier) => given.get(`${id} ${earlier}`)?.changedAt ?? 0);
    return own !== undefined && before.some((changedAt) => changedAt > own.givenAt);
  });
}

/** Tables whose rows are put out of use by an entry in these columns and are otherwise never touched again. */
const columnsThatEnd: Record<string, readonly string[]> = {
  allegation_statement: ['superseded_at'],
  element_assessment: ['superseded_at'],
  element_pin: [],
  fact_pin: ['superseded_at'],
  fact_element: ['superseded_at'],
  fact_put: ['taken_back_at', 'taken_back_by', 'taken_back_reason'],
  expression: [],
  speech_answer: ['superseded_at'],
  speech_factor: ['superseded_at'],
  disruption_effect: ['superseded_at', 'taken_back_at', 'taken_back_by', 'taken_back_reason'],
  hold: ['cleared_at', 'cleared_by', 'cleared_reason', 'recorded_by'],
  finding: ['superseded_at'],
  finding_clause: [],
  finding_element: [],
  finding_basis: [],
  just_cause_answer: ['superseded_at'],
};

/** Every row of these tables as text, without the columns that end it; two rows alike are told apart by their number. */
export async function rowsKept({ unitOfWork: { read } }: ServiceContext): Promise<Map<string, number>> {
  const kept = new Map<string, number>();
  for (const [table, ending] of Object.entries(columnsThatEnd)) {
    const whole = sql<Record<string, unknown>>`(SELECT * FROM ${sql.table(table)})`;
    for (const row of await read.selectFrom(whole.as('row')).selectAll().execute()) {
      const text = `${table} ${JSON.stringify(Object.entries(row).filter(([column]) => !ending.includes(column)))}`;
      kept.set(text, (kept.get(text) ?? 0) + 1);
    }
  }
  return kept;
}
