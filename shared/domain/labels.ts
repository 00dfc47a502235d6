/** @file What people read for every enumerated value of cases, people, policies, evidence and the speech worksheet. American spelling; no legal conclusion. */
import type { ElementState, Pin, SuggestionRole } from './allegations.ts';
import type { CaseStatus, ComplainantRole, OpenItem, ReceivedHow, TabState, Track, WorkspaceTab } from './cases.ts';
import type { CustodyEvent, HowObtained, PersonnelFileBasis, Viewer } from './evidence.ts';
import type { ClauseOutcome, FindingOutcome } from './findings.ts';
import type { YesNoUnknown } from './first-hour.ts';
import type { FuzzyDate } from './fuzzy-date.ts';
import type { HoldKind } from './holds.ts';
import type { EmploymentStatus, ParticipantRole } from './people.ts';
import type { ClauseKind, ElementKind, InstrumentKind, TextState } from './policy.ts';

export const trackLabels: Record<Track, string> = {
  note: 'Note',
  supervisory: 'Supervisory',
  investigation: 'Investigation',
};

/** A matter of this track within a sentence. */
export const trackInWords: Record<Track, string> = {
  note: 'a note',
  supervisory: 'a supervisory matter',
  investigation: 'an investigation',
};

/** What a person reads of an answer of the first hour. */
export const yesNoUnknownLabels: Record<YesNoUnknown, string> = { yes: 'Yes', no: 'No', unknown: 'Not known' };

export const caseStatusLabels: Record<CaseStatus, string> = {
  open: 'Open',
  'findings-recorded': 'Findings recorded',
  'action-approved': 'Action approved',
  issued: 'Report issued',
  closed: 'Closed',
};

export const receivedHowLabels: Record<ReceivedHow, string> = {
  telephone: 'By telephone',
  'e-mail': 'By e-mail',
  letter: 'By letter',
  'in-person': 'In person',
  'online-form': 'By an online form',
  'district-system': 'From a District system',
  other: 'Another way',
};

export const workspaceTabLabels: Record<WorkspaceTab, string> = {
  overview: 'Overview',
  log: 'Log',
  people: 'People',
  allegations: 'Allegations',
  evidence: 'Evidence',
  interviews: 'Interviews',
  facts: 'Facts',
  speech: 'Speech',
  findings: 'Findings',
  'corrective-action': 'Corrective action',
  documents: 'Documents',
  'after-decision': 'After the decision',
  review: 'Review',
  activity: 'Activity',
};

export const tabStateLabels: Record<TabState, string> = {
  'not-started': 'Not started',
  'needs-information': 'Needs information',
  ready: 'Ready',
  reviewed: 'Reviewed',
};

export const openItemBlocksLabels: Record<OpenItem['blocks'], string> = {
  nothing: 'Stops nothing',
  approval: 'Stops approval of corrective action',
  issue: 'Stops the report from being issued',
};

export const participantRoleLabels: Record<ParticipantRole, string> = {
  complainant: 'Complainant',
  respondent: 'Respondent',
  witness: 'Witness',
  student: 'Student',
  'parent-or-guardian': 'Parent or guardian',
  'union-representative': 'Union representative',
  'support-person': 'Support person',
  investigator: 'Investigator',
  'decision-maker': 'Decision-maker',
};

/** Who a complainant is to the District, as asked when a matter is opened. */
export const complainantRoleLabels: Record<ComplainantRole, string> = {
  'parent-or-guardian': 'Parent or guardian',
  student: 'Student',
  staff: 'Staff member',
  resident: 'Resident',
  other: 'Someone else',
};

export const employmentStatusLabels: Record<EmploymentStatus, string> = {
  'tenured-teacher': 'Teacher, tenured',
  'probationary-teacher': 'Teacher, probationary',
  administrator: 'Administrator',
  'support-staff': 'Support staff',
  'volunteer-or-vendor': 'Volunteer or vendor',
  unknown: 'Not known yet',
};

export const instrumentKindLabels: Record<InstrumentKind, string> = {
  policy: 'Policy',
  directive: 'Directive',
  'contract-article': 'Contract article',
  code: 'Code',
  'companion-policy': 'Companion policy',
};

export const textStateLabels: Record<TextState, string> = {
  adopted: 'Adopted text',
  restated: 'Restated, not the board’s words',
  missing: 'Wording not in hand',
};

export const clauseKindLabels: Record<ClauseKind, string> = {
  obligation: 'Obligation',
  prohibition: 'Prohibition',
  permission: 'Permission',
  'risk-assumed': 'Risk assumed by the employee',
  consequence: 'Consequence',
  'administrative-duty': 'Duty of the administration',
  guideline: 'Guideline (advice)',
  definition: 'Definition',
  statement: 'Statement',
};

export const elementKindLabels: Record<ElementKind, string> = {
  who: 'Who',
  'state-of-mind': 'State of mind',
  means: 'Means',
  act: 'Act',
  attempt: 'Attempt',
  'audience-or-target': 'Audience or target',
  'time-and-place': 'Time and place',
  'authority-lacking': 'Authority lacking',
  effect: 'Effect',
  'exception-not-met': 'Exception not met',
  'cross-referenced-standard': 'Cross-referenced standard',
};

