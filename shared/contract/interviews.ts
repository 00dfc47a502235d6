/** @file Interviews of an incident: plan, conditions, course, words, what is put to the respondent, credibility. `caseId` is the case at hand. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { AllegationClauseId, AllegationId, CaseId, ElementId, ExhibitId, ParticipantId, UserId } from '../domain/ids.ts';
import { AdverseFact } from '../domain/interviews/adverse-facts.ts';
import { Conditions, InterviewMode } from '../domain/interviews/conditions.ts';
import { CredibilityWorksheet, FactorEntry } from '../domain/interviews/credibility.ts';
import {
  CredibilityWorksheetId,
  FactPutId,
  InterviewId,
  InterviewNoteId,
  InterviewQuestionId,
  InterviewStatementId,
} from '../domain/interviews/ids.ts';
import { Interview, InterviewManner, QuestionState, SignedHow, StatementKind } from '../domain/interviews/interviews.ts';
import { OfferedQuestions, OpenElement, QuestionSet, QuestionSetInput, QuestionText } from '../domain/interviews/question-sets.ts';
import { CivilDate, Line, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { Topic } from '../domain/topics.ts';
import { base } from './base.ts';

const basedOn = BasedOn.optional();
/** 24-hour `HH:MM`. */
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 10:20.');
const one = { caseId: CaseId, interviewId: InterviewId };
const plan = {
  participantId: ParticipantId,
  purpose: OptionalProse,
  manner: InterviewManner,
  plannedOn: CivilDate.nullable(),
  plannedAt: ClockTime.nullable(),
  place: OptionalLine,
};

export const interviewsContract = {
  /** Of the incident of the case, in the order of their numbers; whoever is not on a list sees that there is one, and nothing of what was said. */
  list: base.input(z.object({ caseId: CaseId })).output(z.array(Interview)),
  plan: base.input(z.object({ caseId: CaseId, ...plan })).output(Interview),
  amend: base.input(z.object({ ...one, ...plan, basedOn })).output(Interview),
  /** Mode and conditions as a whole. "Compelled" opens a hold, and keeps the interview to whoever chose it until a longer list is made. */
  settle: base.input(z.object({ ...one, mode: InterviewMode.nullable(), conditions: Conditions, basedOn })).output(Interview),
  start: base.input(z.object({ ...one, on: CivilDate })).output(Interview),
  end: base.input(z.object({ ...one, note: OptionalProse })).output(Interview),
  recordNotHeld: base.input(z.object({ ...one, reason: Prose })).output(Interview),
  /** Takes the last step of its course back: held to under way, under way or not held to planned. */
  stepBack: base.input(z.object({ ...one, reason: Line })).output(Interview),
  /** For an interview planned in error, before anything was said in it. */
  takeBack: base.input(z.object({ ...one, reason: Line })).output(z.void()),
  restrict: base.input(z.object({ ...one, userIds: z.array(UserId).min(1).max(50), reason: Line, basedOn: BasedOn })).output(Interview),
  openToEverybody: base.input(z.object({ ...one, reason: Line, basedOn: BasedOn })).output(Interview),
};

