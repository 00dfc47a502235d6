/**
 * @file Matters told by everything that may give cause for a hold, and exactly the holds that they open. The holds were put down from what the statutes and
 * opinions of each kind ask, before the rules were asked.
 */
import { describe, expect, it } from 'vitest';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { holdsOpenedByLevel } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { ladder } from '#shared/domain/corrective-action/ladder.ts';
import type { Provenance } from '#shared/domain/evidence.ts';
import { type FirstHourQuestionId, firstHourQuestion } from '#shared/domain/first-hour.ts';
import { holdsFromFacts, restsOnGuidelinesOnly } from '#shared/domain/hold-rules.ts';
import { holdsFromProvenance } from '#shared/domain/holds/evidence-rules.ts';
import { type GateQuestionId, gateQuestion, gateQuestionsFor, givesCause } from '#shared/domain/holds/gate-questions.ts';
import { holdKinds } from '#shared/domain/holds/kinds.ts';
import { HoldKind } from '#shared/domain/holds.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';

type Matter = {
  story: string;
  facts?: Parameters<typeof ConductFacts.parse>[0];
  /** Questions of the first hour answered with yes or not known; the others with no. */
  firstHour?: readonly FirstHourQuestionId[];
  /** Questions before discipline answered with yes or not known; the others with no. */
  gates?: readonly GateQuestionId[];
  evidence?: Pick<Provenance, 'howObtained' | 'personnelFileBasis'>;
  level?: { id: string; status: EmploymentStatus; noticeGiven?: true };
  opens: readonly HoldKind[];
};

