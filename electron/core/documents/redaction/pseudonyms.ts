/**
 * @file Under which pseudonym everyone stands who must not be named. Invariant: a pseudonym that was given in a case stays with its person in every
 * document and every issue; drawn up for reading alone, it is the one that would be given now.
 */
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { groupOfRole, type NamedGroup } from '#shared/domain/documents/profiles.ts';
import type { Identity } from '#shared/domain/documents/redaction/identity.ts';
import type { People } from '#shared/domain/documents/redaction/redact-model.ts';
import type { ParticipantRole } from '#shared/domain/people.ts';
import { caseById } from '../../cases/find-case.ts';
import { employmentOf } from '../../employment/read-employment.ts';
import { documentNamesOf } from '../../mentions/mention-names.ts';
import { type KnownPerson, peopleKnownInIncident } from '../../people/known-people.ts';
import { personNamedIn } from '../../people/person-named-in.ts';
import { participantRecordsOf } from '../../people/read-participants.ts';
import { knownNamesOfCase } from '../../review/compose/known-names-of-case.ts';
import type { ReadHandle, ServiceContext } from '../../service-context.ts';
import { insertPseudonyms, selectPseudonyms } from './redaction-queries.ts';
import type { RedactionPseudonymRow } from './redaction-rows.ts';

/** One person of the case under the pseudonym. `personId` is null for a name that the record holds of somebody with no part in the incident. */
export type Pseudonym = {
  personId: string | null;
  participantIds: string[];
  pseudonym: string;
  names: string[];
  accounts: string[];
  group: NamedGroup | null;
  isGiven: boolean;
};

