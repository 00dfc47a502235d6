import { Button } from '@mantine/core';
import { useState } from 'react';
import { holdKinds, holdStopLabels } from '#shared/domain/holds/kinds.ts';
import type { Hold } from '#shared/domain/holds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { lawStatusLabels } from '#shared/domain/law/law-labels.ts';
import type { LawRecord } from '#shared/domain/law/law-record.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { ClearHoldDialog } from './clear-hold-dialog.tsx';
import { HoldStepDialog, type StepState } from './hold-step-dialog.tsx';
import { holdStateLabels, holdStateTones } from './hold-words.ts';

/** `name` tells the holds of one kind apart. */
type HoldCardProps = { caseId: CaseId; hold: Hold; name: string; law: readonly LawRecord[] };

/** What the hold rests on: citations with their status where it is not simply current. */
function Authorities({ hold, law }: Pick<HoldCardProps, 'hold' | 'law'>) {
  const cited = holdKinds[hold.kind].authorities.flatMap((id) => law.find((record) => record.id === id) ?? []);
  if (cited.length === 0) return null;
  return (
    <p className="quiet small">
      {cited.map(({ id, citation, status }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          {citation}
          {status !== 'current' && <strong> ({lawStatusLabels[status].toLowerCase()})</strong>}
        </span>
      ))}
    </p>
  );
}

function Steps({ hold }: { hold: Hold }) {
  if (hold.steps.length === 0) return null;
  return (
    <ul className="hold-steps">
      {hold.steps.map((step) => (
        <li key={step.id}>
          <strong>{holdStateLabels[step.state]}</strong>: {step.who}, {showInstant(step.recordedAt)}
          {step.note !== '' && (
            <>
              {' — '}
              <Prose text={step.note} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What can be done with a hold that nobody has cleared. */
function Actions({ caseId, hold, name }: Omit<HoldCardProps, 'law'>) {
  const [isClearing, setIsClearing] = useState(() => hasDraft(`clear-hold:${hold.id}`));
  const [step, setStep] = useState<StepState | null>(null);
  const steps: { state: StepState; label: string }[] = [
    ...(hold.state === 'open' ? [{ state: 'held' as const, label: 'Take in hand' }] : []),
    ...(hold.state === 'blocked' ? [] : [{ state: 'blocked' as const, label: 'Block step' }]),
    ...(hold.state === 'open' ? [] : [{ state: 'open' as const, label: 'Put back to open' }]),
  ];
  const isPermanent = holdKinds[hold.kind].isPermanent === true;
  return (
    <>
      <div className="row">
        {!isPermanent && (
          <Button size="compact-sm" variant="default" aria-label={`Clear hold: ${name}`} onClick={() => setIsClearing(true)}>
            Clear hold
          </Button>
        )}
        {steps.map(({ state, label }) => (
          <Button key={state} size="compact-sm" variant="subtle" aria-label={`${label}: ${name}`} onClick={() => setStep(state)}>
            {label}
          </Button>
        ))}
        {isPermanent && <span className="quiet small">A hold of this kind is never cleared here.</span>}
      </div>
      <ClearHoldDialog caseId={caseId} hold={hold} isOpen={isClearing} onClose={() => setIsClearing(false)} />
      {steps.map(({ state }) => (
        <HoldStepDialog key={state} caseId={caseId} hold={hold} state={state} isOpen={step === state} onClose={() => setStep(null)} />
      ))}
    </>
  );
}

/** One hold whole: where it stands, what it asks, on which law, what it stops, and every step that was recorded. */
export function HoldCard({ caseId, hold, name, law }: HoldCardProps) {
  const { question, stops } = holdKinds[hold.kind];
  return (
    <li className="hold-card">
      <h4>
        {name} <StateBadge tone={holdStateTones[hold.state]} word={holdStateLabels[hold.state]} />
      </h4>
      <p>
        <Prose text={hold.openedBecause} />
      </p>
      {hold.state !== 'cleared' && (
        <>
          <p className="hold-question">{question}</p>
          <Authorities hold={hold} law={law} />
          <p className="quiet small">
            {stops.length === 0
              ? 'Stops nothing by itself.'
              : `Stops: ${stops.map((stop) => holdStopLabels[stop].toLowerCase()).join(', ')}.`}
          </p>
        </>
      )}
      <Steps hold={hold} />
      {hold.clearedAt === null ? (
        <Actions caseId={caseId} hold={hold} name={name} />
      ) : (
        <p className="quiet">
          Cleared by {hold.clearedBy}, {showInstant(hold.clearedAt)}: <Prose text={hold.clearedReason ?? ''} />
        </p>
      )}
    </li>
  );
}
