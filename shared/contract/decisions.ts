/** @file Findings and corrective action. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { CorrectiveAction, Level } from '../domain/corrective-action/corrective-action.ts';
import { FindingStanding } from '../domain/findings/finding-state.ts';
import { JustCauseAnswer, JustCauseEntry, JustCausePin, JustCauseQuestionId } from '../domain/findings/just-cause.ts';
import { ClauseOutcome, Finding, FindingOutcome } from '../domain/findings.ts';
import { AllegationClauseId, AllegationId, CaseId, CorrectiveActionId, ElementId } from '../domain/ids.ts';
import { CivilDate, Line, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';

export const findingsContract = {
  list: base.input(z.object({ caseId: CaseId })).output(z.array(Finding)),
  /** Recording again supersedes the earlier finding, which stays in the record. */
  record: base
    .input(
      z.object({
        allegationId: AllegationId,
        outcome: FindingOutcome,
        clauses: z.array(z.object({ allegationClauseId: AllegationClauseId, outcome: ClauseOutcome })).max(100),
        /** What spoke against how single elements were assessed. */
        elements: z
          .array(z.object({ allegationClauseId: AllegationClauseId, elementId: ElementId, contraryEvidence: OptionalProse }))
          .max(1000)
          .optional(),
        rationale: Prose,
        contraryEvidence: Prose,
        aggravating: OptionalProse,
        mitigating: OptionalProse,
        basedOn: BasedOn.optional(),
      }),
    )
    .output(Finding),
  /** Whether each finding still rests on what it was recorded on. */
  standings: base.input(z.object({ caseId: CaseId })).output(z.array(FindingStanding)),
  justCause: base.input(z.object({ caseId: CaseId })).output(z.array(JustCauseEntry)),
  /** Answering again supersedes the earlier answer, which stays in the record. */
  answerJustCause: base
    .input(
      z.object({
        caseId: CaseId,
        question: JustCauseQuestionId,
        answer: JustCauseAnswer,
        reason: Prose,
        pins: z.array(JustCausePin).max(50),
        basedOn: BasedOn.optional(),
      }),
    )
    .output(z.array(JustCauseEntry)),
};

export const correctiveActionContract = {
  ladder: base.output(z.array(Level)),
  list: base.input(z.object({ caseId: CaseId })).output(z.array(CorrectiveAction)),
  choose: base
    .input(
      z.object({
        caseId: CaseId,
        levelId: z.string(),
        terms: Prose,
        reason: Prose,
        skippedLevelsReason: OptionalProse,
        authoritySource: OptionalLine,
        imposedBy: Line,
        startsOn: CivilDate.nullable(),
        endsOn: CivilDate.nullable(),
      }),
    )
    .output(CorrectiveAction),
  recordPrerequisite: base
    .input(
      z.object({
        correctiveActionId: CorrectiveActionId,
        prerequisiteId: z.string(),
        doneOn: CivilDate.nullable(),
        doneBy: OptionalLine,
        note: OptionalProse,
        basedOn: BasedOn.optional(),
      }),
    )
    .output(CorrectiveAction),
  approve: base.input(z.object({ correctiveActionId: CorrectiveActionId, approvedBy: Line })).output(CorrectiveAction),
  withdraw: base.input(z.object({ correctiveActionId: CorrectiveActionId, reason: Prose })).output(z.array(CorrectiveAction)),
  /** Puts back an action that was withdrawn. */
  restore: base.input(z.object({ correctiveActionId: CorrectiveActionId })).output(CorrectiveAction),
};
