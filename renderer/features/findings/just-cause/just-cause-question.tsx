import { Button } from '@mantine/core';
import { anchors } from '#shared/domain/anchors.ts';
import { justCauseAnswerLabels, justCauseQuestions } from '#shared/domain/findings/findings-labels.ts';
import type { JustCauseAnswer, JustCauseEntry } from '#shared/domain/findings/just-cause.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';
import { focusIn, useOpenWhenAimedAt } from '../../../ui/workspace/jump.ts';
import { JustCauseForm, justCauseKey } from './just-cause-form.tsx';

const tones: Record<JustCauseAnswer, StateTone> = { yes: 'info', no: 'needs', unsure: 'needs', 'not-relevant': 'neutral' };

/** One question: what is asked, the answer in use, and the answers before it. */
export function JustCauseQuestion({ caseId, entry }: { caseId: CaseId; entry: JustCauseEntry }) {
  const anchor = anchors.justCause(entry.question);
  const [isOpen, setOpen] = useOpenWhenAimedAt(anchor, hasDraft(justCauseKey(caseId, entry.question)));
  const { asked, lookAt } = justCauseQuestions[entry.question];
  const close = () => {
    setOpen(false);
    focusIn(anchor);
  };
  return (
    <li id={anchor} className="just-cause-question">
      <div className="just-cause-standing">
        <p className="just-cause-asked">{asked}</p>
        {entry.answer !== null && <Answered caseId={caseId} entry={entry} answer={entry.answer} />}
      </div>
      {isOpen ? (
        <JustCauseForm caseId={caseId} entry={entry} lookAt={lookAt} onClose={close} />
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${entry.answer === null ? 'Answer' : 'Answer again'}: ${asked}`}
          onClick={() => setOpen(true)}
        >
          {entry.answer === null ? 'Answer' : 'Answer again'}
        </Button>
      )}
    </li>
  );
}

function Answered({ caseId, entry, answer }: { caseId: CaseId; entry: JustCauseEntry; answer: JustCauseAnswer }) {
  const labelsOf = useExhibitLabels(caseId);
  return (
    <div className="just-cause-answer">
      <StateBadge tone={tones[answer]} word={justCauseAnswerLabels[answer]} />
      <p className="serif finding-words">
        <Prose text={entry.reason} />
      </p>
      {entry.pins.length > 0 && (
        <ul className="plain-list small">
          {entry.pins.map((pin) => (
            <li key={pin.exhibitId}>{[labelsOf([pin.exhibitId]), pin.locator, pin.note].filter(Boolean).join(' · ')}</li>
          ))}
        </ul>
      )}
      <p className="quiet small">
        {entry.answeredBy}
        {entry.answeredAt !== null && `, ${showInstant(entry.answeredAt)}`}
      </p>
      {entry.history.length > 0 && (
        <details>
          <summary>{entry.history.length === 1 ? '1 answer before' : `${entry.history.length} answers before`}</summary>
          <ul className="plain-list small">
            {entry.history.map((before) => (
              <li key={`${before.answeredAt} ${before.reason}`}>
                {justCauseAnswerLabels[before.answer]}: <Prose text={before.reason} />{' '}
                <span className="quiet">
                  ({before.answeredBy}, {showInstant(before.answeredAt)})
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
