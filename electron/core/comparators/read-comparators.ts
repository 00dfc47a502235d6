/** @file The comparators of a case. Invariant: nobody is named, nothing is scored, and what was left out counts only after counsel cleared it. */
import type { Standing } from '#shared/domain/based-on.ts';
import {
  type Comparator,
  type ComparatorDecision,
  Comparators,
  ENOUGH,
  type HarsherLevel,
  LeftOutBecause,
  MOST_SHOWN,
} from '#shared/domain/comparators/comparators.ts';
import { shortLabel } from '#shared/domain/short-label.ts';
import { caseById } from '../cases/find-case.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import { recordsOfPerson } from '../prior-record/read-prior-record.ts';
import { respondentOf } from '../prior-record/respondent.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import {
  type AtHand,
  type NearGroup,
  selectChargedLabels,
  selectDecisions,
  selectEarlier,
  selectLeftOut,
  selectNear,
  selectNearGroups,
  selectNumbers,
  selectPaperNear,
  selectSharedKeys,
} from './comparators-queries.ts';
import type { ComparatorDecisionRow } from './comparators-rows.ts';
import { harsherLevels } from './harsher-levels.ts';
import { featuresOf } from './keep-comparators.ts';
import { caseComparator, paperComparator, type Side } from './overlaps.ts';

const MOST_PAPER = 10;

/** The comparators of a case as they are shown. Confidential: none of it goes into an investigation report. @throws DomainError NOT_FOUND */
export function listComparators(context: ServiceContext, input: { caseId: string }): Promise<Comparators> {
  return comparatorsOf(context.unitOfWork.read, input.caseId);
}

/** As `listComparators`, inside or outside a unit of work. @throws DomainError NOT_FOUND */
export async function comparatorsOf(handle: ReadHandle, caseId: string): Promise<Comparators> {
  const said = await selectDecisions(handle, caseId);
  const { atHand: whole, personId } = await caseAtHand(handle, caseId, said);
  const { atHand, groups } = await nearEnough(handle, whole);
  const decisions = new Map(said.map((row) => [`${row.other_kind} ${row.other_id}`, row]));
  const charged = (await selectChargedLabels(handle, caseId)).map(({ code, label_path, lineage_id }) => ({
    code,
    key: `clause:${lineage_id}`,
    label: shortLabel(code, JSON.parse(label_path)),
  }));
  const near = await selectNear(handle, atHand, MOST_SHOWN);
  const codes = [...new Set(charged.map(({ code }) => code))];
  const paper = await selectPaperNear(handle, { codes, records: atHand.records }, MOST_PAPER);
  const sharedKeys = await selectSharedKeys(
    handle,
    near.map(({ row }) => row),
    whole.keys,
  );
  const shared = Map.groupBy(sharedKeys, ({ row }) => row);
  const leftOutCount = countOf(groups.filter(({ counts }) => counts === 0));
  const leftOut = leftOutCount === 0 ? [] : await selectLeftOut(handle, atHand, MOST_SHOWN);
  const numbers = await selectNumbers(
    handle,
    [...near, ...leftOut].map(({ case_id }) => case_id),
  );
  const people = [...new Set([personId, ...near.map(({ person_id }) => person_id), ...paper.map(({ person_id }) => person_id)])];
  const earlier = await selectEarlier(handle, people);
  const earlierOf = (person: string, before: string, own: string | null) =>
    earlier.filter(({ person_id, on, case_id }) => person_id === person && on < before && (own === null || case_id !== own)).length;
  const here: Side = { ...whole, labels: charged, priors: earlierOf(personId, '9999-12-31', caseId) };
  const comparators = [
    ...near.map((row) =>
      caseComparator(here, {
        ...row,
        number: numbers.get(row.case_id) ?? '',
        keys: (shared.get(row.row) ?? []).map(({ key }) => key),
        priors: earlierOf(row.person_id, row.decided_on, row.case_id),
      }),
    ),
    ...paper.map((row) => paperComparator(here, { ...row, priors: earlierOf(row.person_id, row.given_on, null) })),
  ].map((found, index): Comparator => withDecision({ ...found, called: `Matter ${letters(index)}` }, decisions));
  const counting = groups.filter(({ counts }) => counts === 1);
  const counted = countOf(counting) + comparators.filter(countsOnPaper).length;
  return Comparators.parse({
    comparators,
    counted,
    isFew: counted < ENOUGH,
    leftOut: leftOut.map((row, index) => ({
      id: row.case_id,
      called: `Left out ${index + 1}`,
      number: numbers.get(row.case_id) ?? '',
      standing: standingOf(decisions.get(`case ${row.case_id}`)),
      because: LeftOutBecause.options.filter((reason) => row.left_out.split(' ').includes(reason)),
      decidedOn: row.decided_on,
    })),
    leftOutCount,
    harsher: await harsherLevels(handle, { caseId, groups: counting, paper: comparators.filter(countsOnPaper) }),
  });
}

