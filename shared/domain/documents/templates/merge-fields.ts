/**
 * @file Every field that a template may merge: what it is called, where its value comes from, and where somebody goes to fill it. Invariant: nothing of a
 * hold, of the speech worksheet, of comparators, of weighing or of counsel is a field, so no letter can say it.
 */
import { z } from 'zod';
import type { WorkspaceTab } from '../../cases.ts';
import { contentPurposeLabels, disclosureGroundLabels, noticeModeLabels } from './choices.ts';

/** Taken from the case; `from` says in words where it stands. */
type CaseField = { label: string; kind: 'case'; tab: WorkspaceTab; from: string };
/** Typed by a person for this letter. `choices` are values with what is printed for each. An optional one that is empty leaves its block out. */
type AskedField = {
  label: string;
  kind: 'asked';
  input: 'line' | 'prose' | 'date' | 'time' | 'choice';
  hint: string;
  isOptional: boolean;
  choices?: Readonly<Record<string, string>>;
};
export type MergeField = CaseField | AskedField;

const ofCase = (label: string, tab: WorkspaceTab, from: string): CaseField => ({ label, kind: 'case', tab, from });
const asked = (label: string, input: AskedField['input'], hint = '', more: Partial<AskedField> = {}): AskedField => ({
  label,
  kind: 'asked',
  input,
  hint,
  isOptional: false,
  ...more,
});
const optional = { isOptional: true };

