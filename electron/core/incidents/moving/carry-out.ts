/** @file Moving cases from one incident to another, inside the unit of work of a split or a merger. */
import { DomainError } from '#shared/domain/errors.ts';
import { assertNoneClosed, moveCase } from '../../cases/cases-of-incident.ts';
import { placeItems } from '../../evidence/citing/placed-items.ts';
import { carryFirstHour } from '../../intake/first-hour.ts';
import { carryInterviews } from '../../interviews/carry-interviews.ts';
import { carryNameReaders, carryParticipants } from '../../people/carrying/carry-participants.ts';
import { leaveIncident } from '../../people/carrying/leave-incident.ts';
import type { EventDraft, ServiceContext, WriteHandle } from '../../service-context.ts';
import { insertChange } from './moving-queries.ts';
import type { Plan } from './plan-move.ts';

/**
 * Carries a plan out and gives the event that records it.
 * @param to the incident in which the cases are from now on
 * @throws DomainError NOT_ALLOWED (no case would move, or one is closed)
 */
export async function carryOut(
  context: ServiceContext,
  handle: WriteHandle,
  { plan, to, reason }: { plan: Plan; to: string; reason: string },
): Promise<EventDraft> {
  const { move, moving } = plan;
  const [first] = moving;
  if (first === undefined) throw new DomainError('NOT_ALLOWED', { problem: 'No case would move.', next: 'Choose a case.' });
  assertNoneClosed(moving);
  const changeId = context.ports.ids.next();
  const at = context.ports.clock.now().toISOString();
  const itemIds = plan.items.filter(({ fate }) => fate === 'goes').map(({ item }) => item.id);
  await insertChange(handle, {
    id: changeId,
    kind: move.kind,
    from_incident_id: move.from,
    to_incident_id: to,
    case_ids: JSON.stringify(moving.map(({ id }) => id)),
    evidence_item_ids: JSON.stringify(itemIds),
    reason,
    changed_at: at,
    changed_by: context.actor.displayName,
  });
  const standsFor = await carryParticipants(context, handle, { carried: plan.carried, incidentId: to, changeId });
  for (const file of moving) await moveCase(handle, file, { incidentId: to, standsFor });
  await placeItems(handle, itemIds, to);
  await carryInterviews(handle, { from: move.from, to, standsFor });
  await carryFirstHour(context, handle, { from: move.from, to, caseId: first.id });
  await carryNameReaders(context, handle, move.from, to);
  await leaveIncident(handle, plan.leaving, { at, reason });
  const others = move.kind === 'split' ? plan.staying : plan.there;
  const numbers = (cases: Plan['moving']) => cases.map(({ number }) => number);
  return {
    type: move.kind === 'split' ? 'incident.split' : 'incident.merged',
    version: 1,
    caseId: first.id,
    payload: {
      incidentChangeId: changeId,
      fromIncidentId: move.from,
      toIncidentId: to,
      moved: numbers(moving),
      ...(move.kind === 'split' ? { stayed: numbers(others) } : { joined: numbers(others) }),
      touchedCaseIds: [...moving, ...others].map(({ id }) => id),
      evidenceItemIds: itemIds,
      participants: [...standsFor].map(([before, now]) => ({ before, now })),
      reason,
    },
  };
}
