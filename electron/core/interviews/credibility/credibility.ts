/** @file Credibility worksheets, a witness an issue. Invariant: each factor used has its reason and its place in the record; the conclusion is the investigator's own. */
import { z } from 'zod';
import { DomainError } from '#shared/domain/errors.ts';
import { CredibilityWorksheet, FactorEntry, problemsOfFactors } from '#shared/domain/interviews/credibility.ts';
import { credibilityFactorLabels } from '#shared/domain/interviews/labels.ts';
import { allegationsOfCase } from '../../allegations/read-allegations.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import { caseById } from '../../cases/find-case.ts';
import { closedTo } from '../../evidence/access-list/closed-exhibits.ts';
import { exhibitsOfCase } from '../../evidence/read-exhibits.ts';
import { participantsOfIncident } from '../../people/read-participants.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { selectInterviews } from '../interviews-queries.ts';
import type { CredibilityEntryRow } from '../interviews-rows.ts';
import { interviewsClosedTo } from '../who-may-read.ts';
import { selectStatements } from '../words/words-queries.ts';
import {
  findWorksheet,
  insertEntry,
  insertWorksheet,
  selectEntries,
  selectWorksheets,
  updateWorksheet,
  type WorksheetRecord,
} from './credibility-queries.ts';

/** In the order in which they were opened. */
export async function credibilityOfCase(handle: ReadHandle, caseId: string): Promise<CredibilityWorksheet[]> {
  const records = await selectWorksheets(handle, caseId);
  const entries = Map.groupBy(
    await selectEntries(
      handle,
      records.map(({ id }) => id),
    ),
    (row) => row.worksheet_id,
  );
  return records.map((record) => toWorksheet(record, entries.get(record.id) ?? []));
}

export function listCredibility(context: ServiceContext, input: { caseId: string }): Promise<CredibilityWorksheet[]> {
  return credibilityOfCase(context.unitOfWork.read, input.caseId);
}

/** Opens a worksheet on one witness and one issue. @throws DomainError NOT_FOUND, CASE_CLOSED; NOT_ALLOWED where there is one on both already */
export function openWorksheet(
  context: ServiceContext,
  input: { caseId: string; participantId: string; allegationId: string | null; issue: string },
): Promise<CredibilityWorksheet> {
  return context.unitOfWork.write(async (handle, record) => {
    const { incident_id: incidentId } = await caseById(handle, input.caseId);
    const person = (await participantsOfIncident(handle, incidentId)).find(({ id }) => id === input.participantId);
    if (person === undefined) throw new DomainError('NOT_FOUND');
    if (input.allegationId !== null) {
      const allegations = await allegationsOfCase(handle, input.caseId);
      if (allegations.every(({ id }) => id !== input.allegationId)) throw new DomainError('NOT_FOUND');
    }
    const standing = await selectWorksheets(handle, input.caseId);
    if (standing.some(({ participant_id: who, issue }) => who === input.participantId && issue === input.issue)) {
      throw new DomainError('NOT_ALLOWED', {
        problem: 'There is a worksheet on this person and this issue.',
        next: 'Go on with that one.',
      });
    }
    const id = context.ports.ids.next();
    const position = await insertWorksheet(handle, {
      id,
      case_id: input.caseId,
      participant_id: input.participantId,
      allegation_id: input.allegationId,
      issue: input.issue,
      opened_by: context.actor.displayName,
      opened_at: context.ports.clock.now().toISOString(),
      taken_back_at: null,
      taken_back_by: null,
      taken_back_reason: null,
    });
    const { caseId, ...opened } = input;
    const payload = { worksheetId: id, position, person: person.displayName, ...opened };
    await record({ type: 'credibility.opened', version: 1, caseId, payload });
    return worksheetById(handle, input.caseId, id);
  });
}

/**
 * Records the factors and the conclusion in the place of those in use.
 * @throws DomainError NOT_FOUND (also for what is pinned), CHANGED_MEANWHILE, CASE_CLOSED; REASON_NEEDED when a factor that is used lacks its reason or
 * its place, or demeanor stands alone
 */
