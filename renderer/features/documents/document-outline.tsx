import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import { useJump } from '../../ui/workspace/jump.ts';
import { keyed } from '../../ui/workspace/keyed.ts';
import { blockId } from './document-paper.tsx';
import './documents.css';

type Gap = Extract<Block, { kind: 'gap' }>;

/** Everything the packet still lacks, in the order in which it would print. */
export const gapsOf = (model: DocumentModel): Gap[] =>
  model.parts.flatMap((part) => part.blocks.filter((block): block is Gap => block.kind === 'gap'));

function showOnPaper(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'start' });
}

/** The packet's parts and headings; pressing one brings it into view. */
export function DocumentOutline({ model }: { model: DocumentModel }) {
  return (
    <nav aria-label="Outline of the report" className="outline">
      {model.parts.map((part) => (
        <div key={part.key}>
          <button type="button" className="outline-part" onClick={() => showOnPaper(blockId(part, 'title'))}>
            {part.title}
          </button>
          <ul>
            {keyed(part.blocks).map(({ key, item }) =>
              item.kind === 'heading' && item.level === 2 ? (
                <li key={key}>
                  <button type="button" onClick={() => showOnPaper(blockId(part, key))}>
                    {item.text}
                  </button>
                </li>
              ) : null,
            )}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** What is still empty, each line a jump to its field. */
export function DocumentGaps({ gaps }: { gaps: readonly Gap[] }) {
  const { jump } = useJump();
  if (gaps.length === 0) return <p className="quiet">Nothing is empty.</p>;
  return (
    <ul className="gap-list">
      {keyed(gaps).map(({ key, item }) => (
        <li key={key}>
          <button type="button" onClick={() => jump(item)}>
            {item.text}
            {!item.isBlocking && item.otherwise !== '' && <small>prints as “{item.otherwise}”</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
