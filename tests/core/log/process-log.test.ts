import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DocumentModel, plainText } from '#shared/domain/document-model.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { LOG_LINE_OPEN_MINUTES } from '#shared/domain/log.ts';
import { mentionOf } from '#shared/domain/mentions.ts';
import { presentHead } from '../../../electron/core/audit/present-head.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { exportProcessLog } from '../../../electron/core/documents/export-process-log.ts';
import { addAddendum, markLine, withdrawLine } from '../../../electron/core/log/write-log.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { openTemporaryCasebook, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsOf } from '../chain/example-matter.ts';
import { renderInTest } from '../documents/example-packet.ts';
import { hasPdfTools, textOf } from '../documents/pdf-tools.ts';
import { enterLine, enterTask, MINUTE } from './example.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  context = casebook.session();
});
beforeEach(async () => {
  caseId = await openExampleMatter(context);
});
afterAll(() => casebook.dispose());

const preview = (kind: 'process-log' | 'discipline-report' = 'process-log') => previewDocument(context, { caseId, kind });

/** When, what and by whom, row by row, of the table of steps. */
function stepsOf(model: DocumentModel): string[][] {
  const table = model.parts[0]?.blocks.find((block) => block.kind === 'table' && block.columns[0]?.title === 'When');
  return table?.kind === 'table' ? table.rows.map((row) => row.map(plainText)) : [];
}

test('lines written by hand and recorded steps stand in one order of time', async () => {
  await enterLine(context, caseId, { text: 'Met the building principal.', how: 'meeting', when: { date: '2026-03-02', time: '08:10' } });
  casebook.ports.clock.advance(MINUTE);
  await addParticipant(context, { caseId, role: 'witness', name: 'Ruth Okafor', position: 'Aide' });
  casebook.ports.clock.advance(MINUTE);
  await enterLine(context, caseId, { text: 'Called Ruth Okafor.' });
  const steps = stepsOf(await preview());
  const order = ['A report came in', 'Met the building principal.', 'was opened', 'Ruth Okafor was added', 'Called Ruth Okafor.'];
  const places = order.map((words) => steps.findIndex(([, what]) => what?.includes(words)));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(steps[places[1] ?? -1]).toEqual([
    'Mar 2, 2026, 8:10 am CST\n(Mar 2, 2026, 2:10 pm UTC)',
    expect.stringContaining('Meeting, Lena Brandt: Met the building principal.\nEntered later: Mar 2, 2026, '),
    `${TEST_USER}\nLine 1`,
  ]);
});

test('an addendum stands below its line with its own date and name', async () => {
  const line = await enterLine(context, caseId);
  casebook.ports.clock.advance(LOG_LINE_OPEN_MINUTES * MINUTE);
  await addAddendum(context, { lineId: line.id, text: 'She called back at noon.' });
  const [, what] = stepsOf(await preview()).find(([, , by]) => by?.endsWith('Line 1')) ?? [];
  expect(what).toMatch(new RegExp(`^Call, Lena Brandt: .*\nAddendum by ${TEST_USER}, .* UTC: She called back at noon\\.$`));
});

test('a withdrawn line keeps its number and loses its words; a privileged one says that it is withheld', async () => {
  const slip = await enterLine(context, caseId, { text: 'Entered in the wrong case, plum words.' });
  await withdrawLine(context, { lineId: slip.id });
  const counsel = await enterLine(context, caseId, { text: 'Counsel said the violet words.', isPrivileged: true });
  await addAddendum(context, { lineId: counsel.id, text: 'And the indigo words.' });
  for (const kind of ['process-log', 'discipline-report'] as const) {
    expect(JSON.stringify(await preview(kind))).not.toMatch(/plum words|violet words|indigo words/);
  }
  const steps = stepsOf(await preview());
  expect(steps.find(([, , by]) => by?.endsWith('Line 1'))?.[1]).toBe(
    'A line was entered and withdrawn by its author before it was frozen.',
  );
  expect(steps.find(([, , by]) => by?.endsWith('Line 2'))?.[1]).toBe('Call. Withheld as privileged.');
  await markLine(context, { lineId: counsel.id, isPrivileged: false, reason: 'Counsel waived it.' });
  expect(JSON.stringify(await preview())).toMatch(/violet words.*indigo words/);
});

test('people are printed as documents call them, in the words of a line too', async () => {
  const witness = await addParticipant(context, { caseId, role: 'witness', name: 'Ruth Okafor', position: 'Aide' });
  await enterLine(context, caseId, { participantId: witness.id, text: `Asked ${mentionOf(witness.id)} to come in.` });
  const words = JSON.stringify(await preview());
  expect(words).toContain('Call, Ruth Okafor: Asked Ruth Okafor to come in.');
  expect(words).not.toContain(witness.id);
});

test('what a line is about is printed, but never a task or a decision', async () => {
  const task = await enterTask(context, caseId, { text: 'Prepare the amber letter' });
  await enterLine(context, caseId, { about: { kind: 'task', id: task.id } });
  expect(JSON.stringify(await preview('discipline-report'))).not.toContain('amber letter');
});

test('its copy leaves as a PDF with the audit head on it, under an event with its digest', async () => {
  await enterLine(context, caseId);
  const head = await presentHead(context.unitOfWork.read);
  let copy: Awaited<ReturnType<typeof exportProcessLog>> | undefined;
  const events = await eventsOf(context, async () => {
    copy = await exportProcessLog(context, { caseId });
  });
  if (copy?.outcome !== 'download') throw new Error('A host without dialogs offers a download.');
  const bytes = casebook.application.addresses.resolve(copy.address.split('/').at(-1) ?? '')?.bytes;
  if (bytes === undefined) throw new Error('The address should hold the bytes.');
  expect(copy.fileName).toMatch(/^\S+ Process log\.pdf$/);
  expect(events).toMatchObject([
    {
      type: 'process_log.exported',
      caseId,
      payload: { sha256: createHash('sha256').update(bytes).digest('hex'), auditHead: { number: head.number, hash: head.hash } },
    },
  ]);
  const signed = await context.unitOfWork.read.selectFrom('audit_head').select('hash').where('number', '=', head.number).execute();
  expect(signed).toEqual([{ hash: head.hash }]);
  if (hasPdfTools) expect(textOf(bytes)).toMatch(/Called the union president[\s\S]*Line 1/);
});
