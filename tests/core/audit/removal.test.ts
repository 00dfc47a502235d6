import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { assessElement } from '../../../electron/core/allegations/assess-element.ts';
import { allegationsOfCase } from '../../../electron/core/allegations/read-allegations.ts';
import { listActivity } from '../../../electron/core/audit/activity.ts';
import type { Extract, ShownEvent } from '../../../electron/core/audit/proof/extract-format.ts';
import { takeExtract } from '../../../electron/core/audit/proof/make-extract.ts';
import { draftPdf, previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { listIssued, openIssued } from '../../../electron/core/documents/issued-documents.ts';
import { openExhibit } from '../../../electron/core/evidence/hand-out.ts';
import { describeExhibit } from '../../../electron/core/evidence/provenance.ts';
import { listCustody, listExhibits } from '../../../electron/core/evidence/read-exhibits.ts';
import { previewRemoval } from '../../../electron/core/removal/preview-removal.ts';
import { removeByOrder } from '../../../electron/core/removal/remove-by-order.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { decryptedPages, pagesHolding } from '../../support/decrypted-pages.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { takeIn } from '../chain/example-matter.ts';
import { preparePacket, renderInTest } from '../documents/example-packet.ts';
import { askStranger, hasStranger, STRANGER_MISSING } from './stranger.ts';

const order = {
  court: 'Circuit Court of Elm County',
  docketNumber: '2026-MR-17',
  orderedOn: '2026-02-27',
  reason: 'The court ordered the passage expunged.',
};
/** The reason of an assessment that stands, and of one that was replaced. */
const PHRASE = 'Saffron umbrellas under the quiet viaduct';
const nothing = { eventNumbers: [], exhibitIds: [], documentIds: [] };

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
beforeEach(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  ({ caseId } = await preparePacket(context));
  const [allegation] = await allegationsOfCase(context.unitOfWork.read, caseId);
  const [first, second] = allegation?.clauses[0]?.elements ?? [];
  const allegationClauseId = allegation?.clauses[0]?.id ?? '';
  for (const [element, reason] of [
    [first, PHRASE],
    [first, 'Another reason in its place.'],
    [second, PHRASE],
  ] as const) {
    await assessElement(context, { allegationClauseId, elementId: element?.elementId ?? '', state: 'established', reason, pins: [] });
  }
});
afterEach(() => casebook.dispose());

const entries = async () => (await listActivity(context, { caseId, before: null, limit: 500 })).entries;
const numbersOf = async (type: string) => (await entries()).filter((entry) => entry.type === type).map(({ number }) => number);
const remove = (choice: Partial<Parameters<typeof removeByOrder>[1]>) =>
  removeByOrder(context, { caseId, ...nothing, order, typedCaseNumber: '2026-0001', ...choice });
const holding = async (phrase: string) => pagesHolding(await decryptedPages(casebook.folder, TEST_PASSPHRASE), phrase);

