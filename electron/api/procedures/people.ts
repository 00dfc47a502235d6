/** @file Procedures of people in a matter and across matters. */
import { PersonJoinId } from '#shared/domain/ids.ts';
import { restoreParticipant } from '../../core/people/change-participants.ts';
import { findPeople } from '../../core/people/finding/find-people.ts';
import { correctName } from '../../core/people/identifying/correct-name.ts';
import { identifyPerson } from '../../core/people/identifying/identify-person.ts';
import { joinPeople, takeApart } from '../../core/people/joining/join-people.ts';
import { choosePrintedName } from '../../core/people/printing/printed-names.ts';
import { readPeople, readPerson } from '../../core/people/read-people.ts';
import { endReading, nameReader } from '../../core/people/student-names/readers.ts';
import { recordStudentName, revealStudentName } from '../../core/people/student-names/student-names.ts';
import type { ServiceContext } from '../../core/service-context.ts';
import { os } from '../implementer.ts';

/** Does something with the people of a case and gives back how they stand then. */
const thenList =
  <T extends { caseId: string }>(work: (session: ServiceContext, input: T) => Promise<void>) =>
  async ({ input, context }: { input: T; context: { application: { session(): ServiceContext } } }) => {
    const session = context.application.session();
    await work(session, input);
    return readPeople(session, input);
  };

export const peopleProcedures = {
  list: os.people.list.handler(({ input, context }) => readPeople(context.application.session(), input)),
  person: os.people.person.handler(({ input, context }) => readPerson(context.application.session(), input)),
  find: os.people.find.handler(({ input, context }) => findPeople(context.application.session(), input)),
  restore: os.people.restore.handler(thenList(restoreParticipant)),
  identify: os.people.identify.handler(thenList(identifyPerson)),
  correctName: os.people.correctName.handler(thenList(correctName)),
  choosePrintedName: os.people.choosePrintedName.handler(thenList(choosePrintedName)),
  join: os.people.join.handler(async ({ input, context }) => {
    const session = context.application.session();
    const { joinId } = await joinPeople(session, input);
    return { joinId: PersonJoinId.parse(joinId), sheet: await readPerson(session, { personId: input.keptId }) };
  }),
  takeApart: os.people.takeApart.handler(async ({ input, context }) => {
    const session = context.application.session();
    await takeApart(session, input);
    return readPerson(session, input);
  }),
  recordStudentName: os.people.recordStudentName.handler(thenList(recordStudentName)),
  revealStudentName: os.people.revealStudentName.handler(({ input, context }) => revealStudentName(context.application.session(), input)),
  nameReader: os.people.nameReader.handler(thenList(nameReader)),
  endReading: os.people.endReading.handler(thenList(endReading)),
};
