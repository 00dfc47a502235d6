import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listActivity } from '../../../electron/core/audit/activity.ts';
import { listCases } from '../../../electron/core/cases/list-cases.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import { readPeople } from '../../../electron/core/people/read-people.ts';
import { endReading, nameReader } from '../../../electron/core/people/student-names/readers.ts';
import { recordStudentName, revealStudentName } from '../../../electron/core/people/student-names/student-names.ts';
import { removeByOrder } from '../../../electron/core/removal/remove-by-order.ts';
import { composeSummary } from '../../../electron/core/review/compose/compose-summary.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE, TEST_USER, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { eventsAfter, lastEventNumber, openExample } from '../matters/example-matter.ts';

const COLLEAGUE = { displayName: 'Ines Okafor', role: 'investigator', passphrase: 'velvet anchor thimble orbit 7' } as const;
/** Of the form of an age recipient, and nobody's. */
const AGE = `age1${'q'.repeat(58)}`;
const NAME = 'Zelda Realname';

let casebook: TemporaryCasebook;
let caseId: string;
let participantId: string;
let colleagueId: string;
const context = () => casebook.session();
const unlockAs = async (loginName: string, passphrase: string) => {
  await casebook.application.casebook.lock();
  casebook.ports.clock.advance(120_000);
  await casebook.application.casebook.unlock({ loginName, passphrase });
};
const asColleague = () => unlockAs(COLLEAGUE.displayName, COLLEAGUE.passphrase);
const asAdministrator = () => unlockAs(TEST_USER, TEST_PASSPHRASE);
const reveal = () => revealStudentName(context(), { caseId, participantId, reason: 'To call the parents.' });

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  await casebook.application.access.add(COLLEAGUE);
  caseId = (await openExample(context(), { matter: { summary: `A parent says that ${NAME} was shown.` } })).summary.id;
  participantId = (await addParticipant(context(), { caseId, role: 'student', name: NAME, position: 'In the class' })).id;
  colleagueId = (await readPeople(context(), { caseId })).office.find(({ displayName }) => displayName === 'Ines Okafor')?.userId ?? '';
});
afterAll(() => casebook.dispose());

describe('the name behind a pseudonym', () => {
  it('is read for a reason, and the log says who asked and why but not the name', async () => {
    const before = await lastEventNumber(context());
    expect(await reveal()).toEqual({ name: NAME });
    const events = await eventsAfter(context(), before);
    expect(events).toMatchObject([
      { type: 'student_name.revealed', caseId, payload: { participantId, pseudonym: 'Student A', reason: 'To call the parents.' } },
    ]);
    expect(JSON.stringify(events)).not.toContain('Realname');
    const { entries } = await listActivity(context(), { caseId, before: null, limit: 1 });
    expect(entries[0]?.sentence).toBe('Read the name behind Student A. Reason: To call the parents.');
  });

  it('is in no list, payload, search, document or summary, and not in the People tab', async () => {
    const { read } = context().unitOfWork;
    const tables = ['person', 'participant', 'person_key', 'audit_payload', 'case_file'] as const;
    const stored = await Promise.all(tables.map((table) => read.selectFrom(table).selectAll().execute()));
    const payloads = stored.flat().map((row) => JSON.stringify(row));
    // The summary of the report is what a person typed as running text.
    expect(payloads.filter((row) => row.includes('Realname') && !row.includes('A parent says'))).toEqual([]);
    expect(JSON.stringify(await readPeople(context(), { caseId }))).not.toContain('Realname');
    expect((await listCases(context(), { contains: 'realname', offset: 0, limit: 5 })).total).toBe(0);
    const { participants: _, ...packet } = {
      participants: [],
      ...(await previewDocument(context(), { caseId, kind: 'discipline-report' })),
    };
    expect(JSON.stringify(packet).replace(`A parent says that ${NAME} was shown.`, '')).not.toContain('Realname');
    const request = { note: `Ask ${NAME}’s parents.`, account: '', dueOn: null, tasks: [] };
    const marks = { id: 'a'.repeat(32), assignmentId: 'b'.repeat(32), version: 1, recipient: AGE, officeRecipient: AGE };
    const { summary } = await composeSummary(context(), { caseId, request } as never, marks);
    expect(JSON.stringify(summary)).not.toContain('Realname');
    expect(summary.note).toBe('Ask Student A’s parents.');
  });

  it('is refused to a colleague who has no case of the matter, until they are named, and again once that has ended', async () => {
    await asColleague();
    await expect(reveal()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(recordStudentName(context(), { caseId, participantId, name: 'X' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(nameReader(context(), { caseId, userId: colleagueId })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await readPeople(context(), { caseId })).mayReadStudentNames).toBe(false);
    await asAdministrator();
    await nameReader(context(), { caseId, userId: colleagueId });
    await asColleague();
    expect(await reveal()).toEqual({ name: NAME });
    await endReading(context(), { caseId, userId: colleagueId });
    await expect(reveal()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is open to the investigator of the case', async () => {
    await asColleague();
    const own = (await openExample(context())).summary.id;
    const student = await addParticipant(context(), { caseId: own, role: 'student', name: '', position: '' });
    const of = { caseId: own, participantId: student.id };
    await expect(revealStudentName(context(), { ...of, reason: 'To write a letter.' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await recordStudentName(context(), { ...of, name: 'Yara Realname' });
    expect(await revealStudentName(context(), { ...of, reason: 'To write a letter.' })).toEqual({ name: 'Yara Realname' });
    await asAdministrator();
  });

  it('is kept for students alone', async () => {
    const witness = await addParticipant(context(), { caseId, role: 'witness', name: 'Tomas Reyl', position: '' });
    const of = { caseId, participantId: witness.id };
    await expect(recordStudentName(context(), { ...of, name: 'Tom' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(revealStudentName(context(), { ...of, reason: 'Curious.' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('goes with the entry that brought it in when a court orders that removed', async () => {
    const [added] = (await eventsAfter(context(), 0)).filter((event) => event.payload.participantId === participantId);
    await removeByOrder(context(), {
      caseId: caseId as never,
      eventNumbers: [added?.number ?? 0],
      exhibitIds: [],
      documentIds: [],
      order: { court: 'Circuit Court of Elm County', docketNumber: '2026-MR-17', orderedOn: '2026-02-27', reason: 'Expunged.' },
      typedCaseNumber: '2026-0001',
    });
    const kept = await context().unitOfWork.read.selectFrom('student_name').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(NAME);
    await expect(reveal()).rejects.toMatchObject({ code: 'REMOVED_BY_ORDER' });
  });
});
