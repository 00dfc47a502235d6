/** @file One person in several matters: found again, joined, identified later. Invariant: a student is in none of it but by pseudonym. */
import { z } from 'zod';
import { CaseNumber } from './cases.ts';
import { CaseId, IdentificationId, ParticipantId, PersonId, PersonJoinId, StudentNameReaderId, UserId } from './ids.ts';
import { ParticipantRole } from './people.ts';
import { CivilDate, Instant } from './text.ts';

export const PersonKind = z.enum(['named', 'student', 'anonymous', 'unknown-account']);
export type PersonKind = z.infer<typeof PersonKind>;

/** Why somebody may be the one who is being entered: the strongest reason there is. */
export const LikenessReason = z.enum(['same-account', 'same-name', 'similar-name', 'begins-alike']);
export type LikenessReason = z.infer<typeof LikenessReason>;

/** A role of a person in one case; `isPresent` is false once it has ended. */
export const RoleInCase = z.object({
  caseId: CaseId,
  caseNumber: CaseNumber,
  caseTitle: z.string(),
  participantId: ParticipantId,
  role: ParticipantRole,
  position: z.string(),
  addedAt: Instant,
  isPresent: z.boolean(),
});
export type RoleInCase = z.infer<typeof RoleInCase>;

/** Somebody on record who may be meant. `roles` are the newest few, by which one tells two people of one name apart. */
export const PersonFound = z.object({
  personId: PersonId,
  displayName: z.string(),
  account: z.string(),
  because: LikenessReason,
  isInThisMatter: z.boolean(),
  roles: z.array(RoleInCase),
  roleCount: z.number().int(),
});
export type PersonFound = z.infer<typeof PersonFound>;

/** A dated entry that says who somebody is, or corrects a name. An empty name takes an identification back. */
export const Identification = z.object({
  id: IdentificationId,
  name: z.string(),
  since: CivilDate,
  howKnown: z.string(),
  source: z.string(),
  showsInDocuments: z.boolean(),
  shownBefore: z.string(),
  /** Whether it corrects a name that was known from the start, rather than saying who somebody unknown is. */
  isCorrection: z.boolean(),
  enteredBy: z.string(),
  enteredAt: Instant,
});
export type Identification = z.infer<typeof Identification>;

/** Two records found to be one person. `joinedName` is what the other record called them. */
export const PersonJoin = z.object({
  id: PersonJoinId,
  joinedName: z.string(),
  reason: z.string(),
  joinedBy: z.string(),
  joinedAt: Instant,
  undone: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable(),
});
export type PersonJoin = z.infer<typeof PersonJoin>;

/** Everything on record about one person, in the matters that the reader may see. */
export const PersonSheet = z.object({
  personId: PersonId,
  kind: PersonKind,
  displayName: z.string(),
  account: z.string(),
  roles: z.array(RoleInCase),
  identifications: z.array(Identification),
  joins: z.array(PersonJoin),
  /** Other records that may be the same person. */
  alike: z.array(PersonFound),
});
export type PersonSheet = z.infer<typeof PersonSheet>;

/** Somebody in the matter at hand, with what the People tab shows besides. */
export const PersonInCase = z.object({
  participantId: ParticipantId,
  personId: PersonId,
  kind: PersonKind,
  role: ParticipantRole,
  displayName: z.string(),
  /** What documents print: the name, or what stands for it. */
  documentName: z.string(),
  /** Of a parent known by name: what documents may print in the place of the name, and whether somebody chose. Null of anybody else. */
  asParent: z.object({ wording: z.string(), isChosen: z.boolean() }).nullable(),
  /** Whether an account alone, or nothing, was known at first, so that entries say who it is. */
  wasUnknown: z.boolean(),
  position: z.string(),
  addedBy: z.string(),
  addedAt: Instant,
  removed: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** In how many other cases the same person has or had a role. */
  otherCases: z.number().int(),
  identifications: z.array(Identification),
  /** Whether a student's own name is kept; the name itself is never part of a list. */
  isNameKept: z.boolean(),
});
export type PersonInCase = z.infer<typeof PersonInCase>;

/** Someone of the office who may read the students' names of a matter without having a case of it in hand. */
export const StudentNameReader = z.object({
  id: StudentNameReaderId,
  userId: UserId,
  displayName: z.string(),
  namedBy: z.string(),
  namedAt: Instant,
});
export type StudentNameReader = z.infer<typeof StudentNameReader>;

export const PeopleOfCase = z.object({
  people: z.array(PersonInCase),
  /** Whether the reader may read the names of this matter's students, and say who else may. */
  mayReadStudentNames: z.boolean(),
  readers: z.array(StudentNameReader),
  /** Those of the office who could be named as readers. */
  office: z.array(z.object({ userId: UserId, displayName: z.string() })),
});
export type PeopleOfCase = z.infer<typeof PeopleOfCase>;

/** How long a student's name stays on screen once it was asked for. */
export const STUDENT_NAME_SHOWN_SECONDS = 20;
