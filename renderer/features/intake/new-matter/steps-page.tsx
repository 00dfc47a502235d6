import { Button, Kbd } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, Fragment, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Track } from '#shared/domain/cases.ts';
import { DraftNotice } from '../../../ui/drafts/draft-notice.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { shownKeys, useShortcut } from '../../../ui/page/shortcuts.ts';
import { isSavable } from './matter-draft.ts';
import { OtherTracks } from './other-tracks.tsx';
import { StepFields } from './step-fields.tsx';
import { StepIndicator } from './step-indicator.tsx';
import { type IntakeStep, intakeSteps, stepWords } from './steps.ts';
import { useOpenMatter } from './use-open-matter.ts';
import '../intake.css';

const titles = { supervisory: 'New supervisory matter', investigation: 'New investigation' };

type StepsPageProps = { track: Exclude<Track, 'note'>; step: IntakeStep };

/**
 * Intake in five short steps that are walked freely; Enter goes on to the next, and the matter can be opened from each. What is typed is kept
 * whichever way one goes.
 */
export function StepsPage({ track, step }: StepsPageProps) {
  const navigate = useNavigate();
  const { draft, open, isBusy, error } = useOpenMatter(track);
  const [isChecked, setIsChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const place = intakeSteps.indexOf(step);
  const before = intakeSteps[place - 1];
  const next = intakeSteps[place + 1];
  const isMissing = isChecked && !isSavable(draft.value);
  useShortcut('Ctrl+Enter', 'Open the matter with what is there', null);
  // A step that comes up begins at its heading; the page itself begins at its own.
  useEffect(() => {
    if (shown.current !== step) heading.current?.focus();
    shown.current = step;
  }, [step]);
  useEffect(() => {
    if (isMissing && step === 'report') document.querySelector<HTMLElement>('.matter-step [aria-invalid="true"]')?.focus();
  }, [isMissing, step]);

  const go = (to: IntakeStep): void => void navigate({ to: '/cases/new/$track', params: { track }, search: { step: to } });
  const openNow = (): void => {
    if (isBusy) return;
    if (isSavable(draft.value)) open();
    else {
      setIsChecked(true);
      go('report');
    }
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (next === undefined) openNow();
    else go(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    openNow();
  };

  return (
    <div className="page">
      <PageHeader title={titles[track]} above={<Link to="/cases/new">Open a matter</Link>}>
        <p>Only what was reported is needed. What is left empty shows as a gap, and the matter can be opened from any step.</p>
      </PageHeader>
      <StepIndicator track={track} step={step} draft={draft.value} />
      <form className="matter-step stack" aria-label={stepWords[step].name} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
        <h2 ref={heading} tabIndex={-1} className="matter-step-title">
          {stepWords[step].name}
          <span className="quiet">
            {' '}
            · step {place + 1} of {intakeSteps.length}
          </span>
        </h2>
        <Fragment key={`${step} ${draft.turn}`}>
          <StepFields step={step} track={track} draft={draft.value} onChange={draft.set} isSummaryMissing={isMissing} />
        </Fragment>
        <RefusalNotice error={error} />
        <div className="row">
          {next !== undefined && <Button type="submit">Go on to: {stepWords[next].name.toLowerCase()}</Button>}
          {before !== undefined && (
            <Button variant="default" onClick={() => go(before)}>
              Back to: {stepWords[before].name.toLowerCase()}
            </Button>
          )}
          <span className="row-whole">
            <Button variant={next === undefined ? 'filled' : 'default'} loading={isBusy} onClick={openNow}>
              Open matter
            </Button>
            <Kbd aria-hidden>{shownKeys('Ctrl+Enter')}</Kbd>
          </span>
          <DraftNotice draft={draft} />
        </div>
      </form>
      <OtherTracks track={track} />
    </div>
  );
}