export const elementStateLabels: Record<ElementState, string> = {
  'not-assessed': 'Not yet assessed',
  established: 'Established',
  'not-established': 'Not established',
  'not-reached': 'Not reached',
};

export const pinSideLabels: Record<Pin['side'], string> = { for: 'For', against: 'Against' };

export const suggestionRoleLabels: Record<SuggestionRole, string> = { 'may-apply': 'May apply', 'may-excuse': 'May excuse' };

export const howObtainedLabels: Record<HowObtained, string> = {
  'public-address': 'Seen at a public address',
  'unsolicited-from-authorised-viewer': 'Given unasked by someone allowed to see it',
  'answer-to-neutral-question': 'Given in answer to a neutral question',
  'from-respondent': 'From the respondent',
  'district-system': 'From a District system',
  'legal-process': 'By legal process',
  'made-by-district': 'Made by the District',
};

export const personnelFileBasisLabels: Record<PersonnelFileBasis, string> = {
  'not-yet-decided': 'Not yet decided',
  'not-about-private-activity': 'Not about activity outside work',
  'supplied-by-employee': 'Supplied or permitted in writing by the employee',
  'exploitation-of-minors': 'Exploitation of minors',
  'interferes-with-work': 'At work or in work hours, and interfered with work',
  'harm-or-liability': 'May harm the District’s operations or make it liable',
  criminal: 'A crime',
};

export const viewerLabels: Record<Viewer, string> = {
  text: 'Shown as text',
  image: 'Shown as a picture',
  pdf: 'Shown page by page',
  none: 'Not shown here; export a copy to read it',
};

export const custodyWhatLabels: Record<CustodyEvent['what'], string> = {
  received: 'Received',
  viewed: 'Viewed',
  exported: 'Copy exported',
  described: 'Description changed',
  verified: 'Digest checked',
  removed: 'Removed by order of a court',
  cited: 'Cited',
  'citation-withdrawn': 'Citation withdrawn',
  restricted: 'Restricted to named people',
  'restriction-lifted': 'Opened to everybody with a key',
};

export const findingOutcomeLabels: Record<FindingOutcome, string> = {
  substantiated: 'Substantiated',
  'partly-substantiated': 'Partly substantiated',
  'not-substantiated': 'Not substantiated',
  inconclusive: 'Inconclusive',
  unfounded: 'Unfounded',
};

/** What each outcome means on the preponderance of the evidence, for the help beside the choice. */
export const findingOutcomeMeanings: Record<FindingOutcome, string> = {
  substantiated: 'The evidence shows that it is more likely than not that this happened.',
  'partly-substantiated': 'Part of it more likely than not happened; the reasoning says which part.',
  'not-substantiated': 'It may have happened, but the evidence does not show that it is more likely than not.',
  inconclusive: 'Conflicting or missing evidence cannot be resolved; the reasoning says what is missing.',
  unfounded: 'The evidence shows that it did not happen.',
};

export const clauseOutcomeLabels: Record<ClauseOutcome, string> = {
  breached: 'Clause breached',
  'not-breached': 'Clause not breached',
  'not-reached': 'Not reached',
};

export const holdKindLabels: Record<HoldKind, string> = {
  'mandated-report': 'Mandated report',
  'title-ix': 'Title IX',
  'complaint-manager': 'Complaint manager (2:260)',
  'police-or-agency': 'Police or agency matter',
  'concerted-activity': 'Concerted activity',
  'account-access': 'Account access',
  'personnel-file-limit': 'Personnel-file limit',
  retaliation: 'Retaliation',
  representation: 'Representation',
  'compelled-statement': 'Compelled statement',
  'pre-deprivation-notice': 'Pre-deprivation notice',
  'notice-to-remedy': 'Notice to remedy',
  counsel: 'Counsel',
  'guideline-only': 'Guideline only',
  'sexual-misconduct': 'Sexual misconduct toward a student',
  'student-interview': 'Interview of a student',
  'student-records': 'Student records',
  litigation: 'Litigation',
  'conflict-of-interest': 'Conflict of interest',
  viewpoint: 'Viewpoint',
  'political-rights': 'Political rights (50 ILCS 135)',
  religion: 'Religion',
  'prior-restraint': 'Limits on future speech',
  'policymaking-role': 'Policymaking post',
  'content-request': 'Asking for content of an account',
  'evidence-provenance': 'How evidence was obtained',
  'device-search': 'Looking into a personal device',
  'recording-consent': 'Consent to recording',
  'lawful-products': 'Lawful products off duty',
  'leave-or-accommodation': 'Leave or accommodation',
  'automated-tools': 'Automated tools',
  'bargaining-agreement': 'Bargaining agreement',
  'unpaid-suspension-authority': 'Authority for unpaid suspension',
  'agreement-terms': 'Terms of an agreement',
  'licensure-notice': 'Licensure notice',
  'record-release': 'Release of discipline records',
  indemnification: 'Indemnification',
  'images-of-a-child': 'Sexual images of a child',
};

export const fuzzyDateKindLabels: Record<FuzzyDate['kind'], string> = {
  exact: 'On',
  about: 'About',
  before: 'Before',
  after: 'After',
  between: 'Between',
  unknown: 'Date unknown',
};
