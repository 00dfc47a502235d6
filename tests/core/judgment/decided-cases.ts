/** @file Cases that were decided, for tests of comparators. */
import { ConductFacts, type ConductFacts as Facts } from '#shared/domain/conduct-facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { allegationById } from '../../../electron/core/allegations/read-allegations.ts';
import { amendAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { openMatter } from '../../../electron/core/cases/open-matter.ts';
import { approveAction } from '../../../electron/core/corrective-action/approve-action.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { recordPrerequisite } from '../../../electron/core/corrective-action/record-prerequisite.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { firstHourWith } from '../../support/first-hour.ts';
import { chargeExample, findAgainst, SIXTH_CLAUSE } from '../chain/example-matter.ts';

export type Decided = { name?: string; status?: EmploymentStatus; labels?: string[]; facts?: Partial<Facts>; levelId?: string };

let count = 0;

/** A matter with one allegation and a finding that its clauses were breached; nothing is chosen yet. */
export async function openFound(
  context: ServiceContext,
  { name, status = 'support-staff', labels, facts = {} }: Decided = {},
): Promise<CaseId> {
  count += 1;
  const { summary } = await openMatter(context, {
    track: 'investigation',
    title: `Matter ${count}`,
    receivedOn: '2021-10-15',
    receivedHow: 'e-mail',
    summary: 'A report.',
    firstHour: firstHourWith(),
    complainant: { name: '', role: 'other' },
    respondent: {
      name: name ?? `Ulric Fenwood ${'abcdefghijklmnopqrstuvwxyz'.charAt(count % 26)}${count}`,
      account: '',
      position: 'Aide',
      building: 'Elm Grove Middle School',
      employmentStatus: status,
    },
  });
  const charged = await chargeExample(context, summary.id, labels ?? [SIXTH_CLAUSE]);
  const { statement, conductDate } = charged;
  await amendAllegation(context, { allegationId: charged.id, statement, conductDate, conductFacts: ConductFacts.parse(facts) });
  await findAgainst(context, await allegationById(context.unitOfWork.read, charged.id));
  return summary.id;
}

/** Chooses a level; gives the id of the action. */
export async function choose(context: ServiceContext, caseId: CaseId, levelId: string): Promise<string> {
  const action = await chooseAction(context, {
    caseId,
    levelId,
    terms: 'As said.',
    reason: 'It fits.',
    skippedLevelsReason: 'Told apart in the file.',
    authoritySource: 'Board policy.',
    imposedBy: 'Principal',
    startsOn: null,
    endsOn: null,
  });
  return action.id;
}

/** Does what must come first, clears the holds and approves. */
export async function approve(context: ServiceContext, caseId: CaseId, actionId: string, prerequisites: readonly string[]): Promise<void> {
  for (const prerequisiteId of prerequisites) {
    await recordPrerequisite(context, { correctiveActionId: actionId, prerequisiteId, doneOn: '2021-11-01', doneBy: 'I. Brand', note: '' });
  }
  for (const { id, clearedAt } of await listHolds(context, { caseId })) {
    if (clearedAt === null) await clearHold(context, { caseId, holdId: id, clearedBy: 'Counsel Ames', reason: 'Reviewed.' });
  }
  await approveAction(context, { correctiveActionId: actionId, approvedBy: 'Superintendent Vale' });
}

const mustComeFirst: Record<string, string[]> = {
  coaching: ['say-not-discipline'],
  'oral-warning': ['contract-notice'],
  'written-warning': ['contract-notice', 'chance-to-answer'],
};

/** A matter that was decided with the level: coaching, an oral or a written warning. */
export async function openDecided(context: ServiceContext, decided: Decided = {}): Promise<CaseId> {
  const caseId = await openFound(context, decided);
  const levelId = decided.levelId ?? 'oral-warning';
  await approve(context, caseId, await choose(context, caseId, levelId), mustComeFirst[levelId] ?? []);
  return caseId;
}
