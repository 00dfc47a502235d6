import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Track } from '#shared/domain/cases.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { sentenceOf } from '../../../electron/core/audit/telling/event-sentences.ts';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { changeTrack } from '../../../electron/core/intake/change-track.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsAfter, lastEventNumber, openExample, quizFacts, takeEvidence } from '../matters/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
beforeEach(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterEach(() => casebook.dispose());

const openNote = () =>
  openExample(context, {
    matter: { track: 'note', doneOrNext: 'Spoke with the teacher in the hallway.', toKeep: '' },
    respondent: { position: '', employmentStatus: 'unknown' },
  });
const tabsOf = async (caseId: CaseId) => (await readWorkspace(context, { caseId })).tabs.map(({ tab }) => tab);
const keysOf = async (caseId: CaseId) => (await readWorkspace(context, { caseId })).openItems.map(({ key }) => key);

describe('raising a matter', () => {
  it.each<[Track[]]>([[['supervisory', 'investigation']], [['investigation']]])(
    'from a note by way of %s carries everything over',
    async (steps) => {
      const note = await openNote();
      const caseId = note.summary.id;
      let from: Track = 'note';
      for (const to of steps) {
        await changeTrack(context, { caseId, from, to, reason: 'A second parent called.' });
        from = to;
      }
      const raised = await readWorkspace(context, { caseId });
      expect(raised.summary).toMatchObject({ track: 'investigation', number: note.summary.number, title: note.summary.title });
      expect(raised.incident).toEqual(note.incident);
      expect(raised.respondent).toEqual(note.respondent);
      expect(raised.intake).toEqual(note.intake);
      expect(raised.firstHour).toEqual(note.firstHour);
      expect(raised.trackChanges.map((change) => change.to)).toEqual(steps);
      expect(raised.trackChanges[0]).toMatchObject({ from: 'note', reason: 'A second parent called.', changedBy: TEST_USER });
    },
  );

  it('leaves one event, told in a sentence', async () => {
    const { summary } = await openNote();
    const before = await lastEventNumber(context);
    await changeTrack(context, { caseId: summary.id, from: 'note', to: 'investigation', reason: 'A second parent called.' });
    const events = await eventsAfter(context, before);
    expect(events).toMatchObject([
      {
        type: 'case_file.track_raised',
        caseId: summary.id,
        payload: { from: 'note', to: 'investigation', reason: 'A second parent called.' },
      },
    ]);
    expect(sentenceOf('case_file.track_raised', JSON.stringify(events[0]?.payload))).toBe('Raised the matter from note to investigation.');
  });

  it('brings the tabs and the questions that the track asks, and the list counts them', async () => {
    const { summary } = await openNote();
    expect(await tabsOf(summary.id)).not.toContain('allegations');
    expect(await keysOf(summary.id)).toEqual([]);
    await changeTrack(context, { caseId: summary.id, from: 'note', to: 'supervisory', reason: 'A talk is not enough.' });
    expect(await tabsOf(summary.id)).toEqual(expect.arrayContaining(['allegations', 'corrective-action', 'documents']));
    expect(await keysOf(summary.id)).toEqual(['position', 'no-allegation', 'no-action']);
    await changeTrack(context, { caseId: summary.id, from: 'supervisory', to: 'investigation', reason: 'Three students are named.' });
    expect(await tabsOf(summary.id)).toContain('review');
    const open = await keysOf(summary.id);
    expect(open).toEqual(['position', 'no-allegation', 'no-evidence', 'gates-unanswered', 'no-action', 'not-issued']);
    const { rows } = await listCases(context, { status: null, contains: '', offset: 0, limit: 10 });
    expect(rows[0]?.openItemCount).toBe(open.length);
  });

  it('refuses where another has changed the track meanwhile, and without a reason', async () => {
    const { summary } = await openNote();
    await changeTrack(context, { caseId: summary.id, from: 'note', to: 'supervisory', reason: 'A talk is not enough.' });
    const stale = { caseId: summary.id, from: 'note', to: 'investigation', reason: 'Again.' } as const;
    await expect(changeTrack(context, stale)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await expect(changeTrack(context, { ...stale, from: 'supervisory', reason: ' ' })).rejects.toMatchObject({ code: 'REASON_NEEDED' });
    await expect(changeTrack(context, { ...stale, from: 'supervisory', to: 'supervisory' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('lowering a matter', () => {
  it('hides nothing that holds something, and asks only what the track asks', async () => {
    const { summary } = await openExample(context);
    const conduct = { statement: 'Posted quizzes.', conductDate: { kind: 'unknown' }, conductFacts: quizFacts } as const;
    await recordAllegation(context, { caseId: summary.id, ...conduct });
    await takeEvidence(context, summary.id, 'post.txt');
    const before = await lastEventNumber(context);
    await changeTrack(context, { caseId: summary.id, from: 'investigation', to: 'note', reason: 'It was another teacher.' });
    expect((await eventsAfter(context, before)).map(({ type }) => type)).toEqual(['case_file.track_lowered']);
    expect(await tabsOf(summary.id)).toEqual(expect.arrayContaining(['people', 'allegations', 'evidence']));
    expect(await tabsOf(summary.id)).not.toContain('findings');
    expect(await keysOf(summary.id)).toEqual(['outgrown']);
  });
});
