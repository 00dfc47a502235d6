/** @file Lines of the log: what was done, by whom, how, when and about what. Invariant: a frozen line never changes; addenda stand beside it. */
import { z } from 'zod';
import { anchors } from './anchors.ts';
import type { WorkspaceTab } from './cases.ts';
import { civilDateOf } from './format-date.ts';
import { LogAddendumId, LogLineId, ParticipantId, UserId } from './ids.ts';
import { Instant, Prose } from './text.ts';

/** For so many minutes after its entry whoever wrote a line may correct or withdraw it. */
export const LOG_LINE_OPEN_MINUTES = 60;

/** A line counts as entered later when more than so many minutes lie between what it tells and its entry. */
export const LOG_LINE_LATE_MINUTES = 30;

/** How far ahead of the casebook's clock a time may lie before it counts as the future: two clocks never agree. */
export const LOG_LINE_AHEAD_MINUTES = 2;

export const LogHow = z.enum(['call', 'meeting', 'e-mail', 'letter', 'message', 'visit', 'note', 'other']);
export type LogHow = z.infer<typeof LogHow>;

/** What a line of the log or a task may be about: a thing of the same case, or of its incident. */
export const AboutKind = z.enum(['allegation', 'exhibit', 'person', 'task', 'document', 'hold', 'corrective-action', 'interim-measure']);
export type AboutKind = z.infer<typeof AboutKind>;

/** The words of a line or of an addendum. At most 2,000 characters. */
export const LogText = Prose.refine((text) => text.length <= 2000, 'Use at most 2,000 characters.');

export const AboutRef = z.object({ kind: AboutKind, id: z.string().regex(/^[0-9a-f]{32}$/) });
export type AboutRef = z.infer<typeof AboutRef>;

/** With the name it goes by today: "Allegation 2", "Ex. 3". */
export const About = AboutRef.extend({ label: z.string() });
export type About = z.infer<typeof About>;

/** Where the workspace shows it. */
export function placeOfAbout({ kind, id }: AboutRef): { tab: WorkspaceTab; anchor: string } {
  switch (kind) {
    case 'allegation':
      return { tab: 'allegations', anchor: anchors.clauses(id) };
    case 'exhibit':
      return { tab: 'evidence', anchor: anchors.exhibit(id) };
    case 'person':
      return { tab: 'people', anchor: anchors.participant(id) };
    case 'task':
      return { tab: 'log', anchor: anchors.task(id) };
    case 'document':
      return { tab: 'documents', anchor: anchors.issue };
    case 'hold':
      return { tab: 'overview', anchor: anchors.holds };
    case 'corrective-action':
      return { tab: 'corrective-action', anchor: anchors.approval(id) };
    case 'interim-measure':
      return { tab: 'corrective-action', anchor: anchors.interimMeasure(id) };
  }
}

export const LogAddendum = z.object({
  id: LogAddendumId,
  text: z.string(),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type LogAddendum = z.infer<typeof LogAddendum>;

export const LogLine = z.object({
  id: LogLineId,
  /** Running number in the case; a withdrawn line keeps its own. */
  position: z.number().int(),
  at: Instant,
  /** False where only the day is known; `at` is then some instant of that day in `zone`. */
  hasTime: z.boolean(),
  /** IANA name of the zone in which the time was entered. */
  zone: z.string(),
  how: LogHow,
  /** Who was involved, as shown; empty where nobody was named. */
  who: z.string(),
  participantId: ParticipantId.nullable(),
  text: z.string(),
  about: About.nullable(),
  enteredBy: z.string(),
  enteredById: UserId,
  enteredAt: Instant,
  frozenAt: Instant,
  isFrozen: z.boolean(),
  /** Marked as privileged: every printed log says that it is withheld, and nothing of what it says. */
  isPrivileged: z.boolean(),
  correctedAt: Instant.nullable(),
  withdrawnAt: Instant.nullable(),
  addenda: z.array(LogAddendum),
});
export type LogLine = z.infer<typeof LogLine>;

const MINUTE = 60_000;

/** The instant from which a line that is entered now can no longer be corrected. */
export function frozenFrom(enteredAt: Instant): Instant {
  return new Date(Date.parse(enteredAt) + LOG_LINE_OPEN_MINUTES * MINUTE).toISOString();
}

/** True where the line was entered well after what it tells: more than half an hour, or on a later day where only the day is known. */
export function isEnteredLater({ at, hasTime, zone, enteredAt }: Pick<LogLine, 'at' | 'hasTime' | 'zone' | 'enteredAt'>): boolean {
  if (hasTime) return Date.parse(enteredAt) - Date.parse(at) > LOG_LINE_LATE_MINUTES * MINUTE;
  return civilDateOf(enteredAt, zone) > civilDateOf(at, zone);
}
