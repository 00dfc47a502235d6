/** @file Phrases planted where nothing confidential may come from: in no report, summary, letter or packet, whole or redacted; the memos alone hold them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocumentKind, isLetter, isMemo } from '#shared/domain/documents/kinds.ts';
import { profilesFor } from '#shared/domain/documents/profiles.ts';
import { textsOf } from '#shared/domain/documents/redaction/redact-model.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { drawCasebookReport } from '../../../electron/core/documents/casebook-reports/draw-casebook-report.ts';
import { drawDocument } from '../../../electron/core/documents/draw-up.ts';
import { drawers } from '../../../electron/core/documents/drawers.ts';
import { drawRedacted } from '../../../electron/core/documents/redaction/draw-redacted.ts';
import { markLine } from '../../../electron/core/log/write-log.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { planted, renderInTest } from '../documents/example-packet.ts';
import { answerAll, prepareForLetters } from '../documents/letters/worked-letters.ts';
import { enterLine } from '../log/example.ts';

const counselNote = 'periwinkle words of counsel';
const comparatorReason = 'chartreuse reason on a comparator';
const phrases = [...planted, counselNote, comparatorReason];

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
const kinds = Object.keys(drawers) as DocumentKind[];

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
  caseId = await prepareForLetters(context);
  const line = await enterLine(context, caseId, { text: counselNote });
  await markLine(context, { lineId: line.id, isPrivileged: true, reason: counselNote });
  await enterLine(context, caseId, { text: counselNote, isPrivileged: true });
  await plantOnComparator();
  for (const kind of kinds) if (isLetter(kind)) await answerAll(context, caseId, kind).catch(() => undefined);
}, 120_000);
afterAll(() => casebook.dispose());

/** As the comparators’ page records it; that a level is harsher is not what is tried here. */
async function plantOnComparator(): Promise<void> {
  const [action] = await context.unitOfWork.read.selectFrom('corrective_action').select('id').where('case_id', '=', caseId).execute();
  await context.unitOfWork.write(async (handle, record) => {
    await handle
      .insertInto('harsher_reason')
      .values({
        id: casebook.ports.ids.next(),
        case_id: caseId,
        corrective_action_id: action?.id ?? '',
        reason: comparatorReason,
        recorded_by: 'Mara Voss',
        recorded_at: casebook.ports.clock.now().toISOString(),
        superseded_at: null,
      })
      .execute();
    await record({
      type: 'comparator.harsher_explained',
      version: 1,
      caseId,
      payload: { correctiveActionId: action?.id ?? '', reason: comparatorReason },
    });
  });
}

const tells = (model: unknown): string => [...textsOf(model)].join('\n');

test.each(kinds.filter((kind) => !isMemo(kind)))('%s holds no planted phrase, nor does any redacted copy', async (kind) => {
  const whole = tells(await drawDocument(context, { caseId, kind, isDraft: true, restatement: null }));
  expect(whole.length).toBeGreaterThan(100);
  for (const phrase of phrases) expect(whole).not.toContain(phrase);
  for (const profile of profilesFor(kind)) {
    const input = { caseId, kind, profile, named: [], decisions: [] };
    const { model } = await drawRedacted(context, input, { isDraft: true, restatement: null, keeps: null });
    for (const phrase of phrases) expect(tells(model)).not.toContain(phrase);
  }
});

test('the reports on the whole casebook hold none', async () => {
  for (const kind of ['case-register', 'weekly-update', 'yearly-report'] as const) {
    const told = tells(await drawCasebookReport(context, { kind, day: '2026-03-02', smallNumbersReason: '' }));
    for (const phrase of phrases) expect(told).not.toContain(phrase);
  }
});

test('the memos hold them, so that they were planted', async () => {
  const memos = await Promise.all(
    (['speech-memo', 'recommendation-memo'] as const).map((kind) =>
      drawDocument(context, { caseId, kind, isDraft: true, restatement: null }),
    ),
  );
  const told = memos.map(tells).join('\n');
  for (const phrase of [
    'heliotrope advice of counsel',
    'vermilion reason of an answer',
    'cerulean remark on a factor',
    'amaranth exact words',
  ])
    expect(told).toContain(phrase);
});
