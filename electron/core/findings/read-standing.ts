/** @file Whether findings still rest on what they saw. Invariant: a finding is ready only while every record under it is the one that it was recorded on. */
import type { Allegation } from '#shared/domain/allegations.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Fact } from '#shared/domain/facts/facts.ts';
import { answersToGiveAgain } from '#shared/domain/findings/answers-to-give-again.ts';
import { type BasisChange, compareBasis, FindingStanding, type FindingState } from '#shared/domain/findings/finding-state.ts';
import type { Finding } from '#shared/domain/findings.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { allegationById, allegationsOfCase } from '../allegations/read-allegations.ts';
import { exhibitsOfCase } from '../evidence/read-exhibits.ts';
import { factsOf } from '../facts/read-facts.ts';
import { adverseFactsNotPut } from '../interviews/putting/adverse-facts.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { expressionsOfCase } from '../speech/read-worksheet.ts';
import { basisOfCase, type DatedEntry } from './basis.ts';
import { basisInWords } from './basis-in-words.ts';
import { selectBasisOfFindings } from './basis-queries.ts';
import type { FindingBasisRow } from './findings-rows.ts';
import { findingsOfCase } from './read-findings.ts';

/** How the finding on every allegation of a case stands, in the order of the allegations. @throws DomainError NOT_FOUND */
export function listStandings(context: ServiceContext, input: { caseId: string }): Promise<FindingStanding[]> {
  return standingsOfCase(context.unitOfWork.read, input.caseId);
}

/** As `listStandings`, inside or outside a unit of work. `allegations` are the case's, where the caller has them at hand. */
export async function standingsOfCase(handle: ReadHandle, caseId: string, known?: readonly Allegation[]): Promise<FindingStanding[]> {
  const allegations = known ?? (await allegationsOfCase(handle, caseId));
  const findings = new Map((await findingsOfCase(handle, caseId)).map((finding) => [finding.allegationId, finding]));
  if (findings.size === 0) return allegations.map(({ id }) => notRecorded(id));
  const kept = Map.groupBy(
    await selectBasisOfFindings(
      handle,
      [...findings.values()].map(({ id }) => id),
    ),
    (row) => row.finding_id,
  );
  const now = await basisOfCase(handle, caseId);
  const facts = await factsOf(handle, caseId);
  const waiting = new Map<string, number>((await adverseFactsNotPut(handle, caseId)).map(({ id, position }) => [id, position]));
  const expressions = await expressionsOfCase(handle, caseId);
  const exhibitLabels = new Map<string, string>((await exhibitsOfCase(handle, caseId)).map(({ id, label }) => [id, label]));
  const factNumbers = new Map<string, number>(facts.map(({ id, position }) => [id, position]));
  return allegations.map((allegation) => {
    const finding = findings.get(allegation.id);
    if (finding === undefined) return notRecorded(allegation.id);
    const changes = changesUnder(finding, kept.get(finding.id) ?? [], now.get(allegation.id) ?? []);
    const missing = [
      ...facts
        .filter((fact) => waiting.has(fact.id) && concerns(fact, allegation))
        .map(({ position }) => `Fact ${position} speaks against the respondent and has not been put to them as it reads now.`),
      ...new Set(expressions.filter(({ allegationId }) => allegationId === allegation.id).flatMap(outdatedIn)),
    ];
    return FindingStanding.parse({
      allegationId: allegation.id,
      state: stateOf(changes.length, missing.length),
      changes: basisInWords(changes, { allegation, exhibitLabels, factNumbers }),
      missing,
    });
  });
}

/** How the finding on one allegation stands. @throws DomainError NOT_FOUND */
export async function findingState(handle: ReadHandle, allegationId: string): Promise<FindingState> {
  const { caseId } = await allegationById(handle, allegationId);
  const standing = (await standingsOfCase(handle, caseId)).find((one) => one.allegationId === allegationId);
  return standing?.state ?? 'not-recorded';
}

/**
 * Refuses whatever may rest only on findings that stand.
 * @throws DomainError FINDINGS_NOT_READY with `count` when a finding is stale or lacks something; NOT_FOUND
 */
export async function requireFindingsReady(handle: ReadHandle, caseId: string): Promise<void> {
  const count = (await standingsOfCase(handle, caseId)).filter(({ state }) => state === 'stale' || state === 'incomplete').length;
  if (count > 0) throw new DomainError('FINDINGS_NOT_READY', { count });
}

/** A fact that bears on no element concerns every finding, until somebody says what it bears on. */
function concerns({ bearings }: Fact, { clauses }: Allegation): boolean {
  return bearings.length === 0 || bearings.some(({ allegationClauseId }) => clauses.some(({ id }) => id === allegationClauseId));
}

/** Nobody rests a finding on an answer that was given before another one changed. */
function outdatedIn({ questions }: Expression): string[] {
  return answersToGiveAgain(questions).map(
    (id) => `Question ${id} of the speech worksheet must be answered again: something before it changed.`,
  );
}

const notRecorded = (allegationId: string): FindingStanding =>
  FindingStanding.parse({ allegationId, state: 'not-recorded', changes: [], missing: [] });

function stateOf(changes: number, missing: number): FindingState {
  if (changes > 0) return 'stale';
  return missing > 0 ? 'incomplete' : 'ready';
}

/**
 * What is another record now than when the finding was recorded. An effect that came into the ledger later was not seen, as an exhibit that came in later was
 * not: neither is a change of what the finding rests on. Which exhibits are pinned is told by the elements and facts. A finding from before the basis was kept goes by the dates of the records.
 */
function changesUnder(finding: Finding, kept: readonly FindingBasisRow[], now: readonly DatedEntry[]): BasisChange[] {
  const changes =
    kept.length > 0
      ? compareBasis(kept, now)
      : now.filter(({ at }) => at > finding.recordedAt).map(({ kind, key }): BasisChange => ({ kind, key, how: 'changed' }));
  return changes.filter(({ kind, how }) => !(how !== 'changed' && kind === 'exhibit') && !(how === 'added' && kind === 'effect'));
}
