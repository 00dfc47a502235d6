/** @file The people to whom a complaint goes under policy 2:260 and its companions. Invariant: one who was named stays readable once retired. */
import type { ComplaintManagerInput } from '#shared/domain/district.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { assertBasedOn } from '../based-on.ts';
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { findManager, insertManager, updateManager } from './district-queries.ts';
import type { ComplaintManagerRow } from './district-rows.ts';
import { assertMayChangeDistrict } from './may-change.ts';

type ManagerChoice = { id: string; basedOn: string };

const columns = ({ office, name, position, telephone, eMail }: ComplaintManagerInput) => ({
  office,
  name,
  position,
  telephone,
  e_mail: eMail,
});

/** Names somebody. @throws DomainError NOT_ALLOWED */
export async function addManager({ unitOfWork, ports, actor }: ServiceContext, input: ComplaintManagerInput): Promise<void> {
  assertMayChangeDistrict(actor);
  await unitOfWork.write(async (handle, record) => {
    const id = ports.ids.next();
    const added_at = ports.clock.now().toISOString();
    await insertManager(handle, { id, ...columns(input), version_id: ports.ids.next(), added_at, retired_at: null });
    await record({ type: 'complaint_manager.added', version: 1, caseId: null, payload: { id, ...input } });
  });
}

/** Corrects a name or how to reach somebody. @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE */
export async function changeManager(context: ServiceContext, input: ManagerChoice & { manager: ComplaintManagerInput }): Promise<void> {
  await changed(context, input, async (handle) => {
    await updateManager(handle, input.id, { ...columns(input.manager), version_id: context.ports.ids.next() });
    return { verb: 'changed', payload: { ...input.manager } };
  });
}

/** `isRetired` true takes somebody off the list, false puts them back. @throws DomainError NOT_ALLOWED, NOT_FOUND, CHANGED_MEANWHILE */
export async function retireManager(context: ServiceContext, input: ManagerChoice & { isRetired: boolean }): Promise<void> {
  const { ports } = context;
  await changed(context, input, async (handle, { office, name }) => {
    const retired_at = input.isRetired ? ports.clock.now().toISOString() : null;
    await updateManager(handle, input.id, { retired_at, version_id: ports.ids.next() });
    return { verb: input.isRetired ? 'retired' : 'put_back', payload: { office, name } };
  });
}

async function changed(
  { unitOfWork, actor }: ServiceContext,
  { id, basedOn }: ManagerChoice,
  change: (handle: WriteHandle, manager: ComplaintManagerRow) => Promise<{ verb: string; payload: Record<string, unknown> }>,
): Promise<void> {
  assertMayChangeDistrict(actor);
  await unitOfWork.write(async (handle, record) => {
    const manager = await findManager(handle, id);
    if (manager === undefined) throw new DomainError('NOT_FOUND');
    assertBasedOn(manager.version_id, { basedOn });
    const { verb, payload } = await change(handle, manager);
    await record({ type: `complaint_manager.${verb}`, version: 1, caseId: null, payload: { id, ...payload } });
  });
}
