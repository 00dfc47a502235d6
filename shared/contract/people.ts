/** @file The people of a matter and across matters: found again, joined, identified later, and students' own names. */
import { z } from 'zod';
import { CaseId, ParticipantId, PersonId, PersonJoinId, UserId } from '../domain/ids.ts';
import { PeopleOfCase, PersonFound, PersonSheet } from '../domain/people-across-matters.ts';
import { CivilDate, Line, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';

const ofCase = z.object({ caseId: CaseId });

export const peopleContract = {
  /** Everyone who has or had a role in the incident of a case. */
  list: base.input(ofCase).output(PeopleOfCase),
  person: base.input(z.object({ personId: PersonId })).output(PersonSheet),
  /** Those on record who may be meant by what was typed so far, at most eight. `caseId` is null before there is a case. */
  find: base.input(z.object({ caseId: CaseId.nullable(), name: OptionalLine, account: OptionalLine })).output(z.array(PersonFound)),
  /** Takes a removal back. */
  restore: base.input(z.object({ caseId: CaseId, participantId: ParticipantId })).output(PeopleOfCase),
  /** A dated entry that says who somebody is; an empty name takes the identification back. */
  identify: base
    .input(
      z.object({
        caseId: CaseId,
        participantId: ParticipantId,
        name: OptionalLine,
        since: CivilDate,
        howKnown: Prose,
        source: OptionalProse,
        showsInDocuments: z.boolean(),
        samePersonId: PersonId.nullable(),
      }),
    )
    .output(PeopleOfCase),
  /** Corrects a name that was known from the start; what stood before stays in the history. */
  correctName: base.input(z.object({ caseId: CaseId, participantId: ParticipantId, name: Line, reason: Prose })).output(PeopleOfCase),
  /** Whether documents print a parent's name, or whose parent it is. */
  choosePrintedName: base.input(z.object({ caseId: CaseId, participantId: ParticipantId, printsName: z.boolean() })).output(PeopleOfCase),
  /** Two records are one person; the name of the kept one is shown from now on. */
  join: base
    .input(z.object({ caseId: CaseId, keptId: PersonId, joinedId: PersonId, reason: Prose }))
    .output(z.object({ joinId: PersonJoinId, sheet: PersonSheet })),
  takeApart: base.input(z.object({ caseId: CaseId, joinId: PersonJoinId, personId: PersonId, reason: Prose })).output(PersonSheet),
  /** Records or corrects the name behind a pseudonym. */
  recordStudentName: base.input(z.object({ caseId: CaseId, participantId: ParticipantId, name: Line })).output(PeopleOfCase),
  /** The name behind a pseudonym, for a reason that goes into the log. */
  revealStudentName: base
    .input(z.object({ caseId: CaseId, participantId: ParticipantId, reason: Line }))
    .output(z.object({ name: z.string() })),
  nameReader: base.input(z.object({ caseId: CaseId, userId: UserId })).output(PeopleOfCase),
  endReading: base.input(z.object({ caseId: CaseId, userId: UserId })).output(PeopleOfCase),
};
