/**
 * @file Buildings and bargaining units: the lists that a case chooses from. Invariant: an old case keeps the name it was recorded with, and an
 * entry that some case was recorded with is retired, never deleted.
 */
import type { ListName } from '#shared/domain/district.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn } from '../based-on.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { selectAgreements } from './agreement-queries.ts';
import {
  countCasesByEntry,
  deleteEntry,
  type EntryRow,
  findEntry,
  findEntryNamed,
  insertEntry,
  linkCases,
  updateEntry,
} from './lists-queries.ts';
import { assertMayChangeDistrict } from './may-change.ts';

const words = {
  building: { event: 'building', one: 'building' },
  'bargaining-unit': { event: 'bargaining_unit', one: 'bargaining unit' },
} as const;

/** `version` is the one that its editor saw. */
export type EntryChoice = { list: ListName; id: string; basedOn: string };

/**
 * Puts names on a list. A name that is on it is passed over, a retired one put back. Cases that were recorded with such a name belong to it
 * from now on.
 * @throws DomainError NOT_ALLOWED; INPUT_REFUSED when every name is on the list already
 */
export async function addEntries(context: ServiceContext, input: { list: ListName; names: readonly string[] }): Promise<void> {
  const { unitOfWork, actor } = context;
  const { list, names } = input;
  assertMayChangeDistrict(actor);
  await unitOfWork.write(async (handle, record) => {
    const entries = [];
    for (const name of names) {
      const entry = await addOrPutBack(context, handle, { list, name });
      if (entry !== null) entries.push(entry);
    }
    if (entries.length === 0) {
      const { one } = words[list];
      const problem = names.length === 1 ? `This ${one} is on the list already.` : `Each of these ${one}s is on the list already.`;
      throw new DomainError('INPUT_REFUSED', { problem, names: problem });
    }
    await record({ type: `${words[list].event}.added`, version: 1, caseId: null, payload: { entries } });
  });
}

async function addOrPutBack({ ports }: ServiceContext, handle: WriteHandle, { list, name }: { list: ListName; name: string }) {
  const known = await findEntryNamed(handle, list, name);
  if (known !== undefined && known.retired_at === null) return null;
  const version_id = ports.ids.next();
  const id = known?.id ?? ports.ids.next();
  if (known === undefined) {
    await insertEntry(handle, list, { id, name, version_id, added_at: ports.clock.now().toISOString(), retired_at: null });
  } else {
    await updateEntry(handle, list, id, { name, version_id, retired_at: null });
  }
  return { id, name, isPutBack: known !== undefined, linkedCases: await linkCases(handle, list, { id, name }) };
}

/**
 * Gives an entry another name, for cases that are recorded from now on.
 * @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE; INPUT_REFUSED when another entry has the name
 */
export async function renameEntry(context: ServiceContext, input: EntryChoice & { name: string }): Promise<void> {
  const { list, id, name } = input;
  await changeEntry(context, input, async (handle, entry) => {
    const other = await findEntryNamed(handle, list, name);
    if (other !== undefined && other.id !== id) {
      const problem = `Another ${words[list].one} on the list, or a retired one, has this name.`;
      throw new DomainError('INPUT_REFUSED', { problem, name: problem });
    }
    await updateEntry(handle, list, id, { name, version_id: context.ports.ids.next() });
    return { verb: 'renamed', payload: { name, formerName: entry.name, linkedCases: await linkCases(handle, list, { id, name }) } };
  });
}

/**
 * Takes an entry off the list. One that a case was recorded with, or a unit with an agreement, is retired and can be put back; another goes.
 * @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE
 */
export async function takeOffList(context: ServiceContext, input: EntryChoice): Promise<void> {
  const { list, id } = input;
  const { ports } = context;
  await changeEntry(context, input, async (handle, entry) => {
    const caseCount = (await countCasesByEntry(handle, list)).get(id) ?? 0;
    const hasAgreement = list === 'bargaining-unit' && (await selectAgreements(handle)).some((row) => row.bargaining_unit_id === id);
    if (caseCount === 0 && !hasAgreement) {
      await deleteEntry(handle, list, id);
      return { verb: 'removed', payload: { name: entry.name } };
    }
    await updateEntry(handle, list, id, { retired_at: ports.clock.now().toISOString(), version_id: ports.ids.next() });
    return { verb: 'retired', payload: { name: entry.name, caseCount } };
  });
}

/** Puts a retired entry back on the list. @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE */
export async function putBackOnList(context: ServiceContext, input: EntryChoice): Promise<void> {
  const { list, id } = input;
  await changeEntry(context, input, async (handle, entry) => {
    await updateEntry(handle, list, id, { retired_at: null, version_id: context.ports.ids.next() });
    return { verb: 'put_back', payload: { name: entry.name } };
  });
}

async function changeEntry(
  { unitOfWork, actor }: ServiceContext,
  { list, id, basedOn }: EntryChoice,
  change: (handle: WriteHandle, entry: EntryRow) => Promise<{ verb: string; payload: Record<string, unknown> }>,
): Promise<void> {
  assertMayChangeDistrict(actor);
  await unitOfWork.write(async (handle, record) => {
    const entry = await findEntry(handle, list, id);
    if (entry === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(entry.version_id, { basedOn });
    const { verb, payload } = await change(handle, entry);
    await record({ type: `${words[list].event}.${verb}`, version: 1, caseId: null, payload: { id, ...payload } });
  });
}
