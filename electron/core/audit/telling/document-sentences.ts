/** @file What the activity tab says of Word files and of signed copies. */
import { z } from 'zod';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type Teller, tell } from './tell-event.ts';

const OfIssue = z.object({ title: z.string(), issue: z.int() });
const nameOf = ({ title, issue }: z.infer<typeof OfIssue>): string => `issue ${issue} of the ${title.toLowerCase()}`;

export const documentTellers: Record<string, Teller> = {
  'document.exported_for_word': tell(
    z.object({ title: z.string(), issue: z.int().nullable() }),
    ({ title, issue }) =>
      issue === null
        ? `Exported a draft of the ${title.toLowerCase()} for Word.`
        : `Exported a copy of issue ${issue} of the ${title.toLowerCase()} for Word.`,
    'Exported a document for Word.',
  ),
  'signed_copy.received': tell(
    OfIssue.extend({ signedOn: z.string(), signedBy: z.string() }),
    ({ signedOn, signedBy, ...of }) => `Took back a signed copy of ${nameOf(of)}, signed on ${formatCivilDate(signedOn)} by ${signedBy}.`,
    'Took back a signed copy.',
  ),
  'signed_copy.viewed': tell(
    OfIssue,
    (of) => `Viewed the signed copy of ${nameOf(of)}; its digest was as recorded.`,
    'Viewed a signed copy.',
  ),
  'signed_copy.exported': tell(OfIssue, (of) => `Exported the signed copy of ${nameOf(of)}.`, 'Exported a signed copy.'),
  'signed_copy.set_aside': tell(
    OfIssue.extend({ reason: z.string() }),
    ({ reason, ...of }) => `Set a signed copy of ${nameOf(of)} aside: ${reason}`,
    'Set a signed copy aside.',
  ),
  'signed_copy.put_back': tell(OfIssue, (of) => `Put back the signed copy of ${nameOf(of)}.`, 'Put a signed copy back.'),
};
