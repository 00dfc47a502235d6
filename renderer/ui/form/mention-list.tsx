import { useEffect, useRef } from 'react';
import type { PersonInMatter } from '../display/people-in-matter.ts';
import { PersonLabel } from '../display/person-label.tsx';

type MentionListProps = {
  id: string;
  people: readonly PersonInMatter[];
  /** The one that Enter chooses. */
  place: number;
  onChoose: (person: PersonInMatter) => void;
};

/** The people whom the field above it offers. The focus stays in the field, which names the active one. */
export function MentionList({ id, people, place, onChoose }: MentionListProps) {
  const active = useRef<HTMLDivElement>(null);
  // In braces: newer browsers answer with a promise, which React would take for a clean-up.
  useEffect(() => {
    void active.current?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <div role="listbox" id={id} aria-label="People to mention" className="mention-list">
      {people.map((person, index) => (
        <div
          key={person.participantId}
          ref={index === place ? active : null}
          role="option"
          tabIndex={-1}
          id={`${id}-${index}`}
          aria-selected={index === place}
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <PersonLabel name={person.name} role={person.role} isPseudonym={person.isPseudonym} />
        </div>
      ))}
    </div>
  );
}
