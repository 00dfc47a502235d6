import { Checkbox } from '@mantine/core';
import type { ParticipantId } from '#shared/domain/ids.ts';
import type { ItemMove, MovePreview, PersonMove } from '#shared/domain/incidents.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';

const personFates: Record<PersonMove['fate'], string> = {
  goes: 'goes with the case',
  'in-both': 'is in both from then on',
  stays: 'stays here',
  joins: 'comes in',
  'already-there': 'is here already, in this role',
};
const itemFates: Record<Exclude<ItemMove['fate'], 'goes'>, string> = {
  shared: 'stays here and is cited from both',
  stays: 'stays here',
};

/** What a person decides about the people that the move could leave as they are. */
export type PeopleChoice = {
  /** Of one whose fate is a person's to decide: the question of its box, and whether it is ticked. */
  label: (person: PersonMove) => string;
  isChosen: (participantId: ParticipantId) => boolean;
  onChange: (participantId: ParticipantId, isChosen: boolean) => void;
};

/** What is said of the cases that move, of those that do not, and of an item that goes along. */
export type MoveWords = { moving: string; others: string; item: string };

type MovePreviewProps = { preview: MovePreview; people: PeopleChoice; words: MoveWords };

function PersonLine({ person, choice }: { person: PersonMove; choice: PeopleChoice }) {
  const name = `${person.displayName} · ${participantRoleLabels[person.role].toLowerCase()}`;
  const renamed = person.newName === null ? '' : `, and is called ${person.newName} from then on`;
  if (!person.isOptional) {
    return (
      <li>
        {name}: <span className="quiet">{personFates[person.fate] + renamed}</span>
      </li>
    );
  }
  return (
    <li>
      <Checkbox
        label={`${name}: ${choice.label(person)}`}
        checked={choice.isChosen(person.participantId)}
        onChange={(event) => choice.onChange(person.participantId, event.currentTarget.checked)}
      />
    </li>
  );
}

/** Everything that will happen, before it does. */
export function MovePreviewList({ preview, people, words }: MovePreviewProps) {
  return (
    <div className="stack stack-tight move-preview">
      <h3>Cases</h3>
      <ul className="plain-list">
        {preview.moving.map(({ id, number, respondent }) => (
          <li key={id}>
            <span className="figures">{number}</span>, {respondent}: <span className="quiet">{words.moving}</span>
          </li>
        ))}
        {preview.others.map(({ id, number, respondent }) => (
          <li key={id}>
            <span className="figures">{number}</span>, {respondent}: <span className="quiet">{words.others}</span>
          </li>
        ))}
      </ul>
      {preview.openHoldCount > 0 && (
        <p>{preview.openHoldCount === 1 ? 'One open hold goes' : `${preview.openHoldCount} open holds go`} with the case, as it stands.</p>
      )}
      <h3>People</h3>
      <ul className="plain-list">
        {preview.people.map((person) => (
          <PersonLine key={person.participantId} person={person} choice={people} />
        ))}
      </ul>
      <h3>Evidence</h3>
      {preview.evidence.length === 0 ? (
        <p className="quiet">None was taken in.</p>
      ) : (
        <ul className="plain-list">
          {preview.evidence.map((item) => (
            <li key={item.evidenceItemId}>
              {item.fileName ?? 'A restricted item'}
              {item.citedAs.length > 0 && ` (${item.citedAs.join(', ')})`}:{' '}
              <span className="quiet">{item.fate === 'goes' ? words.item : itemFates[item.fate]}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
