import { parseMentions, SOMEONE_ELSE } from '#shared/domain/mentions.ts';
import type { Participant } from '#shared/domain/people.ts';
import { hasForm, parseRichText, type RichRun } from '#shared/domain/rich-text.ts';
import { keyed } from '../workspace/keyed.ts';
import { useNameOf } from './people-in-matter.ts';
import './prose.css';

type ProseProps = {
  text: string;
  /** Those whom it may mention, where it stands outside their matter. */
  people?: readonly Pick<Participant, 'id' | 'displayName'>[];
};

type NameOf = (id: string) => string | undefined;

function Words({ text, nameOf }: { text: string; nameOf: NameOf }) {
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

function Runs({ runs, nameOf }: { runs: readonly RichRun[]; nameOf: NameOf }) {
  return keyed(runs).map(({ key, item }) => {
    const words = <Words key={key} text={item.text} nameOf={nameOf} />;
    if (item.emphasis === 'strong') return <strong key={key}>{words}</strong>;
    return item.emphasis === 'italic' ? <em key={key}>{words}</em> : words;
  });
}

/**
 * What a person typed, with its lists and its emphasis as a document prints them, and everyone whom it mentions by the name of today. It stands
 * inside a paragraph or a quotation, so a list in it is lines that begin with their mark.
 */
export function Prose({ text, people = [] }: ProseProps) {
  const nameInMatter = useNameOf();
  const nameOf: NameOf = (id) => people.find((person) => person.id === id)?.displayName ?? nameInMatter(id);
  if (!hasForm(text)) return <Words text={text} nameOf={nameOf} />;
  return keyed(parseRichText(text)).map(({ key, item }) =>
    item.kind === 'paragraph' ? (
      <span key={key} className="prose-paragraph">
        <Runs runs={item.runs} nameOf={nameOf} />
      </span>
    ) : (
      <span key={key} className="prose-list">
        {keyed(item.items).map((entry, place) => (
          <span key={entry.key} className="prose-item">
            <span className="prose-mark">{item.isNumbered ? `${place + 1}. ` : '– '}</span>
            <Runs runs={entry.item} nameOf={nameOf} />
          </span>
        ))}
      </span>
    ),
  );
}
