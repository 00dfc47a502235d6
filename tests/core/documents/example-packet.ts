/** @file An invented case that can be issued, with phrases planted where no report may print them. */
import type { Allegation } from '#shared/domain/allegations.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { assessElement } from '../../../electron/core/allegations/assess-element.ts';
import { allegationById } from '../../../electron/core/allegations/read-allegations.ts';
import { openMatter } from '../../../electron/core/cases/open-matter.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { approveAction } from '../../../electron/core/corrective-action/approve-action.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { recordPrerequisite } from '../../../electron/core/corrective-action/record-prerequisite.ts';
import { installedFonts } from '../../../electron/core/documents/pdf/fonts.ts';
import { renderPdf } from '../../../electron/core/documents/pdf/render-pdf.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { recordClauseText } from '../../../electron/core/policies/record-clause-text.ts';
import type { Ports } from '../../../electron/core/ports.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { addExpression } from '../../../electron/core/speech/add-expression.ts';
import { answerQuestion } from '../../../electron/core/speech/answer-question.ts';
import { recordEffect } from '../../../electron/core/speech/record-effect.ts';
import { recordFactor } from '../../../electron/core/speech/record-factor.ts';
import { firstHourWith } from '../../support/first-hour.ts';
import { chargeExample, findAgainst, SIXTH_CLAUSE, takeIn } from '../chain/example-matter.ts';

/** The real renderer, on the test's own thread. */
export const renderInTest: Ports['renderPdf'] = (model) => renderPdf(model, installedFonts());

/** Typed into holds and the worksheet, never to be met in a report. */
export const planted = [
  'heliotrope advice of counsel',
  'vermilion reason of an answer',
  'cerulean remark on a factor',
  'amaranth exact words',
];

export const ADOPTED_TEXT = 'Employees shall not show the work of a student to anyone outside, by any electronic means.';
export const LAST_RESPONDENT = 'Žofia Wiśniewska-Łuczak';

/** Opens a matter with a stop card, so that a hold is open from the start. */
export async function openPacketMatter(context: ServiceContext): Promise<CaseId> {
  const workspace = await openMatter(context, {
    track: 'investigation',
    title: 'Public post of graded quizzes',
    receivedOn: '2021-10-15',
    receivedHow: 'e-mail',
    summary: 'A parent reports a public post that shows graded quizzes.',
    firstHour: firstHourWith('abuse-or-neglect'),
    complainant: { name: 'Petra Lindqvist', role: 'parent-or-guardian' },
    respondent: {
      name: LAST_RESPONDENT,
      account: '',
      position: 'Mathematics teacher',
      building: 'Elm Grove Middle School',
      employmentStatus: 'tenured-teacher',
    },
  });
  return workspace.summary.id;
}

/** Charges, takes evidence in, assesses every element; the wording of the clause stays restated unless `adopts`. */
export async function assessPacket(context: ServiceContext, caseId: CaseId, adopts: boolean): Promise<Allegation> {
  const exhibit = await takeIn(context, caseId, 'post-as-seen.txt', new TextEncoder().encode('a capture'));
  const { id } = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  const allegation = await allegationById(context.unitOfWork.read, id);
  for (const { id: allegationClauseId, clause, elements } of allegation.clauses) {
    if (adopts) await recordClauseText(context, { clauseId: clause.id, text: ADOPTED_TEXT });
    for (const [index, { elementId }] of elements.entries()) {
      const side = index === 1 ? 'against' : 'for';
      const pins = [{ exhibitId: exhibit.id, side, locator: `line ${index + 1}`, note: '' } as const];
      await assessElement(context, { allegationClauseId, elementId, state: 'established', reason: 'The capture shows it.', pins });
    }
  }
  return allegationById(context.unitOfWork.read, id);
}

/** Fills the worksheet with planted phrases; the effect is a fact and may print. */
async function fillWorksheet(context: ServiceContext, { id: allegationId }: Allegation): Promise<void> {
  const { id: expressionId } = await addExpression(context, { allegationId, exactWords: 'amaranth exact words' });
  const reason = 'vermilion reason of an answer';
  await answerQuestion(context, { expressionId, questionId: 'S0', answer: 'yes', reason, exhibitIds: [] });
  await answerQuestion(context, { expressionId, questionId: 'S1', answer: 'unsure', reason, exhibitIds: [] });
  await recordFactor(context, {
    expressionId,
    entry: { factor: 4, state: 'no-evidence', direction: 'employee', reason: 'cerulean remark on a factor', exhibitIds: [] },
  });
  await recordEffect(context, {
    expressionId,
    effect: {
      nature: 'actual',
      occurredOn: '2021-10-16',
      effect: 'Two families asked for another class.',
      experiencedBy: 'The school office',
      affiliation: 'parent-of-current-student',
      causedBy: 'the-expression',
      source: 'Note of the office',
      exhibitIds: [],
    },
  });
}

async function clearAllHolds(context: ServiceContext, caseId: CaseId): Promise<void> {
  const { holds } = await readWorkspace(context, { caseId });
  for (const { id: holdId, clearedAt } of holds) {
    if (clearedAt !== null) continue;
    await clearHold(context, { caseId, holdId, clearedBy: 'Berit Nørgaard', reason: 'heliotrope advice of counsel' });
  }
}

/** A written directive, approved. */
export async function takeDirective(context: ServiceContext, caseId: CaseId): Promise<void> {
  const action = await chooseAction(context, {
    caseId,
    levelId: 'written-directive',
    terms: 'Show student work on the school’s page only.',
    reason: 'The conduct can be mended.',
    skippedLevelsReason: 'A talk was held before without effect.',
    authoritySource: 'Board policy 5:125, item 11',
    imposedBy: 'Ilse Brand, Principal',
    startsOn: '2021-11-08',
    endsOn: '2022-06-30',
  });
  for (const { id: prerequisiteId } of action.prerequisites) {
    await recordPrerequisite(context, {
      correctiveActionId: action.id,
      prerequisiteId,
      doneOn: '2021-11-01',
      doneBy: 'Ilse Brand',
      note: '',
    });
  }
  await clearAllHolds(context, caseId);
  await approveAction(context, { correctiveActionId: action.id, approvedBy: 'Oskar Lindahl, Superintendent' });
}

/** The whole case, ready to issue. */
export async function preparePacket(context: ServiceContext, adopts = true): Promise<{ caseId: CaseId; allegation: Allegation }> {
  const caseId = await openPacketMatter(context);
  const allegation = await assessPacket(context, caseId, adopts);
  await fillWorksheet(context, allegation);
  await findAgainst(context, allegation);
  await takeDirective(context, caseId);
  return { caseId, allegation };
}
