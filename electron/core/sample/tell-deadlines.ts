/** @file Deadlines of the invented matters: what the record of a case set running, entered, ended or said not to run. */
import type { Proposal } from '#shared/domain/deadlines/deadlines.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { listDeadlines } from '../deadlines/read-deadlines.ts';
import { setProposalAside } from '../deadlines/triggers/decide-trigger.ts';
import { enterDeadline, finishDeadline } from '../deadlines/write-deadlines.ts';
import type { Teller } from './teller.ts';

/** `day` picks which of the two days stands; `done` is the day it was done. A rule that does not run has its `aside`. */
type Told = { title: string; rule: string } & ({ day: 'counted' | 'moved'; done?: { on: string; note: string } } | { aside: string });

const told: readonly Told[] = [
  {
    title: 'Trading in lessons; then two talks on one day',
    rule: 'unpaid-suspension-appeal',
    day: 'moved',
    done: { on: '2024-12-09', note: 'Nobody had asked for review by the end of the day.' },
  },
  { title: 'Trading in lessons; then two talks on one day', rule: 'discipline-release-filter', day: 'counted' },
  { title: 'Trading in lessons; then two talks on one day', rule: 'civil-rights-suit', day: 'counted' },
  {
    title: 'An open blog about students',
    rule: 'state-superintendent-report',
    aside: 'No child was abused or neglected, and nothing that was alleged says so.',
  },
  {
    title: 'An open blog about students',
    rule: 'misconduct-second-notice',
    aside: 'Nothing of that kind was alleged.',
  },
  { title: 'An open blog about students', rule: 'civil-rights-suit', day: 'counted' },
  { title: 'Private messages to a student', rule: 'investigation-target', aside: 'The agency asked that everything wait.' },
];

/** Enters them one after the other. A matter or a rule that the sample lacks is a mistake in it. */
export async function tellDeadlines({ context, clock }: Teller): Promise<void> {
  for (const one of told) {
    clock.step(6);
    const file = await context.unitOfWork.read.selectFrom('case_file').select('id').where('title', '=', one.title).executeTakeFirst();
    const { proposals } = file === undefined ? { proposals: [] } : await listDeadlines(context, { caseId: file.id });
    const proposal = proposals.find(({ rule }) => rule.id === one.rule);
    if (file === undefined || proposal === undefined)
      throw new Error(`the sample enters a deadline that nothing began: ${one.title}, ${one.rule}`);
    if ('aside' in one) {
      const which = { caseId: file.id, triggerId: proposal.trigger.id, ruleId: proposal.rule.id };
      await setProposalAside(context, { ...which, reason: one.aside });
      continue;
    }
    const { id } = await enterFrom({ context, clock }, file.id, { proposal, day: one.day });
    if (one.done === undefined) continue;
    clock.step(3);
    await finishDeadline(context, { deadlineId: id, basedOn: null, doneOn: one.done.on, note: one.done.note });
  }
}

function enterFrom({ context }: Teller, caseId: string, { proposal, day }: { proposal: Proposal; day: 'counted' | 'moved' }) {
  const { trigger, rule, candidate } = proposal;
  if (candidate === null) throw new Error(`the sample enters a deadline that cannot be counted: ${rule.id}`);
  const { countedOn, movedTo } = candidate;
  const dueOn = day === 'moved' && movedTo !== null ? movedTo : countedOn;
  const moved = dueOn === countedOn ? '' : ` ${formatCivilDate(countedOn)} is a day of rest.`;
  return enterDeadline(context, {
    caseId,
    counting: { ruleId: rule.id, on: trigger.on, time: trigger.time, choice: { amount: null, unit: null, level: null } },
    triggerKey: rule.trigger,
    triggerId: trigger.id,
    triggerWhat: trigger.what,
    nature: rule.nature,
    text: rule.title,
    waitsFor: rule.who,
    dueOn,
    dueTime: null,
    dueBecause: `${rule.hardBecause}${moved}`,
    softOn: null,
    softBecause: '',
  });
}
