/** @file The packet before pay or the job is taken. Invariant: once issued it is not changed, and what must come first is recorded with it, once. */
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import {
  emptyFields,
  filledByPacket,
  needsPacket,
  type Packet,
  type PacketDraft,
  type PacketResponse,
} from '#shared/domain/corrective-action/pre-deprivation.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { requireExhibitsOfCase } from '../../evidence/read-exhibits.ts';
import { assertAsksForNoAccount } from '../../holds/account-requests.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../../service-context.ts';
import { civilToday } from '../../today/civil-today.ts';
import { supersedePrerequisite } from '../corrective-action-queries.ts';
import { correctiveActionById } from '../read-corrective-actions.ts';
import { supersedePacket } from './level-queries.ts';
import type { PreDeprivationPacketRow } from './level-rows.ts';
import { packetOfAction } from './read-level-records.ts';

type OfAction = { correctiveActionId: string } & BasedOn;

/** Keeps the draft; fields may be empty until it is issued. @throws DomainError NOT_FOUND, NOT_ALLOWED (issued, or a level without a packet), CHANGED_MEANWHILE, ACCOUNT_REQUEST */
export function draftPacket(context: ServiceContext, input: OfAction & { draft: PacketDraft }): Promise<Packet> {
  return change(context, input, {
    type: 'packet.drafted',
    make: async ({ handle, caseId, before }) => {
      if (before?.issued != null)
        refuse('The packet is issued and no longer changes.', 'Take the issue back, with a reason, and issue it anew.');
      const { exhibitIds, charges, evidence, proposedRange, representativeNotice } = input.draft;
      await assertAsksForNoAccount(context, handle, { charges, evidence, proposedRange, representativeNotice });
      await requireExhibitsOfCase(handle, context.actor, { caseId, exhibitIds, before: before?.exhibitIds ?? [] });
      return { columns: draftColumns(input.draft), payload: { ...input.draft } };
    },
  });
}

export type IssuePacketInput = OfAction & { issuedOn: string; issuedBy: string; deliveredHow: string };

/**
 * Says when, by whom and how it was given; the charges and the notice of a representative count as done with it.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE; INPUT_REFUSED while a field is empty or the days cannot be
 */
export function issuePacket(context: ServiceContext, input: IssuePacketInput): Promise<Packet> {
  const today = civilToday(context.ports.clock);
  return change(context, input, {
    type: 'packet.issued',
    make: async ({ handle, action, before }) => {
      if (before === null) return refuse('There is no packet to issue yet.', 'Draw it up first.');
      if (before.issued !== null) return refuse('The packet is issued already.', 'Record the answer to it.');
      const empty = emptyFields(before);
      if (empty.length > 0) refuseInput('issuedOn', `Fill in the packet first: ${empty.map((field) => fieldNames[field]).join(', ')}.`);
      if (input.issuedOn > today) refuseInput('issuedOn', 'The day of issue lies in the future.');
      if (before.respondBy !== null && before.respondBy <= input.issuedOn) {
        refuseInput('issuedOn', 'The day to answer by must come after the day of issue.');
      }
      await fill(context, handle, { action, ids: filledByPacket.atIssue, doneOn: input.issuedOn, doneBy: input.issuedBy });
      const { issuedOn, issuedBy, deliveredHow } = input;
      return {
        columns: { issued_on: issuedOn, issued_by: issuedBy, delivered_how: deliveredHow },
        payload: { issuedOn, issuedBy, deliveredHow, respondBy: before.respondBy },
      };
    },
  });
}

/** Makes it a draft again, with its answer, if one stood. @throws DomainError NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE */
export function takeBackIssue(context: ServiceContext, input: OfAction & { reason: string }): Promise<Packet> {
  return change(context, input, {
    type: 'packet.issue_taken_back',
    make: async ({ handle, action, before }) => {
      if (before?.issued == null) return refuse('The packet is not issued.', 'There is nothing to take back.');
      const ids = [...filledByPacket.atIssue, ...filledByPacket.withAnswer];
      await fill(context, handle, { action, ids, doneOn: null, doneBy: '' });
      return {
        columns: { issued_on: null, issued_by: '', delivered_how: '', ...noAnswer },
        payload: { reason: input.reason, wasIssuedOn: before.issued.on },
      };
    },
  });
}

export type AnswerInput = OfAction & { answer: { kind: PacketResponse; on: string; heardBy: string; note: string } | null };

/**
 * Closes the window: an answer with who heard it, the giving up of the time, or that none came in time. Null opens it again.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED (not issued), CHANGED_MEANWHILE; INPUT_REFUSED for days that cannot be, an answer that nobody heard, and for
 * saying that none came before the day to answer by has passed
 */
