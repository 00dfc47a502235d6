/** @file Choosing a level of the ladder. Invariant: the application proposes none; it asks for the reason where levels were passed over. */
import type { CorrectiveAction, Level } from '#shared/domain/corrective-action/corrective-action.ts';
import { concerns, holdsOpenedByLevel, skippedLevels, stepsInWords } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { ladder } from '#shared/domain/corrective-action/ladder.ts';
import { isNoticeOnSubjectRecorded } from '#shared/domain/employment/remedy-facts.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { HoldKind } from '#shared/domain/holds.ts';
import { caseById } from '../cases/find-case.ts';
import { employmentOf, remedyFileOf } from '../employment/read-employment.ts';
import { assertAsksForNoAccount } from '../holds/account-requests.ts';
import { openHolds } from '../holds/open-hold.ts';
import { holdsOfCase } from '../holds/read-holds.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { insertAction, selectLevelsImposed } from './corrective-action-queries.ts';
import { correctiveActionById } from './read-corrective-actions.ts';

/** `terms` say what exactly is ordered and print in the memo; `skippedLevelsReason` and `authoritySource` may be empty where none is needed. */
export type ChoiceInput = {
  caseId: string;
  levelId: string;
  terms: string;
  reason: string;
  skippedLevelsReason: string;
  authoritySource: string;
  imposedBy: string;
  startsOn: string | null;
  endsOn: string | null;
};

/**
 * Records the choice with the level's wording of today, and opens the holds that come with the level.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED for a level that does not exist for the respondent's status; REASON_NEEDED when a level below was passed
 * over without a reason; INPUT_REFUSED when it ends before it starts; ACCOUNT_REQUEST
 */
export function chooseAction(context: ServiceContext, input: ChoiceInput): Promise<CorrectiveAction> {
  const { caseId, levelId, ...chosen } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { employment_status: status } = await caseById(handle, caseId);
    const level = ladder.find((candidate) => candidate.id === levelId);
    if (level === undefined) throw new DomainError('NOT_FOUND');
    if (!concerns(level, status)) {
      const problem = `${level.name} does not exist for this employment status.`;
      throw new DomainError('NOT_ALLOWED', { problem, next: 'Choose another level, or correct the employment status.' });
    }
    const imposedBefore = await selectLevelsImposed(handle, caseId);
    assertDatesInOrder(input);
    await assertAsksForNoAccount(context, handle, { terms: input.terms });
    assertSkippedLevelsExplained(skippedLevels(level, status, imposedBefore), input.skippedLevelsReason);
    const id = context.ports.ids.next();
    await insertAction(handle, {
      id,
      case_id: caseId,
      level_id: level.id,
      level: JSON.stringify(level),
      terms: input.terms,
      reason: input.reason,
      skipped_levels_reason: input.skippedLevelsReason,
      authority_source: input.authoritySource,
      imposed_by: input.imposedBy,
      starts_on: input.startsOn,
      ends_on: input.endsOn,
      chosen_by: context.actor.displayName,
      chosen_at: context.ports.clock.now().toISOString(),
      approved_by: null,
      approved_at: null,
      approval_recorded_by: null,
      withdrawn_at: null,
      withdrawn_by: null,
      withdrawn_reason: null,
    });
    const causes = holdsOpenedByLevel(level, status, isNoticeOnSubjectRecorded((await remedyFileOf(handle, caseId)).notices));
    const { agreement } = await employmentOf(handle, caseId, civilToday(context.ports.clock));
    const steps = stepsInWords(agreement);
    if (level.isDiscipline && steps !== null) causes.push({ kind: 'bargaining-agreement', because: steps });
    if (await asksForLicensureNotice(handle, caseId, level)) causes.push({ kind: 'licensure-notice', because: LICENSE_IN_QUESTION });
    const holdsOpened = await openHolds(
      context,
      handle,
      caseId,
      causes.map((cause) => ({ ...cause, source: `action:${id}` })),
    );
    await record({
      type: 'corrective_action.chosen',
      version: 1,
      caseId,
      payload: { correctiveActionId: id, levelId: level.id, level: level.name, ...chosen, holdsOpened },
    });
    return (await correctiveActionById(handle, id)).action;
  });
}

const LICENSE_IN_QUESTION =
  'The employment may end where abuse, neglect or sexual misconduct is in question, so whether a notice on the license is due is to be decided (105 ILCS 5/10-21.9(e-5)).';

/** Dismissal or resignation of somebody who may hold a license, where a hold on abuse, neglect or sexual misconduct was ever opened. */
async function asksForLicensureNotice(handle: ReadHandle, caseId: string, level: Level): Promise<boolean> {
  if (level.id !== 'dismissal' && level.id !== 'resignation') return false;
  if ((await employmentOf(handle, caseId)).licence === 'not-licensed') return false;
  const inQuestion: readonly HoldKind[] = ['mandated-report', 'sexual-misconduct', 'images-of-a-child'];
  return (await holdsOfCase(handle, caseId)).some(({ kind }) => inQuestion.includes(kind));
}

function assertDatesInOrder({ startsOn, endsOn }: ChoiceInput): void {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return;
  const problem = 'The last day lies before the first.';
  throw new DomainError('INPUT_REFUSED', { problem, endsOn: problem });
}

function assertSkippedLevelsExplained(skipped: readonly Level[], reason: string): void {
  if (skipped.length === 0 || reason.trim() !== '') return;
  const names = skipped.map(({ name }) => name).join('; ');
  throw new DomainError('REASON_NEEDED', { problem: `Levels were passed over and need a reason: ${names}.` });
}
