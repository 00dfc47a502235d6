/** @file Fixed texts that stand wherever the application is read. Invariant: none gives legal advice or states a conclusion. */
import type { StopCard } from '#shared/domain/first-hour.ts';

/** On the first screen and in the README: what the application is and is not. */
export const startDisclaimer =
  'Due Course keeps an investigation in order. It gives no legal advice, does not decide what the law makes of conduct or speech, and recommends ' +
  'no discipline. Its notes on the law may have aged; each shows the date it speaks for. Ask the District’s attorney and read the collective ' +
  'bargaining agreement that applies.';

/** Above a step that a hold stops. */
export const holdBanner =
  'This step is on hold: an answer or a fact suggests that a legal right or duty may be involved. A named person must record a decision, with a reason, before it goes on.';

/**
 * At the foot of an issued report.
 * @param reviewedBy the last day whose evidence was considered, as it is to be printed: "Nov 21, 2026"
 */
export function reportFooter(reviewedBy: string): string {
  return `The findings are the investigator’s judgment on the preponderance of the evidence reviewed by ${reviewedBy}. Citations are given for reference; no software applied them.`;
}

/** At the foot of a process log. */
export const processLogFooter =
  'The process log tells what was done and when. It states no finding, and it leaves out what is privileged, saying that it does.';

/** At the foot of a summary, an index, a chain of custody or a disposition form. */
export const caseReportFooter =
  'From the District’s casebook. Confidential: it is about named people, and for those who have a part in the case.';

/** At the foot of a report about many cases that names people. */
export const casebookReportFooter = 'From the District’s casebook. Confidential: it names people in matters that may not be decided.';

/** At the foot of a report about many cases that names nobody. */
export const yearlyReportFooter =
  'From the District’s casebook. The numbers say how often something was recorded, and nothing of why. No software weighed or ranked them.';

/** At the foot of a Board packet. */
export const boardPacketFooter =
  'For the members of the Board in closed session. Citations are given for reference; no software applied them.';

/** On every page of a memo. */
export const memoPrivilege = 'Privileged and confidential';

/** At the foot of a memo. */
export const memoFooter =
  'For counsel and those who decide. It prints what people recorded; no software weighed, counted or concluded anything, and no part of it goes into a report or a letter.';

/** At the foot of a letter. */
export const letterFooter = 'Please keep this letter. Questions about it go to the person named in it.';

export type StopCardText = { title: string; act: string; rule: string };

const reportingIsPersonal =
  'The duty is yours alone: noting it here, or telling a supervisor, does not fulfill it. The investigation must not delay the report or test it first.';

/** The three cards that stop intake: first the human, then the rule. The duty to report is personal; nothing here fulfills it (325 ILCS 5/4). */
export const stopCardTexts: Record<StopCard, StopCardText> = {
  'child-in-danger': {
    title: 'A child may be in danger.',
    act: 'Call 911 now, before you type anything more. What is typed and not recorded yet is kept and comes back.',
    rule: `Then, if you have reasonable cause to believe that a child may be abused or neglected, call 1-800-25-ABUSE at once. ${reportingIsPersonal}`,
  },
  'abuse-or-neglect': {
    title: 'A child may be abused or neglected.',
    act: 'If you have reasonable cause to believe it, call 1-800-25-ABUSE now and confirm in writing within 48 hours, as the agency directs.',
    rule: `${reportingIsPersonal} Where child sexual abuse is alleged, ask only what the report needs and leave the child’s interview to those who are called in.`,
  },
  'images-of-a-child': {
    title: 'There may be sexual images of a child.',
    act: 'Do not open, copy, forward or add them here. Call the police, and report to the NCMEC CyberTipline. Tell the Superintendent.',
    rule: `Note only where the images are, on which device and who holds it. If you have reasonable cause to believe that a child may be abused, call 1-800-25-ABUSE now. ${reportingIsPersonal}`,
  },
};
