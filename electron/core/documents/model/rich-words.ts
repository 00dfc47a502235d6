/** @file The emphasis that people typed, wherever their words stand in a document. Invariant: a quotation and a heading keep every sign. */
import { type Block, type DocumentModel, type Run, type RunText, runsOf } from '#shared/domain/document-model.ts';
import { plainWords, wordsWithEmphasis } from '#shared/domain/rich-text.ts';

/** The model with marked words set as strong or italic; a place that holds plain words alone loses the marks. */
export function withRichWords(model: DocumentModel): DocumentModel {
  return { ...model, parts: model.parts.map((part) => ({ ...part, blocks: part.blocks.map(richBlock) })) };
}

function richBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: block.runs.flatMap(richRun) };
    case 'list':
      return { ...block, items: block.items.map(richText) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(richText)) };
    case 'pairs':
      return { ...block, pairs: block.pairs.map(({ label, value }) => ({ label, value: plainWords(value) })) };
    default:
      return block;
  }
}

const richText = (text: RunText): RunText => (plainWordsOf(text) ? text : runsOf(text).flatMap(richRun));

const plainWordsOf = (text: RunText): boolean => runsOf(text).every((run) => !run.text.includes('*'));

/** What has an emphasis already is the document's own words or was set before. What it rests on stays with its last words. */
function richRun(run: Run): Run[] {
  if (run.emphasis !== 'none' || !run.text.includes('*')) return [run];
  const { support, entry } = run;
  const words = wordsWithEmphasis(run.text);
  return words.map((piece, index) => ({
    ...piece,
    ...(support !== undefined && index === words.length - 1 ? { support } : {}),
    ...(entry !== undefined && index === 0 ? { entry } : {}),
  }));
}
