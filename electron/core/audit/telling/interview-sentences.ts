/** @file What the activity tab says of interviews. Invariant: what was asked and said stays in the interview. */
import { z } from 'zod';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { InterviewMode } from '#shared/domain/interviews/conditions.ts';
import { QuestionState, StatementKind } from '#shared/domain/interviews/interviews.ts';
import { interviewModeLabels, questionStateLabels, statementKindLabels } from '#shared/domain/interviews/labels.ts';
import { type Teller, tell } from './tell-event.ts';

const Numbered = z.object({ number: z.int() });
const Withs = Numbered.extend({ person: z.string() });
const Statement = Numbered.extend({ kind: StatementKind });
const Sheet = z.object({ position: z.int() });
const Titled = z.object({ title: z.string() });

const interviews: Record<string, Teller> = {
  'interview.planned': tell(Withs, ({ number, person }) => `Planned interview ${number}, with ${person}.`, 'Planned an interview.'),
  'interview.amended': tell(
    Withs,
    ({ number, person }) => `Changed the plan of interview ${number}, with ${person}.`,
    'Changed the plan of an interview.',
  ),
  'interview.settled': tell(
    Numbered.extend({ mode: InterviewMode.nullable() }),
    ({ number, mode }) =>
      `Settled the conditions of interview ${number}${mode === null ? '' : `: ${interviewModeLabels[mode].toLowerCase()}`}.`,
    'Settled the conditions of an interview.',
  ),
  'interview.begun': tell(
    Numbered.extend({ on: z.string() }),
    ({ number, on }) => `Began interview ${number}, held on ${formatCivilDate(on)}.`,
    'Began an interview.',
  ),
  'interview.held': tell(Numbered, ({ number }) => `Ended interview ${number}.`, 'Ended an interview.'),
  'interview.not_held': tell(
    Numbered,
    ({ number }) => `Recorded that interview ${number} was not held, with a reason.`,
    'Recorded that an interview was not held.',
  ),
  'interview.stepped_back': tell(
    Numbered,
    ({ number }) => `Took the last step of interview ${number} back, with a reason.`,
    'Took the last step of an interview back.',
  ),
  'interview.taken_back': tell(Numbered, ({ number }) => `Took interview ${number} back, planned in error.`, 'Took an interview back.'),
  'interview.restricted': tell(
    Numbered.extend({ readers: z.array(z.object({ displayName: z.string() })) }),
    ({ number, readers }) => `Kept interview ${number} to ${readers.map(({ displayName }) => displayName).join(', ')}.`,
    'Kept an interview to named people.',
  ),
  'interview.opened': tell(
    Numbered,
    ({ number }) => `Opened interview ${number} to everybody with a key.`,
    'Opened an interview to everybody with a key.',
  ),
};

const words: Record<string, Teller> = {
  'interview_question.added': tell(
    Numbered.extend({ count: z.int() }),
    ({ number, count }) => `Added ${count === 1 ? 'a question' : `${count} questions`} to interview ${number}.`,
    'Added questions to an interview.',
  ),
  'interview_question.reworded': tell(
    Numbered,
    ({ number }) => `Reworded a question of interview ${number}.`,
    'Reworded a question of an interview.',
  ),
  'interview_question.marked': tell(
    Numbered.extend({ position: z.int(), state: QuestionState }),
    ({ number, position, state }) => `Marked question ${position} of interview ${number}: ${questionStateLabels[state].toLowerCase()}.`,
    'Marked a question of an interview.',
  ),
  'interview_question.taken_back': tell(
    Numbered,
    ({ number }) => `Took a question of interview ${number} back.`,
    'Took a question of an interview back.',
  ),
  'interview_question.put_back': tell(
    Numbered,
    ({ number }) => `Put a question of interview ${number} back.`,
    'Put a question of an interview back.',
  ),
  'interview_note.added': tell(Numbered, ({ number }) => `Entered a note of interview ${number}.`, 'Entered a note of an interview.'),
  'interview_note.corrected': tell(
    Numbered,
    ({ number }) => `Corrected a note of interview ${number} before it was frozen.`,
    'Corrected a note of an interview before it was frozen.',
  ),
  'interview_note.withdrawn': tell(
    Numbered,
    ({ number }) => `Withdrew a note of interview ${number} before it was frozen.`,
    'Withdrew a note of an interview before it was frozen.',
  ),
  'interview_addendum.added': tell(
    Numbered.extend({ to: z.enum(['note', 'statement']) }),
    ({ number, to }) => `Added an addendum to a ${to} of interview ${number}.`,
    'Added an addendum to what was said in an interview.',
  ),
  'interview_statement.entered': tell(
    Statement,
    ({ number, kind }) => `Entered a ${statementKindLabels[kind].toLowerCase()} of interview ${number}.`,
    'Entered a statement of an interview.',
  ),
  'interview_statement.reworded': tell(
    Statement,
    ({ number, kind }) => `Reworded a ${statementKindLabels[kind].toLowerCase()} of interview ${number} before it was signed.`,
    'Reworded a statement before it was signed.',
  ),
  'interview_statement.signed': tell(
    Statement.extend({ signedBy: z.string(), signedOn: z.string() }),
    ({ number, kind, signedBy, signedOn }) =>
      `Locked a ${statementKindLabels[kind].toLowerCase()} of interview ${number}, signed by ${signedBy} on ${formatCivilDate(signedOn)}.`,
    'Locked a signed statement of an interview.',
  ),
  'interview_statement.taken_back': tell(
    Statement,
    ({ number, kind }) => `Took back a ${statementKindLabels[kind].toLowerCase()} of interview ${number}, not signed.`,
    'Took back a statement that was not signed.',
  ),
};

export const interviewTellers: Record<string, Teller> = {
  ...interviews,
  ...words,
  'question_set.saved': tell(Titled, ({ title }) => `Saved the question set “${title}”.`, 'Saved a question set.'),
  'question_set.retired': tell(Titled, ({ title }) => `Took the question set “${title}” out of use.`, 'Took a question set out of use.'),
  'question_set.put_back': tell(
    Titled,
    ({ title }) => `Put the question set “${title}” back into use.`,
    'Put a question set back into use.',
  ),
  'fact.put': tell(
    z.object({ fact: z.int(), putOn: z.string() }),
    ({ fact, putOn }) => `Recorded that fact ${fact} was put to the respondent on ${formatCivilDate(putOn)}.`,
    'Recorded that a fact was put to the respondent.',
  ),
  'fact.put_taken_back': () => 'Took back, with a reason, that a fact was put to the respondent.',
  'credibility.opened': tell(
    Sheet.extend({ person: z.string(), issue: z.string() }),
    ({ person, issue }) => `Opened a credibility worksheet on ${person}: ${issue}`,
    'Opened a credibility worksheet.',
  ),
  'credibility.recorded': tell(Sheet, ({ position }) => `Recorded credibility worksheet ${position}.`, 'Recorded a credibility worksheet.'),
  'credibility.taken_back': tell(
    Sheet,
    ({ position }) => `Took credibility worksheet ${position} back, with a reason.`,
    'Took a credibility worksheet back.',
  ),
};
