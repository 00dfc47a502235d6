/** @file What the chosen levels of a case rest on, as others read it. Confidential: it goes into the recommendation memo and into no other document, but for the answer to the charges, which those who decide get to read. */

import { AuthoritySource, authorityProblem } from '#shared/domain/corrective-action/authority-source.ts';
import { CollateralDuty } from '#shared/domain/corrective-action/collateral-duties.ts';
import type { LevelRecords } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import type { RecordsOfLevel } from '#shared/domain/corrective-action/level-records.ts';
import { Packet, packetState } from '#shared/domain/corrective-action/pre-deprivation.ts';
import { ProportionalityFactorId, WeighedFactor } from '#shared/domain/corrective-action/proportionality.ts';
import { spanOf } from '#shared/domain/date-span.ts';
import type { CivilDate } from '#shared/domain/text.ts';
import { allegationsOfCase } from '../../allegations/read-allegations.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { correctiveActionById, correctiveActionsOfCase } from '../read-corrective-actions.ts';
import { selectAuthorities, selectDuties, selectFactors, selectPackets } from './level-queries.ts';
import type { AuthoritySourceRow, PreDeprivationPacketRow } from './level-rows.ts';

/** Of each action that stands, and the worksheet of the case. */
export async function readLevelRecords(
  { unitOfWork }: ServiceContext,
  { caseId }: { caseId: string },
): Promise<{ levels: RecordsOfLevel[]; factors: WeighedFactor[] }> {
  return { levels: await levelRecordsOf(unitOfWork.read, caseId), factors: await proportionalityOf(unitOfWork.read, caseId) };
}

/** For each action that stands, in the order in which they were chosen. */
export async function levelRecordsOf(handle: ReadHandle, caseId: string): Promise<RecordsOfLevel[]> {
  const actions = await correctiveActionsOfCase(handle, caseId);
  const authorities = await selectAuthorities(handle, { caseId });
  const packets = await selectPackets(handle, { caseId });
  const duties = await selectDuties(handle, caseId);
  // Asked only where some authority has a day to hold against it: the rail reads this after every change.
  const from = authorities.some(({ adopted_on }) => adopted_on !== null) ? await firstDayOfConduct(handle, caseId) : null;
  return actions.map(({ id, level }) => {
    const authority = authorities.find((row) => row.corrective_action_id === id);
    const packet = packets.find((row) => row.corrective_action_id === id);
    return {
      correctiveActionId: id,
      authority: authority === undefined ? null : authorityOf(authority),
      authorityProblem: authority === undefined ? null : (authorityProblem(level.id, authorityOf(authority), from)?.problem ?? null),
      packet: packet === undefined ? null : packetOf(packet),
      duties: level.collateralDuties.map((duty) => {
        const row = duties.find((candidate) => candidate.corrective_action_id === id && candidate.duty === duty);
        return CollateralDuty.parse({
          correctiveActionId: id,
          duty,
          standing: row?.standing ?? 'open',
          task: row?.task_id == null ? null : { id: row.task_id, dueOn: row.due_on, doer: row.doer, state: row.state },
          reason: row?.reason ?? '',
          entry: row === undefined ? null : { id: row.id, by: row.recorded_by, at: row.recorded_at },
        });
      }),
    };
  });
}

/** As the ladder's rules ask it, of one action. A policy that was adopted before the conduct as it was dated then, and after it as it is dated now, carries nothing. @throws DomainError NOT_FOUND */
export async function recordsForRules(handle: ReadHandle, correctiveActionId: string): Promise<LevelRecords> {
  const { action, caseId } = await correctiveActionById(handle, correctiveActionId);
  const authority = await authorityOfAction(handle, correctiveActionId);
  const from = await firstDayOfConduct(handle, caseId);
  const hasTypedAuthority = authority !== null && authorityProblem(action.level.id, authority, from) === null;
  return { hasTypedAuthority, packet: packetState(await packetOfAction(handle, correctiveActionId)) };
}

/** The first possible day of the earliest conduct alleged; null where none is known. */
export async function firstDayOfConduct(handle: ReadHandle, caseId: string): Promise<CivilDate | null> {
  const days = (await allegationsOfCase(handle, caseId)).flatMap(({ conductDate }) => spanOf(conductDate).first ?? []);
  return days.sort()[0] ?? null;
}

export async function packetOfAction(handle: ReadHandle, correctiveActionId: string): Promise<Packet | null> {
  const [row] = await selectPackets(handle, { correctiveActionId });
  return row === undefined ? null : packetOf(row);
}

export async function authorityOfAction(handle: ReadHandle, correctiveActionId: string): Promise<AuthoritySource | null> {
  const [row] = await selectAuthorities(handle, { correctiveActionId });
  return row === undefined ? null : authorityOf(row);
}

/** Every factor of the worksheet, in its order; one on which nothing was recorded is open. */
export async function proportionalityOf(handle: ReadHandle, caseId: string): Promise<WeighedFactor[]> {
  const rows = await selectFactors(handle, caseId);
  return ProportionalityFactorId.options.map((id) => {
    const row = rows.find(({ factor }) => factor === id);
    return WeighedFactor.parse({
      id,
      standing: row?.standing ?? 'open',
      text: row?.text ?? '',
      exhibitIds: JSON.parse(row?.exhibit_ids ?? '[]'),
      entry: row === undefined ? null : { id: row.id, by: row.recorded_by, at: row.recorded_at },
    });
  });
}

function authorityOf(row: AuthoritySourceRow): AuthoritySource {
  return AuthoritySource.parse({
    kind: row.kind,
    citation: row.citation,
    adoptedOn: row.adopted_on,
    note: row.note,
    standing: { id: row.id, by: row.recorded_by, at: row.recorded_at },
  });
}

function packetOf(row: PreDeprivationPacketRow): Packet {
  return Packet.parse({
    charges: row.charges,
    exhibitIds: JSON.parse(row.exhibit_ids),
    evidence: row.evidence,
    proposedRange: row.proposed_range,
    respondBy: row.respond_by,
    representativeNotice: row.representative_notice,
    issued: row.issued_on === null ? null : { on: row.issued_on, by: row.issued_by, how: row.delivered_how },
    response: row.response === null ? null : { kind: row.response, on: row.response_on, heardBy: row.heard_by, note: row.response_note },
    standing: { id: row.id, by: row.recorded_by, at: row.recorded_at },
  });
}
