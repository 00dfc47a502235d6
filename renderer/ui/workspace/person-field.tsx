import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { PersonFound } from '#shared/domain/people-across-matters.ts';
import { roleInWords } from '#shared/domain/people-labels.ts';
import { usePeopleFound } from './people-found.ts';
import { likelyAmong, type PersonAnswer } from './person-answer.ts';
import { PersonOptions } from './person-options.tsx';
import '../form/prose-field.css';
import './person-field.css';

type PersonFieldProps = {
  label: string;
  description?: ReactNode;
  /** The case at hand, or null before there is one. */
  caseId: CaseId | null;
  value: PersonAnswer;
  onChange: (answer: PersonAnswer) => void;
  /** The account that stands beside the name, where a form asks for it. */
  account?: string;
  error?: ReactNode;
  isRequired?: boolean;
  hasFocusAtFirst?: boolean;
};

const asKnown = ({ personId, displayName, roles }: PersonFound): PersonAnswer => ({
  name: displayName,
  known: { personId, displayName, told: roles[0] === undefined ? 'in no matter now' : roleInWords(roles[0]) },
  isSomebodyElse: false,
});

/**
 * A person by name: typing offers those on record, arrows and Enter choose one of them, and any other name enters somebody new. Where one on
 * record is likely to be meant, it asks whether that is the same person or somebody else.
 */
export function PersonField({
  label,
  description,
  caseId,
  value,
  onChange,
  account = '',
  error,
  isRequired = false,
  ...rest
}: PersonFieldProps) {
  const id = useId();
  const found = usePeopleFound(caseId, value.known === null ? value.name : '', value.known === null ? account : '');
  const [isListOpen, setListOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const isOpen = isListOpen && found.length > 0 && value.known === null;
  const place = Math.min(at, found.length - 1);
  const likely = value.known === null && !value.isSomebodyElse ? likelyAmong(found) : [];
  const choose = (person: PersonFound) => {
    onChange(asKnown(person));
    setListOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (!isOpen || event.nativeEvent.isComposing) return;
    const chosen = found[place];
    if (event.key === 'ArrowDown') setAt((place + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt(place <= 0 ? found.length - 1 : place - 1);
    else if (event.key === 'Enter' && chosen !== undefined && !event.ctrlKey && !event.metaKey) choose(chosen);
    else if (event.key === 'Escape') setListOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="person-field">
      <div className="person-field-input">
        <TextInput
          label={label}
          description={description}
          error={error}
          required={isRequired}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          autoComplete="off"
          {...(rest.hasFocusAtFirst ? { 'data-autofocus': true } : {})}
          {...(isOpen ? { 'aria-controls': id, 'data-mantine-stop-propagation': 'true' } : {})}
          {...(isOpen && place >= 0 ? { 'aria-activedescendant': `${id}-${place}` } : {})}
          value={value.name}
          onChange={(event) => {
            onChange({ name: event.currentTarget.value, known: null, isSomebodyElse: false });
            setListOpen(true);
            setAt(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setListOpen(false)}
        />
        {isOpen && <PersonOptions id={id} found={found} place={place} onChoose={choose} />}
      </div>
      {value.known !== null && (
        <p className="person-field-said">
          On record: {value.known.displayName}, {value.known.told}.{' '}
          <Button size="compact-xs" variant="default" onClick={() => onChange({ ...value, known: null, isSomebodyElse: true })}>
            This is somebody else
          </Button>
        </p>
      )}
      {value.isSomebodyElse && <p className="person-field-said">Entered as a new person, not as one on record.</p>}
      {!isOpen && likely.length > 0 && (
        <LikelyPeople likely={likely} onSame={choose} onElse={() => onChange({ ...value, known: null, isSomebodyElse: true })} />
      )}
    </div>
  );
}

type LikelyPeopleProps = { likely: readonly PersonFound[]; onSame: (person: PersonFound) => void; onElse: () => void };

/** Asks whether somebody on record is meant. Nothing is decided by not answering: the name then enters somebody new. */
function LikelyPeople({ likely, onSame, onElse }: LikelyPeopleProps) {
  return (
    <section className="person-field-likely" aria-label="Possibly on record already">
      <p>Possibly on record already:</p>
      <ul className="plain-list">
        {likely.map((person) => (
          <li key={person.personId}>
            <span>
              {person.displayName}
              <span className="quiet"> · {person.roles[0] === undefined ? 'in no matter now' : roleInWords(person.roles[0])}</span>
            </span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${person.displayName} is the same person`}
              onClick={() => onSame(person)}
            >
              The same person
            </Button>
          </li>
        ))}
      </ul>
      <Button size="compact-xs" variant="default" onClick={onElse}>
        Somebody else
      </Button>
    </section>
  );
}
