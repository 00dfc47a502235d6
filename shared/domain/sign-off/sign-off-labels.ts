/** @file What people read for the values of sign-off, signatures and readings. */
import type { ReadingKind } from './readings.ts';
import type { SignOffDecision } from './sign-off.ts';
import type { SignatureCheck, SignatureKind } from './signatures.ts';

export const signOffDecisionLabels: Record<SignOffDecision, string> = { 'signed-off': 'Signed off', 'sent-back': 'Sent back' };

export const signatureKindLabels: Record<SignatureKind, string> = { typed: 'Typed name', scan: 'Signed by hand' };

export const signatureCheckLabels: Record<SignatureCheck, string> = {
  matches: 'The document is the one that was signed',
  differs: 'The document is not the one that was signed',
  missing: 'The file of the document is not there',
  removed: 'The document was removed by order of a court',
};

export const readingLabels: Record<ReadingKind, string> = {
  sealed: 'Was sent it, sealed',
  opened: 'Opened it',
  answered: 'Answered it',
  viewed: 'Viewed it',
  'taken-out': 'Took a copy out',
};

/** Printed and shown wherever one person both found the facts and decided. */
export const INVESTIGATOR_DECIDED = 'also investigated this case';
