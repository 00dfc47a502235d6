import type { PersonFound } from '#shared/domain/people-across-matters.ts';
import { likenessLabels, roleInWords } from '#shared/domain/people-labels.ts';

type PersonOptionsProps = {
  id: string;
  found: readonly PersonFound[];
  /** The one that Enter chooses; -1 for none, when Enter belongs to the form. */
  place: number;
  onChoose: (person: PersonFound) => void;
};

/** People on record under a field that asks for one. The focus stays in the field, which names the active one. */
export function PersonOptions({ id, found, place, onChoose }: PersonOptionsProps) {
  return (
    <div role="listbox" id={id} aria-label="People on record" className="mention-list person-options">
      {found.map((person, index) => (
        <div
          key={person.personId}
          role="option"
          tabIndex={-1}
          id={`${id}-${index}`}
          aria-selected={index === place}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <span className="person-option-name">
            {person.displayName}
            <span className="quiet">{likenessLabels[person.because]}</span>
          </span>
          <span className="quiet">
            {person.roles.map(roleInWords).join('; ') || 'in no matter now'}
            {person.roleCount > person.roles.length && `; and ${person.roleCount - person.roles.length} more`}
          </span>
        </div>
      ))}
    </div>
  );
}
