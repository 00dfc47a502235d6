import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { Participant } from '#shared/domain/people.ts';
import { PersonLabel } from '../../../ui/display/person-label.tsx';

/** Everybody in the incident, each once with every role they have. */
export function IncidentPeople({ participants }: { participants: readonly Participant[] }) {
  const people = [...Map.groupBy(participants, ({ personId }) => personId).values()];
  return (
    <section className="panel" aria-labelledby="incident-people">
      <h2 id="incident-people">People</h2>
      <ul className="plain-list incident-people">
        {people.map((roles) => {
          const [first] = roles;
          if (first === undefined) return null;
          const positions = [...new Set(roles.map(({ position }) => position))].filter((position) => position !== '');
          return (
            <li key={first.personId} className="incident-person">
              <PersonLabel
                name={first.displayName}
                role={roles.map(({ role }) => participantRoleLabels[role].toLowerCase()).join(', ')}
                isPseudonym={roles.some(({ role }) => role === 'student')}
              />
              {positions.length > 0 && <span className="quiet">, {positions.join('; ')}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