export const interviewWordsContract = {
  /** What may be asked of this person, and the elements that are still open. */
  offered: base.input(z.object(one)).output(z.object({ open: z.array(OpenElement), offered: z.array(OfferedQuestions) })),
  addQuestions: base
    .input(
      z.object({
        ...one,
        questions: z
          .array(
            z.object({
              text: QuestionText,
              topic: Topic.nullable(),
              setVersion: z.string().max(64).nullable(),
              allegationClauseId: AllegationClauseId.nullable(),
              elementId: ElementId.nullable(),
              factId: z
                .string()
                .regex(/^[0-9a-f]{32}$/)
                .nullable(),
            }),
          )
          .min(1)
          .max(60),
      }),
    )
    .output(Interview),
  rewordQuestion: base.input(z.object({ ...one, questionId: InterviewQuestionId, text: QuestionText, basedOn })).output(Interview),
  /** Left out needs a note that says why. */
  markQuestion: base
    .input(z.object({ ...one, questionId: InterviewQuestionId, state: QuestionState, note: OptionalLine }))
    .output(Interview),
  takeBackQuestion: base.input(z.object({ ...one, questionId: InterviewQuestionId, reason: OptionalLine })).output(Interview),
  putBackQuestion: base.input(z.object({ ...one, questionId: InterviewQuestionId })).output(Interview),
  addNote: base.input(z.object({ ...one, questionId: InterviewQuestionId.nullable(), text: Prose })).output(Interview),
  correctNote: base.input(z.object({ ...one, noteId: InterviewNoteId, text: Prose, basedOn })).output(Interview),
  withdrawNote: base.input(z.object({ ...one, noteId: InterviewNoteId })).output(Interview),
  /** To a note or to a statement, at any time. */
  addAddendum: base
    .input(
      z.object({
        ...one,
        to: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('note'), id: InterviewNoteId }),
          z.object({ kind: z.literal('statement'), id: InterviewStatementId }),
        ]),
        text: Prose,
      }),
    )
    .output(Interview),
  /** Without `statementId` a new one. A rebuttal is the respondent's. */
  saveStatement: base
    .input(z.object({ ...one, statementId: InterviewStatementId.nullable(), kind: StatementKind, text: Prose, basedOn }))
    .output(Interview),
  /** Locks it for good with the digest of its words; `basedOn` is the version that was signed. */
  signStatement: base
    .input(
      z.object({
        ...one,
        statementId: InterviewStatementId,
        signedBy: Line,
        signedOn: CivilDate,
        how: SignedHow,
        exhibitId: ExhibitId.nullable(),
        basedOn: z.string().max(64),
      }),
    )
    .output(Interview),
  takeBackStatement: base.input(z.object({ ...one, statementId: InterviewStatementId, reason: Line })).output(Interview),
};

export const questionSetsContract = {
  /** Those in use and those retired; the application's own among them. */
  list: base.output(z.array(QuestionSet)),
  /** Without `key` a new set; otherwise the next version of it. `basedOn` is the version that its editor saw. */
  save: base.input(z.object({ key: z.string().max(64).nullable(), set: QuestionSetInput, basedOn: BasedOn })).output(z.array(QuestionSet)),
  retire: base.input(z.object({ key: z.string().max(64), isRetired: z.boolean(), basedOn: z.string() })).output(z.array(QuestionSet)),
};

export const adverseFactsContract = {
  /** Facts against the respondent, each with when it was put and what was answered. */
  list: base.input(z.object({ caseId: CaseId })).output(z.array(AdverseFact)),
  /** `interviewId` null: in writing. The wording must be the fact's own as it stands. */
  put: base
    .input(
      z.object({
        caseId: CaseId,
        factId: z.string().regex(/^[0-9a-f]{32}$/),
        basedOn: z.string(),
        interviewId: InterviewId.nullable(),
        putOn: CivilDate,
        response: Prose,
      }),
    )
    .output(z.array(AdverseFact)),
  takeBack: base.input(z.object({ caseId: CaseId, factPutId: FactPutId, reason: Line })).output(z.array(AdverseFact)),
};

export const credibilityContract = {
  list: base.input(z.object({ caseId: CaseId })).output(z.array(CredibilityWorksheet)),
  open: base
    .input(z.object({ caseId: CaseId, participantId: ParticipantId, allegationId: AllegationId.nullable(), issue: Line }))
    .output(CredibilityWorksheet),
  record: base
    .input(
      z.object({
        caseId: CaseId,
        worksheetId: CredibilityWorksheetId,
        factors: z.array(FactorEntry).max(7),
        conclusion: OptionalProse,
        basedOn,
      }),
    )
    .output(CredibilityWorksheet),
  takeBack: base.input(z.object({ caseId: CaseId, worksheetId: CredibilityWorksheetId, reason: Line })).output(z.void()),
};