/** Keys in the order in which fields are offered and asked. */
export const mergeFields = {
  'case.number': ofCase('Case number', 'overview', 'The case'),
  'district.name': ofCase('Name of the District', 'overview', 'The casebook'),
  'letter.date': ofCase('Date of the letter', 'documents', 'The day on which it is drawn up'),
  'sender.name': ofCase('Who signs', 'documents', 'Whoever draws the letter up'),
  'recipient.name': ofCase('Recipient', 'people', 'People'),
  'respondent.name': ofCase('Respondent', 'people', 'People'),
  'respondent.position': ofCase('Position of the respondent', 'overview', 'Intake'),
  'respondent.building': ofCase('Building of the respondent', 'overview', 'Intake'),
  'investigator.name': ofCase('Investigator', 'overview', 'The case'),
  'report.date': ofCase('Day on which the report came in', 'overview', 'Intake'),
  'conduct.dates': ofCase('Dates of the conduct', 'allegations', 'Allegations'),
  'unit.name': ofCase('Bargaining unit', 'corrective-action', 'Employment'),
  'unit.article': ofCase('Article on representation', 'corrective-action', 'The agreement of the bargaining unit'),
  'leave.start': ofCase('First day of the leave', 'corrective-action', 'Interim measures'),
  'leave.terms': ofCase('Terms of the leave', 'corrective-action', 'Interim measures'),
  'leave.review': ofCase('Day on which the leave is looked at again', 'corrective-action', 'Interim measures'),
  'level.name': ofCase('Level', 'corrective-action', 'Corrective action'),
  'level.terms': ofCase('Terms', 'corrective-action', 'Corrective action'),
  'level.reason': ofCase('Reason', 'corrective-action', 'Corrective action'),
  'level.start': ofCase('First day', 'corrective-action', 'Corrective action'),
  'level.end': ofCase('Last day', 'corrective-action', 'Corrective action'),
  'level.authority': ofCase('Authority', 'corrective-action', 'Corrective action'),
  'level.imposedBy': ofCase('Who imposes it', 'corrective-action', 'Corrective action'),
  'level.approval': ofCase('Who approved it and when', 'corrective-action', 'Corrective action'),
  'packet.charges': ofCase('Charges', 'corrective-action', 'The packet'),
  'packet.evidence': ofCase('The evidence in words', 'corrective-action', 'The packet'),
  'packet.range': ofCase('Range proposed', 'corrective-action', 'The packet'),
  'packet.answerBy': ofCase('Day by which to answer', 'corrective-action', 'The packet'),
  'packet.representative': ofCase('What is said of a representative', 'corrective-action', 'The packet'),
  'asked.address': asked('Address of the recipient', 'prose', 'Street, town and zip code, as on an envelope.', optional),
  'asked.delivery': asked('How it is delivered', 'line', 'By first-class mail and e-mail; by hand.'),
  'asked.senderTitle': asked('Position of whoever signs', 'line', 'Director of Human Resources'),
  'asked.contact': asked('Whom to call or write to with questions', 'line', 'Name, telephone, District e-mail.'),
  'asked.copies': asked('Copies to', 'prose', 'One to a line.', optional),
  'asked.subjectMatter': asked(
    'The matter in one neutral sentence',
    'prose',
    'What was reported, without adjectives and without a conclusion.',
  ),
  'asked.nextSteps': asked('What happens next', 'prose', 'Who will be in touch and about when.', optional),
  'asked.meetingDate': asked('Date of the meeting', 'date'),
  'asked.meetingTime': asked('Time of the meeting', 'time'),
  'asked.meetingPlace': asked('Place of the meeting', 'line', 'Building and room.'),
  'asked.interviewMode': asked('Kind of interview', 'choice', 'As chosen for the interview.', { choices: noticeModeLabels }),
  'asked.interviewer': asked('Who will ask the questions', 'line'),
  'asked.dutyHours': asked('Hours in which to be reached', 'line', 'On workdays from 8:00 am to 3:30 pm.'),
  'asked.returnItems': asked('What is handed in', 'prose', 'Keys, badge, District laptop.', optional),
  'asked.whatToKeep': asked('What is to be kept', 'prose', 'Name it: messages with whom, about what, between which days.'),
  'asked.keepFrom': asked('Kept from', 'date', 'The first day that matters.'),
  'asked.keepUntil': asked('Kept until', 'date', 'The last day that matters.', optional),
  'asked.contentItem': asked('The particular content', 'prose', 'The one item that was reported: what it is, where it was seen, and when.'),
  'asked.contentReport': asked('The report that named it', 'line', 'The report of Oct 15, 2021.'),
  'asked.contentPurpose': asked('Purpose of the request', 'choice', 'One of the purposes that the statute lists.', {
    choices: contentPurposeLabels,
  }),
  'asked.answerBy': asked('Answer by', 'date'),
  'asked.answerTo': asked('To whom to answer', 'line', 'Name and address, or District e-mail.'),
  'asked.decider': asked('Who hears the answer and can still change the outcome', 'line'),
  'asked.boardVoteOn': asked('Day of the Board’s vote', 'date', 'The meeting at which the Board is asked to vote.'),
  'asked.expectations': asked('What is expected from now on', 'prose', 'Each expectation such that anybody can tell whether it was met.'),
  'asked.remedyBy': asked('Time to remedy, until', 'date'),
  'asked.support': asked('Help that the District gives', 'prose', 'A mentor, training, a standing meeting.', optional),
  'asked.boardPresident': asked('President of the Board', 'line'),
  'asked.boardSecretary': asked('Secretary of the Board', 'line'),
  'asked.appeal': asked('Appeal or grievance, and the days for it', 'prose', 'Article or policy, to whom, within how many days.', optional),
  'asked.outcomeWords': asked(
    'What may be said of the outcome',
    'prose',
    'What the complainant may be told. No discipline of anyone, no student by name.',
  ),
  'asked.disclosedTo': asked('To whom the records go', 'line'),
  'asked.disclosedOn': asked('Day on which they leave', 'date', 'This letter is mailed on or before that day.'),
  'asked.disclosedWhat': asked('Which records', 'prose', 'Each by its title and date.'),
  'asked.disclosureGround': asked('Why they leave', 'choice', '', { choices: disclosureGroundLabels }),
} as const satisfies Record<string, MergeField>;

export type MergeKey = keyof typeof mergeFields;
export const MergeKey = z.enum(Object.keys(mergeFields) as [MergeKey, ...MergeKey[]]);

export const fieldOf = (key: MergeKey): MergeField => mergeFields[key];

const MERGE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The fields that a text merges, each once, in order; a name that no field has stays as it was typed. */
export const fieldNamesIn = (text: string): string[] => [...new Set([...text.matchAll(MERGE)].map((found) => found[1] ?? ''))];

/** The text with every field replaced by what `valueOf` gives for it. */
export const mergeInto = (text: string, fill: (key: string) => string): string => text.replaceAll(MERGE, (_, key: string) => fill(key));
