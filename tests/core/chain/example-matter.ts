/** @file A small invented matter in a real casebook, and what the tests of the chain ask of it. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Allegation } from '#shared/domain/allegations.ts';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { Exhibit, Provenance } from '#shared/domain/evidence.ts';
import { hasContraryEvidence } from '#shared/domain/findings/contrary-evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { EmploymentStatus } from '#shared/domain/people.ts';
import { addClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { allegationById } from '../../../electron/core/allegations/read-allegations.ts';
import { recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { listClausesInForce } from '../../../electron/core/allegations/suggest-clauses.ts';
import { openMatter } from '../../../electron/core/cases/open-matter.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { beginIntake, finishIntake, putSlice } from '../../../electron/core/evidence/intake/intake.ts';
import { recordFinding } from '../../../electron/core/findings/record-finding.ts';
import { adoptVersion } from '../../../electron/core/policies/adopt-version.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { firstHourWith } from '../../support/first-hour.ts';

export const provenance: Provenance = {
  howObtained: 'unsolicited-from-authorised-viewer',
  obtainedBy: 'Ilse Brand, assistant principal',
  obtainedOn: { kind: 'exact', date: '2021-10-15' },
  description: 'Screen capture handed over by a parent.',
  personnelFileBasis: 'harm-or-liability',
};

/** Opens a matter about a teacher, or whoever has `employmentStatus`. */
export async function openExampleMatter(context: ServiceContext, employmentStatus: EmploymentStatus = 'tenured-teacher'): Promise<CaseId> {
  const workspace = await openMatter(context, {
    track: 'investigation',
    title: 'Public post of graded quizzes',
    receivedOn: '2021-10-15',
    receivedHow: 'e-mail',
    summary: 'A parent reports a public post that shows graded quizzes.',
    firstHour: firstHourWith(),
    complainant: { name: 'Petra Lindqvist', role: 'parent-or-guardian' },
    respondent: {
      name: 'Tobias Renner',
      account: '',
      position: 'Mathematics teacher',
      building: 'Elm Grove Middle School',
      employmentStatus,
    },
  });
  return workspace.summary.id;
}

/** Records an allegation and charges the clauses with these last labels ("6"), of the printing of 2012 where none is adopted yet. */
export async function chargeExample(context: ServiceContext, caseId: CaseId, labels: readonly string[]): Promise<Allegation> {
  await adoptVersion(context, {
    templateKey: 'millburn-5:125@2012',
    board: 'Elm Grove School District 900',
    adoptedOn: '2012-11-19',
    revisedOn: [],
    effectiveFrom: '2012-11-19',
    guidelinesFrom: '2012-11-19',
  }).catch((error: unknown) => {
    if (!(error instanceof DomainError && error.code === 'ALREADY_ADOPTED')) throw error;
  });
  const allegation = await recordAllegation(context, {
    caseId,
    statement: 'On October 14, 2021 the respondent posted pictures of four graded quizzes on a public page.',
    conductDate: { kind: 'exact', date: '2021-10-14' },
    conductFacts: ConductFacts.parse({ channel: 'social-media' }),
  });
  const inForce = await listClausesInForce(context, { allegationId: allegation.id });
  for (const label of labels) {
    const found = inForce.find(({ clause }) => clause.labelPath.join(' > ') === label);
    if (found === undefined) throw new Error(`No clause ${label} in force.`);
    await addClause(context, { allegationId: allegation.id, clauseId: found.clause.id, reason: 'The post shows it.' });
  }
  return allegationById(context.unitOfWork.read, allegation.id);
}

export const SIXTH_CLAUSE = 'Use of Personal Technology > 6';

/** Takes `bytes` in as one slice. */
export async function takeIn(context: ServiceContext, caseId: CaseId, fileName: string, bytes: Uint8Array): Promise<Exhibit> {
  const { intakeId } = await beginIntake(context, { caseId, fileName, size: bytes.byteLength, provenance });
  await putSlice(context, { intakeId, offset: 0, bytes });
  return finishIntake(context, { intakeId });
}

/** A finding that the allegation is substantiated and that every clause was breached. */
export function findAgainst(context: ServiceContext, allegation: Allegation): ReturnType<typeof recordFinding> {
  return recordFinding(context, {
    allegationId: allegation.id,
    outcome: 'substantiated',
    clauses: allegation.clauses.map(({ id }) => ({ allegationClauseId: id, outcome: 'breached' })),
    elements: allegation.clauses.flatMap((charged) =>
      charged.elements
        .filter((element) => hasContraryEvidence(charged, element))
        .map(({ elementId }) => ({ allegationClauseId: charged.id, elementId, contraryEvidence: 'The line is cut off in the capture.' })),
    ),
    rationale: 'The capture and the respondent’s own account agree.',
    contraryEvidence: 'The names were partly covered; two of four could still be read.',
    aggravating: '',
    mitigating: 'Taken down within an hour.',
  });
}

export const statusOf = async (context: ServiceContext, caseId: CaseId): Promise<string> =>
  (await readWorkspace(context, { caseId })).summary.status;

/** The code and the details of the refusal that `attempt` ends in. */
export async function refusalOf(attempt: Promise<unknown>): Promise<{ code: string; details: Record<string, string | number> }> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('It was not refused.');
}

export type LoggedEvent = { type: string; caseId: string | null; payload: Record<string, unknown> };

/** Events that the work of `attempt` added to the audit log. */
export async function eventsOf(context: ServiceContext, attempt: () => Promise<unknown>): Promise<LoggedEvent[]> {
  const before = (await allEvents(context)).length;
  await attempt();
  return (await allEvents(context)).slice(before);
}

async function allEvents(context: ServiceContext): Promise<LoggedEvent[]> {
  const rows = await context.unitOfWork.read
    .selectFrom('audit_event')
    .innerJoin('audit_payload', 'audit_payload.event_number', 'audit_event.number')
    .select(['type', 'case_id', 'payload'])
    .orderBy('audit_event.number')
    .execute();
  return rows.map((row) => ({ type: row.type, caseId: row.case_id, payload: JSON.parse(row.payload ?? '{}') }));
}

/** Names of all files under the casebook's evidence folder, partial ones too. */
export async function evidenceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'evidence'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** `length` bytes that repeat with a long period, so that a slice lost or doubled shows in the digest. */
export function patternBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) bytes[index] = (index * 31 + (index >> 8) * 17 + (index >> 16)) & 0xff;
  return bytes;
}
