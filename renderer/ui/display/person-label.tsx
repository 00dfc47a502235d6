import { IconUserShield } from '@tabler/icons-react';

type PersonLabelProps = { name: string; role?: string; isPseudonym?: boolean };

/** A person as name and role: "Dana Whitlock · respondent". A pseudonym is marked as one. */
export function PersonLabel({ name, role, isPseudonym = false }: PersonLabelProps) {
  return (
    <span className="person-label">
      {isPseudonym && <IconUserShield size={16} role="img" aria-label="Pseudonym" style={{ verticalAlign: '-3px', marginInlineEnd: 4 }} />}
      {name}
      {role && <span className="quiet"> · {role}</span>}
    </span>
  );
}
