/** @file What leaves a case, what stays, and what is told of it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { inspectableOf } from '#shared/domain/release/inspection.ts';
import { isOverFourYears, proposedFor } from '#shared/domain/release/release.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { listCustody, listExhibits } from '../../../electron/core/evidence/read-exhibits.ts';
import { enterPrior } from '../../../electron/core/prior-record/enter-prior.ts';
import { extendRequest, listRequests, recordRequest, settleRequest } from '../../../electron/core/release/inspection-requests.ts';
import { letReleaseOut } from '../../../electron/core/release/let-release-out.ts';
import { planRelease } from '../../../electron/core/release/plan-release.ts';
import { exportExemptionLog, listReleases } from '../../../electron/core/release/read-releases.ts';
import { listSorted, recordTagOf, sortRecord } from '../../../electron/core/release/record-tags.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { dueItems } from '../../../electron/core/today/due-sources.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { preparePacket, renderInTest } from '../documents/example-packet.ts';
import { changed, downloaded, releaseOf, unzipped } from './example-records.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
const REPORT = 'Discipline report, issue 1';
const MEMO = 'Recommendation memo, issue 1';

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  ({ caseId } = await preparePacket(context));
  await enterPrior(context, {
    caseId,
    givenOn: '2020-11-03',
    level: 'Written reprimand',
    rule: '5:125',
    whatFor: 'Showed a grade list to a parent',
    paperPlace: 'Personnel file',
    expiresOn: null,
    source: '',
  });
  await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
  await issueDocument(context, { caseId, kind: 'recommendation-memo', restatementReason: '' });
}, 120_000);
afterAll(() => casebook.dispose());

const plan = (ground: Parameters<typeof planRelease>[1]['ground'] = 'public-records-request') => planRelease(context, { caseId, ground });
const sort = async (label: string, change: object) => {
  const record = (await listSorted(context, { caseId })).find((one) => one.label === label);
  if (record === undefined || record.subject === 'rebuttal') throw new Error(`There is no ${label}.`);
  const { subject, id, tag, disciplineOn, isRebuttal } = record;
  return sortRecord(context, { caseId, subject, id, tag, disciplineOn, isRebuttal, reason: 'As counsel asked.', ...change });
};

describe('how records are sorted', () => {
  test('a document begins with the tag of its kind, and another needs its predecessor seen', async () => {
    const records = await listSorted(context, { caseId });
    const report = records.find(({ label }) => label === REPORT);
    expect(report).toMatchObject({ tag: 'investigative', standing: null });
    expect(await recordTagOf(context.unitOfWork.read, report?.id ?? '')).toBe('investigative');
    const [event] = await eventsOf(context, () => sort(REPORT, { tag: 'adjudicative', basedOn: null }));
    expect(event).toMatchObject({ type: 'record_mark.set', payload: { label: REPORT, tag: 'adjudicative', reason: 'As counsel asked.' } });
    expect(await recordTagOf(context.unitOfWork.read, report?.id ?? '')).toBe('adjudicative');
    expect(await refusalOf(sort(REPORT, { tag: 'privileged', basedOn: null }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });
});

describe('what is proposed', () => {
  test('four years are counted to the day', () => {
    expect(isOverFourYears('2022-03-02', '2026-03-02')).toBe(false);
    expect(isOverFourYears('2022-03-01', '2026-03-02')).toBe(true);
  });

  test('old discipline printed in a report keeps it back from a third party, and not from a party in an arbitration', async () => {
    const outside = (await plan()).candidates.find(({ label }) => label === REPORT);
    expect(outside?.discipline.filter(({ isOver }) => isOver)).toEqual([
      { on: '2020-11-03', what: 'Written reprimand of Nov 3, 2020', isOver: true },
    ]);
    expect(outside?.proposed).toMatchObject({ standing: 'left-out', ground: 'discipline-over-four-years', needsReason: true });
    const ordered = (await plan('court-or-arbitration')).candidates.find(({ label }) => label === REPORT);
    expect(ordered?.proposed.standing).toBe('included');
  });

  test('a privileged record stays behind on every ground', async () => {
    for (const ground of ['public-records-request', 'employee-inspection', 'court-or-arbitration', 'student-harm-sharing'] as const) {
      const memo = (await plan(ground)).candidates.find(({ label }) => label === MEMO);
      expect(memo?.proposed).toMatchObject({ standing: 'left-out', needsReason: true });
    }
  });

  test('what section 10(g) covers flips once adverse action rests on it', () => {
    const record = { tag: 'investigative', isRebuttal: false, discipline: [], subject: 'exhibit' } as const;
    expect(inspectableOf(record, false)).toMatchObject({ standing: 'until-adverse-action', ground: 'before-adverse-action' });
    expect(inspectableOf(record, true).standing).toBe('open');
    const asked = (hasAdverseAction: boolean) => proposedFor(record, { ground: 'employee-inspection', hasAdverseAction }).standing;
    expect([asked(false), asked(true)]).toEqual(['left-out', 'included']);
  });
});

describe('letting records out', () => {
  const letter = { kind: 'mailed', documentId: null, mailedOn: '2026-03-02', how: 'first-class-mail' } as const;

  test('a privileged record goes only with a reason', async () => {
    const now = await plan();
    const items = changed(now, MEMO, { standing: 'included', ground: null });
    expect(await refusalOf(letReleaseOut(context, releaseOf(now, caseId, { items })))).toMatchObject({ code: 'REASON_NEEDED' });
  });

  test('old discipline goes only with the exception named, and discipline only with the notice', async () => {
    const now = await plan();
    const items = changed(now, REPORT, { standing: 'included', ground: null, reason: 'Asked for by name.' });
    const attempt = (change: object) => refusalOf(letReleaseOut(context, releaseOf(now, caseId, { items, ...change })));
    expect(await attempt({})).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await attempt({ filterReason: 'Ordered.' })).toMatchObject({ code: 'NOT_ALLOWED' });
    const filterReason = 'Ordered.';
    expect(await attempt({ filterReason, notice: { ...letter, mailedOn: '2026-03-03' } })).toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await attempt({ filterReason, ground: 'other-third-party', notice: { ...letter, how: 'e-mail' } })).toMatchObject({
      code: 'INPUT_REFUSED',
    });
    expect(await attempt({ filterReason, notice: { kind: 'excepted', exception: 'waived-in-application', reason: '' } })).toMatchObject({
      code: 'REASON_NEEDED',
    });
  });

  test('the employee’s statement goes wherever the discipline goes', async () => {
    await sort('Ex. 1', { isRebuttal: true });
    const now = await plan('court-or-arbitration');
    const items = changed(now, 'Ex. 1', { standing: 'left-out', ground: 'not-asked-for' });
    expect(await refusalOf(letReleaseOut(context, releaseOf(now, caseId, { ground: 'court-or-arbitration', items })))).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { problem: expect.stringContaining('40/6') },
    });
    await sort('Ex. 1', { isRebuttal: false });
  });

  test('choices about other records than those of now are refused', async () => {
    const now = await plan();
    const items = releaseOf(now, caseId).items.slice(1);
    expect(await refusalOf(letReleaseOut(context, releaseOf(now, caseId, { items })))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('what left is one ZIP file that another program reads, with digests that hold, and the record says what stayed', async () => {
    const now = await plan();
    const { copy, releaseId } = await letReleaseOut(context, releaseOf(now, caseId));
    const bytes = downloaded(casebook, copy);
    const entries = unzipped(bytes);
    expect([...entries.keys()]).toEqual(['Contents.pdf', 'exhibits/Ex. 1.txt', 'SHA256SUMS.txt']);
    expect(entries.get('exhibits/Ex. 1.txt')?.toString()).toBe('a capture');
    for (const line of entries.get('SHA256SUMS.txt')?.toString().trim().split('\n') ?? []) {
      const [digest, name] = line.split('  ');
      expect(
        createHash('sha256')
          .update(entries.get(name ?? '') ?? '')
          .digest('hex'),
      ).toBe(digest);
    }
    checkedByPython(bytes);
    const [release] = await listReleases(context, { caseId });
    expect(release).toMatchObject({ id: releaseId, filter: 'applied', sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(release?.items.map(({ label, standing, ground }) => ({ label, standing, ground }))).toEqual(
      expect.arrayContaining([
        { label: 'Ex. 1', standing: 'included', ground: null },
        { label: REPORT, standing: 'left-out', ground: 'discipline-over-four-years' },
        { label: MEMO, standing: 'left-out', ground: 'counsel' },
      ]),
    );
    const [exhibit] = await listExhibits(context, { caseId });
    expect((await listCustody(context, { exhibitId: exhibit?.id ?? '' })).at(-1)).toMatchObject({ what: 'exported' });
    const log = downloaded(casebook, await exportExemptionLog(context, { releaseId: releaseId ?? '' }));
    expect(Buffer.from(log).toString()).toContain('820 ILCS 40/8');
  });

  test('nothing of a release is recorded when its file cannot be had', async () => {
    const before = (await listReleases(context, { caseId })).length;
    const now = await plan();
    const items = changed(now, 'Ex. 1', { standing: 'left-out', ground: 'not-asked-for' });
    expect(await refusalOf(letReleaseOut(context, releaseOf(now, caseId, { items })))).toMatchObject({ code: 'INPUT_REFUSED' });
    expect(await listReleases(context, { caseId })).toHaveLength(before);
  });
});

/** Python's own reader checks every code of the file. */
function checkedByPython(bytes: Uint8Array): void {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const file = join(folder, 'release.zip');
    writeFileSync(file, bytes);
    expect(
      execFileSync('python3', ['-c', `import zipfile; print(zipfile.ZipFile('${file}').testzip())`])
        .toString()
        .trim(),
    ).toBe('None');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a request of the employee to inspect', () => {
  const asked = {
    receivedOn: '2026-03-02',
    askedBy: 'employee',
    representative: '',
    how: 'e-mail',
    wanted: 'All of it',
    form: 'inspect',
  } as const;

  test('is due after seven working days, and after seven calendar days more with a reason', async () => {
    const { requestId } = await recordRequest(context, { caseId, ...asked });
    const read = async () => (await listRequests(context, { caseId })).find(({ id }) => id === requestId);
    expect(await read()).toMatchObject({
      dueOn: '2026-03-11',
      state: 'open',
      numberInYear: 1,
      rule: { citation: expect.stringContaining('40/2') },
    });
    const due = await dueItems(context.unitOfWork.read, { caseId, until: '2026-03-11' });
    expect(due.find(({ key }) => key === `inspection-${requestId}`)).toMatchObject({ dueOn: '2026-03-11', tab: 'documents' });
    await extendRequest(context, { requestId, because: 'The file lies at another building.' });
    expect(await read()).toMatchObject({ dueOn: '2026-03-18', extendedBecause: 'The file lies at another building.' });
    const stale = { requestId, state: 'answered', settledOn: '2026-03-02', note: '', basedOn: 'f'.repeat(32) } as const;
    expect(await refusalOf(settleRequest(context, stale))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await settleRequest(context, { requestId, state: 'answered', settledOn: '2026-03-02', note: '' });
    const after = await dueItems(context.unitOfWork.read, { caseId, until: '2026-12-31' });
    expect(after.some(({ key }) => key === `inspection-${requestId}`)).toBe(false);
  });

  test('a third one in a year is told as the third, and a representative has a name', async () => {
    await recordRequest(context, { caseId, ...asked, receivedOn: '2026-02-27' });
    const { requests } = await recordRequest(context, { caseId, ...asked, receivedOn: '2026-03-01' });
    expect(requests.map(({ receivedOn, numberInYear }) => [receivedOn, numberInYear])).toEqual([
      ['2026-03-02', 3],
      ['2026-03-01', 2],
      ['2026-02-27', 1],
    ]);
    expect(await refusalOf(recordRequest(context, { caseId, ...asked, askedBy: 'representative' }))).toMatchObject({
      code: 'INPUT_REFUSED',
    });
  });

  test('is answered by the release that it led to', async () => {
    const open = (await listRequests(context, { caseId })).find(({ state }) => state === 'open');
    const now = await plan('employee-inspection');
    await letReleaseOut(context, releaseOf(now, caseId, { ground: 'employee-inspection', requestId: open?.id ?? '' }));
    const after = (await listRequests(context, { caseId })).find(({ id }) => id === open?.id);
    expect(after).toMatchObject({ state: 'answered', settledOn: '2026-03-02' });
  });
});
