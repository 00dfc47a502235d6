/** @file Every kind of document, issued for every worked case of the sample through the services that the window uses, and read back with Debian’s tools. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocumentKind, IssuableKind, isLetter, type LetterKind } from '#shared/domain/documents/kinds.ts';
import type { AskedOfLetter } from '#shared/domain/documents/templates/letter.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { LawContent } from '#shared/domain/law/law-record.ts';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { takeNewestIssue } from '../../../electron/core/documents/issued-documents.ts';
import { readLetter, saveLetter } from '../../../electron/core/documents/letters/answer-letter.ts';
import { blockingGaps } from '../../../electron/core/documents/model/discipline-report.ts';
import { recordBoardMotion } from '../../../electron/core/documents/packets/board-motion.ts';
import { enterInterimMeasure, type MeasureInput } from '../../../electron/core/interim-measures/enter-measure.ts';
import { editLaw } from '../../../electron/core/law/edit-law.ts';
import { lawRecords } from '../../../electron/core/law/read-law.ts';
import { createSampleCasebook } from '../../../electron/core/sample/create-sample-casebook.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { directPorts } from '../../../electron/hosts/direct-ports.ts';
import { trialCount } from '../../reliability/support/trials.ts';
import { canReadPdf, problemsOf, readPdf } from '../../support/read-pdf.ts';

const PASSPHRASE = 'lantern gravel teapot anchor 58';
let folder: string;
let application: Application;
let context: ServiceContext;
let worked: { id: string; number: string }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casebook-every-kind-'));
  const casebook = await createSampleCasebook(folder, PASSPHRASE, directPorts());
  application = createApplication(directPorts());
  const status = await application.casebook.select({ folder: casebook });
  const [office] = status.state === 'locked' ? status.people : [];
  await application.casebook.unlock({ loginName: office?.loginName ?? '', passphrase: PASSPHRASE });
  context = application.session();
  const { rows } = await listCases(context, { offset: 0, limit: 100 });
  worked = rows.filter(({ track, status: state }) => track === 'investigation' && (state === 'issued' || state === 'action-approved'));
  // The law prints only where a named person of the District has verified it.
  for (const { id, sha256, ...record } of await lawRecords(context.unitOfWork.read)) {
    const content = LawContent.strip().parse(record);
    await editLaw(context, {
      recordId: id,
      content: { ...content, verifiedBy: 'Quill Larkspur, counsel', verifiedOn: '2026-01-05' },
      reason: 'Verified for the sample.',
      basedOn: sha256,
    });
  }
}, 600_000);
afterAll(async () => {
  await application.close();
  await rm(folder, { recursive: true, force: true });
});

const typed: Record<AskedOfLetter['input'], string> = {
  line: 'Room 12, Willow Bend',
  prose: 'As agreed with the office.',
  date: '2026-12-01',
  time: '14:30',
  choice: '',
};

const leave: Omit<MeasureInput, 'caseId'> = {
  kind: 'leave-with-pay',
  terms: 'Stay at home in working hours and answer calls.',
  wordingReason: '',
  approvedBy: 'Avery Northgate',
  startsOn: '2026-11-30',
  reviewOn: '2026-12-14',
};

/** The oldest with everything printed for it, one on whose level pay or the job turns, and in the long run all of them. */
function casesToPrint(): typeof worked {
  const oldestFirst = [...worked].sort((one, other) => one.number.localeCompare(other.number));
  const chosen = oldestFirst.filter(({ number }) => number === '2021-0001' || number === '2024-0005');
  return trialCount('R22', { short: chosen.length, long: oldestFirst.length }) > chosen.length ? oldestFirst : chosen;
}

/** Twice, because an answer can bring another question with it. */
async function answer(caseId: string, kind: LetterKind): Promise<void> {
  let letter = await readLetter(context, { caseId, kind, about: null });
  for (let round = 0; round < 2 && letter.about !== null; round += 1) {
    const answers = Object.fromEntries(
      letter.fields.map(({ key, input, choices }) => [key, input === 'choice' ? (choices[0]?.value ?? '') : typed[input]]),
    );
    letter = await saveLetter(context, { caseId, kind, about: letter.about, answers, basedOn: letter.standing?.id ?? null });
  }
}

/** The issue as a PDF, or in words what is missing in the case for one. */
async function issued(caseId: string, kind: IssuableKind): Promise<Uint8Array | string> {
  try {
    await issueDocument(context, { caseId, kind, restatementReason: 'The Board’s own printing is not in hand.' });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const gaps = blockingGaps(await previewDocument(context, { caseId, kind })).map(({ text }) => text);
    return `${error.code}: ${gaps.join('; ')}`;
  }
  const taken = await takeNewestIssue(context, { caseId, kind });
  if (taken === null) throw new Error('what was issued is not there');
  return taken.bytes;
}

test.skipIf(!canReadPdf)(
  'every kind is issued for worked cases, whole, tagged and without a bracket',
  async () => {
    const outcomes = new Map<DocumentKind, string[]>();
    const faults: string[] = [];
    const cases = casesToPrint();
    for (const { id, number } of cases) {
      await enterInterimMeasure(context, { ...leave, caseId: id });
      await recordBoardMotion(context, {
        caseId: id,
        board: { meetingOn: '2026-12-14', recommendedBy: 'Avery Northgate, Superintendent', motion: 'That the Board receive the report.' },
        basedOn: null,
      });
      for (const kind of IssuableKind.options) {
        if (isLetter(kind)) await answer(id, kind);
        const result = await issued(id, kind);
        outcomes.set(kind, [...(outcomes.get(kind) ?? []), typeof result === 'string' ? `${number} ${result}` : 'issued']);
        if (typeof result !== 'string') faults.push(...problemsOf(readPdf(result)).map((problem) => `${number} ${kind}: ${problem}`));
      }
    }
    expect(faults).toEqual([]);
    expect([...outcomes].filter(([, results]) => !results.includes('issued')).map(([kind]) => kind)).toEqual([]);
  },
  600_000,
);
