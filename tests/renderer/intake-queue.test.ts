import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import type { Exhibit, Provenance } from '#shared/domain/evidence.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { beginIntake, cancelIntake, finishIntake, putSlice } from '../../electron/core/evidence/intake/intake.ts';
import { listExhibits } from '../../electron/core/evidence/read-exhibits.ts';
import { type Intake, IntakeQueue } from '../../renderer/features/evidence/intake-queue.ts';
import { openExampleMatter } from '../support/example-matter.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../support/temporary-casebook.ts';

const SLICE_BYTES = 64 * 1024;

const provenance: Provenance = {
  howObtained: 'district-system',
  obtainedBy: 'Mara Voss',
  obtainedOn: { kind: 'exact', date: '2026-03-02' },
  description: '',
  personnelFileBasis: 'not-yet-decided',
};

let casebook: TemporaryCasebook;
let caseId: CaseId;
/** Runs around every slice on its way to the core; a test makes the way fail here. */
let onTheWay: (send: () => Promise<{ received: number }>) => Promise<{ received: number }>;
let received: Exhibit[];

function openQueue(): IntakeQueue {
  const context = casebook.session();
  return new IntakeQueue(
    {
      begin: (file) => beginIntake(context, { caseId, ...file }),
      put: ({ intakeId, offset, bytes }) =>
        onTheWay(async () => putSlice(context, { intakeId, offset, bytes: new Uint8Array(await bytes.arrayBuffer()) })),
      finish: (intakeId) => finishIntake(context, { intakeId }),
      cancel: (intakeId) => cancelIntake(context, { intakeId }),
      isRefusal: (problem) => problem instanceof DomainError,
      received: (exhibit) => received.push(exhibit),
    },
    SLICE_BYTES,
  );
}

const fileOf = (name: string, size: number): File => new File([new Uint8Array(size).map((_, place) => place % 251)], name);

async function digestOf(file: File): Promise<string> {
  return createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex');
}

/** Resolves with all lines once none of them moves any more. */
function settled(queue: IntakeQueue): Promise<readonly Intake[]> {
  return new Promise((resolve) => {
    const look = () => {
      if (queue.snapshot().every(({ state }) => state === 'received' || state === 'failed' || state === 'cancelled'))
        resolve(queue.snapshot());
    };
    queue.subscribe(look);
    look();
  });
}

beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  caseId = await openExampleMatter(casebook.session());
  onTheWay = (send) => send();
  received = [];
});
afterEach(() => casebook.dispose());

describe('files on their way in', () => {
  it('become exhibits in the order in which they were given, each with the digest of its bytes', async () => {
    const queue = openQueue();
    const files = [fileOf('first.txt', 10), fileOf('second.bin', 3 * SLICE_BYTES + 1), fileOf('third.bin', SLICE_BYTES)];
    queue.add(files, provenance);
    await settled(queue);
    expect(received.map(({ fileName }) => fileName)).toEqual(['first.txt', 'second.bin', 'third.bin']);
    expect(received.map(({ sha256 }) => sha256)).toEqual(await Promise.all(files.map(digestOf)));
  });

  it('arrive whole when the answer to a slice is lost after the core has taken it', async () => {
    let sent = 0;
    onTheWay = async (send) => {
      const answer = await send();
      sent += 1;
      if (sent === 2) throw new TypeError('Failed to fetch');
      return answer;
    };
    const queue = openQueue();
    const file = fileOf('quizzes.bin', 4 * SLICE_BYTES);
    queue.add([file], provenance);
    const [line] = await settled(queue);
    expect(line).toMatchObject({ state: 'received', sent: file.size });
    expect(received[0]?.sha256).toBe(await digestOf(file));
  });

  it('stop when the way stays closed, and go on from where the core stands when tried again', async () => {
    let isClosed = true;
    let sent = 0;
    onTheWay = (send) => {
      sent += 1;
      if (isClosed && sent > 1) throw new TypeError('Failed to fetch');
      return send();
    };
    const queue = openQueue();
    const file = fileOf('quizzes.bin', 3 * SLICE_BYTES);
    queue.add([file], provenance);
    const [stopped] = await settled(queue);
    expect(stopped).toMatchObject({ state: 'failed', sent: SLICE_BYTES });
    isClosed = false;
    sent = 0;
    queue.tryAgain(stopped?.key ?? '');
    await settled(queue);
    expect(sent).toBe(2);
    expect(received[0]?.sha256).toBe(await digestOf(file));
  });

  it('leave nothing behind when cancelled, and let the next file in', async () => {
    const queue = openQueue();
    onTheWay = async (send) => {
      const answer = await send();
      queue.cancel('1');
      return answer;
    };
    queue.add([fileOf('unwanted.bin', 5 * SLICE_BYTES), fileOf('wanted.txt', 20)], provenance);
    const lines = await settled(queue);
    expect(lines.map(({ state }) => state)).toEqual(['cancelled', 'received']);
    expect((await listExhibits(casebook.session(), { caseId })).map(({ fileName }) => fileName)).toEqual(['wanted.txt']);
    const blobs = await readdir(join(casebook.folder, 'evidence'), { recursive: true, withFileTypes: true });
    expect(blobs.filter((entry) => entry.isFile())).toHaveLength(1);
  });

  it('say what the core refused, without holding up the rest', async () => {
    const queue = openQueue();
    queue.add([new File([], 'empty.txt'), fileOf('wanted.txt', 20)], provenance);
    const lines = await settled(queue);
    expect(lines.map(({ state }) => state)).toEqual(['failed', 'received']);
    expect(lines[0]?.problem).toMatchObject({ code: 'NOTHING_IN_FILE' });
  });

  it('keep the ending of a name that is too long', async () => {
    const queue = openQueue();
    queue.add([fileOf(`${'very long '.repeat(30)}name.pdf`, 5)], provenance);
    const [line] = await settled(queue);
    expect(line?.fileName).toHaveLength(200);
    expect(line?.fileName.endsWith('….pdf')).toBe(true);
  });
});
