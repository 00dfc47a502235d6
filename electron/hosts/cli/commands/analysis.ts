/** @file `analysis`: how one case was reasoned, from its allegations to its comparators, as JSON. Confidential, and so is its output. */

import { allegationsShownTo } from '../../../core/allegations/hidden-pins.ts';
import { allegationsOfCase } from '../../../core/allegations/read-allegations.ts';
import { comparatorsOf } from '../../../core/comparators/read-comparators.ts';
import { correctiveActionsOfCase } from '../../../core/corrective-action/read-corrective-actions.ts';
import { deadlinesOf } from '../../../core/deadlines/read-deadlines.ts';
import { justCauseOf } from '../../../core/findings/just-cause.ts';
import { findingsOfCase } from '../../../core/findings/read-findings.ts';
import { standingsOfCase } from '../../../core/findings/read-standing.ts';
import { holdsOfCase } from '../../../core/holds/read-holds.ts';
import { withNamesOfToday } from '../../../core/mentions/mention-names.ts';
import type { ServiceContext } from '../../../core/service-context.ts';
import { speechPathsOf } from '../../../core/speech/read-worksheet.ts';
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, CommandRefused, readArguments } from '../command.ts';
import { readAllCases } from './list.ts';

export const analysis: Command = {
  usage: 'analysis CASEBOOK CASE-NUMBER',
  summary:
    'Allegations, clauses, element states, the path and outputs of each expression, holds without their reasons, deadlines, findings, levels and comparators of one case, as JSON. Confidential.',
  async run(args) {
    const { positionals } = readArguments(args, ['CASEBOOK', 'CASE-NUMBER']);
    const [casebook = '', number = ''] = positionals;
    await withUnlockedCasebook(casebook, async ({ application, client }) => {
      const found = (await readAllCases(client)).find((one) => one.number === number);
      if (found === undefined) throw new CommandRefused(`There is no case ${number} in this casebook. "list" shows the numbers`);
      const session = application.session();
      const read = {
        case: { number, title: found.title, status: found.status, track: found.track },
        ...(await analysisOf(session, found.id)),
      };
      process.stdout.write(`${JSON.stringify(await withNamesOfToday(session.unitOfWork.read, read), null, 2)}\n`);
    });
    return 0;
  },
};

async function analysisOf({ unitOfWork: { read }, actor }: ServiceContext, caseId: string): Promise<Record<string, unknown>> {
  const allegations = await allegationsShownTo(read, actor, await allegationsOfCase(read, caseId));
  const shortLabels = new Map<string, string>(
    allegations.flatMap(({ clauses }) => clauses.map(({ id, shortLabel }): [string, string] => [id, shortLabel])),
  );
  const elementTexts = new Map<string, string>(
    allegations.flatMap(({ clauses }) =>
      clauses.flatMap(({ elements }) => elements.map(({ elementId, text }): [string, string] => [elementId, text])),
    ),
  );
  const positions = new Map<string, number>(allegations.map(({ id, position }) => [id, position]));
  const standings = new Map((await standingsOfCase(read, caseId)).map((standing) => [standing.allegationId, standing]));
  return {
    allegations: allegations.map((allegation) => ({
      allegation: allegation.position,
      statement: allegation.statement,
      conductDate: allegation.conductDate,
      conductFacts: allegation.conductFacts,
      versionsInForce: allegation.versionsInForce.map(({ code, adoptedOn, effectiveFrom }) => ({ code, adoptedOn, effectiveFrom })),
      clauses: allegation.clauses.map(({ shortLabel, clause, elements }) => ({
        clause: shortLabel,
        heading: clause.heading,
        lineageId: clause.lineageId,
        textState: clause.textState,
        elements: elements.map(({ kind, text, state, reason, pins }) => ({ kind, text, state, reason, pins })),
      })),
    })),
    expressions: (await speechPathsOf(read, caseId)).map(({ expression, path }) => ({
      allegation: expression.allegationPosition,
      exactWords: expression.exactWords,
      path: expression.questions.map(({ id, state, current }) => ({ question: id, state, answer: current?.answer ?? null })),
      next: path.next,
      outputs: path.outputs.map(({ code }) => code),
      sentences: path.outputs.map(({ sentence }) => sentence),
      factors: expression.factors.map(({ factor, state, direction, reason }) => ({ factor, state, direction, reason })),
      effects: expression.effects,
    })),
    holds: (await holdsOfCase(read, caseId)).map(({ kind, state, openedAt, clearedBy, clearedAt }) => ({
      kind,
      state: clearedAt === null ? state : 'cleared',
      openedAt,
      clearedBy,
      clearedAt,
    })),
    deadlines: (await deadlinesOf(read, caseId)).map(({ steps: _steps, id: _id, caseId: _caseId, ...deadline }) => deadline),
    findings: (await findingsOfCase(read, caseId)).map(({ id: _id, allegationId, clauses, elements, ...finding }) => ({
      allegation: positions.get(allegationId),
      ...finding,
      state: standings.get(allegationId)?.state,
      changes: standings.get(allegationId)?.changes,
      missing: standings.get(allegationId)?.missing,
      clauses: clauses.map(({ allegationClauseId, outcome }) => ({ clause: shortLabels.get(allegationClauseId), outcome })),
      elements: elements.map(({ allegationClauseId, elementId, state, contraryEvidence }) => ({
        clause: shortLabels.get(allegationClauseId),
        element: elementTexts.get(elementId),
        state,
        contraryEvidence,
      })),
    })),
    justCause: (await justCauseOf(read, caseId)).map(({ question, answer, reason }) => ({ question, answer, reason })),
    levels: (await correctiveActionsOfCase(read, caseId)).map(({ level, terms, reason, skippedLevelsReason, approvedBy, approvedAt }) => ({
      level: level.id,
      name: level.name,
      position: level.position,
      terms,
      reason,
      skippedLevelsReason,
      approvedBy,
      approvedAt,
    })),
    comparators: await comparatorsOf(read, caseId),
  };
}
