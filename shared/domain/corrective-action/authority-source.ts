/**
 * @file Under what authority a level is imposed, as a typed record. Invariant: a suspension without pay has one, and a policy adopted after the conduct is
 * none. Sources: Craddock v. Bd. of Educ., 81 Ill. 2d 28 (1980); Spinelli v. Immanuel Lutheran, 118 Ill. 2d 389 (1987); Bd. of Educ. of Chicago
 * v. Moore, 2021 IL 125785; 105 ILCS 5/24-12.
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { formatCivilDate } from '../format-date.ts';
import { CivilDate } from '../text.ts';

export const AuthorityKind = z.enum(['board-policy', 'agreement-article', 'pending-hearing', 'implied-power', 'contract-or-statute']);
export type AuthorityKind = z.infer<typeof AuthorityKind>;

export const AuthorityInput = z.object({
  kind: AuthorityKind,
  /** "Board policy 5:240", "Article 9.3", with what tells it from others. */
  citation: z.string(),
  /** When the Board adopted the policy; null where it is no policy. */
  adoptedOn: CivilDate.nullable(),
  note: z.string(),
});
export type AuthorityInput = z.infer<typeof AuthorityInput>;

export const AuthoritySource = AuthorityInput.extend({ standing: Standing });
export type AuthoritySource = z.infer<typeof AuthoritySource>;

/** The level that nothing but these kinds carries. */
export const UNPAID_SUSPENSION = 'suspension-without-pay';
const ofUnpaidSuspension: readonly AuthorityKind[] = ['board-policy', 'agreement-article', 'pending-hearing', 'implied-power'];
const ofOthers: readonly AuthorityKind[] = ['board-policy', 'agreement-article', 'contract-or-statute'];

/** The kinds that can carry a level. */
export const authorityKindsFor = (levelId: string): readonly AuthorityKind[] =>
  levelId === UNPAID_SUSPENSION ? ofUnpaidSuspension : ofOthers;

/**
 * Why an entry cannot be taken, by field; null when it can.
 * @param conductFrom the first possible day of the earliest conduct charged; null where none is known
 */
export function authorityProblem(
  levelId: string,
  { kind, citation, adoptedOn }: AuthorityInput,
  conductFrom: CivilDate | null,
): { field: 'kind' | 'citation' | 'adoptedOn'; problem: string } | null {
  if (!authorityKindsFor(levelId).includes(kind)) return { field: 'kind', problem: 'This kind of authority does not carry this level.' };
  if (citation.trim() === '') return { field: 'citation', problem: 'Say which policy, article or order it is.' };
  if (kind !== 'board-policy') return null;
  if (adoptedOn === null) return { field: 'adoptedOn', problem: 'Enter the day on which the Board adopted the policy.' };
  if (conductFrom !== null && adoptedOn > conductFrom) {
    return {
      field: 'adoptedOn',
      problem: `The policy was adopted on ${formatCivilDate(adoptedOn)}, after conduct that is charged from ${formatCivilDate(conductFrom)} on.`,
    };
  }
  return null;
}

/** As the memo prints it: "Board policy 5:240, adopted Nov 19, 2012". */
export function authorityInWords({ citation, adoptedOn }: Pick<AuthorityInput, 'citation' | 'adoptedOn'>): string {
  return adoptedOn === null ? citation : `${citation}, adopted ${formatCivilDate(adoptedOn)}`;
}
