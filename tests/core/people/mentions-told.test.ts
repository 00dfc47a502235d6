import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { mentionOf } from '#shared/domain/mentions.ts';
import type { Participant } from '#shared/domain/people.ts';
import { recordAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { listActivity } from '../../../electron/core/audit/activity.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { draftPdf } from '../../../electron/core/documents/draw-up.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { openIssued } from '../../../electron/core/documents/issued-documents.ts';
import { installedFonts } from '../../../electron/core/documents/pdf/fonts.ts';
import { renderPdf } from '../../../electron/core/documents/pdf/render-pdf.ts';
import { addParticipant, removeParticipant } from '../../../electron/core/people/change-participants.ts';
import { revealStudentName } from '../../../electron/core/people/student-names/student-names.ts';
import { composeSummary } from '../../../electron/core/review/compose/compose-summary.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openPacketMatter, preparePacket, renderInTest } from '../documents/example-packet.ts';
import { hasPdfTools, textOf } from '../documents/pdf-tools.ts';
import { quizFacts } from '../matters/example-matter.ts';

let casebook: TemporaryCasebook;
const context = () => casebook.session();
beforeEach(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
});
afterEach(() => casebook.dispose());

const addStudent = (caseId: string): Promise<Participant> => addParticipant(context(), { caseId, role: 'student', name: '', position: '' });
const allege = (caseId: string, statement: string) =>
  recordAllegation(context(), { caseId, statement, conductDate: { kind: 'unknown' }, conductFacts: quizFacts });

it.skipIf(!hasPdfTools)('an issued report prints names and no id', async () => {
  const { caseId } = await preparePacket(context(), false);
  const student = await addStudent(caseId);
  const issued = await issueDocument(context(), {
    caseId,
    kind: 'discipline-report',
    restatementReason: `${mentionOf(student.id)} needs an answer this week.`,
  });
  const opened = await openIssued(context(), { documentId: issued.id } as never);
  expect(opened).toBeDefined();
  const { model } = await context().unitOfWork.read.selectFrom('issued_document').select('model').executeTakeFirstOrThrow();
  expect(model).toContain('Student A needs an answer this week.');
  expect(model).not.toContain(student.id);
  const text = textOf((await renderPdf(JSON.parse(model), installedFonts())).bytes);
  expect(text).toContain('Student A needs an answer this week.');
});

it.skipIf(!hasPdfTools)(
  'a draft prints the name of somebody who has left, and of nobody an id, even where a mention was missed',
  async () => {
    const caseId = await openPacketMatter(context());
    const witness = await addParticipant(context(), { caseId, role: 'witness', name: 'Tomas Reyl', position: '' });
    await allege(caseId, `${mentionOf(witness.id)} was told; ${mentionOf('f'.repeat(32))} was not.`);
    await removeParticipant(context(), { caseId, participantId: witness.id, reason: 'Was not there.' });
    const text = textOf(await draftPdf(context(), { caseId, kind: 'discipline-report' }));
    expect(text).toContain('Tomas Reyl was told; someone not in this matter was not.');
    expect(text).not.toMatch(/[0-9a-f]{32}\]/);
  },
);

it('a review summary shows the role or the pseudonym of whoever is mentioned, exactly', async () => {
  const caseId: CaseId = await openPacketMatter(context());
  const { incident } = await readWorkspace(context(), { caseId });
  const [respondent, complainant] = incident.participants;
  // Two plain words for a name: looking for it in a text could only guess.
  const hope = await addParticipant(context(), { caseId, role: 'witness', name: 'Hope May', position: '' });
  const student = await addStudent(caseId);
  const mention = (participant: Participant | undefined) => mentionOf(participant?.id ?? '');
  await allege(caseId, `Mr. ${mention(respondent)} told ${mention(hope)} and ${mention(student)} what ${mention(complainant)} saw.`);
  const marks = {
    id: 'a'.repeat(32),
    assignmentId: 'b'.repeat(32),
    version: 1,
    recipient: `age1${'q'.repeat(58)}`,
    officeRecipient: `age1${'q'.repeat(58)}`,
  };
  const request = { note: `Ask ${mention(hope)}.`, account: '', dueOn: null, tasks: [] };
  const { summary, names } = await composeSummary(context(), { caseId, request }, marks);
  const allegation = summary.sections.find((section) => section.kind === 'allegation');
  expect(allegation?.kind === 'allegation' && allegation.statement).toBe(
    'The respondent told witness 1 and Student A what the complainant saw.',
  );
  expect(summary.note).toBe('Ask witness 1.');
  expect(JSON.stringify(summary)).not.toContain(hope.id);
  expect(names.map(({ found }) => found)).not.toContain('Hope');
});

it('the activity tab names whoever a recorded reason mentions', async () => {
  const caseId = await openPacketMatter(context());
  const student = await addParticipant(context(), { caseId, role: 'student', name: 'Zelda Realname', position: '' });
  const reason = `${mentionOf(student.id)} is absent.`;
  await revealStudentName(context(), { caseId, participantId: student.id, reason });
  const { entries } = await listActivity(context(), { caseId, before: null, limit: 1 });
  expect(entries[0]?.sentence).toBe('Read the name behind Student A. Reason: Student A is absent.');
});
