/** @file Intake of one file in slices. Invariant: the blob is durable before the row that names it commits; nothing is kept of an intake that was not finished. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Exhibit, Provenance } from '#shared/domain/evidence.ts';
import { type CaseId, IntakeId } from '#shared/domain/ids.ts';
import { assertMayTakeInEvidence } from '../../intake/first-hour.ts';
import type { BlobRegister, ServiceContext } from '../../service-context.ts';
import { requireExhibit, toExhibit } from '../read-exhibits.ts';
import { cleanFileName } from './file-name.ts';
import type { Intake, IntakePurpose } from './intake-register.ts';
import { HEAD_BYTES } from './media-type.ts';
import { receiveItem } from './receive-item.ts';

/**
 * Opens an intake of `size` bytes for a case. Several may run side by side; each keeps its place by `intakeId`.
 * @throws DomainError NOTHING_IN_FILE, NOT_FOUND, EVIDENCE_STOPPED, LOCKED, DISK_FULL, STORAGE_FAILED
 */
export async function beginIntake(
  context: ServiceContext,
  input: { caseId: CaseId; fileName: string; size: number; provenance: Provenance },
): Promise<{ intakeId: IntakeId }> {
  if (input.size === 0) throw new DomainError('NOTHING_IN_FILE');
  await assertMayTakeInEvidence(context.unitOfWork.read, input.caseId);
  return openIntake(context, {
    as: 'exhibit',
    register: 'evidence',
    fileName: input.fileName,
    size: input.size,
    receive: async (intake, sha256) => (await receiveItem(context, { intake, sha256, ...input })).id,
  });
}

type Opening = Pick<Intake, 'as' | 'fileName' | 'size' | 'receive'> & { register: BlobRegister };

/** Opens an intake of any purpose; its slices come as those of evidence do. @throws DomainError NOTHING_IN_FILE, LOCKED, DISK_FULL, STORAGE_FAILED */
export async function openIntake(
  context: ServiceContext,
  { as, register, fileName, size, receive }: Opening,
): Promise<{ intakeId: IntakeId }> {
  if (size === 0) throw new DomainError('NOTHING_IN_FILE');
  const id = IntakeId.parse(context.ports.ids.next());
  const blobId = context.ports.ids.next();
  const writer = await context.blobs.begin(register, blobId);
  await context.intakes.add({ id, as, blobId, fileName: cleanFileName(fileName), size, writer, receive, head: new Uint8Array() });
  return { intakeId: id };
}

/**
 * Takes the next slice, and gives where the one after it starts. A slice that came before, sent again after a lost answer, is taken
 * once.
 * @throws DomainError INTAKE_GONE; INTAKE_OUT_OF_ORDER with `expected`, when the slice starts elsewhere or reaches past the announced
 * size; DISK_FULL, STORAGE_FAILED, which end the intake
 */
export function putSlice(
  context: ServiceContext,
  input: { intakeId: IntakeId; offset: number; bytes: Uint8Array },
): Promise<{ received: number }> {
  return context.intakes.run(input.intakeId, async (intake) => {
    const { received } = intake.writer;
    const end = input.offset + input.bytes.byteLength;
    if (end <= received) return { received };
    if (input.offset !== received || end > intake.size) throw new DomainError('INTAKE_OUT_OF_ORDER', { expected: received });
    if (received < HEAD_BYTES) intake.head = Buffer.concat([intake.head, input.bytes.subarray(0, HEAD_BYTES - received)]);
    await intake.writer.write(input.bytes);
    return { received: intake.writer.received };
  });
}

/**
 * Makes the bytes durable, then commits the item, its exhibit and its first custody event. Asked again after a lost answer, it gives
 * the same exhibit.
 * @throws DomainError INTAKE_GONE; INTAKE_OUT_OF_ORDER with `expected`, when bytes are missing; DISK_FULL, STORAGE_FAILED
 */
export async function finishIntake(context: ServiceContext, input: { intakeId: IntakeId }): Promise<Exhibit> {
  const exhibitId = await finishIntakeAs(context, 'exhibit', input.intakeId);
  // Nobody waits behind the command line: its casebook is read at the next unlock in a window.
  if (context.ports.host !== 'direct') context.textReading.wake();
  return toExhibit(context.unitOfWork.read, await requireExhibit(context.unitOfWork.read, exhibitId, context.actor));
}

/**
 * The same for an intake of any purpose; gives the id of what it became.
 * @throws DomainError INTAKE_GONE, also for one of another purpose; INTAKE_OUT_OF_ORDER with `expected`; DISK_FULL, STORAGE_FAILED, and what its
 * `receive` throws
 */
export async function finishIntakeAs(context: ServiceContext, as: IntakePurpose, intakeId: IntakeId): Promise<string> {
  try {
    return await context.intakes.run(intakeId, async (intake) => {
      if (intake.as !== as) throw new DomainError('INTAKE_GONE');
      return finish(context, intake);
    });
  } catch (error) {
    const became = context.intakes.finished(intakeId);
    if (became === null || !(error instanceof DomainError) || error.code !== 'INTAKE_GONE') throw error;
    return became;
  }
}

/** Ends an intake and removes what had arrived. `cancelled` is false when it was over already. */
export async function cancelIntake(context: ServiceContext, input: { intakeId: IntakeId }): Promise<{ cancelled: boolean }> {
  return { cancelled: await context.intakes.abort(input.intakeId) };
}

async function finish(context: ServiceContext, intake: Intake): Promise<string> {
  const { received } = intake.writer;
  if (received !== intake.size) throw new DomainError('INTAKE_OUT_OF_ORDER', { expected: received });
  const { sha256 } = await intake.writer.finish();
  const became = await intake.receive(intake, sha256);
  context.intakes.settle(intake.id, became);
  return became;
}
