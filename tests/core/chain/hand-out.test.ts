import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { exportExhibit, openExhibit } from '../../../electron/core/evidence/hand-out.ts';
import { describeExhibit } from '../../../electron/core/evidence/provenance.ts';
import { listCustody, listExhibits } from '../../../electron/core/evidence/read-exhibits.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, openExampleMatter, patternBytes, provenance, refusalOf, takeIn } from './example-matter.ts';

const words = new TextEncoder().encode('Quiz 3, posted on October 14.\n');

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
let outside: string;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
  caseId = await openExampleMatter(context);
  outside = await mkdtemp(join(tmpdir(), 'copies-out-'));
});
afterAll(async () => {
  await casebook.dispose();
  await rm(outside, { recursive: true, force: true });
});

const blobOf = (evidenceItemId: string): string => join(casebook.folder, 'evidence', evidenceItemId.slice(0, 2), evidenceItemId);
const tokenOf = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** The session with a dialog in which the person chooses `place`, or dismisses it. */
function choosing(place: string | null): ServiceContext & { offered: string[] } {
  const offered: string[] = [];
  const fileDialogs = {
    chooseFolder: async () => null,
    chooseSavePlace: async (name: string) => {
      offered.push(name);
      return place;
    },
  };
  return { ...context, ports: { ...context.ports, fileDialogs }, offered };
}

async function flipByte(file: string, at: number): Promise<void> {
  const content = await readFile(file);
  content[at] = (content[at] ?? 0) ^ 1;
  await writeFile(file, content);
}

describe('viewing', () => {
  test('an address for the item as recorded, a custody line and one event', async () => {
    const exhibit = await takeIn(context, caseId, 'quiz.txt', words);
    let address = '';
    const events = await eventsOf(context, async () => {
      const opened = await openExhibit(context, { exhibitId: exhibit.id });
      expect(opened).toMatchObject({ viewer: 'text', mediaType: 'text/plain' });
      address = opened.address;
    });
    expect(events).toMatchObject([{ type: 'evidence_item.viewed', caseId, payload: { exhibitId: exhibit.id, sha256: exhibit.sha256 } }]);
    expect(casebook.application.addresses.resolve(tokenOf(address))).toMatchObject({
      register: 'evidence',
      id: exhibit.evidenceItemId,
      disposition: 'inline',
      size: words.byteLength,
    });
    expect((await listCustody(context, { exhibitId: exhibit.id })).map(({ what }) => what)).toEqual(['received', 'viewed']);
  });

  test('an item that no viewer shows is checked, and its custody says verified', async () => {
    const exhibit = await takeIn(context, caseId, 'recording.bin', patternBytes(500));
    expect((await openExhibit(context, { exhibitId: exhibit.id })).viewer).toBe('none');
    expect((await listCustody(context, { exhibitId: exhibit.id })).map(({ what }) => what)).toEqual(['received', 'verified']);
  });

  test('no list of exhibits shows a key', async () => {
    expect(JSON.stringify(await listExhibits(context, { caseId }))).not.toMatch(/key/i);
  });
});

describe.each([
  ['opening', (session: ServiceContext, exhibitId: string) => openExhibit(session, { exhibitId })],
  ['a copy out', (session: ServiceContext, exhibitId: string) => exportExhibit(session, { exhibitId })],
])('%s is refused and leaves no event', (_what, handOut) => {
  test.each([0, 41, 2_000, -1])('when byte %i of the blob was changed', async (at) => {
    const exhibit = await takeIn(context, caseId, 'altered.bin', patternBytes(3_000));
    await flipByte(blobOf(exhibit.evidenceItemId), at < 0 ? (await stat(blobOf(exhibit.evidenceItemId))).size + at : at);
    const events = await eventsOf(context, async () => {
      expect(await refusalOf(handOut(context, exhibit.id))).toEqual({ code: 'EVIDENCE_ALTERED', details: { exhibit: exhibit.label } });
    });
    expect(events).toEqual([]);
  });

  test('when the blob is whole but not what the record says', async () => {
    const exhibit = await takeIn(context, caseId, 'one.bin', patternBytes(100));
    const altered: ServiceContext = {
      ...context,
      blobs: { ...context.blobs, digest: async () => ({ sha256: createHash('sha256').update('other').digest('hex'), size: 100 }) },
    };
    expect(await refusalOf(handOut(altered, exhibit.id))).toMatchObject({ code: 'EVIDENCE_ALTERED' });
  });

  test('when the blob is gone', async () => {
    const exhibit = await takeIn(context, caseId, 'gone.bin', patternBytes(100));
    await unlink(blobOf(exhibit.evidenceItemId));
    expect(await refusalOf(handOut(context, exhibit.id))).toEqual({ code: 'EVIDENCE_MISSING', details: { exhibit: exhibit.label } });
  });
});

