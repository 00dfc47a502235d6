/**
 * @file What happened in a week, and what comes due after it. Invariant: of recorded steps only those listed here are told, each by safe fields alone, and
 * no text that a person typed into a task, a hold or the speech worksheet is read.
 */
import { z } from 'zod';
import { after, type Period } from '#shared/domain/documents/casebook/periods.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import type { DueItem } from '#shared/domain/today.ts';
import { payloadOf } from '../../audit/telling/tell-event.ts';
import type { ReadHandle } from '../../service-context.ts';
import { dueItems } from '../../today/due-sources.ts';
import {
  type ReportedCase,
  type ReportedEvent,
  selectCasesById,
  selectCasesWithin,
  selectEventsWithin,
  selectRulesOfOpenDeadlines,
} from './casebook-queries.ts';

/** `told` are sentences in the order of their days. */
export type CaseOfWeek = { of: ReportedCase; told: { on: string; what: string }[] };

export type WeekInFacts = {
  opened: ReportedCase[];
  moved: CaseOfWeek[];
  decided: CaseOfWeek[];
  /** Open when the report is drawn up and due by the end of the week after, the earliest first. */
  due: { on: string; what: string; who: string; of: ReportedCase }[];
};

/** One, and several: "An interview was held.", "3 interviews were held." */
type Counted = readonly [one: string, several: (count: number) => string];

const moves: Readonly<Record<string, Counted>> = {
  'case_file.track_raised': ['It was raised to another track.', (count) => `It was raised to another track ${count} times.`],
  'case_file.track_lowered': ['It was lowered to another track.', (count) => `It was lowered to another track ${count} times.`],
  'case_file.reopened': ['It was reopened.', (count) => `It was reopened ${count} times.`],
  'allegation.recorded': ['An allegation was recorded.', (count) => `${count} allegations were recorded.`],
  'evidence_item.received': ['An item of evidence was taken in.', (count) => `${count} items of evidence were taken in.`],
  'interim_measure.entered': [
    'An interim measure, which is not discipline, began.',
    (count) => `${count} interim measures, which are not discipline, began.`,
  ],
  'interim_measure.ended': ['An interim measure ended.', (count) => `${count} interim measures ended.`],
  'interview.begun': ['An interview was held.', (count) => `${count} interviews were held.`],
  'fact.put': ['A fact was put to the respondent.', (count) => `${count} facts were put to the respondent.`],
};

const Issued = z.object({ kind: z.string(), title: z.string(), issue: z.int() });
const Approved = z.object({ level: z.string() });

const decisions: Readonly<Record<string, (payload: unknown) => string | null>> = {
  'finding.recorded': () => 'A finding was recorded.',
  'corrective_action.approved': (payload) => {
    const approved = Approved.safeParse(payload);
    return approved.success ? `Approved: ${approved.data.level}.` : 'Corrective action was approved.';
  },
  'document.issued': (payload) => {
    const issued = Issued.safeParse(payload);
    if (!issued.success) return 'A document was issued.';
    // That counsel was written to is counsel's and the District's own business.
    return isPrivileged(issued.data.kind) ? null : `${issued.data.title}, issue ${issued.data.issue}, was issued.`;
  },
  'case_file.closed': () => 'The case was closed.',
};

const isPrivileged = (kind: string): boolean =>
  Object.entries(documentKinds).some(([key, { tag }]) => key === kind && tag === 'privileged');

/** Reads the week of the casebook. */
export async function weekInFacts(handle: ReadHandle, week: Period): Promise<WeekInFacts> {
  const events = await selectEventsWithin(handle, week, [...Object.keys(moves), ...Object.keys(decisions)]);
  const byCase = Map.groupBy(
    events.filter(({ case_id: id }) => id !== null),
    ({ case_id: id }) => id ?? '',
  );
  const due = await dueItems(handle, { until: after(week, 'week').to, caseId: null });
  const cases = await selectCasesById(handle, [...new Set([...byCase.keys(), ...due.map(({ caseId }) => caseId)])]);
  const opened = (await selectCasesWithin(handle, week)).filter(
    ({ opened_at: at }) => at.slice(0, 10) >= week.from && at.slice(0, 10) <= week.to,
  );
  const told = (tell: (own: readonly ReportedEvent[]) => CaseOfWeek['told']): CaseOfWeek[] =>
    cases.map((of) => ({ of, told: tell(byCase.get(of.case_id) ?? []) })).filter(({ told: lines }) => lines.length > 0);
  return { opened, moved: told(toldMoves), decided: told(toldDecisions), due: await dueInWords(handle, due, cases) };
}

/** What repeats is counted and stands at its first day. */
function toldMoves(events: readonly ReportedEvent[]): CaseOfWeek['told'] {
  const counted = Map.groupBy(
    events.filter(({ type }) => moves[type] !== undefined),
    ({ type }) => type,
  );
  return [...counted].flatMap(([type, own]) => {
    const words = moves[type];
    const [first] = own;
    if (words === undefined || first === undefined) return [];
    return [{ on: first.at.slice(0, 10), what: own.length === 1 ? words[0] : words[1](own.length) }];
  });
}

function toldDecisions(events: readonly ReportedEvent[]): CaseOfWeek['told'] {
  return events.flatMap(({ type, at, payload }) => {
    const what = decisions[type]?.(payloadOf(payload)) ?? null;
    return what === null ? [] : [{ on: at.slice(0, 10), what }];
  });
}

const RuleWords = z.object({ title: z.string() });

/** A deadline is named by its rule; of a task only that there is one is told, for its text is whoever wrote it. */
async function dueInWords(handle: ReadHandle, due: readonly DueItem[], cases: readonly ReportedCase[]): Promise<WeekInFacts['due']> {
  const rules = new Map((await selectRulesOfOpenDeadlines(handle)).map(({ id, rule }) => [`deadline-${id}`, rule]));
  const byId = new Map(cases.map((one) => [one.case_id, one]));
  return due.flatMap(({ key, what, dueOn, who, caseId, isWarning }) => {
    const of = byId.get(caseId);
    if (of === undefined || isWarning === true) return [];
    const rule = RuleWords.safeParse(JSON.parse(rules.get(key) ?? 'null'));
    return [{ on: dueOn, what: rule.success ? `${what}: ${rule.data.title}` : what, who, of }];
  });
}
