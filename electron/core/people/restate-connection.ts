/** @file Correcting a participant's position or connection. */
import type { WriteHandle } from '../service-context.ts';
import { updateConnection } from './people-queries.ts';

/** Inside the unit of work of the caller, whose event tells what stood there before. An empty connection is not known yet. */
export async function restateConnection(handle: WriteHandle, participantId: string, connection: string): Promise<void> {
  await updateConnection(handle, participantId, connection);
}
