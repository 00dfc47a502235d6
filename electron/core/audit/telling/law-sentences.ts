/** @file What the activity tab says of holds, of the questions before them and of law records. */
import { z } from 'zod';
import { YesNoUnknown } from '#shared/domain/first-hour.ts';
import { GateQuestionId, gateQuestion } from '#shared/domain/holds/gate-questions.ts';
import { HoldKind } from '#shared/domain/holds.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { lawStatusLabels } from '#shared/domain/law/law-labels.ts';
import { LawStatus } from '#shared/domain/law/law-record.ts';
import { type Teller, tell } from './tell-event.ts';

const OfHold = z.object({ kind: HoldKind });
const Stepped = OfHold.extend({ who: z.string() });
const Titled = z.object({ title: z.string(), status: LawStatus, statusBefore: LawStatus });

const change = ({ status, statusBefore }: z.infer<typeof Titled>): string =>
  status === statusBefore
    ? ''
    : ` Its status went from ${lawStatusLabels[statusBefore].toLowerCase()} to ${lawStatusLabels[status].toLowerCase()}; the cases that used it are marked.`;

const answers: Record<YesNoUnknown, string> = { yes: 'yes', no: 'no', unknown: 'not known' };

export const lawTellers: Record<string, Teller> = {
  'hold.raised': tell(OfHold, ({ kind }) => `Raised the hold “${holdKindLabels[kind]}”.`, 'Raised a hold.'),
  'hold.taken_in_hand': tell(
    Stepped,
    ({ kind, who }) => `Recorded that ${who} has the hold “${holdKindLabels[kind]}” in hand.`,
    'Recorded who has a hold in hand.',
  ),
  'hold.blocked': tell(
    Stepped,
    ({ kind, who }) => `Recorded that ${who} decided under the hold “${holdKindLabels[kind]}” that the step may not go on.`,
    'Recorded that a hold blocks its step.',
  ),
  'hold.given_back': tell(
    OfHold,
    ({ kind }) => `Recorded that nobody has the hold “${holdKindLabels[kind]}” in hand any longer.`,
    'Recorded that a hold is open again.',
  ),
  'gate_answer.recorded': tell(
    z.object({ question: GateQuestionId, answer: YesNoUnknown }),
    ({ question, answer }) => `Answered “${gateQuestion(question).name}”: ${answers[answer]}.`,
    'Answered a question before a hold.',
  ),
  'law_record.edited': tell(Titled, (law) => `Changed the law record “${law.title}”.${change(law)}`, 'Changed a law record.'),
  'law_record.returned': tell(
    Titled,
    (law) => `Went back to the law record “${law.title}” as shipped.${change(law)}`,
    'Went back to a law record as shipped.',
  ),
  'law_use.looked_at': tell(
    z.object({ title: z.string() }),
    ({ title }) => `Looked at what changed in “${title}”; the case goes by its present wording from now on.`,
    'Looked at a law record that had changed.',
  ),
};
