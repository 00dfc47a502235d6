/** @file The prior record of a respondent: what stands on paper, and what was approved in other cases. Invariant: reading it decides nothing about its use. */
import { type NamesakePrior, type Prior, type PriorDecision, type PriorExpiry, PriorRecord } from '#shared/domain/after/prior-record.ts';
import { Level } from '#shared/domain/corrective-action/corrective-action.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { civilDateOf } from '../casebook/casebook-status.ts';
import { peopleAlike } from '../people/finding/find-people.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import {
  findRespondent,
  type ImposedRow,
  selectCasesWithIssue,
  selectExpiryOfActions,
  selectImposed,
  selectJoinedInto,
  selectPaper,
  selectUses,
} from './prior-record-queries.ts';
import type { PriorEntryRow, PriorUseRow } from './prior-record-rows.ts';

/** Levels that leave nothing behind to be counted later. */
const NO_ACTION = 'no-action';
const RELEASE_FILTER_YEARS = 4;

/** The prior record as it reads today. @throws DomainError NOT_FOUND */
export function readPriorRecord(context: ServiceContext, input: { caseId: string }): Promise<PriorRecord> {
  return priorRecordOfCase(context.unitOfWork.read, input.caseId, civilDateOf(context.ports.clock.now()));
}

/** As `readPriorRecord`, inside or outside a unit of work; `today` decides what has expired. @throws DomainError NOT_FOUND */
export async function priorRecordOfCase(handle: ReadHandle, caseId: string, today: string): Promise<PriorRecord> {
  const respondent = await findRespondent(handle, caseId);
  if (respondent === undefined) throw new DomainError('NOT_FOUND');
  const records = await recordsOfPerson(handle, respondent.person_id);
  const decisions = decisionsOf(await selectUses(handle, caseId));
  const paper = (await selectPaper(handle, records)).map((row) => paperPrior(row, decisions.get(`paper ${row.id}`) ?? null, today));
  const imposed = await imposedPriors(handle, await selectImposed(handle, records, caseId), decisions, today);
  const isNamed = respondent.kind === 'named';
  return PriorRecord.parse({
    respondent: respondent.display_name,
    isNamed,
    priors: [...paper, ...imposed].sort((one, other) => other.givenOn.localeCompare(one.givenOn)),
    namesakes: isNamed ? await namesakesOf(handle, respondent, { records, caseId }) : [],
  });
}

/** The record itself and every record that was joined into it, at any remove. */
export async function recordsOfPerson(handle: ReadHandle, personId: string): Promise<string[]> {
  const found = new Set([personId]);
  let latest = [personId];
  while (latest.length > 0) {
    latest = (await selectJoinedInto(handle, latest)).filter((id) => !found.has(id));
    for (const id of latest) found.add(id);
  }
  return [...found];
}

function decisionsOf(rows: readonly PriorUseRow[]): Map<string, PriorDecision> {
  return new Map(
    rows.map((row) => [
      `${row.prior_kind} ${row.prior_id}`,
      { use: row.use, reason: row.reason, decidedBy: row.decided_by, decidedAt: row.decided_at, id: row.id },
    ]),
  );
}

const expiryOf = (on: string | null, source: string, today: string): PriorExpiry => ({ on, isPast: on !== null && on < today, source });

/** Whether a civil date lies more than four years before another. */
function isOverFourYears(givenOn: string, today: string): boolean {
  return `${String(Number(givenOn.slice(0, 4)) + RELEASE_FILTER_YEARS).padStart(4, '0')}${givenOn.slice(4)}` < today;
}

function paperPrior(row: PriorEntryRow, decision: PriorDecision | null, today: string): Prior {
  return {
    kind: 'paper',
    id: row.id as (Prior & { kind: 'paper' })['id'],
    givenOn: row.given_on,
    level: row.level,
    rule: row.rule,
    whatFor: row.what_for,
    paperPlace: row.paper_place,
    expiry: expiryOf(row.expires_on, row.source, today),
    decision,
    isOverFourYears: isOverFourYears(row.given_on, today),
    enteredFrom: row.import_id === null ? 'hand' : 'file',
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
  };
}

async function imposedPriors(
  handle: ReadHandle,
  rows: readonly ImposedRow[],
  decisions: ReadonlyMap<string, PriorDecision>,
  today: string,
): Promise<Prior[]> {
  const counted = rows.filter((row) => row.level_id !== NO_ACTION);
  const ids = counted.map((row) => row.id);
  const expiries = new Map((await selectExpiryOfActions(handle, ids)).map((row) => [row.action_id, row]));
  const issued = new Set(await selectCasesWithIssue(handle, [...new Set(counted.map((row) => row.case_id))]));
  return counted.map((row): Prior => {
    const level = Level.parse(JSON.parse(row.level));
    const expiry = expiries.get(row.id);
    const givenOn = civilDateOf(new Date(row.approved_at));
    return {
      kind: 'action',
      id: row.id as (Prior & { kind: 'action' })['id'],
      givenOn,
      level: level.name,
      rule: '',
      whatFor: row.terms,
      expiry: expiryOf(expiry?.due_on ?? null, expiry?.source ?? '', today),
      decision: decisions.get(`action ${row.id}`) ?? null,
      isOverFourYears: isOverFourYears(givenOn, today),
      caseId: row.case_id as (Prior & { kind: 'action' })['caseId'],
      caseNumber: row.case_number,
      isDiscipline: level.isDiscipline,
      isIssued: issued.has(row.case_id),
    };
  });
}

/** A record of the same name that nobody has joined to this one: it may be the same person, which a person has to say. */
async function namesakesOf(
  handle: ReadHandle,
  respondent: { person_id: string; display_name: string },
  { records, caseId }: { records: readonly string[]; caseId: string },
): Promise<NamesakePrior[]> {
  const alike = await peopleAlike(
    handle,
    { name: respondent.display_name, account: '' },
    { incidentId: null, except: records, isTyping: false },
  );
  const namesakes: NamesakePrior[] = [];
  for (const person of alike.filter(({ because }) => because === 'same-name')) {
    const theirs = await recordsOfPerson(handle, person.personId);
    const paper = await selectPaper(handle, theirs);
    const imposed = (await selectImposed(handle, theirs, caseId)).filter((row) => row.level_id !== NO_ACTION);
    if (paper.length + imposed.length === 0) continue;
    namesakes.push({
      personId: person.personId,
      displayName: person.displayName,
      paper: paper.map((row) => ({
        id: row.id as NamesakePrior['paper'][number]['id'],
        givenOn: row.given_on,
        level: row.level,
        whatFor: row.what_for,
      })),
      caseNumbers: [...new Set(imposed.map((row) => row.case_number))].sort(),
    });
  }
  return namesakes;
}
