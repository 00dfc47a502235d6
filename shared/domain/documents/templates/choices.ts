/** @file Questions of a letter that have few answers. Invariant: an answer says what a person states; nothing is concluded from it. */
import { z } from 'zod';

/**
 * For what particular content that was reported may be asked of an employee: the purposes as the statute lists them (820 ILCS 55/10(b)), to be read
 * word for word before use.
 */
export const ContentPurpose = z.enum(['compliance', 'data-transfer', 'conduct', 'business-use', 'work-time']);
export type ContentPurpose = z.infer<typeof ContentPurpose>;
export const contentPurposeLabels: Record<ContentPurpose, string> = {
  compliance: 'to comply with a law or a regulation that applies to the District',
  'data-transfer': 'to look into a report, with particulars, that District data were moved to a personal account',
  conduct: 'to look into a report, with particulars, of a breach of law or of a rule against work-related misconduct',
  'business-use': 'to keep a personal account from being used for the business of the District',
  'work-time': 'to keep a personal account from being used in work time, on District premises, equipment or networks',
};

/** Why records of discipline leave the District (820 ILCS 40/7, 40/8). */
export const DisclosureGround = z.enum(['foia', 'subpoena', 'other-employer', 'agency', 'other']);
export type DisclosureGround = z.infer<typeof DisclosureGround>;
export const disclosureGroundLabels: Record<DisclosureGround, string> = {
  foia: 'a request under the Freedom of Information Act',
  subpoena: 'a subpoena or an order of a court',
  'other-employer': 'a request of another employer or school district',
  agency: 'a request of a government agency',
  other: 'another request',
};

/** As the interview is held: the person is free to answer, or is directed to. */
export const NoticeMode = z.enum(['voluntary', 'compelled']);
export type NoticeMode = z.infer<typeof NoticeMode>;
export const noticeModeLabels: Record<NoticeMode, string> = { voluntary: 'Voluntary', compelled: 'Directed to answer' };
