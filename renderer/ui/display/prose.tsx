import { parseMentions, SOMEONE_ELSE } from '#shared/domain/mentions.ts';
import { keyed } from '../workspace/keyed.ts';
import { useNameOf } from './people-in-matter.ts';
import './prose.css';

/** What a person typed, with everyone whom it mentions by the name of today. Lays out nothing: it stands inside a paragraph or a quotation. */
export function Prose({ text }: { text: string }) {
  const nameOf = useNameOf();
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
