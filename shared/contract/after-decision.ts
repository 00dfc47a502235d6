/** @file What comes after the decision, and closing. */
import { z } from 'zod';
import { AfterDecisionEntry, AfterDecisionKind, AfterStepKind } from '../domain/after/after-decision.ts';
import { CaseVersions, ClosingQuestion, FrozenVersion } from '../domain/after/closing.ts';
import { AfterDecisionEntryId, AfterStepId, CaseAddendumId, CaseClosingId } from '../domain/after/ids.ts';
import { BasedOn } from '../domain/based-on.ts';
import { CaseId, CorrectiveActionId } from '../domain/ids.ts';
import { CivilDate, Line, OptionalLine, OptionalProse, Prose } from '../domain/text.ts';
import { base } from './base.ts';

/** One wording of a dated step, as typed. */
export const StepInput = z.object({
  kind: AfterStepKind,
  stage: z.number().int().min(1).max(20).nullable(),
  dueOn: CivilDate.nullable(),
  dueBecause: OptionalLine,
  waitsFor: OptionalLine,
  doneOn: CivilDate.nullable(),
  doneBy: OptionalLine,
  note: OptionalProse,
});
export type StepInput = z.infer<typeof StepInput>;

const wording = {
  subject: OptionalLine,
  party: OptionalLine,
  terms: OptionalProse,
  source: OptionalLine,
  correctiveActionId: CorrectiveActionId.nullable(),
};
const basedOn = BasedOn.optional();

export const afterDecisionContract = {
  list: base.input(z.object({ caseId: CaseId })).output(z.array(AfterDecisionEntry)),
  enter: base
    .input(z.object({ caseId: CaseId, kind: AfterDecisionKind, ...wording, steps: z.array(StepInput).max(4) }))
    .output(AfterDecisionEntry),
  revise: base.input(z.object({ entryId: AfterDecisionEntryId, ...wording, basedOn })).output(AfterDecisionEntry),
  /** With `stepId` it restates that step; the earlier wording stays as its history. */
  recordStep: base
    .input(z.object({ entryId: AfterDecisionEntryId, stepId: AfterStepId.nullable(), step: StepInput, basedOn }))
    .output(AfterDecisionEntry),
  takeBackStep: base.input(z.object({ entryId: AfterDecisionEntryId, stepId: AfterStepId, reason: Line })).output(AfterDecisionEntry),
  conclude: base.input(z.object({ entryId: AfterDecisionEntryId, on: CivilDate, outcome: Prose, basedOn })).output(AfterDecisionEntry),
  resume: base.input(z.object({ entryId: AfterDecisionEntryId })).output(AfterDecisionEntry),
  takeBack: base.input(z.object({ entryId: AfterDecisionEntryId, reason: Line })).output(z.void()),
};

export const closingContract = {
  versions: base.input(z.object({ caseId: CaseId })).output(CaseVersions),
  /** What a closing would have to answer now. */
  question: base.input(z.object({ caseId: CaseId })).output(ClosingQuestion),
  /** The packet as it read when a version was closed; looking is logged. */
  openVersion: base.input(z.object({ closingId: CaseClosingId })).output(FrozenVersion),
  close: base
    .input(z.object({ caseId: CaseId, closedOn: CivilDate, reason: Prose, withoutFindingsReason: OptionalProse }))
    .output(CaseVersions),
  reopen: base.input(z.object({ caseId: CaseId, reopenedOn: CivilDate, because: Prose })).output(CaseVersions),
  addAddendum: base.input(z.object({ caseId: CaseId, text: Prose })).output(CaseAddendumId),
  takeBackAddendum: base.input(z.object({ caseId: CaseId, addendumId: CaseAddendumId, reason: Line })).output(z.void()),
};
