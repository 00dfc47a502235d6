/** @file Entering somebody who has no role in any matter yet, such as the person of an older paper. */
import type { ServiceContext, WriteHandle } from '../service-context.ts';
import { keepKeys } from './finding/keep-keys.ts';
import { insertPerson } from './people-queries.ts';

/** Enters a person by name, to be found again by it, and gives the id. */
export async function enterNamedPerson({ ports }: Pick<ServiceContext, 'ports'>, handle: WriteHandle, name: string): Promise<string> {
  const id = ports.ids.next();
  await insertPerson(handle, {
    id,
    kind: 'named',
    name,
    account: null,
    display_name: name,
    user_id: null,
    created_at: ports.clock.now().toISOString(),
  });
  await keepKeys(handle, id, name, '');
  return id;
}
