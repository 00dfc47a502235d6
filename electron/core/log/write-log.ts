/** @file Writing in the log. Invariant: a line is changed by its author alone, for an hour; what was recorded before stays in the event of the change. */
import { DomainError } from '#shared/domain/errors.ts';
import { civilDateOf } from '#shared/domain/format-date.ts';
import { type AboutRef, frozenFrom, LOG_LINE_AHEAD_MINUTES, type LogHow, type LogLine } from '#shared/domain/log.ts';
import { instantOf, isZone } from '#shared/domain/zoned-time.ts';
import { presentHead } from '../audit/present-head.ts';
import { assertBasedOn, type BasedOn } from '../based-on.ts';
import { caseById } from '../cases/find-case.ts';
import { participantsOfIncident } from '../people/read-participants.ts';
import type { ReadHandle, ServiceContext, WriteHandle } from '../service-context.ts';
import { requireAbout } from './about.ts';
import { insertAddendum, insertLine, nextLinePosition, updateLine } from './log-queries.ts';
import type { LogLineRow } from './log-rows.ts';
import { isFrozen, lineById } from './read-log.ts';

/** When it happened: a civil date with a 24-hour time `HH:MM` or without one, in a zone; null for now. */
export type HappenedAt = { date: string; time: string | null } | null;

/** `participantId` names somebody of the incident; otherwise `who` is free text, which may be empty. `zone` is an IANA name. */
export type LineContent = {
  text: string;
  how: LogHow;
  who: string;
  participantId: string | null;
  when: HappenedAt;
  zone: string;
  about: AboutRef | null;
};

/** What is left out, or undefined, stays. */
type LineChange = { [Key in keyof LineContent]?: LineContent[Key] | undefined };

/** Enters a line. @throws DomainError NOT_FOUND (case, person or thing), INPUT_REFUSED (a time to come, an unknown zone) */
export function addLine(context: ServiceContext, input: LineContent & { caseId: string; isPrivileged: boolean }): Promise<LogLine> {
  const { actor, ports, unitOfWork } = context;
  return unitOfWork.write(async (handle, record) => {
    const enteredAt = ports.clock.now().toISOString();
    const content = await contentOf(handle, { ...input, now: enteredAt });
    const row: LogLineRow = {
      id: ports.ids.next(),
      case_id: input.caseId,
      position: await nextLinePosition(handle, input.caseId),
      ...content,
      entered_by_id: actor.userId,
      entered_by: actor.displayName,
      entered_at: enteredAt,
      frozen_at: frozenFrom(enteredAt),
      after_event: (await presentHead(handle)).number,
      is_privileged: input.isPrivileged ? 1 : 0,
      corrected_at: null,
      withdrawn_at: null,
    };
    await insertLine(handle, row);
    const payload = { lineId: row.id, number: row.position, isPrivileged: input.isPrivileged, ...toldContent(row) };
    await record({ type: 'log_line.added', version: 1, caseId: input.caseId, payload });
    return readBack(context, handle, row.id);
  });
}

/**
 * Puts a line right while that is open; what is left out stays. `basedOn` is when the line was last corrected, null for never.
 * @throws DomainError NOT_FOUND; NOT_ALLOWED once it is frozen or withdrawn, and to anyone but its author; INPUT_REFUSED; CHANGED_MEANWHILE
 */
export function correctLine(context: ServiceContext, input: LineChange & { lineId: string } & BasedOn): Promise<LogLine> {
  return context.unitOfWork.write(async (handle, record) => {
    const { row } = await openLine(context, handle, input.lineId);
    assertBasedOn(row.corrected_at, input);
    const now = context.ports.clock.now().toISOString();
    const next = await contentOf(handle, { ...standing(row), ...given(input), caseId: row.case_id, now, enteredAt: row.entered_at });
    const change = input.when === undefined ? { ...next, at: row.at, has_time: row.has_time, zone: row.zone } : next;
    await updateLine(handle, row.id, { ...change, corrected_at: now });
    await record({
      type: 'log_line.corrected',
      version: 1,
      caseId: row.case_id,
      payload: { lineId: row.id, number: row.position, ...toldContent(change), replaced: toldContent(row) },
    });
    return readBack(context, handle, row.id);
  });
}

/** Takes a line back while that is open: its row and its number stay, marked. @throws DomainError NOT_FOUND, NOT_ALLOWED */
export function withdrawLine(context: ServiceContext, input: { lineId: string }): Promise<LogLine> {
  return context.unitOfWork.write(async (handle, record) => {
    const { row } = await openLine(context, handle, input.lineId);
    await updateLine(handle, row.id, { withdrawn_at: context.ports.clock.now().toISOString() });
    await record({
      type: 'log_line.withdrawn',
      version: 1,
      caseId: row.case_id,
      payload: { lineId: row.id, number: row.position },
    });
    return readBack(context, handle, row.id);
  });
}

/** Adds to a line, at any time and by anyone of the office. @throws DomainError NOT_FOUND; NOT_ALLOWED for a withdrawn line */
export function addAddendum(context: ServiceContext, input: { lineId: string; text: string }): Promise<LogLine> {
  const { actor, ports, unitOfWork } = context;
  return unitOfWork.write(async (handle, record) => {
    const { row } = await presentLine(context, handle, input.lineId);
    if (row.withdrawn_at !== null) throw new DomainError('NOT_ALLOWED', withdrawn);
    const addendumId = ports.ids.next();
    await insertAddendum(handle, {
      id: addendumId,
      line_id: row.id,
      case_id: row.case_id,
      text: input.text,
      entered_by_id: actor.userId,
      entered_by: actor.displayName,
      entered_at: ports.clock.now().toISOString(),
    });
    await record({
      type: 'log_addendum.added',
      version: 1,
      caseId: row.case_id,
      payload: { addendumId, lineId: row.id, number: row.position, text: input.text },
    });
    return readBack(context, handle, row.id);
  });
}

