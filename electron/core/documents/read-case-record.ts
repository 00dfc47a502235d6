/** @file Gathers what a report is written from, through the services of the slices. Invariant: no reason of a hold and no answer of the worksheet passes. */
import { isPrinted } from '#shared/domain/after/prior-record.ts';
import { listAllegations } from '../allegations/read-allegations.ts';
import { readWorkspace } from '../cases/read-workspace.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import { listOtherNumbers } from '../evidence/citing/other-numbers.ts';
import { listExhibits } from '../evidence/read-exhibits.ts';
import { listFacts } from '../facts/read-facts.ts';
import { statementsOpenTo } from '../facts/statements.ts';
import { findingsOfCase } from '../findings/read-findings.ts';
import { interimMeasuresOfCase } from '../interim-measures/read-interim-measures.ts';
import { credibilityOfCase } from '../interviews/credibility/credibility.ts';
import { interviewsInBrief } from '../interviews/interviews-in-brief.ts';
import { readPriorRecord } from '../prior-record/read-prior-record.ts';
import type { ServiceContext } from '../service-context.ts';
import { signOffsToPrint } from '../sign-off/sign-off.ts';
import { expressionsOfCase } from '../speech/read-worksheet.ts';
import type { CaseRecord } from './model/case-record.ts';
import { readProcessLog } from './process-log.ts';

/** @throws DomainError NOT_FOUND */
export async function readCaseRecord(context: ServiceContext, caseId: string): Promise<CaseRecord> {
  const handle = context.unitOfWork.read;
  const { summary, incident, respondent, versionsInForce, openItems, holds } = await readWorkspace(context, { caseId });
  const allegations = await listAllegations(context, { caseId });
  const expressions = await expressionsOfCase(handle, caseId);
  const otherNumbers = await listOtherNumbers(context, { caseId });
  const positions = new Map<string, number>(allegations.map((allegation) => [allegation.id, allegation.position]));
  return {
    summary,
    incident,
    respondent,
    versionsInForce,
    allegations,
    exhibits: await listExhibits(context, { caseId }),
    closedExhibits: otherNumbers.closed,
    unusedLabels: otherNumbers.withdrawn.map(({ label }) => label),
    facts: (await listFacts(context, { caseId })).facts,
    statementNames: Object.fromEntries(await statementsOpenTo(context, caseId)),
    effects: expressions.flatMap(({ allegationPosition, effects }) => effects.map((effect) => ({ allegationPosition, effect }))),
    interviews: await interviewsInBrief(handle, incident.id),
    credibility: (await credibilityOfCase(handle, caseId)).filter(({ entryId }) => entryId !== null),
    holds: holds.map(({ kind, openedAt, clearedAt }) => ({ kind, openedAt, clearedAt })),
    findings: await findingsOfCase(handle, caseId),
    actions: await correctiveActionsOfCase(handle, caseId),
    steps: await readProcessLog(context, { caseId, incident, positions }),
    interimMeasures: (await interimMeasuresOfCase(handle, caseId)).map(({ kind, startsOn, ended }) => ({
      kind,
      startsOn,
      endedOn: ended?.on ?? null,
    })),
    priors: (await readPriorRecord(context, { caseId })).priors.filter(isPrinted),
    signOffs: await signOffsToPrint(handle, caseId),
    stoppers: openItems.filter((item) => item.blocks === 'issue'),
  };
}
