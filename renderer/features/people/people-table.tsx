import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { anchors } from '#shared/domain/anchors.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { PersonInCase } from '#shared/domain/people-across-matters.ts';
import { PersonLabel } from '../../ui/display/person-label.tsx';
import { IdentificationHistory } from './naming/identification-history.tsx';
import type { PersonStep } from './people-tab.tsx';

type PeopleTableProps = {
  people: readonly PersonInCase[];
  mayReadStudentNames: boolean;
  onStep: (person: PersonInCase, kind: PersonStep) => void;
};

/** Everyone who has a role in the incident now. */
export function PeopleTable({ people, mayReadStudentNames, onStep }: PeopleTableProps) {
  return (
    <section className="panel people-sheet" aria-label="People in the matter">
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
          {people.map((person) => (
            <tr key={person.participantId} id={anchors.participant(person.participantId)}>
              <th scope="row">
                <PersonLabel name={person.displayName} isPseudonym={person.kind === 'student'} />
                <PersonRemarks person={person} />
              </th>
              <td>{participantRoleLabels[person.role]}</td>
              <td>{person.position || <span className="quiet">not entered</span>}</td>
              <td>
                <PersonActions person={person} mayReadStudentNames={mayReadStudentNames} onStep={(kind) => onStep(person, kind)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What else there is to know at a glance: other matters, another name in documents, how the person came to this name. */
function PersonRemarks({ person }: { person: PersonInCase }) {
  const { otherCases, documentName, displayName, identifications } = person;
  return (
    <>
      {otherCases > 0 && <p className="person-remark">also in {otherCases === 1 ? 'one other case' : `${otherCases} other cases`}</p>}
      {documentName !== displayName && <p className="person-remark">in documents: {documentName}</p>}
      {identifications.length > 0 && <IdentificationHistory entries={identifications} />}
    </>
  );
}

type PersonActionsProps = { person: PersonInCase; mayReadStudentNames: boolean; onStep: (kind: PersonStep) => void };

function PersonActions({ person, mayReadStudentNames, onStep }: PersonActionsProps) {
  const { displayName, kind, role, isNameKept, wasUnknown, asParent } = person;
  const action = (label: string, about: string, step: PersonStep, icon?: React.ReactNode) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={about}
      onClick={() => onStep(step)}
      {...(icon === undefined ? {} : { leftSection: icon })}
    >
      {label}
    </Button>
  );
  return (
    <div className="person-actions">
      {kind === 'student' &&
        mayReadStudentNames &&
        action(
          isNameKept ? 'Show name' : 'Record name',
          isNameKept ? `Show name behind ${displayName}` : `Record name behind ${displayName}`,
          'student-name',
          <IconLock size={16} aria-hidden />,
        )}
      {wasUnknown &&
        (person.identifications.length === 0
          ? action('Identify', `Identify ${displayName}`, 'identify')
          : action('Correct', `Correct who ${displayName} is`, 'identify'))}
      {kind === 'named' && !wasUnknown && action('Correct name', `Correct name of ${displayName}`, 'correct-name')}
      {asParent !== null && action('In documents', `In documents: name of ${displayName}`, 'printed-name')}
      {action('Open sheet', `Open sheet of ${displayName}`, 'sheet')}
      {role !== 'respondent' && action('Remove', `Remove ${displayName} from the case`, 'remove')}
    </div>
  );
}
