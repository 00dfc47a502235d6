import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseId, PersonId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { PersonFound, PersonSheet } from '#shared/domain/people-across-matters.ts';
import { likenessLabels, roleInWords } from '#shared/domain/people-labels.ts';
import { api } from '../../../app/client.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { IdentificationHistory } from '../naming/identification-history.tsx';
import { JoinForm } from './join-form.tsx';
import { JoinedRecords } from './joined-records.tsx';

type PersonSheetDialogProps = { caseId: CaseId; personId: PersonId; onClose: () => void };

/** Everything on record about one person: roles in every matter, identifications, joined records, and who else may be the same person. */
export function PersonSheetDialog({ caseId, personId, onClose }: PersonSheetDialogProps) {
  const sheet = useQuery(api.people.person.queryOptions({ input: { personId } }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={sheet.data === undefined ? 'A person on record' : sheet.data.displayName}
      closeButtonProps={{ 'aria-label': 'Close the sheet' }}
    >
      {sheet.isPending && <LoadingState what="the person" />}
      <RefusalNotice error={sheet.error} onRetry={() => void sheet.refetch()} />
      {sheet.data !== undefined && <Sheet caseId={caseId} sheet={sheet.data} onLeave={onClose} />}
    </Modal>
  );
}

function Sheet({ caseId, sheet, onLeave }: { caseId: CaseId; sheet: PersonSheet; onLeave: () => void }) {
  const { roles, identifications, joins, alike, account, kind } = sheet;
  return (
    <div className="stack person-sheet">
      {account !== '' && <p>Account: {account}</p>}
      {kind === 'student' && <p className="quiet">A student is on record in this matter alone, under a pseudonym.</p>}
      <section aria-labelledby="person-roles">
        <h3 id="person-roles">Roles in all matters</h3>
        <table className="sheet-table">
          <thead>
            <tr>
              <th scope="col">Case</th>
              <th scope="col">Role</th>
              <th scope="col">Position or connection</th>
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={`${role.participantId} ${role.caseId}`}>
                <th scope="row">
                  {role.caseId === caseId ? (
                    <>
                      <span className="figures">{role.caseNumber}</span> <span className="quiet">this case</span>
                    </>
                  ) : (
                    <Link to="/cases/$caseId/$tab" params={{ caseId: role.caseId, tab: 'people' }} onClick={onLeave}>
                      <span className="figures">{role.caseNumber}</span> {role.caseTitle}
                    </Link>
                  )}
                </th>
                <td>
                  {participantRoleLabels[role.role]}
                  {!role.isPresent && <span className="quiet"> · taken out</span>}
                </td>
                <td>{role.position || <span className="quiet">not entered</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {identifications.length > 0 && (
        <section aria-labelledby="person-identified">
          <h3 id="person-identified">How the person came to this name</h3>
          <IdentificationHistory entries={identifications} />
        </section>
      )}
      {joins.length > 0 && <JoinedRecords caseId={caseId} sheet={sheet} />}
      {alike.length > 0 && <AlikeRecords caseId={caseId} sheet={sheet} />}
    </div>
  );
}

/** Other records with a name or an account like this one, each of which can be said to be the same person. */
function AlikeRecords({ caseId, sheet }: { caseId: CaseId; sheet: PersonSheet }) {
  const [joining, setJoining] = useState<PersonFound | null>(null);
  return (
    <section aria-labelledby="person-alike">
      <h3 id="person-alike">Possibly the same person</h3>
      <ul className="plain-list person-alike">
        {sheet.alike.map((other) => (
          <li key={other.personId}>
            <span>
              {other.displayName}
              <span className="quiet">
                {' '}
                · {likenessLabels[other.because].toLowerCase()} · {other.roles.map(roleInWords).join('; ') || 'in no matter now'}
              </span>
            </span>
            {joining?.personId !== other.personId && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${other.displayName} is the same person`}
                onClick={() => setJoining(other)}
              >
                The same person
              </Button>
            )}
            {joining?.personId === other.personId && (
              <JoinForm caseId={caseId} sheet={sheet} other={other} onDone={() => setJoining(null)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
