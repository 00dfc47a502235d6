/** @file A casebook with many charged cases, and how long its list takes: called by the test that prints it. */
import { casesContract } from '#shared/contract/cases.ts';
import { addClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { adoptBoth, openExample, quizFacts } from './example-matter.ts';

/** Opens `count` cases, each with one allegation under two clauses. */
export async function openManyCases(context: ServiceContext, count: number): Promise<void> {
  const { newer } = await adoptBoth(context);
  const clauses = newer.clauses.filter((clause) => clause.kind === 'obligation' || clause.kind === 'prohibition');
  for (let index = 0; index < count; index += 1) {
    const respondent = { name: `Respondent ${index}`, building: `Building ${index % 12}` };
    const { summary } = await openExample(context, { respondent, matter: { title: `Invented matter ${index}` } });
    const conductDate = { kind: 'exact', date: '2021-10-14' } as const;
    const allegation = await recordAllegation(context, { caseId: summary.id, statement: 'Posted.', conductDate, conductFacts: quizFacts });
    for (const clause of [clauses[index % clauses.length], clauses[(index + 1) % clauses.length]]) {
      if (clause !== undefined) await addClause(context, { allegationId: allegation.id, clauseId: clause.id, reason: 'For measuring.' });
    }
  }
}

/** Median milliseconds of reading `limit` rows and checking them against the contract, as every call through the API does. */
export async function timeList(context: ServiceContext, limit: number, rounds: number): Promise<{ rows: number; milliseconds: number }> {
  const output = casesContract.list['~orpc'].outputSchema;
  const times: number[] = [];
  let rows = 0;
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    const answer = output?.parse(await listCases(context, { status: null, contains: '', offset: 0, limit }));
    times.push(performance.now() - started);
    rows = answer?.rows.length ?? 0;
  }
  times.sort((one, other) => one - other);
  return { rows, milliseconds: times[times.length >> 1] ?? Number.NaN };
}
