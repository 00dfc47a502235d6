/**
 * @file To whom and on what ground records leave, and on what ground a record is left out, as data. Invariant: each says what the law asks to be thought
 * of; whether it applies is for the person who records it.
 */
import { z } from 'zod';
import { checked } from '../deadlines/rules/write-rule.ts';

export const ReleaseGround = z.enum([
  'public-records-request',
  'employee-inspection',
  'union',
  'court-or-arbitration',
  'agency-on-claim',
  'criminal-investigation',
  'student-harm-sharing',
  'other-third-party',
]);
export type ReleaseGround = z.infer<typeof ReleaseGround>;

/**
 * `notice`: whether discipline in it calls for a notice to the employee under 820 ILCS 40/7, or why not. `filter`: whether discipline more than four
 * years old is taken out under 820 ILCS 40/8. `verified`: how the entry was checked.
 */
export type GroundFacts = {
  label: string;
  /** The record of law that it rests on: the citation prints only once a named person of the District has verified that. */
  authorityId: string;
  citation: string;
  notice: 'asked' | 'not-asked';
  noticeBecause: string;
  filter: 'applies' | 'does-not-apply';
  filterBecause: string;
  verified: string;
};

const noticeAsked = 'Discipline goes to somebody outside: the notice is mailed on or before the same day (820 ILCS 40/7).';
const filterApplies = 'Discipline more than four years old is taken out before a record goes to a third party (820 ILCS 40/8).';

/** In the order in which they are offered. */
export const releaseGrounds: Record<ReleaseGround, GroundFacts> = {
  'public-records-request': {
    label: 'Request for public records',
    authorityId: '5-ilcs-140-7',
    citation: 'Freedom of Information Act, 5 ILCS 140',
    notice: 'asked',
    noticeBecause: `${noticeAsked} For a request under this Act it may go by mail or by e-mail.`,
    filter: 'applies',
    filterBecause: filterApplies,
    verified: checked.statute,
  },
  'employee-inspection': {
    label: 'The employee inspects the personnel record',
    authorityId: '820-ilcs-40-2',
    citation: 'Personnel Record Review Act, 820 ILCS 40/2',
    notice: 'not-asked',
    noticeBecause: 'It goes to the employee, or to the representative whom the employee named in writing.',
    filter: 'does-not-apply',
    filterBecause: 'The filter is for third parties; what section 10 exempts is left out one by one.',
    verified: checked.secondary,
  },
  union: {
    label: 'The union that represents the employee',
    authorityId: '115-ilcs-5-14',
    citation: 'Illinois Educational Labor Relations Act, 115 ILCS 5',
    notice: 'not-asked',
    noticeBecause: 'Section 7 is about parties outside the employer and outside the union that represents the employee.',
    filter: 'applies',
    filterBecause: `${filterApplies} Whether the union is one here is a question for counsel.`,
    verified: checked.statute,
  },
  'court-or-arbitration': {
    label: 'Order in litigation or arbitration',
    authorityId: '820-ilcs-40-8',
    citation: '820 ILCS 40/7 and 40/8',
    notice: 'not-asked',
    noticeBecause: 'The disclosure is ordered to a party in a legal action or an arbitration.',
    filter: 'does-not-apply',
    filterBecause: 'The release is ordered to a party in a legal action or an arbitration.',
    verified: checked.statute,
  },
  'agency-on-claim': {
    label: 'Agency, on a claim of the employee',
    authorityId: '820-ilcs-40-7',
    citation: '820 ILCS 40/7',
    notice: 'not-asked',
    noticeBecause: 'A government agency asks for it on a claim or a complaint of the employee.',
    filter: 'applies',
    filterBecause: filterApplies,
    verified: checked.statute,
  },
  'criminal-investigation': {
    label: 'Agency, for a criminal investigation',
    authorityId: '820-ilcs-40-7',
    citation: '820 ILCS 40/7',
    notice: 'not-asked',
    noticeBecause: 'A government agency asks for it as a result of a criminal investigation.',
    filter: 'applies',
    filterBecause: filterApplies,
    verified: checked.statute,
  },
  'student-harm-sharing': {
    label: 'Another school, about harm to students',
    authorityId: '820-ilcs-40-8',
    citation: '820 ILCS 40/8; 105 ILCS 5/22-85.5(c)',
    notice: 'asked',
    noticeBecause: noticeAsked,
    filter: 'does-not-apply',
    filterBecause: 'A school district shares incidents of sexual abuse, severe physical abuse or sexual misconduct: these are excepted.',
    verified: checked.statute,
  },
  'other-third-party': {
    label: 'Another third party',
    authorityId: '820-ilcs-40-8',
    citation: '820 ILCS 40/7 and 40/8',
    notice: 'asked',
    noticeBecause: noticeAsked,
    filter: 'applies',
    filterBecause: filterApplies,
    verified: checked.statute,
  },
};

