/** @file What the activity tab says of sign-off, signatures and exclusions. */
import { z } from 'zod';
import { SignOffDecision } from '#shared/domain/sign-off/sign-off.ts';
import { INVESTIGATOR_DECIDED } from '#shared/domain/sign-off/sign-off-labels.ts';
import { type Teller, tell } from './tell-event.ts';

export const signOffTellers: Record<string, Teller> = {
  'sign_off.given': tell(
    z.object({ subject: z.string(), decision: SignOffDecision, isInvestigator: z.boolean() }),
    ({ subject, decision, isInvestigator }) =>
      `${decision === 'signed-off' ? 'Signed off' : 'Sent back'}, with a reason: ${subject}.${
        isInvestigator ? ` Whoever decided ${INVESTIGATOR_DECIDED}.` : ''
      }`,
    'Gave a decision-maker’s word, with a reason.',
  ),
  'sign_off.taken_back': tell(
    z.object({ subject: z.string() }),
    ({ subject }) => `Took their word back on: ${subject}.`,
    'Took a decision-maker’s word back.',
  ),
  'document_signature.typed': tell(
    z.object({ title: z.string(), issue: z.int(), sha256: z.string() }),
    ({ title, issue, sha256 }) => `Recorded a typed signature on ${title}, issue ${issue}, over its digest ${sha256.slice(0, 12)}….`,
    'Recorded a typed signature on an issued document.',
  ),
  'document_signature.taken_back': () => 'Took back a typed signature on an issued document, with a reason.',
  'conflict_exclusion.listed': () => 'Excluded a person from reviewing and deciding this case, with a reason.',
  'conflict_exclusion.lifted': () => 'Lifted the exclusion of a person from this case, with a reason.',
};
