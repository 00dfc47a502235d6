/**
 * @file The list at the end of a document of what each sentence rests on, and the numbers that lead to it. Invariant: every number in the text is in
 * the list, and whatever an entry rests on is an entry too.
 */
import { type Block, type DocumentPart, type Run, type RunText, runsOf, type Support } from '#shared/domain/document-model.ts';
import { type RestsOn, relationLabels, type SupportStep } from '#shared/domain/documents/support.ts';
import { heading, paragraph } from '../model/blocks.ts';
import { type ChainRecord, exhibitSupport, factSupport, stepOf } from './steps.ts';

const keyOf = ({ kind, id }: Support): string => `${kind}:${id}`;

/** The part with its citations linked, its sentences numbered and the list at its end; as it was where nothing in it rests on anything. */
export function withWhatItRestsOn(part: DocumentPart, record: ChainRecord): DocumentPart {
  const linked = part.blocks.map(citing(record));
  const steps = chainOf(linked, record);
  if (steps.length === 0) return part;
  const numbers = new Map(steps.map(({ support }, index) => [keyOf(support), index + 1]));
  const numbered = (support: Support): Support[] => {
    const number = numbers.get(keyOf(support));
    return number === undefined ? [] : [{ ...support, number }];
  };
  const blocks = linked.map((block) =>
    mapTexts(block, (run) => (run.support === undefined ? run : { ...run, support: run.support.flatMap(numbered) })),
  );
  return { ...part, blocks: [...blocks, ...listed(steps, numbered)] };
}

/** In the order in which the text first leads to them, and after those what they rest on in turn. */
function chainOf(blocks: readonly Block[], record: ChainRecord): SupportStep[] {
  const steps = new Map<string, SupportStep>();
  let waiting = blocks.flatMap(textsOf).flatMap((text) => runsOf(text).flatMap((run) => run.support ?? []));
  while (waiting.length > 0) {
    const next: Support[] = [];
    for (const support of waiting) {
      const step = steps.has(keyOf(support)) ? undefined : stepOf(record, support);
      if (step === undefined) continue;
      steps.set(keyOf(support), step);
      next.push(...step.restsOn.map((one) => one.support));
    }
    waiting = next;
  }
  const order: Support['kind'][] = ['finding', 'element', 'fact', 'interview', 'exhibit'];
  return order.flatMap((kind) => [...steps.values()].filter(({ support }) => support.kind === kind));
}

const readingNote =
  'A raised number after a sentence leads to its entry here. An entry says what the sentence claims and what it rests on in turn, down to the exhibit and the digest of its file. Evidence is listed on both sides.';

function listed(steps: readonly SupportStep[], numbered: (support: Support) => Support[]): Block[] {
  const cite = (support: Support, text = support.label): Run => ({
    text,
    emphasis: 'none',
    support: numbered(support).map((one) => ({ ...one, label: text })),
  });
  return [
    heading(2, 'Appendix: what each sentence rests on'),
    paragraph(readingNote),
    {
      kind: 'table',
      caption: '',
      columns: [
        { title: 'No.', width: 0.07 },
        { title: 'What is said', width: 0.53 },
        { title: 'What it rests on', width: 0.4 },
      ],
      rows: steps.map((step, index) => [
        [{ text: String(index + 1), emphasis: 'none', entry: step.support }],
        [
          { text: `${step.support.label}. `, emphasis: 'strong' },
          { text: [step.words, step.standing].filter((words) => words !== '').join('\n'), emphasis: 'none' },
        ],
        restsInWords(step, cite),
      ]),
    },
  ];
}

function restsInWords({ restsOn, sha256, isClosed, support }: SupportStep, cite: (support: Support, text?: string) => Run): RunText {
  if (sha256 !== undefined) return `SHA-256\n${(sha256.match(/.{32}/g) ?? []).join('\n')}`;
  if (restsOn.length === 0) return isClosed || support.kind === 'interview' ? '' : 'Nothing cited';
  return restsOn.flatMap(({ support: below, relation, place }: RestsOn, index): Run[] => [
    { text: `${index === 0 ? '' : '\n'}${relation === 'covers' ? '' : `${relationLabels[relation]}: `}`, emphasis: 'none' },
    cite(below),
    ...(place === '' ? [] : [{ text: `, ${place}`, emphasis: 'none' as const }]),
  ]);
}

const textsOf = (block: Block): readonly RunText[] => {
  if (block.kind === 'paragraph') return [block.runs];
  if (block.kind === 'list') return block.items;
  return block.kind === 'table' ? block.rows.flat() : [];
};

/** Every run of a block whose texts may carry support; headings, quotations and pairs stay as they are. */
function mapRuns(block: Block, change: (run: Run) => Run[]): Block {
  const changed = (text: RunText): RunText => {
    const runs = runsOf(text).flatMap(change);
    return typeof text === 'string' && runs.every((run) => run.support === undefined) ? text : runs;
  };
  if (block.kind === 'paragraph') return { ...block, runs: block.runs.flatMap(change) };
  if (block.kind === 'list') return { ...block, items: block.items.map(changed) };
  return block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(changed)) } : block;
}

const mapTexts = (block: Block, change: (run: Run) => Run): Block => mapRuns(block, (run) => [change(run)]);

/** Makes a link of each citation of an exhibit or a fact by its label, wherever it was typed or set. */
function citing(record: ChainRecord): (block: Block) => Block {
  const known = new Map<string, Support>([
    ...[...record.exhibits, ...record.closedExhibits].map((exhibit) => [exhibit.label, exhibitSupport(exhibit)] as const),
    ...record.facts.map((fact) => [factSupport(fact).label, factSupport(fact)] as const),
  ]);
  if (known.size === 0) return (block) => block;
  const labels = [...known.keys()]
    .sort((one, other) => other.length - one.length)
    .map((label) => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}“])(${labels.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return (block) =>
    mapRuns(block, (run) => {
      if (run.support !== undefined || run.entry !== undefined || run.emphasis === 'quiet' || !pattern.test(run.text)) return [run];
      return run.text.split(pattern).flatMap((text): Run[] => {
        const support = known.get(text);
        if (text === '') return [];
        return [support === undefined ? { ...run, text } : { ...run, text, support: [support] }];
      });
    });
}
