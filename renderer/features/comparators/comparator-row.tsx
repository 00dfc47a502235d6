import { Button } from '@mantine/core';
import { IconCheck, IconMinus, IconQuestionMark, type TablerIcon } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { comparatorUseLabels, overlapAspectLabels } from '#shared/domain/comparators/comparator-labels.ts';
import type { Comparator, Overlap } from '#shared/domain/comparators/comparators.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { DecideDialog } from './decide-dialog.tsx';

const states: Record<Overlap['state'], { Icon: TablerIcon; word: string }> = {
  same: { Icon: IconCheck, word: 'alike' },
  differs: { Icon: IconMinus, word: 'differs' },
  unknown: { Icon: IconQuestionMark, word: 'not known' },
};

/** One aspect: whether it is alike, and what stands there when it is not. */
function Aspect({ overlap: { aspect, state, here, there } }: { overlap: Overlap }) {
  const { Icon, word } = states[state];
  return (
    <li className="comparator-aspect">
      <Icon size={16} aria-hidden className={`comparator-${state}`} />
      <span>
        <strong>{overlapAspectLabels[aspect]}</strong> {word}:{' '}
        <span className="quiet">{state === 'same' ? there : `${there}; here ${here}`}</span>
      </span>
    </li>
  );
}

/** One decided matter, held beside this one. */
export function ComparatorRow({ caseId, comparator }: { caseId: CaseId; comparator: Comparator }) {
  const { kind, id, called, number, levelName, decidedOn, overlaps, decision, standing } = comparator;
  const [asking, setAsking] = useState<'compared' | 'distinguished' | null>(null);
  const isCleared = decision?.use === 'cleared';
  const takeBack = useMutation(
    api.comparators.decide.mutationOptions({
      onSuccess: (found) => {
        const now = [...found.comparators, ...found.leftOut].find((one) => one.id === id)?.standing?.id ?? null;
        const { use, reason, clearedBy } = decision ?? { use: 'undecided' as const, reason: '', clearedBy: '' };
        saySo(
          isCleared ? `Case ${number ?? ''} is left out again.` : `Nothing is said of ${called} any more.`,
          undoBy(
            () => client.comparators.decide({ caseId, kind, id, use, reason, clearedBy, basedOn: now }),
            'What was said of it stands again.',
          ),
        );
      },
    }),
  );
  return (
    <li className="comparator">
      <div className="comparator-what">
        <h5>{called}</h5>
        <p>{levelName}</p>
        <p className="quiet small">
          {formatCivilDate(decidedOn)}
          {kind === 'paper' && ' · on paper'}
        </p>
        {comparator.caseId !== null && number !== null && (
          <p className="small">
            <Link to="/cases/$caseId/$tab" params={{ caseId: comparator.caseId, tab: 'corrective-action' }}>
              Case {number}
            </Link>
          </p>
        )}
      </div>
      <ul className="plain-list">
        {overlaps.map((overlap) => (
          <Aspect key={overlap.aspect} overlap={overlap} />
        ))}
      </ul>
      <div className="comparator-said">
        <p>{decision === null ? comparatorUseLabels.undecided : comparatorUseLabels[decision.use]}</p>
        {decision !== null && decision.reason !== '' && (
          <p className="serif comparator-reason">
            <Prose text={decision.reason} />
          </p>
        )}
        {decision !== null && (
          <p className="quiet small">
            {isCleared && `Cleared by ${decision.clearedBy}. `}
            {decision.decidedBy}, {showInstant(decision.decidedAt)}
          </p>
        )}
        <div className="row comparator-buttons">
          {!isCleared && decision?.use !== 'compared' && (
            <Button size="compact-xs" variant="default" aria-label={`Call it alike: ${called}`} onClick={() => setAsking('compared')}>
              Call it alike
            </Button>
          )}
          {!isCleared && decision?.use !== 'distinguished' && (
            <Button size="compact-xs" variant="default" aria-label={`Tell it apart: ${called}`} onClick={() => setAsking('distinguished')}>
              Tell it apart
            </Button>
          )}
          {decision !== null && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={`Take back: ${called}`}
              loading={takeBack.isPending}
              onClick={() =>
                takeBack.mutate({ caseId, kind, id, use: 'undecided', reason: '', clearedBy: '', basedOn: standing?.id ?? null })
              }
            >
              Take back
            </Button>
          )}
        </div>
        {takeBack.error && <RefusalNotice error={takeBack.error} />}
        {asking !== null && <DecideDialog caseId={caseId} subject={comparator} use={asking} onClose={() => setAsking(null)} />}
      </div>
    </li>
  );
}