describe('the words of an entry', () => {
  test('are in no page and no frame of the log afterwards, and were before', async () => {
    expect((await holding(PHRASE)).length).toBeGreaterThan(0);
    await remove({ eventNumbers: await numbersOf('element.assessed') });
    expect(await holding(PHRASE)).toEqual([]);
    await casebook.application.casebook.lock();
    expect(await holding(PHRASE)).toEqual([]);
  });

  test('go from the rows that rest on it, and stay in every other', async () => {
    await remove({ eventNumbers: await numbersOf('element.assessed') });
    const text = JSON.stringify((await previewDocument(context, { caseId, kind: 'discipline-report' })).parts);
    expect(text).not.toContain(PHRASE);
    expect(text).toContain('Removed by order');
    expect(text).toContain('A parent reports a public post that shows graded quizzes.');
  });

  test('leave the chain sound and an entry that says which and on whose order', async () => {
    const [number = 0] = await numbersOf('finding.recorded');
    const { eventNumber } = await remove({ eventNumbers: [number] });
    expect(await casebook.application.verify()).toEqual([]);
    const [newest] = await entries();
    expect(newest).toMatchObject({ number: eventNumber, type: 'content.removed', isRemoved: false });
    expect(newest?.sentence).toBe(
      `Removed the content of event ${number} by order of Circuit Court of Elm County, 2026-MR-17, of Feb 27, 2026.`,
    );
    expect((await entries()).find((entry) => entry.number === number)).toMatchObject({ isRemoved: true, sentence: 'Recorded a finding.' });
  });

  test('are shown as removed in the extract, which a stranger finds sound', async ({ skip }) => {
    skip(!hasStranger, STRANGER_MISSING);
    const [number = 0] = await numbersOf('finding.recorded');
    const { eventNumber } = await remove({ eventNumbers: [number] });
    const bytes = Buffer.from(await takeExtract(context, { caseId, outcome: 'saved' }));
    const extract: Extract = JSON.parse(bytes.toString());
    expect(extract.events[number - 1]).toMatchObject({ salt: null, payload: null, removedByEvent: eventNumber });
    const folder = await mkdtemp(join(tmpdir(), 'removal-'));
    const file = join(folder, 'extract.json');
    expect((await askStranger(file, bytes, { key: extract.publicKey })).status).toBe(0);
    const forged = structuredClone(extract);
    Object.assign(forged.events[number] as ShownEvent, { salt: null, payload: null, removedByEvent: eventNumber });
    expect(await askStranger(file, forged)).toMatchObject({ status: 1, sentence: expect.stringContaining(`event ${number + 1} is gone`) });
    await rm(folder, { recursive: true });
  });

  test('are named by the preview where they also stand: a later entry that repeats them, an issued report', async () => {
    const { id } = await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
    const [last = 0, ...others] = (await numbersOf('element.assessed')).slice(0, 3);
    const preview = await previewRemoval(context, { caseId, ...nothing, eventNumbers: [last] });
    expect(preview.events).toMatchObject([{ number: last, because: 'chosen' }]);
    expect(preview.stillIn.events.map(({ number }) => number)).toEqual(others.toSorted((one, other) => one - other));
    expect(preview.stillIn.documents).toMatchObject([{ id, issue: 1, caseNumber: '2026-0001' }]);
    expect((await entries())[0]?.type).toBe('document.issued');
  });
});

describe('an exhibit', () => {
  test('loses file, key, name and provenance, keeps number, digest and custody, and is not missed', async () => {
    const exhibit = await takeIn(context, caseId, 'diary-of-a-child.txt', new TextEncoder().encode('what the court wants gone'));
    await describeExhibit(context, { exhibitId: exhibit.id, provenance: { ...exhibit.provenance, description: 'A heliotrope diary' } });
    const file = join(casebook.folder, 'evidence', exhibit.evidenceItemId.slice(0, 2), exhibit.evidenceItemId);
    expect(existsSync(file)).toBe(true);
    const preview = await previewRemoval(context, { caseId, ...nothing, exhibitIds: [exhibit.id] });
    expect(preview.events.map(({ because }) => because)).toEqual(['goes-along', 'goes-along']);
    const done = await remove({ exhibitIds: [exhibit.id] });
    expect(done).toMatchObject({ events: 2, exhibits: 1 });
    expect(existsSync(file)).toBe(false);
    const after = (await listExhibits(context, { caseId })).find(({ id }) => id === exhibit.id);
    expect(after).toMatchObject({
      label: exhibit.label,
      sha256: exhibit.sha256,
      fileName: 'Removed by order',
      removed: { court: order.court, docketNumber: order.docketNumber },
    });
    expect((await listCustody(context, { exhibitId: exhibit.id })).at(-1)?.what).toBe('removed');
    expect(await casebook.application.verify()).toEqual([]);
    for (const phrase of ['diary-of-a-child.txt', 'A heliotrope diary']) expect(await holding(phrase)).toEqual([]);
    const rows = await context.unitOfWork.read
      .selectFrom('evidence_item')
      .select('data_key')
      .where('id', '=', exhibit.evidenceItemId)
      .execute();
    expect(rows[0]?.data_key.length).toBe(0);
    await expect(openExhibit(context, { exhibitId: exhibit.id })).rejects.toMatchObject({ code: 'REMOVED_BY_ORDER' });
    await expect(describeExhibit(context, { exhibitId: exhibit.id, provenance: exhibit.provenance })).rejects.toMatchObject({
      code: 'REMOVED_BY_ORDER',
    });
    await expect(remove({ exhibitIds: [exhibit.id] })).rejects.toMatchObject({ code: 'REMOVED_BY_ORDER' });
  });

  test('prints in the evidence index as removed, with the order', async () => {
    const [exhibit] = await listExhibits(context, { caseId });
    await remove({ exhibitIds: exhibit === undefined ? [] : [exhibit.id] });
    const text = JSON.stringify((await previewDocument(context, { caseId, kind: 'discipline-report' })).parts);
    expect(text).toContain('Removed by order of Circuit Court of Elm County, 2026-MR-17');
    expect(text).not.toContain('post-as-seen.txt');
    expect((await draftPdf(context, { caseId, kind: 'discipline-report' })).length).toBeGreaterThan(1000);
  });
});

