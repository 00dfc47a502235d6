import { Button } from '@mantine/core';
import { useState } from 'react';
import { type AfterDecisionEntry, stepsDue } from '#shared/domain/after/after-decision.ts';
import { afterDecisionKindLabels, afterDecisionWords } from '#shared/domain/after/after-decision-kinds.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { client } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { undoBy } from '../../ui/feedback/undo.ts';
import { focusIn } from '../../ui/workspace/jump.ts';
import { ConcludeDialog, TakeBackEntryDialog } from './entry-dialogs.tsx';
import { ReviseForm, reviseKey } from './revise-form.tsx';
import { StepForm, stepKey } from './step-form.tsx';
import { StepRow } from './step-row.tsx';

type EntryCardProps = { caseId: CaseId; entry: AfterDecisionEntry };

function Standing({ entry }: { entry: AfterDecisionEntry }) {
  const { today } = useSession();
  if (entry.concluded !== null) return <StateBadge tone="neutral" word={`Outcome ${formatCivilDate(entry.concluded.on)}`} />;
  const [next] = stepsDue(entry);
  if (next === undefined) {
    return entry.kind === 'expiry' ? null : <StateBadge tone="needs" word="No next date and no outcome" />;
  }
  const isPast = next.dueOn < today;
  if (entry.kind === 'expiry')
    return <StateBadge tone={isPast ? 'info' : 'ready'} word={`${isPast ? 'Expired' : 'Expires'} ${formatCivilDate(next.dueOn)}`} />;
  return <StateBadge tone={isPast ? 'needs' : 'ready'} word={`${isPast ? 'Was due' : 'Next'} ${formatCivilDate(next.dueOn)}`} />;
}

function Facts({ entry }: { entry: AfterDecisionEntry }) {
  const words = afterDecisionWords[entry.kind];
  const facts = [
    [words.party.label, entry.party],
    [words.source.label, entry.source],
    ['About', entry.actionLevel ?? ''],
  ].filter(([, text]) => text !== '');
  return (
    <dl className="facts">
      {facts.map(([label, text]) => (
        <div key={label} className="after-fact">
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
      {entry.terms !== '' && (
        <div className="after-fact">
          <dt>{words.terms.label}</dt>
          <dd className="serif kept-lines">
            <Prose text={entry.terms} />
          </dd>
        </div>
      )}
      {entry.concluded !== null && (
        <div className="after-fact">
          <dt>Outcome</dt>
          <dd className="serif kept-lines">
            <Prose text={entry.concluded.outcome} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** One matter that follows the decision, with its dated steps and its outcome. */
export function EntryCard({ caseId, entry }: EntryCardProps) {
  const [open, setOpen] = useState<'revise' | 'step' | 'conclude' | 'take-back' | null>(() =>
    hasDraft(reviseKey(entry.id)) ? 'revise' : hasDraft(stepKey(entry.id, null)) ? 'step' : null,
  );
  const anchor = anchors.afterDecision(entry.id);
  const headingId = `${anchor}-heading`;
  const close = () => {
    setOpen(null);
    focusIn(anchor);
  };
  const resume = undoBy(
    () => client.afterDecision.resume({ entryId: entry.id }),
    'The outcome is taken back; the entry is under way again.',
  );
  return (
    <article className="panel after-entry" aria-labelledby={headingId}>
      <div className="case-section-head">
        <h3 id={headingId}>
          {afterDecisionKindLabels[entry.kind]}: {entry.subject}
        </h3>
        <Standing entry={entry} />
      </div>
      {open === 'revise' ? <ReviseForm caseId={caseId} entry={entry} onClose={close} /> : <Facts entry={entry} />}
      {entry.kind === 'expiry' && (
        <p className="quiet small">Nothing is deleted on that day. Whether the warning may still be used is for a person to say.</p>
      )}
      {entry.steps.length > 0 && (
        <ol className="plain-list" aria-label="Steps">
          {entry.steps.map((step) => (
            <StepRow key={step.stepId} entry={entry} step={step} />
          ))}
        </ol>
      )}
      {open === 'step' && <StepForm entry={entry} step={null} onClose={close} />}
      <div className="row" id={anchor}>
        {entry.concluded === null ? (
          <>
            {open !== 'step' && (
              <Button size="compact-sm" variant="light" onClick={() => setOpen('step')}>
                Add a step
              </Button>
            )}
            <Button size="compact-sm" variant="default" onClick={() => setOpen('conclude')}>
              Record the outcome
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setOpen('revise')}>
              Restate
            </Button>
          </>
        ) : (
          <Button size="compact-sm" variant="default" onClick={resume}>
            Take the outcome back
          </Button>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setOpen('take-back')}>
          Take entry back
        </Button>
      </div>
      {open === 'conclude' && <ConcludeDialog entry={entry} onClose={close} />}
      {open === 'take-back' && <TakeBackEntryDialog entry={entry} onClose={close} />}
    </article>
  );
}
