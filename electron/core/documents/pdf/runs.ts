/** @file Runs of the model → styled texts: emphasis, what a sentence rests on as a raised number, and the places that such numbers lead to. */
import { type Block, type DocumentModel, type Run, type RunText, runsOf, type Support } from '#shared/domain/document-model.ts';
import { INK, type Style } from './theme.ts';
import type { StyledText } from './typesetter.ts';

/** How each emphasis is set where the text stands. */
export type Emphases = Record<Run['emphasis'], Style>;

const nameOf = ({ kind, id }: Support): string => `${kind}:${id}`;

/** The names of all entries that the document has, so that nothing leads nowhere. */
export function entriesOf(model: DocumentModel): Set<string> {
  const named = (text: RunText): string[] =>
    typeof text === 'string' ? [] : text.flatMap((run) => (run.entry === undefined ? [] : [nameOf(run.entry)]));
  return new Set(model.parts.flatMap((part) => part.blocks.flatMap((block) => textsOf(block).flatMap(named))));
}

function textsOf(block: Block): readonly RunText[] {
  if (block.kind === 'paragraph') return [block.runs];
  if (block.kind === 'list') return block.items;
  return block.kind === 'table' ? block.rows.flat() : [];
}

/** A text that is a citation leads to what it cites by itself; any other carries the numbers of what it rests on. */
export function styledRuns(text: RunText, emphases: Emphases, entries: ReadonlySet<string>): StyledText[] {
  return runsOf(text).flatMap((run): StyledText[] => {
    const style = emphases[run.emphasis];
    const known = (run.support ?? []).filter((support) => entries.has(nameOf(support)));
    const cited = known.length === 1 ? known[0] : undefined;
    if (cited !== undefined && (cited.label === run.text || cited.number === undefined)) {
      return [{ text: run.text, style: { ...style, ink: INK.link }, mark: { goTo: nameOf(cited), tells: `To ${cited.label}` } }];
    }
    const words: StyledText = { text: run.text, style, ...(run.entry === undefined ? {} : { mark: { names: nameOf(run.entry) } }) };
    return known.length === 0 ? [words] : withNumbers(words, known);
  });
}

/** Before the blank that ends the text, so that the numbers never begin a line. */
function withNumbers(words: StyledText, supports: readonly Support[]): StyledText[] {
  const text = words.text.trimEnd();
  const raised = { ...words.style, face: 'sans', size: words.style.size * 0.66, rise: words.style.size * 0.34, ink: INK.link } as const;
  const numbers = supports.flatMap((support, index): StyledText[] => [
    ...(index === 0 ? [] : [{ text: ',', style: raised }]),
    { text: String(support.number ?? ''), style: raised, mark: { goTo: nameOf(support), tells: `Rests on ${support.label}` } },
  ]);
  const blank = words.text.slice(text.length);
  return [{ ...words, text }, ...numbers, ...(blank === '' ? [] : [{ text: blank, style: words.style }])];
}
