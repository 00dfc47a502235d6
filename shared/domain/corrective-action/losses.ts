/**
 * @file The ledger of losses for a claim under a policy's clause on indemnification. Invariant: it only lists; it is held for counsel for good, and nothing in it can
 * be set against pay. Sources: 105 ILCS 5/10-20.20; 745 ILCS 10/2-302; 820 ILCS 115/9.
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { ExhibitId } from '../ids.ts';
import { CivilDate } from '../text.ts';
import { LossLineId } from './ids.ts';

/** At most 99,999,999.99 dollars, in cents, more than nothing. */
export const Cents = z.int().min(1).max(9_999_999_999);

export const LossLine = z.object({
  id: LossLineId,
  position: z.number().int(),
  incurredOn: CivilDate,
  payee: z.string(),
  invoice: z.string(),
  amountCents: Cents,
  /** How the conduct that was found brought it about. */
  causation: z.string(),
  /** What was done to keep it small, or empty. */
  mitigation: z.string(),
  receiptExhibitId: ExhibitId.nullable(),
  standing: Standing,
});
export type LossLine = z.infer<typeof LossLine>;

/** The sum of the ledger in cents. */
export const totalOf = (lines: readonly Pick<LossLine, 'amountCents'>[]): number =>
  lines.reduce((total, { amountCents }) => total + amountCents, 0);

/** "$1,204.50" */
export function formatCents(cents: number): string {
  const dollars = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `$${dollars}.${String(cents % 100).padStart(2, '0')}`;
}

/** Cents of an amount as typed, "1,204.50" or "$1204.5"; null when it is none. */
export function centsOf(typed: string): number | null {
  const match = /^\$?\s*(\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const cents = Number(match[1]?.replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return Cents.safeParse(cents).success ? cents : null;
}
