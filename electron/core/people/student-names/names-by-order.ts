/** @file A removal by order reaches students' names: they stand in no event, so the events that brought them in lead there. */
import { z } from 'zod';
import { REMOVED_MARK } from '#shared/domain/removal.ts';
import type { WriteHandle } from '../../service-context.ts';
import { personsOfParticipants } from '../people-queries.ts';
import { overwriteStudentNames } from './student-names-queries.ts';

const party = z.object({ participantId: z.string() });
const Brought = z.object({ participantId: z.string().optional(), complainant: party.nullish() });

/** Events with which a student came in, or a student's name did. */
const TYPES = new Set(['case_file.opened', 'participant.added', 'student_name.recorded']);

/** Takes the names of the students whom these events brought in. `payload` is JSON text, or null once it was erased. */
export async function removeStudentNames(handle: WriteHandle, events: readonly { type: string; payload: string | null }[]): Promise<void> {
  const ids = events.flatMap(({ type, payload }) => {
    if (!TYPES.has(type) || payload === null) return [];
    const brought = Brought.safeParse(JSON.parse(payload));
    if (!brought.success) return [];
    return [brought.data.participantId, brought.data.complainant?.participantId].filter((id) => id !== undefined);
  });
  await overwriteStudentNames(handle, await personsOfParticipants(handle, ids), REMOVED_MARK);
}
