import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { LawContent, type LawRecord } from '#shared/domain/law/law-record.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { raiseHold } from '../../../electron/core/holds/raise-hold.ts';
import { editLaw, returnToShipped } from '../../../electron/core/law/edit-law.ts';
import { lookAtLaw, readLawOfCase, usersOfLaw } from '../../../electron/core/law/law-of-case.ts';
import { lawHistory, lawRecord, lawRecords } from '../../../electron/core/law/read-law.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, openExampleMatter, refusalOf } from '../chain/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

const HEDGEPETH = 'hedgepeth-v-britton';
const now = async (id: string): Promise<LawRecord> => {
  const found = await lawRecord(context.unitOfWork.read, id);
  if (found === undefined) throw new Error(`no law record ${id}`);
  return found;
};
const contentOf = (record: LawRecord): LawContent => {
  const { id: _id, version: _version, sha256: _sha256, recordedBy: _by, recordedAt: _at, ...content } = record;
  return LawContent.parse(content);
};

async function editTo(id: string, change: Partial<LawContent>, reason = 'Read anew.'): Promise<LawRecord> {
  const before = await now(id);
  return editLaw(context, { recordId: id, content: { ...contentOf(before), ...change }, reason, basedOn: before.sha256 });
}

async function matterWithViewpointHold(): Promise<CaseId> {
  const caseId = await openExampleMatter(context);
  await raiseHold(context, { caseId, kind: 'viewpoint', because: 'The view was named.' });
  return caseId;
}

describe('law records', () => {
  test('come with the application, one with the status that its petition leaves open', async () => {
    const records = await lawRecords(context.unitOfWork.read);
    expect(records.length).toBeGreaterThan(90);
    expect(await now(HEDGEPETH)).toMatchObject({ status: 'pending', version: null, citation: expect.stringContaining('No. 25-819') });
  });

  test('are edited and verified by the district, with what stood before in the history', async () => {
    const before = await now('garcetti-v-ceballos');
    const events = await eventsOf(context, () =>
      editTo('garcetti-v-ceballos', { verification: 'source-read', verifiedBy: 'Odile Brandt, counsel', verifiedOn: '2026-03-01' }),
    );
    expect(events).toMatchObject([
      { type: 'law_record.edited', caseId: null, payload: { recordId: 'garcetti-v-ceballos', status: 'current', statusBefore: 'current' } },
    ]);
    expect(await now('garcetti-v-ceballos')).toMatchObject({ verifiedBy: 'Odile Brandt, counsel', recordedBy: TEST_USER });
    const history = await lawHistory(context, { recordId: 'garcetti-v-ceballos' });
    expect(history).toHaveLength(2);
    expect(history[1]).toMatchObject({ recordedBy: null, content: { verification: before.verification } });
    const copy = await now('garcetti-v-ceballos');
    await returnToShipped(context, { recordId: copy.id, reason: 'Not so.', basedOn: copy.sha256 });
    expect(await now('garcetti-v-ceballos')).toEqual(before);
    expect(await lawHistory(context, { recordId: copy.id })).toHaveLength(2);
  });

  test('refuse what changes nothing, a verification without its day, and an editor who saw another wording', async () => {
    const record = await now('connick-v-myers');
    const same = { recordId: record.id, content: contentOf(record), reason: 'x', basedOn: record.sha256 };
    expect(await refusalOf(editLaw(context, same))).toMatchObject({ code: 'INPUT_REFUSED' });
    const half = { ...same, content: { ...same.content, verifiedBy: 'Odile Brandt' } };
    expect(await refusalOf(editLaw(context, half))).toMatchObject({ code: 'INPUT_REFUSED', details: { verifiedOn: expect.any(String) } });
    const late = { ...same, content: { ...same.content, text: 'Other words.' }, basedOn: '0'.repeat(64) };
    expect(await refusalOf(editLaw(context, late))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });

  test('are for an administrator to change', async () => {
    const investigator: ServiceContext = { ...context, actor: { ...context.actor, role: 'investigator' } };
    const record = await now('connick-v-myers');
    const edit = () => editLaw(investigator, { recordId: record.id, content: { ...contentOf(record), text: 'Other.' }, reason: 'x' });
    expect(edit).toThrow(expect.objectContaining({ code: 'NOT_ALLOWED' }));
  });

  test('come back whole after a lock, the district’s copy with them', async () => {
    await editTo('kokkinis-v-ivkovich', { text: 'In our own words.' });
    await casebook.application.casebook.lock();
    await casebook.unlock();
    context = casebook.session();
    expect((await now('kokkinis-v-ivkovich')).text).toBe('In our own words.');
    expect((await lawRecords(context.unitOfWork.read)).length).toBeGreaterThan(90);
  });
});

describe('a case', () => {
  test('keeps the wording that it used, and is marked where the status changes', async () => {
    const caseId = await matterWithViewpointHold();
    const used = async () => (await readLawOfCase(context, { caseId })).find(({ recordId }) => recordId === HEDGEPETH);
    const marked = async () => (await readWorkspace(context, { caseId })).openItems.filter(({ key }) => key.startsWith('law-'));
    expect(await used()).toMatchObject({ change: 'none', usedFor: ['hold:viewpoint'], used: { status: 'pending' } });
    const wordsBefore = (await used())?.used.text;

    await editTo(HEDGEPETH, { text: 'Clearer words.' });
    expect(await used()).toMatchObject({ change: 'wording', used: { text: wordsBefore } });
    expect(await marked()).toEqual([]);

    await editTo(HEDGEPETH, { status: 'stale', statusNote: 'Reversed.' });
    expect(await used()).toMatchObject({ change: 'status', used: { status: 'pending', text: wordsBefore }, now: { status: 'stale' } });
    const [item] = await marked();
    expect(item).toMatchObject({
      tab: 'overview',
      anchor: `law-${HEDGEPETH}`,
      text: expect.stringContaining('from pending to not to be relied on'),
    });
    expect(await usersOfLaw(context, { recordId: HEDGEPETH })).toContainEqual(expect.objectContaining({ caseId, change: 'status' }));
    const listed = await context.unitOfWork.read
      .selectFrom('case_file')
      .select('open_item_count')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    expect(listed.open_item_count).toBe((await readWorkspace(context, { caseId })).openItems.length);

    const basedOn = (await used())?.usedSha256 ?? null;
    await lookAtLaw(context, { caseId, recordId: HEDGEPETH, reason: 'The finding rests on other decisions too.', basedOn });
    expect(await used()).toMatchObject({ change: 'none', reason: 'The finding rests on other decisions too.', used: { status: 'stale' } });
    expect(await marked()).toEqual([]);
    expect(await refusalOf(lookAtLaw(context, { caseId, recordId: HEDGEPETH, reason: 'Again.', basedOn }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  test('that never used a record is not marked by it', async () => {
    const caseId = await openExampleMatter(context);
    const before = await readLawOfCase(context, { caseId });
    await editTo('melzer-v-board-of-education', { status: 'stale', statusNote: 'Overruled.' });
    expect(await readLawOfCase(context, { caseId })).toEqual(before);
  });
});
