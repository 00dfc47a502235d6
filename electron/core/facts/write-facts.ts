/** @file Entering and changing facts. Invariant: one assertion each; what is replaced stays in the event, what is taken back keeps its number. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Fact, FactContent, FactPinInput } from '#shared/domain/facts/facts.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { insertFact, nextFactPosition, supersedePins, updateFact } from './facts-queries.ts';
import type { FactRow } from './facts-rows.ts';
import { pinRows, pinsToStand, requirePinsStillCited, toldPin } from './pins.ts';
import { factById, factShownTo, requireFact } from './read-facts.ts';

/** What a person enters of a fact, with the places it rests on. */
export type FactInput = FactContent & { pins: FactPinInput[] };

/** Enters a fact. @throws DomainError NOT_FOUND (case or exhibit), EXHIBIT_RESTRICTED, INPUT_REFUSED (disputed by nobody) */
export function enterFact(context: ServiceContext, input: FactInput & { caseId: string }): Promise<Fact> {
  return context.unitOfWork.write(async (handle, record) => {
    await caseById(handle, input.caseId);
    const content = checked(input);
    const pins = await pinsToStand(context, handle, { caseId: input.caseId, written: input.pins, before: [] });
    const at = context.ports.clock.now().toISOString();
    const row = newRow(context, {
      caseId: input.caseId,
      position: await nextFactPosition(handle, input.caseId),
      content,
      splitFrom: null,
      at,
    });
    await insertFact(handle, row);
    await supersedePins(handle, row.id, { pins: pinRows(context, row.id, { pins, at }), at });
    await record({
      type: 'fact.entered',
      version: 1,
      caseId: input.caseId,
      payload: { factId: row.id, fact: row.position, ...content, pins: pins.map(toldPin) },
    });
    return factShownTo(context, handle, row.id);
  });
}

/**
 * Puts another wording, date, status and pins in the place of those that stand. `basedOn` is the version that the author saw.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED (taken back), EXHIBIT_RESTRICTED, INPUT_REFUSED, CHANGED_MEANWHILE
 */
export function amendFact(context: ServiceContext, input: FactInput & { factId: string } & BasedOn): Promise<Fact> {
  return context.unitOfWork.write(async (handle, record) => {
    const before = await standingFact(handle, input.factId);
    assertBasedOn(before.versionId, input);
    const content = checked(input);
    const pins = await pinsToStand(context, handle, { caseId: before.caseId, written: input.pins, before: before.pins });
    const at = context.ports.clock.now().toISOString();
    await updateFact(handle, before.id, { ...columnsOf(content), version_id: context.ports.ids.next(), ...changedNow(context, at) });
    await supersedePins(handle, before.id, { pins: pinRows(context, before.id, { pins, at }), at });
    await record({
      type: 'fact.amended',
      version: 1,
      caseId: before.caseId,
      payload: { factId: before.id, fact: before.position, ...content, pins: pins.map(toldPin), replaced: told(before) },
    });
    return factShownTo(context, handle, before.id);
  });
}

/** Takes a fact back: it keeps its number and can be put back. @throws DomainError NOT_FOUND, NOT_ALLOWED (taken back), CHANGED_MEANWHILE */
export function takeBackFact(context: ServiceContext, input: { factId: string; reason: string } & BasedOn): Promise<Fact> {
  return context.unitOfWork.write(async (handle, record) => {
    const before = await standingFact(handle, input.factId);
    assertBasedOn(before.versionId, input);
    await updateFact(handle, before.id, {
      version_id: context.ports.ids.next(),
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    await record({
      type: 'fact.taken_back',
      version: 1,
      caseId: before.caseId,
      payload: { factId: before.id, fact: before.position, reason: input.reason },
    });
    return factShownTo(context, handle, before.id);
  });
}

/**
 * Puts a fact back as it was taken back.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED when it stands, when an exhibit it is pinned to is cited no more, and for a part of a split that
 * was taken back
 */
export function restoreFact(context: ServiceContext, input: { factId: string }): Promise<Fact> {
  return context.unitOfWork.write(async (handle, record) => {
    const before = await factById(handle, input.factId);
    if (before.takenBack === null) throw new DomainError('NOT_ALLOWED', { problem: 'This fact stands.', next: '' });
    if (before.splitFrom !== null) await requireStillSplit(handle, before.splitFrom.id);
    await requirePinsStillCited(handle, before);
    await updateFact(handle, before.id, {
      version_id: context.ports.ids.next(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    await record({ type: 'fact.restored', version: 1, caseId: before.caseId, payload: { factId: before.id, fact: before.position } });
    return factShownTo(context, handle, before.id);
  });
}

/** A fact that was neither split nor taken back. @throws DomainError NOT_FOUND, NOT_ALLOWED */
export async function standingFact(handle: WriteHandle, factId: string): Promise<Fact> {
  const { split_at } = await requireFact(handle, factId);
  if (split_at !== null) {
    throw new DomainError('NOT_ALLOWED', { problem: 'This fact was split.', next: 'Change one of the facts that it was split into.' });
  }
  const fact = await factById(handle, factId);
  if (fact.takenBack !== null) throw new DomainError('NOT_ALLOWED', { problem: 'This fact was taken back.', next: 'Put it back first.' });
  return fact;
}

/** A part of a split that was taken back would say again what the whole says. */
async function requireStillSplit(handle: WriteHandle, wholeId: string): Promise<void> {
  const whole = await requireFact(handle, wholeId);
  if (whole.split_at !== null) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: `The split was taken back, so fact ${whole.position} says this already.`,
    next: `Split fact ${whole.position} again.`,
  });
}

/** A new row of a fact with a number of its own. */
export function newRow(
  context: ServiceContext,
  {
    caseId,
    position,
    content,
    splitFrom,
    at,
  }: { caseId: string; position: number; content: FactContent; splitFrom: string | null; at: string },
): FactRow {
  return {
    id: context.ports.ids.next(),
    case_id: caseId,
    position,
    version_id: context.ports.ids.next(),
    ...columnsOf(content),
    split_from: splitFrom,
    split_at: null,
    entered_by: context.actor.displayName,
    entered_at: at,
    changed_by: null,
    changed_at: null,
    taken_back_at: null,
    taken_back_by: null,
    taken_back_reason: null,
  };
}

/** Marks a row as changed by whoever is signed in. */
export const changedNow = (context: ServiceContext, at: string) => ({ changed_by: context.actor.displayName, changed_at: at });

function columnsOf(content: FactContent) {
  return {
    kind: content.kind,
    assertion: content.assertion,
    happened: JSON.stringify(content.happened),
    status: content.status,
    status_by: content.statusBy,
    is_adverse: content.isAdverse ? (1 as const) : (0 as const),
    expected_source: content.expectedSource,
  };
}

/** Who disputes or admits it says nothing of a fact that nobody disputes. */
function checked({ kind, assertion, happened, status, statusBy, isAdverse, expectedSource }: FactContent): FactContent {
  if (status === 'disputed' && statusBy === '') {
    const problem = 'Say who disputes it.';
    throw new DomainError('INPUT_REFUSED', { problem, statusBy: problem });
  }
  const by = status === 'disputed' || status === 'admitted' ? statusBy : '';
  return { kind, assertion, happened, status, statusBy: by, isAdverse, expectedSource };
}

function told({ kind, assertion, happened, status, statusBy, isAdverse, expectedSource, pins }: Fact) {
  return { kind, assertion, happened, status, statusBy, isAdverse, expectedSource, pins: pins.map(toldPin) };
}
