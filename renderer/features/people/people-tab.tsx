import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { Participant } from '#shared/domain/people.ts';
import { PersonLabel } from '../../ui/display/person-label.tsx';
import { AddPersonForm } from './add-person-form.tsx';
import { RemovePersonDialog } from './remove-person-dialog.tsx';
import '../../ui/workspace/case-parts.css';
import './people.css';

/** Without a respondent there is no case: that one is never taken out. */
const mayGo = (participant: Participant): boolean => participant.role !== 'respondent';

/** Everyone in the incident with the role they have in it. */
export function PeopleTab({ workspace }: { workspace: Workspace }) {
  const [leaving, setLeaving] = useState<Participant | null>(null);
  const caseId = workspace.summary.id;
  return (
    <div className="stack">
      <section className="panel">
        <table className="sheet-table people-table">
          <caption>A student is shown by pseudonym, on screen and in print.</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Role</th>
              <th scope="col">Position or connection</th>
              <th scope="col">
                <span className="quiet">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {workspace.incident.participants.map((participant) => (
              <tr key={participant.id} id={anchors.participant(participant.id)}>
                <th scope="row">
                  <PersonLabel name={participant.displayName} isPseudonym={participant.role === 'student'} />
                </th>
                <td>{participantRoleLabels[participant.role]}</td>
                <td>{participant.position || <span className="quiet">not entered</span>}</td>
                <td>
                  {mayGo(participant) ? (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Remove ${participant.displayName} from the case`}
                      onClick={() => setLeaving(participant)}
                    >
                      Remove
                    </Button>
                  ) : (
                    <span className="quiet">stays</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <AddPersonForm caseId={caseId} />
      {leaving !== null && <RemovePersonDialog caseId={caseId} participant={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}
