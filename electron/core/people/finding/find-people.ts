/** @file Finding somebody who is on record already. Invariant: no student is ever found, and of two joined records only the kept one. */

import { CaseId, ParticipantId, PersonId } from '#shared/domain/ids.ts';
import { ParticipantRole } from '#shared/domain/people.ts';
import type { LikenessReason, PersonFound, RoleInCase } from '#shared/domain/people-across-matters.ts';
import { caseById } from '../../cases/find-case.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { selectIdentifications } from '../identifying/identification-queries.ts';
import type { PersonRow } from '../people-rows.ts';
import {
  type RoleRecord,
  selectKeptIds,
  selectPeopleWithKeys,
  selectPeopleWithoutKeys,
  selectPeopleWithWord,
  selectPersons,
  selectRoles,
} from './finding-queries.ts';
import { foldedAccount, nameWords, type PersonKey, shortName } from './person-keys.ts';

/** What is known of somebody who may be on record: a name, an account, or both. */
export type Known = { name: string; account: string };

const strength: readonly LikenessReason[] = ['same-account', 'same-name', 'similar-name', 'begins-alike'];
const MOST_SHOWN = 8;
const ROLES_SHOWN = 3;

/** Those on record who may be meant by what was typed so far, the likeliest first, at most eight. `caseId` is the case at hand, or null. */
export async function findPeople(context: ServiceContext, input: Known & { caseId: string | null }): Promise<PersonFound[]> {
  const { read } = context.unitOfWork;
  const incidentId = input.caseId === null ? null : (await caseById(read, input.caseId)).incident_id;
  return peopleAlike(read, input, { incidentId, except: [], isTyping: true });
}

/**
 * As `findPeople`, inside or outside a unit of work. `except` are people who are not meant; while somebody is typing, a beginning is enough.
 */
export async function peopleAlike(
  handle: ReadHandle,
  known: Known,
  { incidentId, except, isTyping }: { incidentId: string | null; except: readonly string[]; isTyping: boolean },
): Promise<PersonFound[]> {
  const found = await candidates(handle, known, isTyping);
  const reasons = new Map<string, LikenessReason>();
  for (const person of found.rows) {
    const because = likeness(person, known, isTyping);
    const id = found.keptAs.get(person.id) ?? person.id;
    if (because === null || except.includes(id)) continue;
    const before = reasons.get(id);
    if (before === undefined || strength.indexOf(because) < strength.indexOf(before)) reasons.set(id, because);
  }
  const kept = (await selectPersons(handle, [...reasons.keys()])).filter((person) => person.kind !== 'student');
  const ordered = kept
    .map((person) => ({ person, because: reasons.get(person.id) ?? 'begins-alike' }))
    .sort(
      (one, other) =>
        strength.indexOf(one.because) - strength.indexOf(other.because) || one.person.display_name.localeCompare(other.person.display_name),
    )
    .slice(0, MOST_SHOWN);
  const roles = await rolesOf(
    handle,
    ordered.map(({ person }) => person.id),
  );
  return ordered.map(({ person, because }) => ({
    personId: PersonId.parse(person.id),
    displayName: person.display_name,
    account: person.account ?? '',
    because,
    isInThisMatter: (roles.get(person.id) ?? []).some((role) => role.incident_id === incidentId && role.removed_at === null),
    roles: (roles.get(person.id) ?? []).slice(0, ROLES_SHOWN).map(roleInCase),
    roleCount: (roles.get(person.id) ?? []).length,
  }));
}

/** Every row that some key points to, and which of them were joined into another. */
async function candidates(
  handle: ReadHandle,
  { name, account }: Known,
  isTyping: boolean,
): Promise<{ rows: PersonRow[]; keptAs: Map<string, string> }> {
  const words = nameWords(name);
  const beginning = words.at(-1) ?? '';
  const ids = new Set([
    ...(await selectPeopleWithKeys(handle, sought(words, account))),
    ...(isTyping && beginning !== '' ? await selectPeopleWithWord(handle, beginning) : []),
  ]);
  const rows = [...(await selectPersons(handle, [...ids])), ...(await selectPeopleWithoutKeys(handle))];
  return { rows: [...rows, ...(await underFormerNames(handle, rows))], keptAs: await keptAs(handle, [...rows.map((row) => row.id)]) };
}

