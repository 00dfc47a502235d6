/** @file The shape of a small invented matter: a note or a supervisory matter, told with its log and what became of it. */
import type { Track } from '#shared/domain/cases.ts';
import type { MeasureInput } from '../interim-measures/enter-measure.ts';
import type { Story } from './story.ts';

/** One line of the process log; `at` is the instant at which it was written down. */
export type StoryLogLine = { at: string; how: 'call' | 'meeting' | 'e-mail' | 'letter' | 'note'; who: string; text: string };

/** A dated task; `doneOn` is null while it is open. Dates are civil dates. */
export type StoryTask = { text: string; dueOn: string; because: string; waitsFor: string; doneOn: string | null };

export type BriefStory = {
  /** First instant of the story. */
  opensAt: string;
  track: Track;
  matter: Story['matter'];
  log: readonly StoryLogLine[];
  tasks: readonly StoryTask[];
  /** Where the matter turned out to be larger than it was taken for. */
  raised: { at: string; to: Track; reason: string } | null;
  /** Who the unknown respondent or the anonymous complainant turned out to be. */
  identified: { at: string; role: 'respondent' | 'complainant'; name: string; since: string; howKnown: string } | null;
  /** What applies until there are findings. */
  measure: ({ at: string } & Omit<MeasureInput, 'caseId' | 'wordingReason'>) | null;
  closed: { at: string; reason: string } | null;
};
