import { parseMentions, SOMEONE_ELSE } from '#shared/domain/mentions.ts';
import type { Participant } from '#shared/domain/people.ts';
import { keyed } from '../workspace/keyed.ts';
import { useNameOf } from './people-in-matter.ts';
import './prose.css';

type ProseProps = {
  text: string;
  /** Those whom it may mention, where it stands outside their matter. */
  people?: readonly Pick<Participant, 'id' | 'displayName'>[];
};

/** What a person typed, with everyone whom it mentions by the name of today. Lays out nothing: it stands inside a paragraph or a quotation. */
export function Prose({ text, people = [] }: ProseProps) {
  const nameInMatter = useNameOf();
  const nameOf = (id: string) => people.find((person) => person.id === id)?.displayName ?? nameInMatter(id);
  return keyed(parseMentions(text)).map(({ key, item }) =>
    item.kind === 'text' ? (
      item.text
    ) : (
      <span key={key} className="mention">
        {nameOf(item.participantId) ?? SOMEONE_ELSE}
      </span>
    ),
  );
}