/** Why no notice goes although discipline leaves. */
export const NoticeException = z.enum([
  'waived-in-application',
  'ordered',
  'agency-claim',
  'criminal-investigation',
  'nothing-of-discipline',
  'other',
]);
export type NoticeException = z.infer<typeof NoticeException>;

export const noticeExceptionLabels: Record<NoticeException, string> = {
  'waived-in-application': 'The employee waived it in a signed application with another employer',
  ordered: 'The disclosure is ordered in a legal action or an arbitration',
  'agency-claim': 'An agency asks on a claim or a complaint of the employee',
  'criminal-investigation': 'An agency asks as a result of a criminal investigation',
  'nothing-of-discipline': 'Nothing of what leaves tells of discipline',
  other: 'Another reason, on the advice of counsel',
};

/** Section 7 asks for first-class mail; a request for public records leaves e-mail open too. */
export const NoticeHow = z.enum(['first-class-mail', 'e-mail']);
export type NoticeHow = z.infer<typeof NoticeHow>;
export const noticeHowLabels: Record<NoticeHow, string> = { 'first-class-mail': 'First-class mail', 'e-mail': 'E-mail' };

/** On what ground a record is left out of a release. */
export const LeftOutGround = z.enum([
  'not-asked-for',
  'counsel',
  'adjudication',
  'privacy',
  'draft',
  'student-record',
  'evaluation',
  'discipline-over-four-years',
  'pending-claim',
  'before-adverse-action',
  'about-others',
  'restricted',
  'other',
]);
export type LeftOutGround = z.infer<typeof LeftOutGround>;

export const leftOutGrounds: Record<LeftOutGround, { label: string; citation: string; authorityId: string | null; verified: string }> = {
  'not-asked-for': { label: 'Not asked for', citation: '', authorityId: null, verified: checked.district },
  counsel: { label: 'Communication with counsel', citation: '5 ILCS 140/7(1)(m)', authorityId: '5-ilcs-140-7', verified: checked.memory },
  adjudication: {
    label: 'Record of adjudicating a grievance or discipline',
    citation: '5 ILCS 140/7(1)(n)',
    authorityId: '5-ilcs-140-7',
    verified: checked.secondary,
  },
  privacy: { label: 'Personal privacy', citation: '5 ILCS 140/7(1)(c)', authorityId: '5-ilcs-140-7', verified: checked.memory },
  draft: { label: 'Draft or recommendation', citation: '5 ILCS 140/7(1)(f)', authorityId: '5-ilcs-140-7', verified: checked.memory },
  'student-record': { label: 'Student record', citation: '105 ILCS 10', authorityId: '105-ilcs-10', verified: checked.secondary },
  evaluation: { label: 'Performance evaluation', citation: '820 ILCS 40/11', authorityId: '820-ilcs-40-11', verified: checked.statute },
  'discipline-over-four-years': {
    label: 'Discipline more than four years old',
    citation: '820 ILCS 40/8',
    authorityId: '820-ilcs-40-8',
    verified: checked.statute,
  },
  'pending-claim': {
    label: 'Discoverable in a pending claim',
    citation: '820 ILCS 40/10(f)',
    authorityId: '820-ilcs-40-10',
    verified: checked.statute,
  },
  'before-adverse-action': {
    label: 'Investigatory record, and no adverse action rests on it yet',
    citation: '820 ILCS 40/10(g)',
    authorityId: '820-ilcs-40-10',
    verified: checked.statute,
  },
  'about-others': {
    label: 'Personal information about others',
    citation: '820 ILCS 40/10(d)',
    authorityId: '820-ilcs-40-10',
    verified: checked.statute,
  },
  restricted: { label: 'Open to named people alone', citation: '', authorityId: null, verified: checked.district },
  other: { label: 'Another ground, as the reason says', citation: '', authorityId: null, verified: checked.district },
};
