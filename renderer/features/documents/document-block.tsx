import { type Block, type Run, type RunText, runsOf } from '#shared/domain/document-model.ts';
import { useJump } from '../../ui/workspace/jump.ts';
import { keyed } from '../../ui/workspace/keyed.ts';
import { BlankBlock } from './blocks/blank-block.tsx';
import { PlotBlock } from './blocks/plot-block.tsx';
import { SupportedWords } from './support/supported-words.tsx';
import './documents.css';

function OneRun({ run }: { run: Run }) {
  if (run.support !== undefined && run.support.length > 0) {
    return (
      <SupportedWords support={run.support}>
        <RunWords run={run} />
      </SupportedWords>
    );
  }
  return <RunWords run={run} />;
}

function RunWords({ run }: { run: Run }) {
  if (run.emphasis === 'strong') return <strong>{run.text}</strong>;
  if (run.emphasis === 'italic') return <em>{run.text}</em>;
  if (run.emphasis === 'quiet') return <span className="quiet-run">{run.text}</span>;
  return run.text;
}

function QuoteBlock({ block }: { block: Extract<Block, { kind: 'quote' }> }) {
  return (
    <figure className="quote">
      <blockquote>{block.text}</blockquote>
      {block.bracket !== '' && <p className="bracket">[{block.bracket}]</p>}
      {block.source !== '' && <figcaption>{block.source}</figcaption>}
    </figure>
  );
}

/** A column is never narrower than its longest word; what no word is, a file name or an address, may break anywhere. */
function CellText({ text }: { text: string }) {
  return keyed(text.split(/(\S{19,})/)).map(({ key, item }) =>
    item.length > 18 && !/\s/.test(item) ? (
      <span key={key} className="long-word">
        {item}
      </span>
    ) : (
      item
    ),
  );
}

function Cell({ text }: { text: RunText }) {
  if (typeof text === 'string') return <CellText text={text} />;
  return keyed(text).map(({ key, item }) =>
    item.emphasis === 'none' && item.support === undefined ? <CellText key={key} text={item.text} /> : <OneRun key={key} run={item} />,
  );
}

function TableBlock({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table className="paper-table">
      {block.caption !== '' && <caption>{block.caption}</caption>}
      <colgroup>
        {block.columns.map((column) => (
          <col key={column.title} style={{ width: `${column.width * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {block.columns.map((column) => (
            <th key={column.title} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(block.rows).map(({ key, item: row }) => (
          <tr key={key}>
            {keyed(row).map((cell) => (
              <td key={cell.key}>
                <Cell text={cell.item} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ListBlock({ block }: { block: Extract<Block, { kind: 'list' }> }) {
  const List = block.isNumbered === true ? 'ol' : 'ul';
  return (
    <List>
      {keyed(block.items).map(({ key, item }) => (
        <li key={key}>
          {keyed(runsOf(item)).map((run) => (
            <OneRun key={run.key} run={run.item} />
          ))}
        </li>
      ))}
    </List>
  );
}

/** Something still empty, as a bracket that jumps to its field. */
function GapBlock({ block }: { block: Extract<Block, { kind: 'gap' }> }) {
  const { jump } = useJump();
  return (
    <p>
      <button type="button" className="gap" onClick={() => jump(block)}>
        [{block.text}]
      </button>
    </p>
  );
}

function Heading({ block, id }: { block: Extract<Block, { kind: 'heading' }>; id: string }) {
  if (block.level === 2) return <h5 id={id}>{block.text}</h5>;
  return <h6 id={id}>{block.text}</h6>;
}

/** One block of the document as it will stand on paper. `id` lets the outline scroll to it. */
export function DocumentBlock({ block, id }: { block: Block; id: string }) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} id={id} />;
    case 'paragraph':
      return (
        <p>
          {keyed(block.runs).map(({ key, item }) => (
            <OneRun key={key} run={item} />
          ))}
        </p>
      );
    case 'quote':
      return <QuoteBlock block={block} />;
    case 'list':
      return <ListBlock block={block} />;
    case 'pairs':
      return (
        <dl className="pairs">
          {keyed(block.pairs).map(({ key, item }) => (
            <div key={key}>
              <dt>{item.label}</dt>
              <dd>{item.value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableBlock block={block} />;
    case 'gap':
      return <GapBlock block={block} />;
    case 'signature':
      return (
        <div className="signature">
          <span>{block.name}</span>
          <small>{block.label}</small>
        </div>
      );
    case 'plot':
      return <PlotBlock block={block} />;
    case 'blank':
      return <BlankBlock block={block} />;
  }
}
