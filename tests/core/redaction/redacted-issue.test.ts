/** @file Documents for another audience: pseudonyms that stay, the finished file read back, and words that stop it until a person gives a reason. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { listIssued, takeNewestIssue } from '../../../electron/core/documents/issued-documents.ts';
import { previewRedacted } from '../../../electron/core/documents/redaction/draw-redacted.ts';
import { checkRedacted, issueRedacted, type RedactionIssueInput } from '../../../electron/core/documents/redaction/issue-redacted.ts';
import { pseudonymsOf } from '../../../electron/core/documents/redaction/pseudonyms.ts';
import { listRedacted } from '../../../electron/core/documents/redaction/read-redactions.ts';
import { takeRedacted } from '../../../electron/core/documents/redaction/take-redacted.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { recordStudentName } from '../../../electron/core/people/student-names/student-names.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf, refusalOf } from '../chain/example-matter.ts';
import { preparePacket, renderInTest } from '../documents/example-packet.ts';
import { enterLine } from '../log/example.ts';
import { textOfPdf } from './read-text.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
beforeEach(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  ({ caseId } = await preparePacket(context));
});
afterEach(() => casebook.dispose());

const asked = (change: Partial<RedactionIssueInput> = {}): RedactionIssueInput => ({
  caseId,
  kind: 'discipline-report',
  profile: 'foia',
  named: [],
  decisions: [],
  ...change,
});

/** Everyone whom the example names; whole words of theirs that nothing else in it holds. */
const names = ['Wiśniewska', 'Łuczak', 'Žofia', 'Lindqvist', 'Petra', 'Mara Voss', 'Ilse', 'Oskar', 'Lindahl'];

describe('issuing for an audience', () => {
  test('names nobody in the finished file, and keeps what the report says', async () => {
    const { document } = await issueRedacted(context, asked());
    const taken = await takeNewestIssue(context, { caseId, kind: 'discipline-report', profile: 'foia' });
    const text = await textOfPdf(taken?.bytes ?? new Uint8Array());
    for (const name of names) expect(text).not.toContain(name);
    expect(text).toContain('Teacher A');
    expect(text).toContain('Redacted for a request for records');
    expect(text).toContain('Two families asked for another class.');
    expect(text).toContain('Teacher A, position left out');
    expect(document).toMatchObject({ profile: 'foia', issue: 1, title: 'Discipline report, redacted for a request for records' });
    expect(await casebook.application.verify()).toEqual([]);
  });

  test('is an issue of its own: no report is issued by it, and the list says for whom', async () => {
    await issueRedacted(context, asked({ profile: 'board' }));
    expect(await takeNewestIssue(context, { caseId, kind: 'discipline-report' })).toBeNull();
    await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
    expect((await listIssued(context, { caseId })).map(({ issue, profile }) => [issue, profile])).toEqual([
      [2, null],
      [1, 'board'],
    ]);
    expect((await listRedacted(context, { caseId })).map(({ profile, kept }) => [profile, kept])).toEqual([['board', []]]);
  });

  test('gives a person one pseudonym in every document and audience, whoever joins later', async () => {
    const before = await checkRedacted(context, asked());
    expect(before.hits).toEqual([]);
    const given = await pseudonymsOf(context.unitOfWork.read, caseId);
    await addParticipant(context, { caseId, role: 'witness', name: 'Abel Zorn', position: 'Mathematics teacher' });
    await issueRedacted(context, asked({ profile: 'union', kind: 'evidence-index' }));
    const after = await pseudonymsOf(context.unitOfWork.read, caseId);
    for (const one of given.filter(({ personId }) => personId !== null)) {
      expect(after.find(({ personId }) => personId === one.personId)).toMatchObject({ pseudonym: one.pseudonym, isGiven: true });
    }
    expect(after.find(({ names: [name] }) => name === 'Abel Zorn')?.pseudonym).toBe('Teacher B');
    expect(new Set(after.map(({ pseudonym }) => pseudonym)).size).toBe(after.length);
  });

  test('leaves names in place by a person’s choice alone, and never for an audience that may not have them', async () => {
    const { named } = await issueRedacted(context, asked({ profile: 'board', named: ['respondent'] }));
    expect(named).toEqual(['respondent']);
    const taken = await takeNewestIssue(context, { caseId, kind: 'discipline-report', profile: 'board' });
    const text = await textOfPdf(taken?.bytes ?? new Uint8Array());
    expect(text).toContain('Wiśniewska');
    expect(text).not.toContain('Lindqvist');
    expect(await refusalOf(issueRedacted(context, asked({ named: ['respondent'] })))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('has no audience for what is privileged', async () => {
    for (const kind of ['speech-memo', 'recommendation-memo'] as const) {
      expect(await refusalOf(previewRedacted(context, asked({ kind })))).toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await refusalOf(takeRedacted(context, { caseId, kind, profile: 'board' }))).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});

describe('a word that may be a name', () => {
  beforeEach(async () => {
    const student = await addParticipant(context, { caseId, role: 'student', name: '', position: 'Grade 7' });
    await recordStudentName(context, { caseId, participantId: student.id, name: 'May Holm' });
    await enterLine(context, caseId, { text: 'Talked with May Holm; the next talk is in May.' });
  });

  test('stops the issue, with every place, until a named person gives a reason', async () => {
    const { hits } = await checkRedacted(context, asked());
    expect(hits).toMatchObject([{ id: 'may', found: 'May', stands: ['Student A'] }]);
    expect(hits[0]?.places[0]).toMatchObject({
      where: expect.stringMatching(/^Page \d/),
      before: expect.stringContaining('the next talk is in'),
    });
    expect(await refusalOf(issueRedacted(context, asked()))).toMatchObject({ code: 'NAMES_REMAIN', details: { count: 1 } });
    expect(await listIssued(context, { caseId })).toEqual([]);
    const decisions = [{ kind: 'keep' as const, id: 'may', reason: 'The month.' }];
    const events = await eventsOf(context, () => issueRedacted(context, asked({ decisions })));
    expect(events).toMatchObject([{ type: 'redacted_document.issued', payload: { kept: [{ found: 'May', reason: 'The month.' }] } }]);
    expect((await listRedacted(context, { caseId }))[0]?.kept).toMatchObject([
      { found: 'May', reason: 'The month.', decidedBy: 'Mara Voss' },
    ]);
  });

  test('goes everywhere once a person says that it names somebody', async () => {
    const decisions = [{ kind: 'replace' as const, id: 'may' }];
    expect((await checkRedacted(context, asked({ decisions }))).hits).toEqual([]);
    await issueRedacted(context, asked({ decisions }));
    const taken = await takeNewestIssue(context, { caseId, kind: 'discipline-report', profile: 'foia' });
    expect(await textOfPdf(taken?.bytes ?? new Uint8Array())).toContain('the next talk is in Student A');
  });
});
