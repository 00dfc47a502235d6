import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isPrinted, type Prior } from '#shared/domain/after/prior-record.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { UseDialog } from './use-dialog.tsx';

type PriorRowProps = { caseId: CaseId; prior: Prior };

function Expiry({ prior }: { prior: Prior }) {
  const { expiry, isOverFourYears } = prior;
  return (
    <>
      {expiry.on === null && (prior.kind === 'paper' ? 'No expiry' : <span className="quiet">No expiry entered</span>)}
      {expiry.on !== null && !expiry.isPast && formatCivilDate(expiry.on)}
      {expiry.on !== null && expiry.isPast && <StateBadge tone="needs" word={`Expired ${formatCivilDate(expiry.on)}`} />}
      {expiry.source !== '' && <p className="quiet small">{expiry.source}</p>}
      {isOverFourYears && <p className="quiet small">Over four years old: look at 820 ILCS 40/8 before any release to a third party.</p>}
    </>
  );
}

/** What was decided for this case, or what holds while nobody has. */
function Standing({ prior }: { prior: Prior }) {
  const { decision } = prior;
  if (decision === null || decision.use === 'undecided') {
    return <span>{isPrinted(prior) ? 'Not decided; prints in the memo' : 'Not decided; left out, because its date has passed'}</span>;
  }
  return (
    <>
      <span>{decision.use === 'counted' ? 'Counts' : 'Left out'}</span>
      <p className="quiet small">
        {decision.reason !== '' && `${decision.reason} · `}
        {decision.decidedBy}, {showInstant(decision.decidedAt)}
      </p>
    </>
  );
}

/** One entry with what it was for, its expiry, and whether it counts here. */
export function PriorRow({ caseId, prior }: PriorRowProps) {
  const [asking, setAsking] = useState<'counted' | 'left-out' | 'take-back' | null>(null);
  const takeBack = useMutation(api.priorRecord.takeBack.mutationOptions());
  const named = `${prior.level} of ${formatCivilDate(prior.givenOn)}`;
  const decision = prior.decision?.use === 'undecided' ? null : prior.decision;
  const undecide = undoBy(
    () =>
      client.priorRecord.decideUse({
        caseId,
        kind: prior.kind,
        priorId: prior.id,
        use: 'undecided',
        reason: '',
        basedOn: prior.decision?.id ?? null,
      }),
    'It is undecided again whether this entry counts.',
  );
  return (
    <tr>
      <td className="figures prior-day">{formatCivilDate(prior.givenOn)}</td>
      <td>
        <strong>{prior.level}</strong>
        {prior.kind === 'action' && !prior.isDiscipline && <span className="quiet"> · not discipline</span>}
        <p className="prior-words">
          <Prose text={prior.whatFor} />
        </p>
        <p className="quiet small">
          {prior.kind === 'paper' ? (
            [prior.rule, prior.paperPlace].filter(Boolean).join(' · ')
          ) : (
            <>
              <Link to="/cases/$caseId/$tab" params={{ caseId: prior.caseId, tab: 'corrective-action' }}>
                Case {prior.caseNumber}
              </Link>
              {prior.isIssued ? ', report issued' : ', approved, no report issued'}
            </>
          )}
        </p>
      </td>
      <td>
        <Expiry prior={prior} />
      </td>
      <td>
        <Standing prior={prior} />
        <div className="row prior-buttons">
          {decision?.use !== 'counted' && (
            <Button size="compact-xs" variant="default" aria-label={`Let it count: ${named}`} onClick={() => setAsking('counted')}>
              Let it count
            </Button>
          )}
          {decision?.use !== 'left-out' && (
            <Button size="compact-xs" variant="default" aria-label={`Leave it out: ${named}`} onClick={() => setAsking('left-out')}>
              Leave it out
            </Button>
          )}
          {decision !== null && (
            <Button size="compact-xs" variant="subtle" color="gray" aria-label={`Leave it undecided: ${named}`} onClick={undecide}>
              Undecided
            </Button>
          )}
          {prior.kind === 'paper' && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              aria-label={`Take back: ${named}`}
              onClick={() => setAsking('take-back')}
            >
              Take back
            </Button>
          )}
        </div>
        {(asking === 'counted' || asking === 'left-out') && (
          <UseDialog caseId={caseId} prior={prior} use={asking} onClose={() => setAsking(null)} />
        )}
        {asking === 'take-back' && prior.kind === 'paper' && (
          <ReasonDialog
            question={`Take “${prior.level}” back?`}
            confirm="Take entry back"
            decline="Keep entry"
            draftKey={`prior-take-back:${prior.id}`}
            isBusy={takeBack.isPending}
            error={takeBack.error}
            onDecline={() => setAsking(null)}
            onConfirm={(reason, forget) =>
              takeBack.mutate(
                { caseId, priorEntryId: prior.id, reason },
                {
                  onSuccess: () => {
                    forget();
                    setAsking(null);
                    saySo(
                      'The entry is taken back. It stays in the log with your reason.',
                      undoBy(() => client.priorRecord.restore({ caseId, priorEntryId: prior.id }), 'The entry stands again.'),
                    );
                  },
                },
              )
            }
          >
            <p>For an entry made in error. One whose date has passed stays and is shown as expired.</p>
          </ReasonDialog>
        )}
      </td>
    </tr>
  );
}