test('an issued report loses file and text and keeps its row and digest', async () => {
  const issued = await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
  const findings = await numbersOf('finding.recorded');
  const assessments = await numbersOf('element.assessed');
  await remove({ documentIds: [issued.id], eventNumbers: [...findings, ...assessments] });
  expect(await holding(PHRASE)).toEqual([]);
  expect(await listIssued(context, { caseId })).toMatchObject([{ sha256: issued.sha256, removed: { docketNumber: '2026-MR-17' } }]);
  expect(existsSync(join(casebook.folder, 'issued', issued.id.slice(0, 2), issued.id))).toBe(false);
  await expect(openIssued(context, { documentId: issued.id })).rejects.toMatchObject({ code: 'REMOVED_BY_ORDER' });
  expect(await casebook.application.verify()).toEqual([]);
});

describe('is refused', () => {
  test('without the number of the case, with nothing chosen, for another case’s entry, for a removal itself, and twice', async () => {
    const [number = 0] = await numbersOf('finding.recorded');
    await expect(remove({ eventNumbers: [number], typedCaseNumber: '2026-0002' })).rejects.toMatchObject({ code: 'INPUT_REFUSED' });
    await expect(remove({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(remove({ eventNumbers: [1] })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const before = (await entries()).length;
    const { eventNumber } = await remove({ eventNumbers: [number] });
    await expect(remove({ eventNumbers: [eventNumber] })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(remove({ eventNumbers: [number] })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await entries()).toHaveLength(before + 1);
  });

  test('to anyone but an administrator', async () => {
    context = { ...context, actor: { ...context.actor, role: 'investigator' } };
    const choice = { caseId, ...nothing, eventNumbers: await numbersOf('finding.recorded') };
    await expect(previewRemoval(context, choice)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(remove(choice)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

test('what an interruption left undone is done at the next unlock', async () => {
  const interrupted: ServiceContext = {
    ...context,
    unitOfWork: { ...context.unitOfWork, rewrite: () => Promise.reject(new Error('killed')) },
  };
  const numbers = await numbersOf('element.assessed');
  await expect(
    removeByOrder(interrupted, { caseId, ...nothing, eventNumbers: numbers, order, typedCaseNumber: '2026-0001' }),
  ).rejects.toThrow('killed');
  const owed = () => casebook.session().unitOfWork.read.selectFrom('removal').select('rewritten_at').execute();
  expect(await owed()).toEqual([{ rewritten_at: null }]);
  await casebook.application.casebook.lock();
  await casebook.unlock();
  expect(await owed()).toEqual([{ rewritten_at: expect.any(String) }]);
  expect(await holding(PHRASE)).toEqual([]);
});
