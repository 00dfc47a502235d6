/** @file What the activity tab says of people across matters and of students' names. Invariant: no student's own name is ever in a payload. */
import { z } from 'zod';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import { ParticipantRole } from '#shared/domain/people.ts';
import { type Teller, tell } from './tell-event.ts';

const two = z.object({ kept: z.object({ displayName: z.string() }), joined: z.object({ displayName: z.string() }) });
const student = z.object({ pseudonym: z.string() });
const reader = z.object({ displayName: z.string() });

export const peopleTellers: Record<string, Teller> = {
  'participant.restored': tell(
    z.object({ role: ParticipantRole, displayName: z.string() }),
    ({ role, displayName }) => `Brought ${displayName}, ${participantRoleLabels[role].toLowerCase()}, back into the matter.`,
    'Brought a person back into the matter.',
  ),
  'person.identified': tell(
    z.object({ role: ParticipantRole, shownBefore: z.string(), name: z.string(), since: z.string() }),
    ({ role, shownBefore, name, since }) =>
      `Identified ${shownBefore}, ${participantRoleLabels[role].toLowerCase()}, as ${name}; known since ${formatCivilDate(since)}.`,
    'Identified a person.',
  ),
  'person.identification_taken_back': tell(
    z.object({ role: ParticipantRole, shownBefore: z.string() }),
    ({ role, shownBefore }) => `Took back that the ${participantRoleLabels[role].toLowerCase()} is ${shownBefore}.`,
    'Took an identification back.',
  ),
  'person.name_corrected': tell(
    z.object({ role: ParticipantRole, nameBefore: z.string(), name: z.string(), reason: z.string() }),
    ({ role, nameBefore, name, reason }) =>
      `Corrected the name of the ${participantRoleLabels[role].toLowerCase()} from “${nameBefore}” to “${name}”. Reason: ${reason}`,
    'Corrected a person’s name.',
  ),
  'participant.printed_name_chosen': tell(
    z.object({ displayName: z.string(), printsName: z.boolean(), printedAs: z.string() }),
    ({ displayName, printsName, printedAs }) =>
      printsName ? `Chose that documents print ${displayName} by name.` : `Chose that documents print ${displayName} as “${printedAs}”.`,
    'Chose how documents print a parent.',
  ),
  'person.joined': tell(
    two,
    ({ kept, joined }) => `Recorded that ${joined.displayName} and ${kept.displayName} are one person, shown as ${kept.displayName}.`,
    'Recorded that two entries are one person.',
  ),
  'person.taken_apart': tell(
    two,
    ({ kept, joined }) => `Took ${joined.displayName} and ${kept.displayName} apart again: they are two people.`,
    'Took two joined people apart again.',
  ),
  'student_name.recorded': tell(
    student.extend({ isFirst: z.boolean() }),
    ({ pseudonym, isFirst }) => `${isFirst ? 'Recorded' : 'Corrected'} the name behind ${pseudonym}.`,
    'Recorded the name behind a pseudonym.',
  ),
  'student_name.revealed': tell(
    student.extend({ reason: z.string() }),
    ({ pseudonym, reason }) => `Read the name behind ${pseudonym}. Reason: ${reason}`,
    'Read the name behind a pseudonym.',
  ),
  'student_name_reader.named': tell(
    reader,
    ({ displayName }) => `Allowed ${displayName} to read the names of this matter’s students.`,
    'Allowed somebody to read students’ names.',
  ),
  'student_name_reader.ended': tell(
    reader,
    ({ displayName }) => `Ended that ${displayName} may read the names of this matter’s students.`,
    'Ended that somebody may read students’ names.',
  ),
};