export function recordCredibility(
  context: ServiceContext,
  input: { caseId: string; worksheetId: string; factors: readonly FactorEntry[]; conclusion: string } & BasedOn,
): Promise<CredibilityWorksheet> {
  return context.unitOfWork.write(async (handle, record) => {
    const before = await worksheetById(handle, input.caseId, input.worksheetId);
    assertBasedOn(before.entryId, input);
    const [first] = problemsOfFactors(input.factors);
    if (first !== undefined) {
      throw new DomainError('REASON_NEEDED', { problem: `${credibilityFactorLabels[first.factor]}: ${first.problem}` });
    }
    await assertPinned(context, handle, input);
    const id = context.ports.ids.next();
    await insertEntry(handle, {
      id,
      worksheet_id: before.id,
      factors: JSON.stringify(input.factors),
      conclusion: input.conclusion,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    const { factors, conclusion } = input;
    await record({
      type: 'credibility.recorded',
      version: 1,
      caseId: input.caseId,
      payload: { worksheetId: before.id, position: before.position, entryId: id, factors, conclusion, replacedEntryId: before.entryId },
    });
    return worksheetById(handle, input.caseId, input.worksheetId);
  });
}

/** A pin leads to something of the case that whoever pins may see. */
async function assertPinned(
  context: ServiceContext,
  handle: ReadHandle,
  { caseId, factors }: { caseId: string; factors: readonly FactorEntry[] },
): Promise<void> {
  const pins = factors.flatMap((factor) => factor.pins);
  if (pins.length === 0) return;
  const closedEvidence = await closedTo(handle, context.actor, caseId);
  const exhibits = (await exhibitsOfCase(handle, caseId)).map(({ id }) => id).filter((id) => !closedEvidence.has(id));
  const { incident_id: incidentId } = await caseById(handle, caseId);
  const all = (await selectInterviews(handle, incidentId)).map(({ id }) => id);
  const closed = await interviewsClosedTo(handle, context.actor, all);
  const interviews = all.filter((id) => !closed.has(id));
  const statements = (await selectStatements(handle, interviews)).map(({ id }) => id);
  const there = { exhibit: new Set<string>(exhibits), statement: new Set(statements), interview: new Set(interviews) };
  if (pins.some(({ kind, id }) => !there[kind].has(id))) throw new DomainError('NOT_FOUND');
}

/** For a worksheet opened in error. @throws DomainError NOT_FOUND, CASE_CLOSED */
export function takeBackWorksheet(context: ServiceContext, input: { caseId: string; worksheetId: string; reason: string }): Promise<void> {
  return context.unitOfWork.write(async (handle, record) => {
    const worksheet = await worksheetById(handle, input.caseId, input.worksheetId);
    await updateWorksheet(handle, worksheet.id, {
      taken_back_at: context.ports.clock.now().toISOString(),
      taken_back_by: context.actor.displayName,
      taken_back_reason: input.reason,
    });
    const payload = { worksheetId: worksheet.id, position: worksheet.position, person: worksheet.person, reason: input.reason };
    await record({ type: 'credibility.taken_back', version: 1, caseId: input.caseId, payload });
  });
}

async function worksheetById(handle: ReadHandle, caseId: string, worksheetId: string): Promise<CredibilityWorksheet> {
  const record = await findWorksheet(handle, caseId, worksheetId);
  if (record === undefined) throw new DomainError('NOT_FOUND');
  return toWorksheet(record, await selectEntries(handle, [record.id]));
}

function toWorksheet(record: WorksheetRecord, entries: readonly CredibilityEntryRow[]): CredibilityWorksheet {
  const inUse = entries.find((entry) => entry.superseded_at === null);
  return CredibilityWorksheet.parse({
    id: record.id,
    position: record.position,
    participantId: record.participant_id,
    person: record.display_name,
    allegationId: record.allegation_id,
    issue: record.issue,
    entryId: inUse?.id ?? null,
    factors: inUse === undefined ? [] : z.array(FactorEntry).parse(JSON.parse(inUse.factors)),
    conclusion: inUse?.conclusion ?? '',
    recordedBy: inUse?.recorded_by ?? null,
    recordedAt: inUse?.recorded_at ?? null,
    earlier: entries
      .filter((entry) => entry.superseded_at !== null)
      .map((entry) => ({ conclusion: entry.conclusion, recordedBy: entry.recorded_by, recordedAt: entry.recorded_at })),
  });
}
