import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId, IntakeId } from '#shared/domain/ids.ts';
import { beginIntake, cancelIntake, finishIntake, putSlice } from '../../../electron/core/evidence/intake/intake.ts';
import { IntakeRegister } from '../../../electron/core/evidence/intake/intake-register.ts';
import { listCustody, listExhibits } from '../../../electron/core/evidence/read-exhibits.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, evidenceFiles, openExampleMatter, patternBytes, provenance, refusalOf, takeIn } from './example-matter.ts';

const MIB = 1024 * 1024;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
  caseId = await openExampleMatter(context);
});
afterAll(() => casebook.dispose());

const begin = (size: number): Promise<{ intakeId: IntakeId }> =>
  beginIntake(context, { caseId, fileName: 'capture.bin', size, provenance });

async function readBack(exhibitId: string): Promise<Buffer> {
  const { evidence_item_id, data_key } = await context.unitOfWork.read
    .selectFrom('exhibit')
    .innerJoin('evidence_item', 'evidence_item.id', 'exhibit.evidence_item_id')
    .select(['evidence_item_id', 'data_key'])
    .where('exhibit.id', '=', exhibitId)
    .executeTakeFirstOrThrow();
  const pieces: Uint8Array[] = [];
  for await (const piece of context.blobs.read('evidence', evidence_item_id, data_key)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('what arrives is what is kept', () => {
  // 1 MiB less its tag and, in the first segment, the header of 40 bytes: the borders of Tink's segments.
  const first = MIB - 40 - 16;
  const next = MIB - 16;
  test.each([1, 4095, first - 1, first, first + 1, first + next, first + next + 1, 4 * MIB, 5 * MIB + 7])(
    '%i bytes in slices of 4 MiB',
    async (size) => {
      const bytes = patternBytes(size);
      const { intakeId } = await begin(size);
      for (let offset = 0; offset < size; offset += 4 * MIB) {
        const slice = bytes.subarray(offset, offset + 4 * MIB);
        expect(await putSlice(context, { intakeId, offset, bytes: slice })).toEqual({ received: offset + slice.byteLength });
      }
      const exhibit = await finishIntake(context, { intakeId });
      expect(exhibit).toMatchObject({ size, sha256: sha256(bytes), provenance, receivedBy: TEST_USER });
      expect(sha256(await readBack(exhibit.id))).toBe(sha256(bytes));
    },
  );

  test('each exhibit gets the next number of its own case', async () => {
    const other = await openExampleMatter(context);
    const labels = [await takeIn(context, other, 'a.txt', patternBytes(3)), await takeIn(context, other, 'b.txt', patternBytes(3))];
    expect(labels.map(({ label }) => label)).toEqual(['Ex. 1', 'Ex. 2']);
    expect((await listExhibits(context, { caseId: other })).map(({ fileName }) => fileName)).toEqual(['a.txt', 'b.txt']);
  });

  test('intakes side by side do not mix', async () => {
    const files = [patternBytes(3 * MIB), patternBytes(2 * MIB + 5).reverse(), patternBytes(70_000)];
    const intakes = await Promise.all(files.map((bytes) => begin(bytes.byteLength)));
    const step = 256 * 1024;
    for (let offset = 0; offset < 3 * MIB; offset += step) {
      await Promise.all(
        files.map((bytes, index) => {
          const intake = intakes[index];
          if (intake === undefined || offset >= bytes.byteLength) return null;
          return putSlice(context, { intakeId: intake.intakeId, offset, bytes: bytes.subarray(offset, offset + step) });
        }),
      );
    }
    const exhibits = await Promise.all(intakes.map(({ intakeId }) => finishIntake(context, { intakeId })));
    expect(exhibits.map((exhibit) => exhibit.sha256)).toEqual(files.map(sha256));
    expect(new Set(exhibits.map(({ number }) => number)).size).toBe(3);
  });

  test('one event and one custody line tell of the receipt', async () => {
    const bytes = patternBytes(10);
    const { intakeId } = await begin(bytes.byteLength);
    await putSlice(context, { intakeId, offset: 0, bytes });
    let exhibitId = '';
    const events = await eventsOf(context, async () => {
      exhibitId = (await finishIntake(context, { intakeId })).id;
    });
    expect(events).toMatchObject([
      {
        type: 'evidence_item.received',
        caseId,
        payload: { exhibitId, sha256: sha256(bytes), size: 10, provenance, fileName: 'capture.bin' },
      },
    ]);
    expect(await listCustody(context, { exhibitId })).toMatchObject([
      { what: 'received', by: TEST_USER, note: `SHA-256 ${sha256(bytes)}` },
    ]);
  });
});

describe('slices', () => {
  test('a slice sent again after a lost answer is taken once', async () => {
    const bytes = patternBytes(300);
    const { intakeId } = await begin(300);
    await putSlice(context, { intakeId, offset: 0, bytes: bytes.subarray(0, 100) });
    const second = { intakeId, offset: 100, bytes: bytes.subarray(100, 200) };
    const answers = await Promise.all([putSlice(context, second), putSlice(context, second)]);
    expect(answers).toEqual([{ received: 200 }, { received: 200 }]);
    expect(await putSlice(context, { intakeId, offset: 0, bytes: bytes.subarray(0, 100) })).toEqual({ received: 200 });
    await putSlice(context, { intakeId, offset: 200, bytes: bytes.subarray(200) });
    expect((await finishIntake(context, { intakeId })).sha256).toBe(sha256(bytes));
  });

  test.each([
    ['after a gap', 150, 50],
    ['overlapping what is there', 50, 100],
    ['past the announced size', 100, 201],
  ])('a slice %s is refused with where to go on, and the intake goes on', async (_case, offset, length) => {
    const bytes = patternBytes(300);
    const { intakeId } = await begin(300);
    await putSlice(context, { intakeId, offset: 0, bytes: bytes.subarray(0, 100) });
    const refusal = await refusalOf(putSlice(context, { intakeId, offset, bytes: patternBytes(length) }));
    expect(refusal).toEqual({ code: 'INTAKE_OUT_OF_ORDER', details: { expected: 100 } });
    await putSlice(context, { intakeId, offset: 100, bytes: bytes.subarray(100) });
    expect((await finishIntake(context, { intakeId })).sha256).toBe(sha256(bytes));
  });

  test('finishing before all bytes are there is refused, and the rest can still come', async () => {
    const bytes = patternBytes(300);
    const { intakeId } = await begin(300);
    await putSlice(context, { intakeId, offset: 0, bytes: bytes.subarray(0, 299) });
    expect(await refusalOf(finishIntake(context, { intakeId }))).toEqual({ code: 'INTAKE_OUT_OF_ORDER', details: { expected: 299 } });
    await putSlice(context, { intakeId, offset: 299, bytes: bytes.subarray(299) });
    expect((await finishIntake(context, { intakeId })).size).toBe(300);
  });

  test('finishing again after a lost answer gives the same exhibit and writes nothing', async () => {
    const { intakeId } = await begin(5);
    await putSlice(context, { intakeId, offset: 0, bytes: patternBytes(5) });
    const [one, other] = await Promise.all([finishIntake(context, { intakeId }), finishIntake(context, { intakeId })]);
    expect(other).toEqual(one);
    expect(await eventsOf(context, async () => expect(await finishIntake(context, { intakeId })).toEqual(one))).toEqual([]);
  });

  test('an empty file is refused', async () => {
    expect(await refusalOf(begin(0))).toMatchObject({ code: 'NOTHING_IN_FILE' });
  });

  test('an unknown case is refused before a byte is written', async () => {
    const files = await evidenceFiles(casebook.folder);
    const unknown = { caseId: 'f'.repeat(32) as CaseId, fileName: 'a', size: 1, provenance };
    expect(await refusalOf(beginIntake(context, unknown))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await evidenceFiles(casebook.folder)).toEqual(files);
  });
});

describe('an intake that ends early leaves nothing', () => {
  test('cancelled', async () => {
    const files = await evidenceFiles(casebook.folder);
    const { intakeId } = await begin(3 * MIB);
    await putSlice(context, { intakeId, offset: 0, bytes: patternBytes(2 * MIB) });
    expect((await evidenceFiles(casebook.folder)).length).toBe(files.length + 1);
    const events = await eventsOf(context, async () => expect(await cancelIntake(context, { intakeId })).toEqual({ cancelled: true }));
    expect(events).toEqual([]);
    expect(await evidenceFiles(casebook.folder)).toEqual(files);
    expect(await cancelIntake(context, { intakeId })).toEqual({ cancelled: false });
    expect(await refusalOf(putSlice(context, { intakeId, offset: 0, bytes: patternBytes(1) }))).toMatchObject({ code: 'INTAKE_GONE' });
    expect(await refusalOf(finishIntake(context, { intakeId }))).toMatchObject({ code: 'INTAKE_GONE' });
  });

  test('cancelling one whose finish is under way keeps the exhibit', async () => {
    const { intakeId } = await begin(5);
    await putSlice(context, { intakeId, offset: 0, bytes: patternBytes(5) });
    const finishing = finishIntake(context, { intakeId });
    await nextTurn();
    expect(await cancelIntake(context, { intakeId })).toEqual({ cancelled: false });
    expect((await readBack((await finishing).id)).byteLength).toBe(5);
  });

  test('abandoned', async () => {
    const impatient: ServiceContext = { ...context, intakes: new IntakeRegister(40) };
    const files = await evidenceFiles(casebook.folder);
    const { intakeId } = await beginIntake(impatient, { caseId, fileName: 'left.bin', size: 10, provenance });
    await putSlice(impatient, { intakeId, offset: 0, bytes: patternBytes(4) });
    await expect.poll(() => evidenceFiles(casebook.folder), { timeout: 5_000 }).toEqual(files);
    expect(await refusalOf(putSlice(impatient, { intakeId, offset: 4, bytes: patternBytes(6) }))).toMatchObject({ code: 'INTAKE_GONE' });
  });

  test('locked midway: no partial file, what was finished stays, and the intake is gone', async () => {
    const files = await evidenceFiles(casebook.folder);
    const kept = await takeIn(context, caseId, 'kept.bin', patternBytes(9));
    const { intakeId } = await begin(3 * MIB);
    const underWay = putSlice(context, { intakeId, offset: 0, bytes: patternBytes(2 * MIB) });
    await casebook.application.casebook.lock();
    await underWay;
    expect((await evidenceFiles(casebook.folder)).length).toBe(files.length + 1);
    expect(await refusalOf(begin(5))).toMatchObject({ code: 'LOCKED' });
    expect((await evidenceFiles(casebook.folder)).length).toBe(files.length + 1);

    await casebook.unlock();
    context = casebook.session();
    expect(await refusalOf(putSlice(context, { intakeId, offset: 2 * MIB, bytes: patternBytes(MIB) }))).toMatchObject({
      code: 'INTAKE_GONE',
    });
    expect((await readBack(kept.id)).byteLength).toBe(9);
    expect(await casebook.application.verify()).toEqual([]);
  });
});
