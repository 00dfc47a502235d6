/** @file What the activity tab says of intake: answers of the first hour, amendments and changes of track. */
import { z } from 'zod';
import { Track } from '#shared/domain/cases.ts';
import { FirstHourQuestionId, firstHourQuestion, YesNoUnknown } from '#shared/domain/first-hour.ts';
import { trackLabels, yesNoUnknownLabels } from '#shared/domain/labels.ts';
import { type Teller, tell } from './tell-event.ts';

const Change = z.object({ from: Track, to: Track });

export const intakeTellers: Record<string, Teller> = {
  'case_file.track_raised': tell(
    Change,
    ({ from, to }) => `Raised the matter from ${trackLabels[from].toLowerCase()} to ${trackLabels[to].toLowerCase()}.`,
    'Raised the matter to another track.',
  ),
  'case_file.track_lowered': tell(
    Change,
    ({ from, to }) => `Lowered the matter from ${trackLabels[from].toLowerCase()} to ${trackLabels[to].toLowerCase()}.`,
    'Lowered the matter to another track.',
  ),
  'case_file.intake_amended': () => 'Amended what was taken down when the report came in; what stood before is kept.',
  'first_hour.answered': tell(
    z.object({ question: FirstHourQuestionId, answer: YesNoUnknown, answerBefore: YesNoUnknown.nullable() }),
    ({ question, answer, answerBefore }) => {
      const again = answerBefore === null ? '' : `; before it was: ${yesNoUnknownLabels[answerBefore].toLowerCase()}`;
      return `Answered a question of the first hour, ${firstHourQuestion(question).name}: ${yesNoUnknownLabels[answer].toLowerCase()}${again}.`;
    },
    'Answered a question of the first hour.',
  ),
};
