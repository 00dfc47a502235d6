import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Deadline, laidOver } from '#shared/domain/deadlines/deadlines.ts';
import { plainAnswer } from '#shared/domain/first-hour.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readWorkspace } from '../../../electron/core/cases/read-workspace.ts';
import { deadlinesOf, listDeadlines, triggersOfCase } from '../../../electron/core/deadlines/read-deadlines.ts';
import { setProposalAside, takeBackSetAside } from '../../../electron/core/deadlines/triggers/decide-trigger.ts';
import { changeDeadline, finishDeadline, reopenDeadline, setDeadlineAside } from '../../../electron/core/deadlines/write-deadlines.ts';
import { answerFirstHour } from '../../../electron/core/intake/first-hour.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openExampleMatter } from '../../support/example-matter.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { enterExample } from './example.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());

const day = fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 2, 2 + n)).toISOString().slice(0, 10));
/** What a form may send: a value, a blank, or nothing at all. */
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(fc.oneof(value, fc.constantFrom('' as const, null)), { nil: undefined });
const dayOrNothing = fc.option(day, { nil: null });

const edit = fc.oneof(
  fc.record({ kind: fc.constant('enter' as const), dueOn: day }),
  fc.record({
    kind: fc.constant('change' as const),
    which: fc.nat(9),
    change: fc.record(
      {
        text: maybe(fc.constantFrom('One', 'Two')),
        waitsFor: maybe(fc.constant('Ilse Brand')),
        dueBecause: maybe(fc.constant('Because')),
        dueOn: dayOrNothing,
        softOn: dayOrNothing,
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constantFrom('finish' as const, 'setAside' as const, 'reopen' as const), which: fc.nat(9), on: day }),
  fc.record({ kind: fc.constant('open' as const), on: day }),
  fc.record({ kind: fc.constant('answer' as const), answer: fc.constantFrom('yes' as const, 'no' as const), handedOn: dayOrNothing }),
  fc.record({ kind: fc.constantFrom('decline' as const, 'undecline' as const), which: fc.nat(9) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** Refusals are answers: what is refused changes nothing. Anything else fails the test. */
async function tried(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if ((error as { name?: string }).name !== 'DomainError') throw error;
  }
}

async function apply(caseId: CaseId, step: Edit): Promise<void> {
  const deadlines = await deadlinesOf(context.unitOfWork.read, caseId);
  const pick = (which: number): Deadline | undefined => deadlines[which % Math.max(1, deadlines.length)];
  if (step.kind === 'enter') return tried(() => enterExample(context, caseId, { dueOn: step.dueOn }));
  if (step.kind === 'open') {
    casebook.ports.clock.set(`${step.on}T15:00:00.000Z`);
    await readWorkspace(context, { caseId });
    return;
  }
  if (step.kind === 'answer') {
    const entry = { ...plainAnswer('abuse-or-neglect', step.answer), handedOn: step.handedOn };
    return tried(() => answerFirstHour(context, { caseId, entry }));
  }
  if (step.kind === 'decline' || step.kind === 'undecline') {
    const { proposals, setAside } = await listDeadlines(context, { caseId });
    const proposal = proposals[step.which % Math.max(1, proposals.length)];
    const aside = setAside[0];
    if (step.kind === 'undecline')
      return aside === undefined ? undefined : tried(() => takeBackSetAside(context, { setAsideId: aside.id }));
    if (proposal === undefined) return;
    const { trigger, rule } = proposal;
    return tried(() => setProposalAside(context, { caseId, triggerId: trigger.id, ruleId: rule.id, reason: 'Not here.' }));
  }
  const deadline = pick(step.which);
  if (deadline === undefined) return;
  const change = { deadlineId: deadline.id };
  if (step.kind === 'change') return tried(() => changeDeadline(context, { ...change, change: step.change, reason: 'A reason.' }));
  if (step.kind === 'finish') return tried(() => finishDeadline(context, { ...change, doneOn: step.on, note: '' }));
  if (step.kind === 'setAside') return tried(() => setDeadlineAside(context, { ...change, reason: 'A reason.' }));
  return tried(() => reopenDeadline(context, { ...change, reason: 'A reason.' }));
}

/** Every day that a deadline ever had, from what it is and from its steps. */
const daysEver = ({ dueOn, steps }: Deadline): string[] => [
  dueOn,
  ...steps.flatMap(({ before, after }) => [before.dueOn, after.dueOn].flatMap((one) => (one === undefined ? [] : [one]))),
];

test('no sequence of edits loses a deadline, a day that one ever had, or what began a clock', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 4, maxLength: 14 }), async (steps) => {
      casebook.ports.clock.set('2026-03-02T15:00:00.000Z');
      const caseId = await openExampleMatter(context);
      const seen = new Map<string, Set<string>>();
      const triggers = new Set<string>();
      for (const step of steps) {
        await apply(caseId, step);
        const now = await deadlinesOf(context.unitOfWork.read, caseId);
        for (const id of seen.keys()) expect(now.map((one) => one.id)).toContain(id);
        for (const deadline of now) {
          const days = seen.get(deadline.id) ?? new Set<string>();
          const ever = daysEver(deadline);
          for (const one of days) expect(ever).toContain(one);
          for (const part of [deadline.text, deadline.dueBecause, deadline.dueOn]) expect(part).not.toBe('');
          // Over only by a step that says so.
          const last = deadline.steps.findLast(({ kind }) => kind !== 'changed')?.kind ?? 'reopened';
          expect(deadline.state).toBe(last === 'reopened' ? 'open' : last);
          seen.set(deadline.id, new Set([...days, ...ever]));
        }
        const known = (await triggersOfCase(context.unitOfWork.read, caseId)).map(({ id }) => id);
        for (const id of triggers) expect(known).toContain(id);
        for (const id of known) triggers.add(id);
      }
    }),
    { numRuns: 10 },
  );
}, 120_000);

test('whatever a form sends, what stands is changed only by something that was typed', () => {
  const terms = fc.record({
    text: fc.constantFrom('One', 'Two'),
    waitsFor: fc.constantFrom('', 'Ilse Brand'),
    dueOn: day,
    dueTime: fc.option(fc.constant('16:40'), { nil: null }),
    dueBecause: fc.constantFrom('Because', 'Therefore'),
    softOn: dayOrNothing,
    softBecause: fc.constantFrom('', 'A warning'),
  });
  const part = maybe(fc.constantFrom('One', 'Two', '2026-03-05'));
  const form = fc.record(
    { text: part, waitsFor: part, dueOn: part, dueTime: part, dueBecause: part, softOn: part, softBecause: part },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(terms, form, (present, change) => {
      const { before, after } = laidOver(present, change);
      const next = { ...present, ...after };
      expect({ ...next, ...before }).toEqual(present);
      for (const key of Object.keys(present) as (keyof typeof present)[]) {
        const typed = change[key];
        expect(next[key]).toBe(typed === undefined || typed === null || typed === '' ? present[key] : typed);
      }
    }),
    { numRuns: 1000 },
  );
});