/**
 * Marks a line as privileged, or takes the mark off, with a reason. Words and times stay untouched, so this is open at any time.
 * @throws DomainError NOT_FOUND; CHANGED_MEANWHILE when it is so marked already
 */
export function markLine(context: ServiceContext, input: { lineId: string; isPrivileged: boolean; reason: string }): Promise<LogLine> {
  return context.unitOfWork.write(async (handle, record) => {
    const { row } = await presentLine(context, handle, input.lineId);
    const mark = input.isPrivileged ? 1 : 0;
    if (row.is_privileged === mark) throw new DomainError('CHANGED_MEANWHILE');
    await updateLine(handle, row.id, { is_privileged: mark });
    await record({
      type: 'log_line.marked',
      version: 1,
      caseId: row.case_id,
      payload: { lineId: row.id, number: row.position, isPrivileged: input.isPrivileged, reason: input.reason },
    });
    return readBack(context, handle, row.id);
  });
}

const withdrawn = { problem: 'This line was withdrawn.', next: 'Enter a new line for what there is to say.' };
const frozen = {
  problem: 'This line is frozen: a line can be corrected or withdrawn for an hour after it was entered.',
  next: 'Add an addendum. It stands below the line, with its own date and your name.',
};
const notYours = {
  problem: 'A line is corrected or withdrawn by whoever entered it.',
  next: 'Add an addendum. It stands below the line, with its own date and your name.',
};

async function presentLine(context: ServiceContext, handle: WriteHandle, lineId: string) {
  const found = await lineById(handle, lineId, context.ports.clock);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  return found;
}

/** A line that the signed-in person may change now. */
async function openLine(context: ServiceContext, handle: WriteHandle, lineId: string) {
  const found = await presentLine(context, handle, lineId);
  if (found.row.withdrawn_at !== null) throw new DomainError('NOT_ALLOWED', withdrawn);
  if (isFrozen(found.row, context.ports.clock)) throw new DomainError('NOT_ALLOWED', frozen);
  if (found.row.entered_by_id !== context.actor.userId) throw new DomainError('NOT_ALLOWED', notYours);
  return found;
}

async function readBack(context: ServiceContext, handle: WriteHandle, lineId: string): Promise<LogLine> {
  return (await presentLine(context, handle, lineId)).line;
}

type Content = Pick<LogLineRow, 'at' | 'has_time' | 'zone' | 'how' | 'who' | 'who_participant_id' | 'text' | 'about_kind' | 'about_id'>;

/** Checked and as stored. `enteredAt` is set for a line that was entered earlier: then "now" is the moment of that entry. */
async function contentOf(handle: ReadHandle, input: LineContent & { caseId: string; now: string; enteredAt?: string }): Promise<Content> {
  const { incident_id: incidentId } = await caseById(handle, input.caseId);
  await requireAbout(handle, input.caseId, input.about);
  return {
    ...timeOf(input),
    how: input.how,
    who: await whoOf(handle, incidentId, input),
    who_participant_id: input.participantId,
    text: input.text,
    about_kind: input.about?.kind ?? null,
    about_id: input.about?.id ?? null,
  };
}

function timeOf({ when, zone, now, enteredAt }: { when: HappenedAt; zone: string; now: string; enteredAt?: string }) {
  if (!isZone(zone)) throw new DomainError('INPUT_REFUSED', { problem: 'The time zone is not one that is known here.' });
  if (when === null) return { at: enteredAt ?? now, has_time: 1, zone } as const;
  const at = instantOf(when.date, when.time ?? '00:00', zone);
  const isAhead =
    when.time === null ? when.date > civilDateOf(now, zone) : Date.parse(at) > Date.parse(now) + LOG_LINE_AHEAD_MINUTES * 60_000;
  if (isAhead) {
    throw new DomainError('INPUT_REFUSED', {
      problem: 'A line of the log tells what has happened. For what is still to come, add a task.',
    });
  }
  return { at, has_time: when.time === null ? 0 : 1, zone } as const;
}

async function whoOf(handle: ReadHandle, incidentId: string, { who, participantId }: LineContent): Promise<string> {
  if (participantId === null) return who;
  const person = (await participantsOfIncident(handle, incidentId)).find((participant) => participant.id === participantId);
  if (person === undefined) throw new DomainError('NOT_FOUND');
  return person.displayName;
}

/** The line as it stands, as input; the time is kept apart, for a stored instant needs no second reading. */
function standing(row: LogLineRow): LineContent {
  return {
    text: row.text,
    how: row.how,
    who: row.who,
    participantId: row.who_participant_id,
    when: null,
    zone: row.zone,
    about: row.about_kind === null || row.about_id === null ? null : { kind: row.about_kind, id: row.about_id },
  };
}

function given(input: LineChange): Partial<LineContent> {
  const { text, how, who, participantId, when, zone, about } = input;
  return Object.fromEntries(
    Object.entries({ text, how, who, participantId, when, zone, about }).filter(([, value]) => value !== undefined),
  );
}

/** As the events tell it. */
function toldContent({ at, has_time, zone, how, who, who_participant_id, text, about_kind, about_id }: Content) {
  return {
    at,
    hasTime: has_time === 1,
    zone,
    how,
    who,
    participantId: who_participant_id,
    text,
    about: about_kind === null || about_id === null ? null : { kind: about_kind, id: about_id },
  };
}