/** The same people under names that were corrected since: whoever types the old one means them. */
async function underFormerNames(handle: ReadHandle, rows: readonly PersonRow[]): Promise<PersonRow[]> {
  const entries = await selectIdentifications(
    handle,
    rows.map((row) => row.id),
  );
  const corrected = new Set(
    entries.filter((entry) => entry.position === 0 && entry.kind_before === 'named').map((entry) => entry.person_id),
  );
  return rows.flatMap((row) =>
    entries
      .filter((entry) => entry.person_id === row.id && corrected.has(row.id))
      .map((entry) => ({ ...row, name: entry.display_name_before })),
  );
}

/** The keys that likely duplicates have: the same last name and initial, the last name alone, or the account. */
function sought(words: readonly string[], account: string): PersonKey[] {
  const short = shortName(words);
  const last = words.at(-1) ?? '';
  const folded = foldedAccount(account);
  return [
    ...(short === '' ? [] : [{ kind: 'name', key: short } as const, { kind: 'name', key: last } as const]),
    ...(words.length === 1 ? [{ kind: 'word', key: last } as const] : []),
    ...(folded === '' ? [] : [{ kind: 'account', key: folded } as const]),
  ];
}

/** Follows joins to their end: a record that was joined into one that was joined later is the last one. */
async function keptAs(handle: ReadHandle, ids: readonly string[]): Promise<Map<string, string>> {
  const ends = new Map<string, string>();
  let open = new Map(ids.map((id) => [id, id]));
  while (open.size > 0) {
    const kept = await selectKeptIds(handle, [...new Set(open.values())]);
    const next = new Map<string, string>();
    for (const [id, at] of open) {
      const further = kept.get(at);
      if (further === undefined) ends.set(id, at);
      else next.set(id, further);
    }
    open = next;
  }
  return ends;
}

/** The record that stands for this person now. */
export async function keptPersonId(handle: ReadHandle, personId: string): Promise<string> {
  return (await keptAs(handle, [personId])).get(personId) ?? personId;
}

/** The cases in which this person is the respondent. */
export async function casesWithRespondent(handle: ReadHandle, personId: string): Promise<string[]> {
  const roles = await selectRoles(handle, [await keptPersonId(handle, personId)]);
  return roles.filter((role) => role.role === 'respondent').map((role) => role.case_id);
}

/** Why this person may be meant, or null when nothing speaks for it. */
function likeness(person: PersonRow, known: Known, isTyping: boolean): LikenessReason | null {
  const account = foldedAccount(known.account);
  if (account !== '' && person.account !== null && foldedAccount(person.account) === account) return 'same-account';
  const wanted = nameWords(known.name);
  const words = nameWords(person.name ?? '');
  if (wanted.length === 0 || words.length === 0) return null;
  if (wanted.join(' ') === words.join(' ')) return 'same-name';
  const isShortEither = wanted.length === 1 || words.length === 1;
  if (shortName(wanted) === shortName(words) || (isShortEither && wanted.at(-1) === words.at(-1))) return 'similar-name';
  return isTyping && wanted.every((word) => words.some((one) => one.startsWith(word))) ? 'begins-alike' : null;
}

/** Every role of these people in every case, the newest case first, by person. */
export async function rolesOf(handle: ReadHandle, personIds: readonly string[]): Promise<Map<string, RoleRecord[]>> {
  const roles = new Map<string, RoleRecord[]>();
  for (const role of await selectRoles(handle, personIds)) roles.set(role.person_id, [...(roles.get(role.person_id) ?? []), role]);
  return roles;
}

export function roleInCase(role: RoleRecord): RoleInCase {
  return {
    caseId: CaseId.parse(role.case_id),
    caseNumber: role.case_number,
    caseTitle: role.case_title,
    participantId: ParticipantId.parse(role.participant_id),
    role: ParticipantRole.parse(role.role),
    position: role.connection,
    addedAt: role.added_at,
    isPresent: role.removed_at === null,
  };
}
