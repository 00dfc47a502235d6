/** @file What an audience does not get, taken out of a drawn-up document by where it stands in it. Invariant: the place says what is missing. */
import { type Block, type DocumentPart, type LetterForm, plainText } from '../../document-model.ts';
import { type LeftOutField, leftOutLabels } from '../profiles.ts';

/** Titles as the drawers print them: of sections without their number, of columns, and labels of pairs. */
type PlaceOf = { sections: readonly string[]; columns: readonly string[]; labels: readonly string[] };

const leftOutPlaces: Record<LeftOutField, PlaceOf> = {
  'prior-record': { sections: ['Prior record'], columns: [], labels: ['Prior record'] },
  'interim-measures': { sections: ['Interim measures'], columns: [], labels: [] },
  employment: { sections: ['Employment status'], columns: [], labels: ['Employment'] },
  positions: { sections: [], columns: ['Position or connection'], labels: [] },
};

const LEFT_OUT = 'Left out';
/** Whose value is a name with the position after it: "Dana Whitlock, mathematics teacher, Elm Grove". */
const namedWithPosition = ['Respondent', 'To'];

const sentence = (field: LeftOutField): Block => ({
  kind: 'paragraph',
  runs: [{ text: `Left out for this audience: ${leftOutLabels[field]}.`, emphasis: 'quiet' }],
});

const titleOf = (heading: string): string => heading.replace(/^\d+(\.\d+)*\.?\s+/, '');

/** The part without what these fields cover. */
export function withoutFields(part: DocumentPart, fields: readonly LeftOutField[]): DocumentPart {
  const blocks: Block[] = [];
  let passesBelow: number | null = null;
  for (const block of part.blocks) {
    if (block.kind === 'heading' && passesBelow !== null && block.level <= passesBelow) passesBelow = null;
    if (passesBelow !== null) continue;
    const field = block.kind === 'heading' ? fields.find((one) => leftOutPlaces[one].sections.includes(titleOf(block.text))) : undefined;
    if (block.kind === 'heading' && field !== undefined) {
      blocks.push(block, sentence(field));
      passesBelow = block.level;
    } else blocks.push(withoutCells(block, fields));
  }
  return { ...part, blocks, ...(part.letter === undefined ? {} : { letter: withoutAddress(part.letter) }) };
}

/** Where somebody lives or works tells who it is: of an addressee the name alone stays, under its pseudonym. */
const withoutAddress = (letter: LetterForm): LetterForm => ({ ...letter, addressee: letter.addressee.slice(0, 1) });

function withoutCells(block: Block, fields: readonly LeftOutField[]): Block {
  const columns = fields.flatMap((field) => leftOutPlaces[field].columns);
  const labels = fields.flatMap((field) => leftOutPlaces[field].labels);
  if (block.kind === 'table') {
    const gone = block.columns.map(({ title }) => columns.includes(title));
    if (!gone.includes(true)) return block;
    return { ...block, rows: block.rows.map((row) => row.map((cell, index) => (gone[index] && plainText(cell) !== '' ? LEFT_OUT : cell))) };
  }
  if (block.kind !== 'pairs') return block;
  const cutsPositions = fields.includes('positions');
  return {
    ...block,
    pairs: block.pairs.map(({ label, value }) => {
      if (labels.includes(label)) return { label, value: LEFT_OUT };
      const name = cutsPositions && namedWithPosition.includes(label) ? value.split(',')[0] : undefined;
      return name === undefined || name === value ? { label, value } : { label, value: `${name}, position left out` };
    }),
  };
}
