/**
 * @file The default ladder of corrective action, lowest level first. Invariant: order only; no level is ever proposed by the application.
 * Leave with pay, other interim measures, referral to the police and indemnification are no levels: the first come before findings, the last is a
 * ledger held for counsel. Sources: 105 ILCS 5/10-23.5, 24-11, 24-12; 820 ILCS 40; 820 ILCS 55/10; Cleveland Bd. of Educ. v. Loudermill, 470 U.S. 532
 * (1985); Craddock v. Bd. of Educ., 81 Ill. 2d 28 (1980). Who may impose a level is a default that contract or policy overrides.
 */
import type { Level } from './corrective-action.ts';

const advanceNotice = 'Check what the contract asks for before a meeting: notice, a representative, time to arrange.';
const rebuttal = 'The employee may attach a written rebuttal to the record (820 ILCS 40/6).';
const boardAuthority = 'The statute, contract article or board policy under which the Board acts, with the policy’s adoption date.';

/** What must come first where pay or the job is at stake: the packet, the answer to it, and the grounds. */
const beforeLoss: Level['mustComeFirst'] = [
  { id: 'written-charges', text: 'Give the employee the charges in writing with the text of each clause and a list of the evidence.' },
  { id: 'chance-to-answer', text: 'Let the time to answer pass, or hear the answer, before someone who can still change the outcome.' },
  { id: 'representative-notice', text: 'Tell the employee of the right to a representative where law or contract gives one.' },
];

