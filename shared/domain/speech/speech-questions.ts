/**
 * @file Questions S0 to S7 on one expression, as data. Invariant: a question asks what happened or what was recorded, never what the law makes of it.
 * The order follows Connick v. Myers, Garcetti v. Ceballos, Pickering v. Board of Education and Mt. Healthy v. Doyle as the Seventh Circuit applies them.
 */
import type { Authority, QuestionId, SpeechQuestion } from './speech.ts';

const asOf = 'Nov 2026';
const current = (lawId: string, citation: string): Authority => ({ lawId, citation, asOf, status: 'current' });

const connick = current('connick-v-myers', 'Connick v. Myers, 461 U.S. 138 (1983)');
const craig = current('craig-v-rich-township', 'Craig v. Rich Twp. H.S. Dist. 227, 736 F.3d 1110 (7th Cir. 2013)');
const darlingh = current('darlingh-v-maddaleni', 'Darlingh v. Maddaleni, No. 23-1610 (7th Cir. July 2, 2025)');
const garcetti = current('garcetti-v-ceballos', 'Garcetti v. Ceballos, 547 U.S. 410 (2006)');
const graber = current('graber-v-clarke', 'Graber v. Clarke, 763 F.3d 888 (7th Cir. 2014)');
const harnishfeger = current('harnishfeger-v-united-states', 'Harnishfeger v. United States, 943 F.3d 1105 (7th Cir. 2019)');
/** A petition for certiorari, No. 25-819, was docketed on Jan 12, 2026; its outcome was not found, so the status must print with it. */
const hedgepeth: Authority = {
  lawId: 'hedgepeth-v-britton',
  citation: 'Hedgepeth v. Britton, No. 24-1427 (7th Cir. Aug. 26, 2025), petition for cert. docketed, No. 25-819 (outcome to be checked)',
  asOf,
  status: 'pending',
};
const lane = current('lane-v-franks', 'Lane v. Franks, 573 U.S. 228 (2014)');
const nteu = current('united-states-v-nteu', 'United States v. National Treasury Employees Union, 513 U.S. 454 (1995)');

/** In the order in which they are asked. */
export const speechQuestions: readonly SpeechQuestion[] = [
  {
    id: 'S0',
    question: 'Does anything charged rest on what was expressed?',
    help: 'Words, a picture, a reaction or a “like” all count as expression. Split a mixed matter: what was said; when, where and how it was said; and what is no expression at all, such as using an account that was not approved.',
    authorities: [],
  },
  {
    id: 'S1',
    question:
      'Has a person marked it as a true threat, obscenity, sexual images of a child, solicitation or grooming, or sexual communication to a student, and written down the basis?',
    help: 'Answer for this expression alone and give the basis. A yes sends the matter through the first-hour reporting routes before anything else.',
    authorities: [current('counterman-v-colorado', 'Counterman v. Colorado, 600 U.S. 66 (2023) (threats only)')],
  },
  {
    id: 'S2a',
    question: 'Was it said in class, to students who had to listen, or while teaching the curriculum?',
    help: 'Look at the schedule, the room and who had to be there. What a teacher says on a private account out of class is not said in class because students later see it.',
    authorities: [current('mayer-v-monroe', 'Mayer v. Monroe Cnty. Cmty. Sch. Corp., 474 F.3d 477 (7th Cir. 2007)'), garcetti],
  },
  {
    id: 'S2b',
    question: 'Was making this very statement something the person is ordinarily paid to do?',
    help: 'Ask about the statement itself, not whether it was about work or learned at work. Compare the written and the real duties, who asked for it, the time, the channel and who else could have said it.',
    authorities: [garcetti, lane],
  },
  {
    id: 'S2c',
    question: 'Was it made as a union representative, as a sworn witness, or as personal religious expression?',
    help: 'Take each statement by itself: the same person may speak in two capacities on one day. A yes opens further holds; every answer goes on.',
    authorities: [lane, current('kennedy-v-bremerton', 'Kennedy v. Bremerton Sch. Dist., 597 U.S. 507 (2022)'), graber],
  },
  {
    id: 'S3n',
    question:
      'Was it made away from work, to a public audience, on a subject largely unrelated to the job, and without the speaker tying it to the job?',
    help: 'All four must be so. Naming the school, the post or one’s students ties it to the job.',
    authorities: [nteu, harnishfeger, craig],
  },
  {
    id: 'S3c',
    question:
      'Taking content, form and context together: was the subject one of public interest, and was the point to inform the public rather than to settle a personal score?',
    help: 'Content weighs most. Note the audience, the place in a running debate and what the speaker wanted to reach. Coarse words alone do not decide it.',
    authorities: [connick, current('kokkinis-v-ivkovich', 'Kokkinis v. Ivkovich, 185 F.3d 840 (7th Cir. 1999)')],
  },
  {
    id: 'S3p',
    question: 'Administrators only: does the post make policy, and was the statement about policies within that post?',
    help: 'Asked of principals and the central office. Use the job description and what the person in fact decides.',
    authorities: [current('vargas-harrison-v-racine', 'Vargas-Harrison v. Racine Unified Sch. Dist., 272 F.3d 964 (7th Cir. 2001)')],
  },
  {
    id: 'S4',
    question: 'Is each of the seven factors answered: with evidence linked, with “no evidence”, or with why it is not reached?',
    help: 'The factors guide the judgment of people; they are neither counted nor weighed here. Few courts reach all seven, so “not reached, because …” is a full answer.',
    authorities: [
      current('pickering-v-board-of-education', 'Pickering v. Bd. of Educ. of Twp. High Sch. Dist. 205, 391 U.S. 563 (1968)'),
      darlingh,
      craig,
      hedgepeth,
    ],
  },
  {
    id: 'S5',
    question:
      'Does each effect that is claimed have a date, a source and a note of who felt it, and is each prediction explained from evidence?',
    help: 'Keep what happened apart from what is feared, and what the statement caused apart from what the reporting of it caused. Note every step taken to learn the exact words, their context, author and audience.',
    authorities: [
      current('waters-v-churchill', 'Waters v. Churchill, 511 U.S. 661 (1994) (plurality opinion)'),
      craig,
      current('gustafson-v-jones', 'Gustafson v. Jones, 290 F.3d 895 (7th Cir. 2002)'),
    ],
  },
  {
    id: 'S6',
    question:
      'Are these recorded: what would be proposed without this statement and on what evidence, comparable cases, and when each decision-maker learned of the statement?',
    help: 'Say whether other findings stand by themselves, when the inquiry was opened, and which earlier discipline predates the statement.',
    authorities: [current('mt-healthy-v-doyle', 'Mt. Healthy City Sch. Dist. Bd. of Educ. v. Doyle, 429 U.S. 274 (1977)'), graber],
  },
  {
    id: 'S7',
    question: 'Does what is proposed restrict what the person may say in the future?',
    help: 'A ban on a topic, an order to take down an account, or not to talk to the press, the union or parents all restrict future speech. A request to keep an inquiry confidential does too, unless it is narrow and temporary.',
    authorities: [nteu, current('milwaukee-police-v-jones', 'Milwaukee Police Ass’n v. Jones, 192 F.3d 742 (7th Cir. 1999)')],
  },
];

/** The question with this id. */
export function speechQuestion(id: QuestionId): SpeechQuestion {
  const found = speechQuestions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`No speech question ${id}`);
  return found;
}
