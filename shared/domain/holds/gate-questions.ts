/**
 * @file Questions that give cause for holds and that neither the first hour nor the facts of an allegation ask. Invariant: they ask what happened or what is
 * known; no answer says what the law makes of it. “Not known” counts as yes.
 */
import { z } from 'zod';
import type { YesNoUnknown } from '../first-hour.ts';
import type { HoldKind } from '../holds.ts';
import { CaseId } from '../ids.ts';
import type { EmploymentStatus } from '../people.ts';
import { CivilDate, Instant, OptionalProse } from '../text.ts';

export const GateQuestionId = z.enum([
  'union-office',
  'with-or-for-colleagues',
  'report-or-complaint',
  'leave-known',
  'religion',
  'viewpoint',
  'public-policy-off-duty',
  'lawful-product-off-duty',
  'account-content-needed',
  'device-needed',
  'covert-recording',
  'automated-tools',
  'release-asked',
]);
export type GateQuestionId = z.infer<typeof GateQuestionId>;

/** What a person enters. `happenedOn` and `knownOn` are asked by one question only: when the act was, and when those who decide learned of it. */
export const GateEntry = z.object({
  question: GateQuestionId,
  answer: z.enum(['yes', 'no', 'unknown']),
  note: OptionalProse,
  happenedOn: CivilDate.nullable(),
  knownOn: CivilDate.nullable(),
});
export type GateEntry = z.infer<typeof GateEntry>;

/** An answer as it was given. The one in use has no `supersededAt`. */
export const GateAnswer = GateEntry.extend({
  id: z.string(),
  caseId: CaseId,
  answeredBy: z.string(),
  answeredAt: Instant,
  supersededAt: Instant.nullable(),
});
export type GateAnswer = z.infer<typeof GateAnswer>;

export type GateQuestion = {
  id: GateQuestionId;
  /** In a few words, for a line in a list. */
  name: string;
  question: string;
  help: string;
  /** The hold that a yes or a “not known” opens. */
  hold: HoldKind;
  /** Whether the two days are asked. */
  hasDates: boolean;
  /** No word beside the answer may be kept: medical detail never enters a case. */
  takesNoNote: boolean;
  /** Who it is not asked of; empty is everybody. */
  notAskedOf: readonly EmploymentStatus[];
};

const plain = { hasDates: false, takesNoNote: false, notAskedOf: [] } as const;

/** In the order in which they are asked. */
export const gateQuestions: readonly GateQuestion[] = [
  {
    ...plain,
    id: 'union-office',
    name: 'Union office',
    question: 'Does the respondent hold an office in the union, bargain for it or represent members?',
    help: 'An officer, a steward, a member of the bargaining team or of a grievance committee, now or when it happened.',
    hold: 'concerted-activity',
    notAskedOf: ['volunteer-or-vendor'],
  },
  {
    ...plain,
    id: 'with-or-for-colleagues',
    name: 'With or for colleagues',
    question: 'Was it about pay, hours, safety, discipline or how the school is run, and done with, for or to co-workers?',
    help: 'Also where it sought or followed action of a group, or went through the union or parents on behalf of staff.',
    hold: 'concerted-activity',
    notAskedOf: ['volunteer-or-vendor'],
  },
  {
    ...plain,
    id: 'report-or-complaint',
    name: 'Report, complaint or testimony',
    question: 'In the last 24 months, has the respondent made a complaint or a report, testified, or asked for an accommodation?',
    help: 'To a supervisor counts too. Enter when it was, and when those who will decide learned of it; “not known” counts as yes.',
    hold: 'retaliation',
    hasDates: true,
  },
  {
    ...plain,
    id: 'leave-known',
    name: 'Leave known',
    question: 'Do those who will decide know of a leave, or of a request for one?',
    help: 'Yes, no or not known, and nothing else: the reason for a leave and every medical detail stay out of the case.',
    hold: 'leave-or-accommodation',
    takesNoNote: true,
  },
  {
    ...plain,
    id: 'religion',
    name: 'Religion',
    question: 'Is religious expression or observance a part of what is alleged?',
    help: 'Say how secular expression of the same kind was treated.',
    hold: 'religion',
  },
  {
    ...plain,
    id: 'viewpoint',
    name: 'Viewpoint',
    question: 'Is the view that was expressed given as a reason, or did it get the matter noticed?',
    help: 'Offensive, racist, unpatriotic or the like, without an effect on the work or the school being named.',
    hold: 'viewpoint',
  },
  {
    ...plain,
    id: 'public-policy-off-duty',
    name: 'Public policy off duty',
    question: 'Was it speech on public policy, a petition, a campaign or an election, outside work time?',
    help: 'Wider than party politics: speaking out on any question of public policy counts.',
    hold: 'political-rights',
    notAskedOf: ['volunteer-or-vendor'],
  },
  {
    ...plain,
    id: 'lawful-product-off-duty',
    name: 'Lawful product off duty',
    question: 'Does it rest on the use of alcohol, tobacco, cannabis or another lawful product, off the premises and outside work time?',
    help: 'A picture of it counts. Say whether students were there, whether it was duty time and which other rule is charged.',
    hold: 'lawful-products',
    notAskedOf: ['volunteer-or-vendor'],
  },
  {
    ...plain,
    id: 'account-content-needed',
    name: 'Content of a personal account',
    question: 'Is the respondent to be asked for a particular post or message that was reported to the District?',
    help: 'Name the report and the one item. A password, a look at the account or a login in somebody’s presence is never asked for.',
    hold: 'content-request',
    notAskedOf: ['volunteer-or-vendor'],
  },
  {
    ...plain,
    id: 'device-needed',
    name: 'Personal device',
    question: 'Is a personal phone or computer to be looked into?',
    help: 'By anybody who acts for the District, with or without consent.',
    hold: 'device-search',
  },
  {
    ...plain,
    id: 'covert-recording',
    name: 'Recording without consent',
    question: 'Is a recording part of the matter that somebody in it did not consent to?',
    help: 'Do not play or copy it before the hold is cleared.',
    hold: 'recording-consent',
  },
  {
    ...plain,
    id: 'automated-tools',
    name: 'Automated tools',
    question: 'Is anything on which the discipline rests the work of artificial intelligence?',
    help: 'A score, a summary, a draft or a detection made by such a tool, wherever it ran. This application has none.',
    hold: 'automated-tools',
  },
  {
    ...plain,
    id: 'release-asked',
    name: 'Records asked for from outside',
    question: 'Has somebody outside the District and the union asked for records of discipline of the respondent?',
    help: 'Another employer, the press or a lawyer. Notice by mail and the four-year limit come first.',
    hold: 'record-release',
  },
];

/** @throws Error for an id that is none. */
export function gateQuestion(id: GateQuestionId): GateQuestion {
  const found = gateQuestions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`no gate question has the id ${id}`);
  return found;
}

/** The questions asked of somebody of this status. */
export const gateQuestionsFor = (status: EmploymentStatus): GateQuestion[] =>
  gateQuestions.filter(({ notAskedOf }) => !notAskedOf.includes(status));

/** Whether a hold of the question’s kind was opened by something else, cleared or not: then nothing is left to ask. */
export const isAskedByHold = ({ hold }: Pick<GateQuestion, 'hold'>, holds: readonly { kind: HoldKind }[]): boolean =>
  holds.some(({ kind }) => kind === hold);

/** Whether an answer gives cause for the question’s hold. */
export const givesCause = (answer: YesNoUnknown): boolean => answer !== 'no';
