/** @file What people read of each track where one is chosen. */
import type { Track } from '#shared/domain/cases.ts';

export type TrackWords = {
  /** For a small matter, a middling one, a large one. */
  when: string;
  /** What it asks for now. */
  asks: string;
  /** What it has room for. */
  holds: string;
  /** The button, a verb with its object. */
  begin: string;
};

export const trackWords: Record<Track, TrackWords> = {
  note: {
    when: 'A call, a conversation, something to remember.',
    asks: 'Seven fields on one page and one question. Under two minutes.',
    holds: 'What was said, what was done, the log.',
    begin: 'Write a note',
  },
  supervisory: {
    when: 'One lapse that a talk and a letter can answer.',
    asks: 'Five short steps, the three questions that come before anything else.',
    holds: 'One allegation, one meeting, one letter, the first question on speech.',
    begin: 'Open a supervisory matter',
  },
  investigation: {
    when: 'Facts are in dispute, or discipline may follow.',
    asks: 'Five short steps with every question of the first hour.',
    holds: 'Allegations and clauses, evidence, speech, findings, corrective action, the report.',
    begin: 'Open an investigation',
  },
};
