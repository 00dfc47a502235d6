/** @file Splitting a compound fact. Invariant: each part keeps the pins and the bearings of the whole, and the whole stays in the record. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import type { ServiceContext } from '../service-context.ts';
import {
  insertBearings,
  insertFact,
  nextFactPosition,
  selectBearingsOfFact,
  selectParts,
  selectPinsOfFact,
  supersedePins,
  updateFact,
} from './facts-queries.ts';
import { factShownTo, requireFact } from './read-facts.ts';
import { newRow, standingFact } from './write-facts.ts';

/**
 * Puts several facts in the place of one: each with one of the `assertions`, and with the date, status, pins and bearings of the whole.
 * @throws DomainError NOT_FOUND, NOT_ALLOWED (taken back or split), CHANGED_MEANWHILE
 */
export function splitFact(context: ServiceContext, input: { factId: string; assertions: string[] } & BasedOn): Promise<Fact[]> {
  return context.unitOfWork.write(async (handle, record) => {
    const whole = await standingFact(handle, input.factId);
    assertBasedOn(whole.versionId, input);
    const at = context.ports.clock.now().toISOString();
    const pins = await selectPinsOfFact(handle, whole.id);
    const bearings = await selectBearingsOfFact(handle, whole.id);
    const parts: { factId: string; fact: number; assertion: string }[] = [];
    for (const assertion of input.assertions) {
      const position = await nextFactPosition(handle, whole.caseId);
      const row = newRow(context, { caseId: whole.caseId, position, content: { ...whole, assertion }, splitFrom: whole.id, at });
      await insertFact(handle, row);
      await supersedePins(handle, row.id, { pins: pins.map((pin) => ({ ...pin, id: context.ports.ids.next(), fact_id: row.id })), at });
      await insertBearings(
        handle,
        bearings.map((bearing) => ({ ...bearing, id: context.ports.ids.next(), fact_id: row.id })),
      );
      parts.push({ factId: row.id, fact: position, assertion });
    }
    await updateFact(handle, whole.id, { version_id: context.ports.ids.next(), split_at: at });
    await record({
      type: 'fact.split',
      version: 1,
      caseId: whole.caseId,
      payload: { factId: whole.id, fact: whole.position, assertion: whole.assertion, parts },
    });
    return Promise.all(parts.map(({ factId }) => factShownTo(context, handle, factId)));
  });
}

/**
 * Takes a split back while nobody has worked on its parts: the whole stands again, the parts are taken back.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED when it was not split, or a part was changed since
 */
export function undoSplit(context: ServiceContext, input: { factId: string }): Promise<Fact> {
  return context.unitOfWork.write(async (handle, record) => {
    const whole = await requireFact(handle, input.factId);
    if (whole.split_at === null) throw new DomainError('NOT_ALLOWED', { problem: 'This fact was not split.', next: '' });
    const parts = await selectParts(handle, whole.id);
    const touched = parts.find((part) => part.changed_at !== null || part.split_at !== null || part.taken_back_at !== null);
    if (touched !== undefined) {
      throw new DomainError('NOT_ALLOWED', {
        problem: `Fact ${touched.position} was changed since the split.`,
        next: 'Take back the facts that are not needed, and enter the whole anew.',
      });
    }
    const at = context.ports.clock.now().toISOString();
    const takenBack = { taken_back_at: at, taken_back_by: context.actor.displayName, taken_back_reason: 'The split was taken back.' };
    for (const part of parts) await updateFact(handle, part.id, { version_id: context.ports.ids.next(), ...takenBack });
    await updateFact(handle, whole.id, { version_id: context.ports.ids.next(), split_at: null });
    await record({
      type: 'fact.split_undone',
      version: 1,
      caseId: whole.case_id,
      payload: { factId: whole.id, fact: whole.position, parts: parts.map(({ id, position }) => ({ factId: id, fact: position })) },
    });
    return factShownTo(context, handle, whole.id);
  });
}