const matters: readonly Matter[] = [
  // Nothing of the kind: no hold.
  {
    story: 'A coach posts a team picture in a lesson without consent on file.',
    facts: { channel: 'social-media', account: 'own', duty: 'on-duty', content: ['student-picture'], audience: ['public'] },
    opens: [],
  },
  {
    story: 'A teacher sells candles by District e-mail in work time.',
    facts: { channel: 'e-mail', account: 'district', duty: 'on-duty', purpose: 'commercial' },
    opens: [],
  },
  {
    story: 'A teacher campaigns for a candidate in a lesson: on duty, so the statute on political rights is not in play.',
    facts: { duty: 'on-duty', place: 'classroom', purpose: 'political', content: ['public-policy'] },
    opens: [],
  },
  {
    story: 'A teacher drinks with students at a lake: the rule on lawful products is not the question.',
    facts: { duty: 'off-duty', place: 'elsewhere', content: ['lawful-product'], relationship: ['current-student'] },
    opens: [],
  },
  {
    story: 'A custodian vapes on school grounds in the lunch break.',
    facts: { duty: 'duty-free-period', place: 'school-grounds', content: ['lawful-product'] },
    opens: [],
  },
  {
    story: 'A teacher calls a parent in the evening from an own phone, since the parent could not be reached by day.',
    facts: { channel: 'phone-call', device: 'own', relationship: ['parent'], circumstances: ['parent-unavailable-in-work-hours'] },
    opens: [],
  },
  {
    story: 'A profane post about a ball game on a Saturday.',
    facts: { channel: 'social-media', duty: 'off-duty', purpose: 'personal', content: ['profane'], audience: ['friends-only'] },
    opens: [],
  },
  {
    story: 'The District’s own log of a District account.',
    evidence: { howObtained: 'district-system', personnelFileBasis: 'not-about-private-activity' },
    facts: { duty: 'off-duty' },
    opens: [],
  },
  {
    story: 'A witness who was asked hands over the lesson plan of the day.',
    evidence: { howObtained: 'answer-to-neutral-question', personnelFileBasis: 'not-about-private-activity' },
    opens: [],
  },
  {
    story: 'The respondent brings a certificate and allows in writing that it is kept.',
    evidence: { howObtained: 'from-respondent', personnelFileBasis: 'supplied-by-employee' },
    opens: [],
  },
  { story: 'Coaching, which is no discipline.', level: { id: 'coaching', status: 'tenured-teacher' }, opens: [] },
  // What was said, joined, believed or done off duty.
  {
    story: 'A teacher posts against the board’s levy on a Sunday.',
    facts: { channel: 'social-media', duty: 'off-duty', purpose: 'political', content: ['public-policy'], audience: ['public'] },
    opens: ['personnel-file-limit', 'political-rights', 'viewpoint'],
  },
  {
    story: 'The view of a comment off duty is the reason given, and its time is not known.',
    gates: ['viewpoint', 'public-policy-off-duty'],
    opens: ['political-rights', 'viewpoint'],
  },
  {
    story: 'A steward criticizes class sizes in a staff chat for colleagues.',
    facts: { channel: 'messaging-app', content: ['about-working-conditions'], circumstances: ['acting-with-or-for-colleagues'] },
    gates: ['union-office'],
    opens: ['concerted-activity'],
  },
  {
    story: 'An aide posts about pay at home, alone.',
    facts: { channel: 'social-media', duty: 'off-duty', purpose: 'personal', content: ['about-working-conditions'] },
    opens: ['concerted-activity', 'personnel-file-limit'],
  },
  {
    story: 'A coach prays by himself after a game while free.',
    facts: { duty: 'duty-free-period', place: 'school-event', content: ['religious-expression'] },
    opens: ['religion'],
  },
  {
    story: 'A picture of a teacher with a glass of wine on vacation.',
    facts: { channel: 'social-media', duty: 'off-duty', place: 'elsewhere', content: ['lawful-product'] },
    opens: ['lawful-products'],
  },
  {
    story: 'A page about the teacher’s church meetings, kept without a basis.',
    facts: { duty: 'off-duty', content: ['religious-expression'] },
    evidence: { howObtained: 'public-address', personnelFileBasis: 'not-yet-decided' },
    opens: ['personnel-file-limit', 'religion'],
  },
  {
    story: 'An aide complained of safety in spring; discipline follows in fall.',
    gates: ['report-or-complaint'],
    opens: ['retaliation'],
  },
  { story: 'Whether the decision-maker knew of a leave is not known.', gates: ['leave-known'], opens: ['leave-or-accommodation'] },
  // Accounts, devices, recordings, tools, evidence.
  {
    story: 'A principal asked for a password.',
    facts: { channel: 'in-person', content: ['password-or-account-access'] },
    opens: ['account-access'],
  },
  {
    story: 'The respondent was asked for one post that was reported.',
    gates: ['account-content-needed'],
    evidence: { howObtained: 'from-respondent', personnelFileBasis: 'harm-or-liability' },
    opens: ['content-request'],
  },
  {
    story: 'A colleague was asked what she saw and handed over captures of a closed group.',
    evidence: { howObtained: 'answer-to-neutral-question', personnelFileBasis: 'interferes-with-work' },
    opens: ['evidence-provenance'],
  },
  {
    story: 'A phone is to be searched, a meeting was recorded in secret, and a tool sorted the posts.',
    gates: ['device-needed', 'covert-recording', 'automated-tools'],
    opens: ['automated-tools', 'device-search', 'recording-consent'],
  },
  { story: 'A newspaper asks for the reprimand.', gates: ['release-asked'], opens: ['record-release'] },
  // Reporting and routing.
  {
    story: 'Bruises are told in a message and passed on days later.',
    facts: { relationship: ['current-student'], content: ['sign-of-abuse-or-neglect'], effects: ['abuse-not-reported'] },
    firstHour: ['abuse-or-neglect'],
    opens: ['mandated-report', 'student-interview'],
  },
  {
    story: 'A coach asks a player for a date by message.',
    facts: { channel: 'messaging-app', relationship: ['current-student'], content: ['romantic-or-personal-contact'] },
    opens: ['sexual-misconduct', 'title-ix'],
  },
  {
    story: 'An obscene picture in the staff chat.',
    facts: { channel: 'messaging-app', audience: ['staff'], content: ['sexual-or-obscene'] },
    opens: ['title-ix'],
  },
  {
    story: 'Slurs about a colleague’s origin.',
    facts: { audience: ['staff'], content: ['harassing-or-demeaning', 'about-colleagues'] },
    firstHour: ['harassment'],
    opens: ['complaint-manager'],
  },
  {
    story: 'There may be sexual images of a child on a phone.',
    firstHour: ['images-of-a-child'],
    opens: ['images-of-a-child', 'mandated-report', 'student-interview'],
  },
  {
    story: 'Police are at work, a suit is threatened, records were shown, and the Superintendent is a cousin.',
    firstHour: ['police-or-agency', 'litigation', 'student-records', 'conflict-of-interest'],
    opens: ['conflict-of-interest', 'litigation', 'police-or-agency', 'student-records'],
  },
  // Fair process and status.
  {
    story: 'Dismissal of a tenured teacher without a notice to remedy.',
    level: { id: 'dismissal', status: 'tenured-teacher' },
    opens: ['notice-to-remedy', 'pre-deprivation-notice'],
  },
  {
    story: 'Dismissal of a tenured teacher after a notice on the same subject.',
    level: { id: 'dismissal', status: 'tenured-teacher', noticeGiven: true },
    opens: ['pre-deprivation-notice'],
  },
  {
    story: 'A ban on social media at school.',
    level: { id: 'device-restriction', status: 'support-staff' },
    opens: ['prior-restraint'],
  },
  {
    story: 'A resignation is to be accepted under terms.',
    level: { id: 'resignation', status: 'probationary-teacher' },
    opens: ['agreement-terms'],
  },
];

