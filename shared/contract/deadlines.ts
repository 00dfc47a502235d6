/** @file Deadlines, rules about time and templates for tasks. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { AgreementDays } from '../domain/deadlines/agreement-days.ts';
import { ClockTime, CountPreview, Deadline, DeadlinesOfCase } from '../domain/deadlines/deadlines.ts';
import { DeadlineId, DeadlineTriggerId, TaskTemplateId } from '../domain/deadlines/ids.ts';
import { DeadlineOverview } from '../domain/deadlines/page/overview.ts';
import { CountUnit, RuleContent, RuleNature, TriggerKey } from '../domain/deadlines/rule.ts';
import { RuleInUse } from '../domain/deadlines/rule-in-use.ts';
import { TaskTemplate, TemplateItem } from '../domain/deadlines/task-templates.ts';
import { AgreementId, CaseId, ParticipantId, UserId } from '../domain/ids.ts';
import { Task } from '../domain/tasks.ts';
import { CivilDate, Line, OptionalLine } from '../domain/text.ts';
import { base } from './base.ts';
import { CopyOutcome } from './evidence.ts';

/** What a person says about a count whose number the law leaves open. */
const CountChoice = z.object({
  amount: z.int().min(0).max(3660).nullable(),
  unit: CountUnit.nullable(),
  level: z.int().min(1).max(8).nullable(),
});
const Counting = z.object({
  ruleId: z.string().max(60).nullable(),
  on: CivilDate.nullable(),
  time: ClockTime.nullable(),
  choice: CountChoice,
});

const terms = {
  text: Line,
  waitsFor: OptionalLine,
  dueOn: CivilDate,
  dueTime: ClockTime.nullable(),
  dueBecause: Line,
  softOn: CivilDate.nullable(),
  softBecause: OptionalLine,
};
/** Every part may be left out, empty or null: it then stays as it is. */
const TermsChange = z.object({ ...terms, text: OptionalLine, dueBecause: OptionalLine, dueOn: CivilDate.nullable() }).partial();

/** `basedOn` is the id of the last step that the author saw, null for none. */
const change = { deadlineId: DeadlineId, basedOn: BasedOn.optional() };
const DoerInput = z.union([z.object({ userId: UserId }), z.object({ participantId: ParticipantId }), z.object({ name: Line })]);

export const deadlinesContract = {
  list: base.input(z.object({ caseId: CaseId })).output(DeadlinesOfCase),
  /** Every date of every case. `month` is `YYYY-MM`: the one whose holidays and days off are given. */
  overview: base.input(z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) })).output(DeadlineOverview),
  /** What a rule makes of a day; nothing is written. */
  preview: base.input(Counting.extend({ caseId: CaseId, ruleId: z.string().max(60), on: CivilDate })).output(CountPreview),
  enter: base
    .input(
      z.object({
        caseId: CaseId,
        counting: Counting,
        triggerKey: TriggerKey,
        triggerId: DeadlineTriggerId.nullable(),
        triggerWhat: OptionalLine,
        nature: RuleNature,
        ...terms,
      }),
    )
    .output(Deadline),
  change: base.input(z.object({ ...change, change: TermsChange, reason: Line })).output(Deadline),
  finish: base.input(z.object({ ...change, doneOn: CivilDate, note: OptionalLine })).output(Deadline),
  setAside: base.input(z.object({ ...change, reason: Line })).output(Deadline),
  reopen: base.input(z.object({ ...change, reason: Line })).output(Deadline),
  setProposalAside: base
    .input(z.object({ caseId: CaseId, triggerId: DeadlineTriggerId, ruleId: z.string().max(60), reason: Line }))
    .output(z.object({ setAsideId: z.string() })),
  takeBackSetAside: base.input(z.object({ setAsideId: z.string().max(64) })).output(z.void()),
  /** A calendar file, RFC 5545, without names of persons; of every case where `caseId` is null. */
  exportCalendar: base.input(z.object({ caseId: CaseId.nullable() })).output(CopyOutcome),
  rules: base.output(z.object({ mayChange: z.boolean(), rules: z.array(RuleInUse) })),
  recordRule: base
    .input(z.object({ ruleId: z.string().max(60), basedOn: BasedOn.optional(), content: RuleContent, reason: Line }))
    .output(RuleInUse),
  takeBackRule: base.input(z.object({ ruleId: z.string().max(60), basedOn: BasedOn.optional(), reason: Line })).output(RuleInUse),
  agreementDays: base.output(z.object({ mayChange: z.boolean(), agreements: z.array(AgreementDays) })),
  enterAgreementDays: base
    .input(z.object({ agreementId: AgreementId, days: z.array(CivilDate).min(1).max(366), isCounted: z.boolean(), reason: OptionalLine }))
    .output(z.void()),
  takeBackAgreementDay: base.input(z.object({ id: z.string().max(64) })).output(z.void()),
};

const PlannedTask = z.object({
  text: z.string(),
  dueOn: CivilDate.nullable(),
  movedTo: CivilDate.nullable(),
  because: z.string(),
  problem: z.string(),
});

export const taskTemplatesContract = {
  list: base.output(z.array(TaskTemplate)),
  /** `templateId` null enters a new one; `basedOn` is the version that its editor saw. */
  record: base
    .input(
      z.object({
        templateId: TaskTemplateId.nullable(),
        basedOn: BasedOn.optional(),
        name: Line,
        items: z.array(TemplateItem).min(1).max(40),
      }),
    )
    .output(TaskTemplate),
  retire: base.input(z.object({ templateId: TaskTemplateId, basedOn: BasedOn.optional(), isRetired: z.boolean() })).output(TaskTemplate),
  /** The days on which its tasks would fall, counted from a day; nothing is written. */
  plan: base.input(z.object({ caseId: CaseId, templateId: TaskTemplateId, from: CivilDate })).output(z.array(PlannedTask)),
  /** All of them or none. */
  addTasks: base
    .input(
      z.object({
        caseId: CaseId,
        templateId: TaskTemplateId,
        doer: DoerInput,
        tasks: z
          .array(z.object({ text: Line, dueOn: CivilDate, dueBecause: Line }))
          .min(1)
          .max(40),
      }),
    )
    .output(z.array(Task)),
};