/** The levels of a case that lie above those of its comparators, without reading these one by one; none while no level is chosen. */
export async function harsherOf(handle: ReadHandle, caseId: string): Promise<HarsherLevel[]> {
  const chosen = await correctiveActionsOfCase(handle, caseId);
  if (!chosen.some(({ level, approvedAt }) => level.isDiscipline && approvedAt === null)) return [];
  return (await comparatorsOf(handle, caseId)).harsher;
}

/** Matters that share only a topic are looked at where those that share a clause would not fill the list. */
async function nearEnough(handle: ReadHandle, atHand: AtHand): Promise<{ atHand: AtHand; groups: NearGroup[] }> {
  const byClause = { ...atHand, keys: atHand.keys.filter((key) => key.startsWith('clause:')) };
  const groups = await selectNearGroups(handle, byClause);
  const isFull = countOf(groups) >= MOST_SHOWN;
  return isFull ? { atHand: byClause, groups } : { atHand, groups: await selectNearGroups(handle, atHand) };
}

/** The case at hand as others are held against it, with its respondent. @throws DomainError NOT_FOUND */
async function caseAtHand(
  handle: ReadHandle,
  caseId: string,
  said: readonly ComparatorDecisionRow[],
): Promise<{ atHand: AtHand; personId: string }> {
  const { employment_status } = await caseById(handle, caseId);
  const personId = await respondentOf(handle, caseId);
  const features = await featuresOf(handle, [caseId]);
  return {
    personId,
    atHand: {
      caseId,
      keys: features.keys.get(caseId) ?? [],
      records: await recordsOfPerson(handle, personId),
      status: employment_status,
      effects: features.effects.get(caseId) ?? 0,
      audience: features.audience.get(caseId) ?? 0,
      cleared: said.filter(({ use }) => use === 'cleared').map(({ other_id }) => other_id),
      toldApart: said.filter(({ use }) => use === 'distinguished').map(({ other_id }) => other_id),
    },
  };
}

/** An entry on paper counts when its rule names a clause charged here, not only the policy, and nobody told it apart. */
function countsOnPaper({ kind, overlaps, decision }: Comparator): boolean {
  return (
    kind === 'paper' && decision?.use !== 'distinguished' && overlaps.some(({ aspect, state }) => aspect === 'clause' && state === 'same')
  );
}

function withDecision(comparator: Comparator, decisions: ReadonlyMap<string, ComparatorDecisionRow>): Comparator {
  const row = decisions.get(`${comparator.kind} ${comparator.id}`);
  if (row === undefined) return comparator;
  const standing = standingOf(row);
  return row.use === 'undecided' ? { ...comparator, standing } : { ...comparator, decision: decisionOf(row), standing };
}

const standingOf = (row: ComparatorDecisionRow | undefined): Standing | null =>
  row === undefined ? null : { id: row.id, by: row.decided_by, at: row.decided_at };

const countOf = (groups: readonly NearGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);

const decisionOf = (row: ComparatorDecisionRow): ComparatorDecision => ({
  use: row.use,
  reason: row.reason,
  clearedBy: row.cleared_by,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
});

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letters(Math.floor(index / 26) - 1)}${letter}`;
}