const levelsWithoutPosition: readonly Omit<Level, 'position'>[] = [
  {
    id: 'no-action',
    name: 'No action',
    isDiscipline: false,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: false,
    whoMayImpose: 'Human resources',
    mustComeFirst: [
      { id: 'findings-letter', text: 'Send the respondent a letter with the findings.' },
      { id: 'reasons-for-no-action', text: 'Where harassment or discrimination was alleged, record why no action is taken.' },
    ],
    authoritySource: '',
    collateralDuties: ['Tell the respondent that the matter is closed.', 'Keep the records for their retention period.'],
  },
  {
    id: 'coaching',
    name: 'Coaching or reminder',
    isDiscipline: false,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: false,
    whoMayImpose: 'Supervisor',
    mustComeFirst: [{ id: 'say-not-discipline', text: 'Say that it is not discipline.' }],
    authoritySource: '',
    collateralDuties: ['A supervisor’s note follows the contract’s rules on such notes.'],
  },
  {
    id: 'written-directive',
    name: 'Written directive',
    isDiscipline: false,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: true,
    whoMayImpose: 'Supervisor or human resources',
    mustComeFirst: [
      { id: 'clear-and-job-related', text: 'Check that it is clear, tied to the job and no wider than needed.' },
      { id: 'speech-review', text: 'Answer S7 of the speech worksheet if it limits what may be said.' },
    ],
    authoritySource: '',
    collateralDuties: ['Give it an end or a review date.', 'A later breach of it would be a matter of its own.'],
  },
  {
    id: 'training',
    name: 'Training or renewed acknowledgment',
    isDiscipline: false,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: false,
    whoMayImpose: 'Human resources',
    mustComeFirst: [],
    authoritySource: '',
    collateralDuties: ['Set a due date and keep proof that it was done.'],
  },
  {
    id: 'device-restriction',
    name: 'Restriction of personal technology or social media at school',
    isDiscipline: true,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: true,
    whoMayImpose: 'Superintendent',
    mustComeFirst: [
      { id: 'scope', text: 'Limit it to possession or use at school or in work time, and give it an end.' },
      { id: 'exceptions', text: 'Write in exceptions for medical, emergency, disability, lactation, religious and union needs.' },
      { id: 'tied-to-misuse', text: 'Tie it to the misuse that was found.' },
    ],
    authoritySource: 'The clause of the policy that names this restriction.',
    collateralDuties: ['It never reaches accounts off duty, and no password or access may be asked for (820 ILCS 55/10).'],
  },
  {
    id: 'loss-of-privileges',
    name: 'Loss of network, account or website privileges',
    isDiscipline: true,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: true,
    whoMayImpose: 'Superintendent',
    mustComeFirst: [
      { id: 'scope', text: 'Name the District network, account or website, and give the loss an end.' },
      { id: 'means-to-work', text: 'Make sure the employee can still do the job and reach the union.' },
    ],
    authoritySource: 'The clause of the policy that names this loss.',
    collateralDuties: ['It covers District systems only.', 'Keep what the account holds as a record.'],
  },
  {
    id: 'access-removal',
    name: 'Removal of access (volunteer, vendor or student teacher)',
    isDiscipline: false,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: false,
    whoMayImpose: 'Superintendent',
    mustComeFirst: [
      { id: 'scope', text: 'Name the buildings, systems and activities to which access ends.' },
      { id: 'chance-to-answer', text: 'Give the person a chance to answer.' },
      { id: 'employer-notice', text: 'Tell the person’s own employer or program in writing, without naming students.' },
    ],
    authoritySource: '',
    collateralDuties: ['Collect keys and badges and close accounts.', 'Keep proof of the notice to the employer or program.'],
  },
  {
    id: 'oral-warning',
    name: 'Oral warning, noted in writing',
    isDiscipline: true,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: false,
    whoMayImpose: 'Principal or human resources',
    mustComeFirst: [{ id: 'contract-notice', text: advanceNotice }],
    authoritySource: '',
    collateralDuties: [rebuttal],
  },
  {
    id: 'written-warning',
    name: 'Written warning',
    isDiscipline: true,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: false,
    whoMayImpose: 'Principal or human resources',
    mustComeFirst: [
      { id: 'contract-notice', text: advanceNotice },
      { id: 'chance-to-answer', text: 'Give the employee a chance to answer.' },
    ],
    authoritySource: '',
    collateralDuties: ['File a copy in the personnel file.', rebuttal],
  },
  {
    id: 'reprimand',
    name: 'Reprimand',
    isDiscipline: true,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: false,
    whoMayImpose: 'Superintendent or Board',
    mustComeFirst: [
      { id: 'contract-notice', text: advanceNotice },
      { id: 'meeting', text: 'Meet with the employee and, where there is a right to one, a representative.' },
      { id: 'just-cause-file', text: 'Complete the just-cause questions of the file.' },
    ],
    authoritySource: '',
    collateralDuties: ['File a copy in the personnel file.', rebuttal, 'The time to file a grievance starts.'],
  },
  {
    id: 'notice-to-remedy',
    name: 'Notice to remedy (tenured teacher)',
    isDiscipline: true,
    isUnpaidOrTerminal: false,
    mayRestrictSpeech: false,
    whoMayImpose: 'Board, by vote',
    mustComeFirst: [
      { id: 'specific-causes', text: 'Draft the specific causes, what is expected and by when.' },
      { id: 'board-vote', text: 'Have the Board vote; a principal’s letter does not take its place.' },
      { id: 'provable-receipt', text: 'Deliver it so that receipt can be shown.' },
    ],
    authoritySource: '105 ILCS 5/24-12, with the date of the Board’s vote.',
    collateralDuties: ['Give a real chance to improve.', 'Follow the rules on open and closed sessions.'],
  },
  {
    id: 'suspension-without-pay',
    name: 'Suspension without pay',
    isDiscipline: true,
    isUnpaidOrTerminal: true,
    mayRestrictSpeech: false,
    whoMayImpose: 'Board or Superintendent, as policy provides',
    mustComeFirst: [...beforeLoss, { id: 'appeal-window', text: 'Name the appeal and the days for it.' }],
    authoritySource:
      'The board policy with an adoption date no later than the conduct, the contract article, or 105 ILCS 5/24-12 pending a hearing; an implied power of the Board is a question for counsel.',
    collateralDuties: [
      'The time to file a grievance starts.',
      'Check the effect on wages, pension and unemployment benefits.',
      'Docking part of a week may affect salaried status.',
    ],
  },
  {
    id: 'demotion',
    name: 'Demotion, reassignment or loss of extra duty',
    isDiscipline: true,
    isUnpaidOrTerminal: true,
    mayRestrictSpeech: false,
    whoMayImpose: 'Board or Superintendent',
    mustComeFirst: [
      ...beforeLoss,
      { id: 'contract-and-area', text: 'Check the employment contract, the bargaining agreement and the tenure area.' },
    ],
    authoritySource: 'The contract article or board policy that allows it.',
    collateralDuties: ['Follow the rules on reducing a salary.', 'The time to file a grievance starts.'],
  },
  {
    id: 'non-renewal',
    name: 'Non-renewal (probationary teacher)',
    isDiscipline: true,
    isUnpaidOrTerminal: true,
    mayRestrictSpeech: false,
    whoMayImpose: 'Board, by vote',
    mustComeFirst: [
      { id: 'board-vote', text: 'Have the Board vote.' },
      { id: 'april-notice', text: 'Give written notice by April 15, with reasons where the year of probation asks for them.' },
      { id: 'own-reasons', text: 'Check that the reasons stand without any statement that is under the speech questions.' },
    ],
    authoritySource: '105 ILCS 5/24-11, with the date of the Board’s vote.',
    collateralDuties: ['Keep proof of the day on which the notice was received.'],
  },
  {
    id: 'dismissal',
    name: 'Dismissal',
    isDiscipline: true,
    isUnpaidOrTerminal: true,
    mayRestrictSpeech: false,
    whoMayImpose: 'Board, by vote',
    mustComeFirst: [
      ...beforeLoss,
      { id: 'process', text: 'Follow 105 ILCS 5/24-12 for a tenured teacher, and the contract or agreement for everyone else.' },
      { id: 'board-vote', text: 'Have the Board vote.' },
    ],
    authoritySource: boardAuthority,
    collateralDuties: [
      'Check whether a report to the State Superintendent and the regional superintendent is due (105 ILCS 5/10-21.9(e-5)).',
      'Check whether a second notice to student and parents is due (105 ILCS 5/22-85.10).',
      'Index the matter for later employment-history requests (105 ILCS 5/22-94).',
      'Check unemployment benefits and continued health coverage.',
    ],
  },
  {
    id: 'resignation',
    name: 'Resignation or settlement',
    isDiscipline: false,
    isUnpaidOrTerminal: true,
    mayRestrictSpeech: true,
    whoMayImpose: 'Board accepts',
    mustComeFirst: [
      { id: 'voluntary', text: 'Make sure that it is voluntary and that the employee had time for advice.' },
      { id: 'agreement-limits', text: 'Have counsel check the terms: what may not be kept silent, severance limits and publication.' },
      { id: 'board-acceptance', text: 'Have the Board accept it.' },
    ],
    authoritySource: 'The Board’s acceptance, with its date.',
    collateralDuties: [
      'Reporting duties survive a resignation (105 ILCS 5/10-21.9(e-5)).',
      'No term may hide sexual misconduct from a later employer (105 ILCS 5/22-94).',
    ],
  },
];

/** The levels with their positions, from 0 for no action. */
export const ladder: readonly Level[] = levelsWithoutPosition.map((level, position) => ({ ...level, position }));
