import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AccessOverview, PersonWithKey } from '#shared/contract/access.ts';
import type { Role, WhyNotRemovable } from '#shared/domain/access.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { RemoveSomebodyDialog } from './remove-somebody-dialog.tsx';
import { SetPassphraseDialog } from './set-passphrase-dialog.tsx';

const roleLabels: Record<Role, string> = { administrator: 'Administrator', investigator: 'Investigator' };

const whyNot: Record<WhyNotRemovable, string> = {
  oneself: 'you',
  'last-administrator': 'the last administrator stays',
  sample: 'stays: the sample shows their passphrase',
  'not-administrator': '',
};

type RowProps = { person: PersonWithKey; mayChange: boolean; onRemove: () => void; onSetPassphrase: () => void };

function PersonRow({ person, mayChange, onRemove, onSetPassphrase }: RowProps) {
  const { displayName, role, addedAt, isSelf, whyNotRemovable } = person;
  return (
    <tr>
      <th scope="row">{displayName}</th>
      <td>{roleLabels[role]}</td>
      <td>{showInstant(addedAt)}</td>
      <td>
        <div className="access-actions">
          {mayChange && !isSelf && whyNotRemovable !== 'sample' && (
            <Button size="compact-sm" variant="default" aria-label={`Set a new passphrase for ${displayName}`} onClick={onSetPassphrase}>
              New passphrase
            </Button>
          )}
          {whyNotRemovable === null ? (
            <Button size="compact-sm" variant="default" aria-label={`Remove ${displayName}`} onClick={onRemove}>
              Remove
            </Button>
          ) : (
            <span className="quiet">{isSelf ? 'you' : whyNot[whyNotRemovable]}</span>
          )}
        </div>
      </td>
    </tr>
  );
}

/** The people of the office, with their role and since when they have a key. */
export function PeopleTable({ overview }: { overview: AccessOverview }) {
  const [leaving, setLeaving] = useState<PersonWithKey | null>(null);
  const [forgetful, setForgetful] = useState<PersonWithKey | null>(null);
  return (
    <section className="panel" aria-labelledby="office-heading">
      <h2 id="office-heading">The office</h2>
      <table className="sheet-table access-table">
        <caption>They open every case. Administrators also change people, keys and the plan for backups.</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Role</th>
            <th scope="col">Has a key since</th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {overview.people.map((person) => (
            <PersonRow
              key={person.userId}
              person={person}
              mayChange={overview.mayChange}
              onRemove={() => setLeaving(person)}
              onSetPassphrase={() => setForgetful(person)}
            />
          ))}
        </tbody>
      </table>
      {leaving !== null && <RemoveSomebodyDialog person={leaving} onClose={() => setLeaving(null)} />}
      {forgetful !== null && <SetPassphraseDialog person={forgetful} onClose={() => setForgetful(null)} />}
    </section>
  );
}