const nouns: Record<ParticipantRole, string> = {
  complainant: 'Complainant',
  respondent: 'Employee',
  witness: 'Witness',
  student: 'Student',
  'parent-or-guardian': 'Parent',
  'union-representative': 'Representative',
  'support-person': 'Support person',
  investigator: 'Investigator',
  'decision-maker': 'Decision-maker',
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** "Teacher A" … "Teacher Z", "Teacher AA"; the first that nobody has. */
function nextPseudonym(noun: string, taken: ReadonlySet<string>): string {
  for (let index = 0; ; index += 1) {
    let letters = '';
    for (let rest = index; rest >= 0; rest = Math.floor(rest / alphabet.length) - 1)
      letters = `${alphabet[rest % alphabet.length]}${letters}`;
    if (!taken.has(`${noun} ${letters}`)) return `${noun} ${letters}`;
  }
}

/** Everyone known in the case, in the order in which they came in. `printed` are names that a document prints besides. */
export async function pseudonymsOf(handle: ReadHandle, caseId: string, printed: readonly string[] = []): Promise<Pseudonym[]> {
  const file = await caseById(handle, caseId);
  const given = await selectPseudonyms(handle, caseId);
  const people = await peopleKnownInIncident(handle, file.incident_id);
  const positions = new Map((await participantRecordsOf(handle, file.incident_id)).map(({ id, connection }) => [id, connection]));
  const licence = (await employmentOf(handle, caseId)).licenceNumber;
  const taken = new Set([
    ...given.map(({ pseudonym }) => pseudonym),
    ...people.filter((one) => one.isPseudonym).map((one) => one.displayName),
  ]);
  const take = (noun: string): string => {
    const pseudonym = nextPseudonym(noun, taken);
    taken.add(pseudonym);
    return pseudonym;
  };
  const ofPeople = people.map((person): Pseudonym => {
    const known = given.find(({ person_id }) => person_id === person.personId);
    const isRespondent = person.roles.includes('respondent');
    return {
      personId: person.personId,
      participantIds: person.participantIds,
      pseudonym: known?.pseudonym ?? (person.isPseudonym ? person.displayName : take(nounOf(person, positions))),
      names: person.names.filter((name) => !person.accounts.includes(name)),
      accounts: [...person.accounts, ...(isRespondent && licence !== '' ? [licence] : [])],
      group: person.isPseudonym ? null : groupOf(person.roles),
      isGiven: known !== undefined,
    };
  });
  return [...ofPeople, ...othersOf(await namesBesides(handle, file, ofPeople, printed), given, take)];
}

function nounOf({ roles, participantIds }: KnownPerson, positions: ReadonlyMap<string, string>): string {
  const role = roles[0] ?? 'witness';
  const isTeacher = participantIds.some((id) => /teacher/i.test(positions.get(id) ?? ''));
  return isTeacher && (role === 'respondent' || role === 'witness' || role === 'complainant') ? 'Teacher' : nouns[role];
}

/** Who has several roles is named only where each of them may be. */
const groupOf = (roles: readonly ParticipantRole[]): NamedGroup | null => {
  const groups = new Set(roles.map((role) => groupOfRole[role]));
  const [only] = groups;
  return groups.size === 1 ? (only ?? null) : null;
};

type Other = { name: string; noun: string };

/** People of the office and whoever a line of the record or of the document names, but for those who are in the incident. */
async function namesBesides(
  handle: ReadHandle,
  file: { id: string; incident_id: string },
  people: readonly Pseudonym[],
  printed: readonly string[],
): Promise<Other[]> {
  const inIncident = new Set(people.flatMap(({ names }) => names.map((name) => name.toLowerCase())));
  const { names } = await knownNamesOfCase(handle, file, []);
  const others: Other[] = names
    .filter(({ stands }) => stands === 'a member of the office' || stands === 'a named person')
    .map(({ name, stands }) => ({ name, noun: stands === 'a named person' ? 'Person' : 'Official' }));
  for (const line of printed) {
    const name = personNamedIn(line);
    if (name !== null) others.push({ name, noun: 'Person' });
  }
  const seen = new Set<string>();
  return others.filter(({ name }) => {
    const key = name.toLowerCase();
    if (inIncident.has(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Names given once stay known, though no line holds them any more: an older document may. */
function othersOf(others: readonly Other[], given: readonly RedactionPseudonymRow[], take: (noun: string) => string): Pseudonym[] {
  const ofName = (pseudonym: string, name: string, isGiven: boolean): Pseudonym => ({
    personId: null,
    participantIds: [],
    pseudonym,
    names: [name],
    accounts: [],
    group: 'officials',
    isGiven,
  });
  const known = given.flatMap(({ name, pseudonym }) => (name === null ? [] : [ofName(pseudonym, name, true)]));
  const fresh = others.filter(({ name }) => !known.some((one) => one.names[0]?.toLowerCase() === name.toLowerCase()));
  return [...known, ...fresh.map(({ name, noun }) => ofName(take(noun), name, false))];
}

/** Names in the places of a document where somebody signs or is said to have acted. */
export function namesPrinted(model: DocumentModel): string[] {
  return model.parts.flatMap(({ blocks, letter }) => [
    ...(letter === undefined ? [] : [letter.signer.name, letter.addressee[0] ?? '', ...letter.copies]),
    ...blocks.flatMap((block) => {
      if (block.kind === 'signature') return [block.name];
      if (block.kind === 'pairs') return block.pairs.filter(({ label }) => namingLabels.has(label)).map(({ value }) => value);
      return [];
    }),
  ]);
}
const namingLabels = new Set(['To', 'From', 'Respondent', 'Investigator', 'Imposed by', 'Approved by', 'Prepared by', 'Cc']);

/** What a redaction needs to know of everyone. Whoever is in one of the `named` groups keeps the name that documents print. */
export async function peopleOf(handle: ReadHandle, pseudonyms: readonly Pseudonym[], named: readonly NamedGroup[]): Promise<People> {
  const printedNames = await documentNamesOf(
    handle,
    pseudonyms.flatMap((one) => one.participantIds),
  );
  const identities: Identity[] = [];
  const mentionedAs = new Map<string, string>();
  for (const { pseudonym, names, accounts, group, participantIds } of pseudonyms) {
    // Whoever is to stay anonymous in documents is in no group that keeps its names.
    const printsName = participantIds.every((id) => names.includes(printedNames(id) ?? ''));
    const isNamed = group !== null && named.includes(group) && printsName;
    identities.push({ stands: pseudonym, names, codes: accounts, isNamed });
    for (const id of participantIds) mentionedAs.set(id, isNamed ? (printedNames(id) ?? pseudonym) : pseudonym);
  }
  return { identities, mentionedAs };
}

/** Keeps every pseudonym that is not kept yet, so that the next document gives the same. One event, and none where nothing is new. */
export async function keepPseudonyms(context: ServiceContext, caseId: string, printed: readonly string[]): Promise<Pseudonym[]> {
  const now = await pseudonymsOf(context.unitOfWork.read, caseId, printed);
  if (now.every((one) => one.isGiven)) return now;
  return context.unitOfWork.write(async (handle, record) => {
    const all = await pseudonymsOf(handle, caseId, printed);
    const fresh = all.filter((one) => !one.isGiven);
    const at = context.ports.clock.now().toISOString();
    await insertPseudonyms(
      handle,
      fresh.map(({ personId, names, pseudonym }) => ({
        id: context.ports.ids.next(),
        case_id: caseId,
        person_id: personId,
        name: personId === null ? (names[0] ?? '') : null,
        pseudonym,
        given_at: at,
        given_by: context.actor.displayName,
      })),
    );
    await record({ type: 'pseudonyms.given', version: 1, caseId, payload: { pseudonyms: fresh.map(({ pseudonym }) => pseudonym) } });
    return all.map((one) => ({ ...one, isGiven: true }));
  });
}
