/** @file An interview of the example matter, brought as far as a test needs it. */
import { type Conditions, nothingSettled } from '#shared/domain/interviews/conditions.ts';
import type { Interview, OpenInterview } from '#shared/domain/interviews/interviews.ts';
import type { ParticipantRole } from '#shared/domain/people.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { planInterview } from '../../../electron/core/interviews/plan-interview.ts';
import { startInterview } from '../../../electron/core/interviews/run-interview.ts';
import { settleConditions } from '../../../electron/core/interviews/settle-conditions.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';

/** The day of the clock of a test casebook. */
export const TODAY = '2026-03-02';

export function opened(interview: Interview | undefined): OpenInterview {
  if (interview === undefined || interview.isClosed) throw new Error('The interview is not open to this person.');
  return interview;
}

export async function participantOf(context: ServiceContext, caseId: string, role: ParticipantRole) {
  const { incident } = await readWorkspace(context, { caseId });
  const found = incident.participants.find((participant) => participant.role === role);
  if (found === undefined) throw new Error(`Nobody is ${role}.`);
  return found;
}

export async function planWith(context: ServiceContext, caseId: string, role: ParticipantRole): Promise<OpenInterview> {
  const { id: participantId } = await participantOf(context, caseId, role);
  const plan = {
    participantId,
    purpose: 'What was seen.',
    manner: 'in-person',
    plannedOn: TODAY,
    plannedAt: '10:20',
    place: 'Room 4',
  } as const;
  return opened(await planInterview(context, { caseId, ...plan }));
}

/** Everything answered for somebody of the staff whom nobody represents. */
export const settled = (interview: OpenInterview, change: Partial<Conditions> = {}): Conditions => ({
  ...interview.conditions,
  representation: { ...nothingSettled.representation, standing: 'not-represented' },
  confidentiality: { kind: 'standard', text: '' },
  openingWords: { on: TODAY, by: 'Mara Voss' },
  ...change,
});

/** An interview that is under way. */
export async function begin(context: ServiceContext, caseId: string, role: ParticipantRole): Promise<OpenInterview> {
  const planned = await planWith(context, caseId, role);
  const at = { caseId, interviewId: planned.id };
  await settleConditions(context, { ...at, mode: 'voluntary', conditions: settled(planned) });
  return opened(await startInterview(context, { ...at, on: TODAY }));
}
