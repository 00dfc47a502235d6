/** @file What people read about somebody in several matters. */
import { participantRoleLabels } from './labels.ts';
import type { LikenessReason, RoleInCase } from './people-across-matters.ts';

export const likenessLabels: Record<LikenessReason, string> = {
  'same-account': 'Same account',
  'same-name': 'Same name',
  'similar-name': 'Similar name',
  'begins-alike': 'Name begins alike',
};

/** "respondent in 2026-0004, Mathematics teacher": by which one tells two people of one name apart. */
export function roleInWords({ role, caseNumber, position, isPresent }: RoleInCase): string {
  const label = participantRoleLabels[role].toLowerCase();
  return `${label}${isPresent ? '' : ' until taken out'} in ${caseNumber}${position === '' ? '' : `, ${position}`}`;
}
