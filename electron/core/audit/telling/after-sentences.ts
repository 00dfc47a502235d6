/** @file What the activity tab says of interim measures, the prior record, what comes after the decision, and closing. */
import { z } from 'zod';
import { AfterDecisionKind, AfterStepKind } from '#shared/domain/after/after-decision.ts';
import { afterDecisionKindLabels, afterStepKindLabels } from '#shared/domain/after/after-decision-kinds.ts';
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import { InterimMeasureKind } from '#shared/domain/after/interim-measures.ts';
import { PriorUse } from '#shared/domain/after/prior-record.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type Teller, tell } from './tell-event.ts';

const Measure = z.object({ kind: InterimMeasureKind });
const measure = (kind: InterimMeasureKind): string => interimMeasureKindLabels[kind].toLowerCase();
const Entry = z.object({ kind: AfterDecisionKind });
const entry = (kind: AfterDecisionKind): string => afterDecisionKindLabels[kind].toLowerCase();

const interim: Record<string, Teller> = {
  'interim_measure.entered': tell(
    Measure.extend({ startsOn: z.string(), reviewOn: z.string() }),
    ({ kind, startsOn, reviewOn }) =>
      `Entered an interim measure, ${measure(kind)}, from ${formatCivilDate(startsOn)}, to be reviewed by ${formatCivilDate(reviewOn)}.`,
    'Entered an interim measure.',
  ),
  'interim_measure.extended': tell(
    Measure.extend({ reviewOn: z.string() }),
    ({ kind, reviewOn }) => `Reviewed and extended an interim measure, ${measure(kind)}; next review by ${formatCivilDate(reviewOn)}.`,
    'Extended an interim measure.',
  ),
  'interim_measure.ended': tell(
    Measure.extend({ endedOn: z.string() }),
    ({ kind, endedOn }) => `Ended an interim measure, ${measure(kind)}, on ${formatCivilDate(endedOn)}.`,
    'Ended an interim measure.',
  ),
  'interim_measure.resumed': tell(Measure, ({ kind }) => `Took the end of an interim measure back: ${measure(kind)}.`, 'Took an end back.'),
  'interim_measure.checked': tell(
    Measure.extend({ seenOn: z.string() }),
    ({ kind, seenOn }) => `Noted how an interim measure, ${measure(kind)}, was kept on ${formatCivilDate(seenOn)}.`,
    'Noted how an interim measure was kept.',
  ),
  'interim_measure.taken_back': tell(
    Measure.extend({ part: z.object({ kind: z.enum(['measure', 'extension', 'check']) }) }),
    ({ kind, part }) => {
      const what = {
        measure: 'an interim measure',
        extension: 'the extension of an interim measure',
        check: 'a note on an interim measure',
      };
      return `Took back ${what[part.kind]}, with a reason: ${measure(kind)}.`;
    },
    'Took back an entry on an interim measure.',
  ),
};

const useWords: Record<PriorUse, string> = {
  counted: 'Let an entry of the prior record count in this case.',
  'left-out': 'Left an entry of the prior record out of this case.',
  undecided: 'Took a decision on an entry of the prior record back.',
};

const prior: Record<string, Teller> = {
  'prior_entry.entered': tell(
    z.object({ level: z.string(), givenOn: z.string() }),
    ({ level, givenOn }) => `Entered discipline on paper: ${level}, ${formatCivilDate(givenOn)}.`,
    'Entered discipline on paper.',
  ),
  'prior_entry.taken_back': () => 'Took back an entry of the prior record, with a reason.',
  'prior_entry.restored': () => 'Put back an entry of the prior record.',
  'prior_entry.attributed': () => 'Said whose an entry of the prior record is.',
  'prior_import.read_in': tell(
    z.object({ count: z.int() }),
    ({ count }) => `Read in discipline on paper from a table: ${count} ${count === 1 ? 'entry' : 'entries'}.`,
    'Read in discipline on paper from a table.',
  ),
  'prior_import.taken_back': tell(
    z.object({ entries: z.int() }),
    ({ entries }) => `Took back what was read in from a table: ${entries} ${entries === 1 ? 'entry' : 'entries'}.`,
    'Took back what was read in from a table.',
  ),
  'prior_use.decided': tell(z.object({ use: PriorUse }), ({ use }) => useWords[use], 'Decided on an entry of the prior record.'),
};

const after: Record<string, Teller> = {
  'after_decision.entered': tell(
    Entry,
    ({ kind }) => `Entered after the decision: ${entry(kind)}.`,
    'Entered something after the decision.',
  ),
  'after_decision.revised': tell(Entry, ({ kind }) => `Restated an entry after the decision: ${entry(kind)}.`, 'Restated an entry.'),
  'after_decision.step_recorded': tell(
    z.object({ entryKind: AfterDecisionKind, kind: AfterStepKind, dueOn: z.string().nullable(), doneOn: z.string().nullable() }),
    ({ entryKind, kind, dueOn, doneOn }) => {
      const due = dueOn === null ? '' : ` due ${formatCivilDate(dueOn)}`;
      const when = doneOn === null ? due : ` done ${formatCivilDate(doneOn)}`;
      return `Recorded a step of the ${entry(entryKind)}: ${afterStepKindLabels[kind].toLowerCase()}${when}.`;
    },
    'Recorded a step after the decision.',
  ),
  'after_decision.step_taken_back': tell(
    z.object({ entryKind: AfterDecisionKind }),
    ({ entryKind }) => `Took back a step of the ${entry(entryKind)}, with a reason.`,
    'Took back a step after the decision.',
  ),
  'after_decision.concluded': tell(Entry, ({ kind }) => `Recorded the outcome of the ${entry(kind)}.`, 'Recorded an outcome.'),
  'after_decision.resumed': tell(Entry, ({ kind }) => `Took the outcome of the ${entry(kind)} back.`, 'Took an outcome back.'),
  'after_decision.taken_back': tell(
    Entry,
    ({ kind }) => `Took back an entry after the decision, with a reason: ${entry(kind)}.`,
    'Took back an entry after the decision.',
  ),
};

const Version = z.object({ version: z.int() });

const closing: Record<string, Teller> = {
  'case_file.closed': tell(
    Version.extend({ closedOn: z.string() }),
    ({ version, closedOn }) => `Closed the case on ${formatCivilDate(closedOn)}, as version ${version}.`,
    'Closed the case.',
  ),
  'case_file.reopened': tell(
    Version.extend({ reopenedOn: z.string() }),
    ({ version, reopenedOn }) => `Reopened the case on ${formatCivilDate(reopenedOn)}, as version ${version}.`,
    'Reopened the case.',
  ),
  'case_version.viewed': tell(
    Version,
    ({ version }) => `Looked at version ${version} of the case as it was closed.`,
    'Looked at a closed version.',
  ),
  'case_addendum.added': tell(
    z.object({ closedVersion: z.int() }),
    ({ closedVersion }) => `Added to version ${closedVersion} of the case after it was closed.`,
    'Added to a closed version.',
  ),
  'case_addendum.taken_back': () => 'Took back an addendum, with a reason.',
};

export const afterTellers: Record<string, Teller> = { ...interim, ...prior, ...after, ...closing };