function opened({ facts, firstHour = [], gates = [], evidence, level }: Matter): HoldKind[] {
  const conduct = ConductFacts.parse(facts ?? {});
  const step = level === undefined ? undefined : ladder.find(({ id }) => id === level.id);
  if (level !== undefined && step === undefined) throw new Error(`no level ${level.id}`);
  const kinds = [
    ...holdsFromFacts(conduct).map(({ kind }) => kind),
    ...firstHour.flatMap((id) => firstHourQuestion(id).holds),
    ...gates.map((id) => gateQuestion(id).hold),
    ...(evidence === undefined ? [] : holdsFromProvenance(evidence, conduct.duty === 'off-duty').map(({ kind }) => kind)),
    ...(level === undefined || step === undefined
      ? []
      : holdsOpenedByLevel(step, level.status, level.noticeGiven === true).map(({ kind }) => kind)),
  ];
  return [...new Set(kinds)].sort();
}

describe('what is known opens the holds that it gives cause for, and no other', () => {
  it.each(matters.map((matter) => [matter.story, matter] as const))('%s', (_, matter) => {
    expect(opened(matter)).toEqual([...matter.opens].sort());
  });

  it('and the table tells of every kind that facts, answers and evidence open', () => {
    const told = new Set(matters.flatMap(({ opens }) => opens));
    const openedElsewhere: readonly HoldKind[] = [
      'representation',
      'compelled-statement',
      'policymaking-role',
      'counsel',
      'guideline-only',
      'bargaining-agreement',
      'unpaid-suspension-authority',
      'licensure-notice',
      'indemnification',
    ];
    expect(HoldKind.options.filter((kind) => !told.has(kind)).sort()).toEqual([...openedElsewhere].sort());
    for (const kind of HoldKind.options) expect(holdKinds[kind].causes, kind).not.toBe('');
  });
});

describe('a question before discipline', () => {
  it('gives cause by a yes and by not known, and never by a no', () => {
    expect((['yes', 'unknown', 'no'] as const).map(givesCause)).toEqual([true, true, false]);
  });

  it('that concerns employees only is not asked of a volunteer', () => {
    const asked = gateQuestionsFor('volunteer-or-vendor').map(({ id }) => id);
    expect(asked).not.toContain('union-office');
    expect(asked).toContain('religion');
  });
});

describe('a finding', () => {
  it('on guidelines alone is held, and one with a policy beside them is not', () => {
    expect(restsOnGuidelinesOnly([{ kind: 'guideline' }, { kind: 'guideline' }])).toBe(true);
    expect(restsOnGuidelinesOnly([{ kind: 'guideline' }, { kind: 'prohibition' }])).toBe(false);
    expect(restsOnGuidelinesOnly([])).toBe(false);
  });
});
