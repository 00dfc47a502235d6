/** @file What is typed of a line of the log before it is recorded. */

import { civilDateOf } from '#shared/domain/format-date.ts';
import type { ParticipantId } from '#shared/domain/ids.ts';
import { inferHow } from '#shared/domain/infer-how.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { About, LogHow, LogLine } from '#shared/domain/log.ts';
import type { Participant } from '#shared/domain/people.ts';
import type { PersonInMatter } from '../../ui/display/people-in-matter.ts';

/** What there is to choose from in one case. */
export type Choices = { abouts: readonly About[]; people: readonly Participant[]; names: readonly string[] };

export const noChoices: Choices = { abouts: [], people: [], names: [] };

/** `how` is empty until somebody chose one: then it follows from the first words. `about` is `kind:id`, or empty. */
export type LineDraft = {
  text: string;
  how: LogHow | '';
  who: string;
  isElsewhen: boolean;
  date: string;
  time: string;
  about: string;
  isPrivileged: boolean;
};

export const emptyLine: LineDraft = { text: '', how: '', who: '', isElsewhen: false, date: '', time: '', about: '', isPrivileged: false };

/** The zone of this computer, an IANA name. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const howOf = ({ how, text }: LineDraft): LogHow => (how === '' ? (inferHow(text) ?? 'note') : how);

/** As `log.add` takes it, without the case. */
export function contentOf(draft: LineDraft, { abouts, people }: Choices) {
  const about = abouts.find(({ kind, id }) => `${kind}:${id}` === draft.about);
  const named = people.filter(({ displayName }) => displayName === draft.who.trim());
  return {
    text: draft.text,
    how: howOf(draft),
    who: draft.who,
    participantId: named.length === 1 ? (named[0]?.id as ParticipantId) : null,
    when: draft.isElsewhen && draft.date !== '' ? { date: draft.date, time: draft.time === '' ? null : draft.time } : null,
    zone: zoneHere(),
    about: about === undefined ? null : { kind: about.kind, id: about.id },
  };
}

/** A recorded line as something to be put right. Its time stays as it is unless another one is entered. */
export function draftOf({ text, how, who, about, at, hasTime, zone, isPrivileged }: LineForDraft): LineDraft {
  return {
    text,
    how,
    who,
    isElsewhen: false,
    date: civilDateOf(at, zone),
    time: hasTime ? timeIn(at, zone) : '',
    about: about === null ? '' : `${about.kind}:${about.id}`,
    isPrivileged,
  };
}

type LineForDraft = Pick<LogLine, 'text' | 'how' | 'who' | 'about' | 'at' | 'hasTime' | 'zone' | 'isPrivileged'>;

function timeIn(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

/** The people of a case for a field in which they can be mentioned. */
export function peopleToMention(people: readonly Participant[]): PersonInMatter[] {
  return people.map(({ id, displayName, role }) => ({
    participantId: id,
    name: displayName,
    role: participantRoleLabels[role].toLowerCase(),
    isPseudonym: role === 'student',
    isPresent: true,
  }));
}
