/** @file Find anything. Invariant: what a person may not see gives no hit; whatever is typed is only ever words. */
import { type FindAnswer, type FindHit, FindKind, type FindPlace, type FindQuestion } from '#shared/domain/find.ts';
import type { CaseId, VersionId } from '#shared/domain/ids.ts';
import { closedTo } from '../evidence/access-list/closed-exhibits.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { excerptOf, markWords } from './excerpt.ts';
import { sources, stretchOf } from './keep-index.ts';
import { selectCaseNumbers, selectCitations, selectEntriesById, selectMatching } from './search-queries.ts';
import type { FindEntryRow } from './search-rows.ts';
import { expressionFor, INDEXED_BEGINNING, type Sought, wordsSought } from './words-sought.ts';

/** How many of each kind are shown beside others, and of one kind alone. */
const A_FEW = 5;
const MANY = 60;
/** Looked at beyond those, since some may be closed to the person who asks. */
const SPARE = 40;

/** The newest of each kind that hold every word; the last word may be the beginning of one. Nothing typed finds nothing. */
export async function findAnything(context: ServiceContext, question: FindQuestion): Promise<FindAnswer> {
  const sought = wordsSought(question.text);
  if (sought === null) return { hits: [], hasMore: [] };
  const handle = context.unitOfWork.read;
  const wanted = question.kind === null ? A_FEW : MANY;
  const kinds = question.kind === null ? FindKind.options : [question.kind];
  const ids = await idsFound(handle, sought, { kinds, caseId: question.caseId, limit: wanted + SPARE });
  const entries = new Map((await selectEntriesById(handle, [...ids.values()].flat())).map((entry) => [entry.id, entry]));
  const seen = await seenBy(context, handle, { entries: [...entries.values()], caseId: question.caseId });
  const answer: FindAnswer = { hits: [], hasMore: [] };
  for (const kind of kinds) {
    const hits = (ids.get(kind) ?? []).flatMap((id) => {
      const entry = entries.get(id);
      return entry === undefined ? [] : (seen.hitOf(entry, kind, sought) ?? []);
    });
    answer.hits.push(...hits.slice(0, wanted));
    if (hits.length > wanted) answer.hasMore.push(kind);
  }
  return answer;
}

type Scope = { kinds: readonly FindKind[]; caseId: string | null; limit: number };

/** Ids by kind, the newest first. */
async function idsFound(handle: ReadHandle, sought: Sought, { kinds, caseId, limit }: Scope): Promise<Map<FindKind, number[]>> {
  const found = new Map<FindKind, number[]>();
  const isIndexed = [...sought.last].length <= INDEXED_BEGINNING;
  const expression = expressionFor(sought, { caseId, isWhole: !isIndexed });
  for (const kind of kinds) found.set(kind, await selectMatching(handle, { expression, ...stretchOf(kind), limit }));
  if (isIndexed) return found;
  // A long beginning has no index: the words that begin so are gathered at each question, hence at as few as can be.
  const beginning = expressionFor(sought, { caseId, isWhole: false });
  for (const run of runsOf(kinds, (kind) => (found.get(kind)?.length ?? 0) < limit)) {
    const [first, last] = [stretchOf(run.at(-1) ?? run[0]).first, stretchOf(run[0]).last];
    const ids = await selectMatching(handle, { expression: beginning, first, last, limit: limit * run.length });
    for (const kind of run) {
      const stretch = stretchOf(kind);
      found.set(
        kind,
        ids.filter((id) => id >= stretch.first && id <= stretch.last),
      );
    }
  }
  return found;
}

/** Neighbours in the order of kinds for which `isOpen` holds. */
function runsOf(kinds: readonly FindKind[], isOpen: (kind: FindKind) => boolean): [FindKind, ...FindKind[]][] {
  const runs: [FindKind, ...FindKind[]][] = [];
  let run: [FindKind, ...FindKind[]] | null = null;
  for (const kind of kinds) {
    if (!isOpen(kind)) run = null;
    else if (run === null) {
      run = [kind];
      runs.push(run);
    } else run.push(kind);
  }
  return runs;
}

type Seen = { hitOf(entry: FindEntryRow, kind: FindKind, sought: Sought): FindHit | null };

/** What the person who asks may see of these entries, and how each is shown. */
async function seenBy(
  context: ServiceContext,
  handle: ReadHandle,
  { entries, caseId }: { entries: FindEntryRow[]; caseId: string | null },
): Promise<Seen> {
  const closed = await closedTo(handle, context.actor);
  const items = entries.filter(({ source }) => source === 'evidence_text').map(({ source_id }) => source_id);
  const citations = Map.groupBy(
    (items.length === 0 ? [] : await selectCitations(handle, items)).filter(
      (citation) => !closed.has(citation.id) && (caseId === null || citation.case_id === caseId),
    ),
    ({ evidence_item_id }) => evidence_item_id,
  );
  const cases = [...entries.map(({ case_id }) => case_id), ...[...citations.values()].flat().map(({ case_id }) => case_id)];
  const numbers = await selectCaseNumbers(handle, [...new Set(cases.filter((id) => id !== null))]);
  return {
    hitOf(entry, kind, sought) {
      if (entry.source === 'exhibit' && closed.has(entry.source_id)) return null;
      const citation = citations.get(entry.source_id)?.[0];
      if (entry.source === 'evidence_text' && citation === undefined) return null;
      const place = citation === undefined ? placeOf(entry) : placeOfExhibit(citation);
      const own = citation === undefined ? entry.title : citation.file_name;
      return {
        key: String(entry.id),
        kind,
        label: citation === undefined ? labelOf(entry) : `Ex. ${citation.number}, part ${entry.part}`,
        title: markWords(own.split('\n')[0] ?? '', sought),
        excerpt: entry.body.trim() === '' ? [] : excerptOf(entry.body.trim(), sought),
        caseNumber: place.to === 'case' ? (numbers.get(place.caseId) ?? '') : '',
        place,
      };
    },
  };
}

const sourceByName = new Map(sources.map((source) => [source.name, source]));

const labelOf = (entry: FindEntryRow): string => sourceByName.get(entry.source)?.label ?? '';

const placeOfExhibit = (citation: { id: string; case_id: string }): FindPlace => ({
  to: 'case',
  caseId: citation.case_id as CaseId,
  tab: 'evidence',
  anchor: `exhibit-${citation.id}`,
});

function placeOf(entry: FindEntryRow): FindPlace {
  if (entry.source === 'clause') return { to: 'clause', versionId: entry.anchor as VersionId, anchor: entry.source_id };
  if (entry.case_id === null) return { to: 'investigator', key: entry.anchor };
  const tab = sourceByName.get(entry.source)?.tab ?? 'overview';
  return { to: 'case', caseId: entry.case_id as CaseId, tab, anchor: entry.anchor };
}