describe('a copy out', () => {
  test('to the chosen place: the same bytes, for the owner alone, logged with the digest', async () => {
    const bytes = patternBytes(2_500_000);
    const exhibit = await takeIn(context, caseId, 'long recording.bin', bytes);
    const place = join(outside, 'copy.bin');
    const session = choosing(place);
    const events = await eventsOf(context, async () => {
      expect(await exportExhibit(session, { exhibitId: exhibit.id })).toEqual({ outcome: 'saved', fileName: 'copy.bin' });
    });
    expect(session.offered).toEqual(['long recording.bin']);
    expect(
      createHash('sha256')
        .update(await readFile(place))
        .digest('hex'),
    ).toBe(exhibit.sha256);
    expect((await stat(place)).mode & 0o777).toBe(0o600);
    expect(events).toMatchObject([{ type: 'evidence_item.exported', caseId, payload: { sha256: exhibit.sha256, outcome: 'saved' } }]);
    expect(await listCustody(context, { exhibitId: exhibit.id })).toMatchObject([
      { what: 'received' },
      { what: 'exported', note: `SHA-256 ${exhibit.sha256}` },
    ]);
  });

  test('in place of a file that is there', async () => {
    const exhibit = await takeIn(context, caseId, 'new.txt', words);
    const place = join(outside, 'there.txt');
    await writeFile(place, 'something older and longer than what comes now, for everyone', { mode: 0o644 });
    await exportExhibit(choosing(place), { exhibitId: exhibit.id });
    expect(await readFile(place)).toEqual(Buffer.from(words));
    expect((await stat(place)).mode & 0o777).toBe(0o600);
  });

  test('a dismissed dialog leaves no trace', async () => {
    const exhibit = await takeIn(context, caseId, 'kept in.txt', words);
    const events = await eventsOf(context, async () => {
      expect(await exportExhibit(choosing(null), { exhibitId: exhibit.id })).toEqual({ outcome: 'dismissed' });
    });
    expect(events).toEqual([]);
    expect((await listCustody(context, { exhibitId: exhibit.id })).length).toBe(1);
  });

  test('a place that cannot be written to is refused, with no event and nothing left', async () => {
    const exhibit = await takeIn(context, caseId, 'nowhere.txt', words);
    const before = await readdir(outside);
    for (const place of [join(outside, 'no such folder', 'copy.txt'), join(outside, 'copy.bin', 'copy.txt')]) {
      const events = await eventsOf(context, async () => {
        expect(await refusalOf(exportExhibit(choosing(place), { exhibitId: exhibit.id }))).toMatchObject({ code: 'STORAGE_FAILED' });
      });
      expect(events).toEqual([]);
    }
    expect(await readdir(outside)).toEqual(before);
  });

  test('when reading fails midway, the file that was there stays and nothing partial is left', async () => {
    const exhibit = await takeIn(context, caseId, 'halfway.bin', patternBytes(2_500_000));
    const place = join(outside, 'stays.bin');
    await writeFile(place, 'what was there');
    const session = choosing(place);
    const breaking: ServiceContext = {
      ...session,
      blobs: {
        ...session.blobs,
        digest: (...item) => context.blobs.digest(...item),
        read: (register, id, dataKey) => context.blobs.read(register, id, dataKey).pipeThrough(failAfter(1_200_000)),
      },
    };
    const before = await readdir(outside);
    const events = await eventsOf(context, async () => {
      await expect(exportExhibit(breaking, { exhibitId: exhibit.id })).rejects.toThrow();
    });
    expect(events).toEqual([]);
    expect(await readFile(place, 'utf8')).toBe('what was there');
    expect(await readdir(outside)).toEqual(before);
  });

  test('a place inside a casebook is refused', async () => {
    const exhibit = await takeIn(context, caseId, 'inside.txt', words);
    const inside = join(outside, 'Other.casebook');
    await mkdir(inside);
    expect(await refusalOf(exportExhibit(choosing(join(inside, 'cases.db')), { exhibitId: exhibit.id }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await readdir(inside)).toEqual([]);
  });

  test('without a dialog: an address that works once', async () => {
    const exhibit = await takeIn(context, caseId, 'download.txt', words);
    let address = '';
    const events = await eventsOf(context, async () => {
      const outcome = await exportExhibit(context, { exhibitId: exhibit.id });
      expect(outcome).toMatchObject({ outcome: 'download', fileName: 'download.txt' });
      address = outcome.outcome === 'download' ? outcome.address : '';
    });
    expect(events).toMatchObject([{ type: 'evidence_item.exported', payload: { outcome: 'download', sha256: exhibit.sha256 } }]);
    expect(casebook.application.addresses.resolve(tokenOf(address))).toMatchObject({ disposition: 'attachment', fileName: 'download.txt' });
    expect(casebook.application.addresses.resolve(tokenOf(address))).toBeNull();
  });
});

describe('provenance', () => {
  test('stating it anew keeps the earlier statement, and one event tells both', async () => {
    const exhibit = await takeIn(context, caseId, 'described.txt', words);
    const corrected = { ...provenance, obtainedBy: 'Mara Voss', obtainedOn: { kind: 'about', date: '2021-10' } as const };
    const events = await eventsOf(context, async () => {
      expect((await describeExhibit(context, { exhibitId: exhibit.id, provenance: corrected })).provenance).toEqual(corrected);
    });
    expect(events).toMatchObject([{ type: 'evidence_item.described', caseId, payload: { provenance: corrected, replaced: provenance } }]);
    const rows = await context.unitOfWork.read
      .selectFrom('evidence_provenance')
      .select(['obtained_by', 'superseded_at'])
      .where('evidence_item_id', '=', exhibit.evidenceItemId)
      .orderBy('id')
      .execute();
    expect(rows).toMatchObject([
      { obtained_by: 'Ilse Brand, assistant principal', superseded_at: expect.any(String) },
      { obtained_by: 'Mara Voss', superseded_at: null },
    ]);
    expect((await listCustody(context, { exhibitId: exhibit.id })).map(({ what }) => what)).toEqual(['received', 'described']);
  });
});

function failAfter(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let passed = 0;
  return new TransformStream({
    transform(piece, controller) {
      passed += piece.byteLength;
      if (passed > limit) controller.error(new Error('the disk went away'));
      else controller.enqueue(piece);
    },
  });
}