export function recordAnswer(context: ServiceContext, input: AnswerInput): Promise<Packet> {
  const today = civilToday(context.ports.clock);
  return change(context, input, {
    type: 'packet.answer_recorded',
    make: async ({ handle, action, before }) => {
      if (before?.issued == null) return refuse('The packet is not issued yet.', 'Record its issue first.');
      const { answer } = input;
      const replaced = before.response;
      if (answer === null) {
        await fill(context, handle, { action, ids: filledByPacket.withAnswer, doneOn: null, doneBy: '' });
        return { columns: noAnswer, payload: { answer, replaced } };
      }
      if (answer.on > today) refuseInput('on', 'This day lies in the future.');
      if (answer.on < before.issued.on) refuseInput('on', 'This day lies before the packet was issued.');
      if (answer.kind === 'none' && (before.respondBy === null || answer.on <= before.respondBy)) {
        refuseInput('on', 'The time to answer has not passed on this day.');
      }
      if ((answer.kind === 'in-writing' || answer.kind === 'at-a-meeting') && answer.heardBy.trim() === '') {
        refuseInput('heardBy', 'Say who read or heard the answer and can still change the outcome.');
      }
      const doneBy = answer.heardBy.trim() === '' ? context.actor.displayName : answer.heardBy;
      await fill(context, handle, { action, ids: filledByPacket.withAnswer, doneOn: answer.on, doneBy });
      return {
        columns: { response: answer.kind, response_on: answer.on, heard_by: answer.heardBy, response_note: answer.note },
        payload: { answer, replaced },
      };
    },
  });
}

const noAnswer = { response: null, response_on: null, heard_by: '', response_note: '' };

const fieldNames: Record<keyof PacketDraft, string> = {
  charges: 'the charges',
  exhibitIds: 'the exhibits',
  evidence: 'the evidence in words',
  proposedRange: 'the range proposed',
  respondBy: 'the day to answer by',
  representativeNotice: 'the notice of a representative',
};

type Columns = Omit<PreDeprivationPacketRow, 'id' | 'case_id' | 'corrective_action_id' | 'recorded_by' | 'recorded_at' | 'superseded_at'>;
type Found = { handle: WriteHandle; action: CorrectiveAction; caseId: string; before: Packet | null };
type Change = {
  type: string;
  make: (found: Found) => Promise<{ columns: Partial<Columns>; payload: Record<string, unknown> }>;
};

function change(context: ServiceContext, input: OfAction, { type, make }: Change): Promise<Packet> {
  return context.unitOfWork.write(async (handle, record) => {
    const { action, caseId } = await correctiveActionById(handle, input.correctiveActionId);
    if (!needsPacket(action.level)) refuse(`${action.level.name} asks for no packet.`, 'Record what must come first instead.');
    if (action.approvedAt !== null) throw new DomainError('ALREADY_APPROVED');
    const before = await packetOfAction(handle, action.id);
    assertBasedOn(before?.standing.id, input);
    const { columns, payload } = await make({ handle, action, caseId, before });
    await supersedePacket(handle, {
      ...columnsOf(before),
      ...columns,
      id: context.ports.ids.next(),
      case_id: caseId,
      corrective_action_id: action.id,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({ type, version: 1, caseId, payload: { correctiveActionId: action.id, level: action.level.name, ...payload } });
    return required(handle, action.id);
  });
}

async function required(handle: ReadHandle, actionId: string): Promise<Packet> {
  const packet = await packetOfAction(handle, actionId);
  if (packet === null) throw new DomainError('NOT_FOUND');
  return packet;
}

function draftColumns(draft: PacketDraft) {
  return {
    charges: draft.charges,
    exhibit_ids: JSON.stringify(draft.exhibitIds),
    evidence: draft.evidence,
    proposed_range: draft.proposedRange,
    respond_by: draft.respondBy,
    representative_notice: draft.representativeNotice,
  };
}

const nothing: PacketDraft = { charges: '', exhibitIds: [], evidence: '', proposedRange: '', respondBy: null, representativeNotice: '' };

function columnsOf(before: Packet | null): Columns {
  return {
    ...draftColumns(before ?? nothing),
    issued_on: before?.issued?.on ?? null,
    issued_by: before?.issued?.by ?? '',
    delivered_how: before?.issued?.how ?? '',
    response: before?.response?.kind ?? null,
    response_on: before?.response?.on ?? null,
    heard_by: before?.response?.heardBy ?? '',
    response_note: before?.response?.note ?? '',
  };
}

type Filling = { action: CorrectiveAction; ids: readonly string[]; doneOn: string | null; doneBy: string };

/** Records things that must come first as the packet tells them, in the packet's own unit of work. */
async function fill(context: ServiceContext, handle: WriteHandle, { action, ids, doneOn, doneBy }: Filling): Promise<void> {
  for (const prerequisite of action.prerequisites.filter(({ id }) => ids.includes(id))) {
    await supersedePrerequisite(handle, {
      id: context.ports.ids.next(),
      corrective_action_id: action.id,
      prerequisite_id: prerequisite.id,
      done_on: doneOn,
      done_by: doneBy,
      note: '',
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
  }
}

function refuse(problem: string, next: string): never {
  throw new DomainError('NOT_ALLOWED', { problem, next });
}

function refuseInput(field: string, problem: string): never {
  throw new DomainError('INPUT_REFUSED', { problem, [field]: problem });
}
