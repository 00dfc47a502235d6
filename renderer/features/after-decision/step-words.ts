/** @file How a dated step reads. */
import type { AfterStepAccount } from '#shared/domain/after/after-decision.ts';
import { afterStepKindLabels } from '#shared/domain/after/after-decision-kinds.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';

/** "Step 2, answer", or "Award" where steps have no numbers. */
export function stepName({ kind, stage }: Pick<AfterStepAccount, 'kind' | 'stage'>): string {
  const label = afterStepKindLabels[kind];
  return stage === null ? label : `Step ${stage}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** Its dates in a line: done, due with the reason, and whom it waits for. */
export function stepInWords({ kind, dueOn, dueBecause, waitsFor, doneOn, doneBy }: AfterStepAccount): string {
  const by = doneBy === '' ? '' : `, by ${doneBy}`;
  const done = doneOn === null ? '' : `${kind === 'expires' ? 'noted ' : ''}${formatCivilDate(doneOn)}${by}`;
  const due = dueOn === null ? '' : `${kind === 'expires' ? 'on' : 'due'} ${formatCivilDate(dueOn)} (${dueBecause})`;
  const waits = doneOn === null && waitsFor !== '' ? `waits for ${waitsFor}` : '';
  return [done, due, waits].filter(Boolean).join(' · ');
}

/** A step as typed: dates may be empty. */
export type StepTyping = Omit<AfterStepAccount, 'id' | 'recordedBy' | 'recordedAt' | 'dueOn' | 'doneOn'> & {
  dueOn: string;
  doneOn: string;
};

/** As the contract takes it. */
export const stepInput = ({ dueOn, doneOn, ...rest }: StepTyping) => ({
  ...rest,
  dueOn: dueOn === '' ? null : dueOn,
  doneOn: doneOn === '' ? null : doneOn,
});

export const typedStep = (step: AfterStepAccount): StepTyping => ({
  kind: step.kind,
  stage: step.stage,
  dueOn: step.dueOn ?? '',
  dueBecause: step.dueBecause,
  waitsFor: step.waitsFor,
  doneOn: step.doneOn ?? '',
  doneBy: step.doneBy,
  note: step.note,
});

/** What a step still lacks: the names of its fields. The core asks for the same. */
export function missingInStep({ kind, dueOn, dueBecause, waitsFor, doneOn, doneBy }: StepTyping): readonly string[] {
  const missing: string[] = [];
  if (dueOn === '' && doneOn === '') missing.push('dueOn');
  if (dueOn !== '' && dueBecause.trim() === '') missing.push('dueBecause');
  if (dueOn !== '' && kind !== 'expires' && waitsFor.trim() === '') missing.push('waitsFor');
  if (kind === 'checked' && doneOn !== '' && doneBy.trim() === '') missing.push('doneBy');
  return missing;
}

export const tellStep = (step: StepTyping): ToldFields => [
  { label: 'Step', text: stepName(step) },
  { label: 'Due', text: step.dueOn === '' ? '' : formatCivilDate(step.dueOn) },
  { label: 'Why on that day', text: step.dueBecause },
  { label: 'Waits for', text: step.waitsFor },
  { label: 'Done', text: step.doneOn === '' ? '' : formatCivilDate(step.doneOn) },
  { label: 'By', text: step.doneBy },
  { label: 'What came of it', text: step.note },
];
