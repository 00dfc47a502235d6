import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { natureLabels } from '#shared/domain/deadlines/deadline-labels.ts';
import type { Proposal } from '#shared/domain/deadlines/deadlines.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';

type ProposalListProps = { caseId: CaseId; proposals: readonly Proposal[]; onEnter: (proposal: Proposal) => void };

/** What the record says may have begun a clock, one block a beginning, with the rules that it may set going. */
export function ProposalList({ caseId, proposals, onEnter }: ProposalListProps) {
  const groups = [...Map.groupBy(proposals, ({ trigger }) => `${trigger.what} ${trigger.on} ${trigger.isStanding}`).values()];
  if (groups.length === 0) return null;
  return (
    <section className="proposals" aria-label="May have begun">
      <p className="quiet small proposals-lead">
        By the record of the case these may have set something running. Enter its day, or say that it does not run.
      </p>
      {groups.map((group) => (
        <ProposalGroup key={group[0]?.trigger.id} caseId={caseId} group={group} onEnter={onEnter} />
      ))}
    </section>
  );
}

function ProposalGroup({ caseId, group, onEnter }: { caseId: CaseId; group: Proposal[]; onEnter: (proposal: Proposal) => void }) {
  const acts = group.filter(({ rule }) => rule.nature === 'duty' || rule.nature === 'window');
  const [isOpen, setOpen] = useState(false);
  const first = group[0];
  if (first === undefined) return null;
  const { what, on, isStanding } = first.trigger;
  const one = group.length === 1;
  const words =
    acts.length === 0
      ? one
        ? 'date to keep in sight'
        : 'dates to keep in sight'
      : one
        ? 'deadline that may run'
        : 'deadlines that may run';
  const name = `${what}, ${formatCivilDate(on)}`;
  return (
    <div className="proposal-group">
      <div className="proposal-head">
        <p>
          <strong>{what}</strong> <span className="figures">· {formatCivilDate(on)}</span>
          {!isStanding && <span className="quiet small"> · the record no longer says so</span>}
        </p>
        <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'} {group.length} {words}
          <span className="visually-hidden"> from: {name}</span>
        </Button>
      </div>
      {isOpen && (
        <ul className="plain-list proposal-rules">
          {group.map((proposal) => (
            <ProposalRow key={proposal.rule.id} caseId={caseId} proposal={proposal} onEnter={() => onEnter(proposal)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ProposalRow({ caseId, proposal, onEnter }: { caseId: CaseId; proposal: Proposal; onEnter: () => void }) {
  const { rule, trigger, candidate, problem } = proposal;
  const [isAsking, setAsking] = useState(false);
  const takeBack = useMutation(
    api.deadlines.takeBackSetAside.mutationOptions({ onSuccess: () => saySo('It waits for a decision again.') }),
  );
  const setAside = useMutation(api.deadlines.setProposalAside.mutationOptions());
  return (
    <li className="proposal-row">
      <div>
        <p className="task-text">{rule.title}</p>
        <p className="small">
          {candidate === null ? (
            <span className="quiet">{problem}</span>
          ) : (
            <span className="figures">
              {formatCivilDate(candidate.countedOn)}
              {candidate.movedTo !== null && `, moved on to ${formatCivilDate(candidate.movedTo)} under 5 ILCS 70/1.11`}
            </span>
          )}
        </p>
        <p className="quiet small">
          {natureLabels[rule.nature]} · {rule.citation}
          {rule.appliesWhen !== '' && ` · when: ${rule.appliesWhen}`}
          {candidate !== null && rule.count.kind === 'agreement' && rule.count.of !== 'meeting-notice' && ' Counted for the first step.'}
        </p>
        {rule.status !== 'current' && <StateBadge tone="needs" word="This rule may have changed" />}
      </div>
      <div className="row task-actions">
        <Button size="compact-sm" variant="default" onClick={onEnter}>
          Enter its day
          <span className="visually-hidden"> “{rule.title}”</span>
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
          Does not run
          <span className="visually-hidden">: “{rule.title}”</span>
        </Button>
      </div>
      {isAsking && (
        <ReasonDialog
          question="Why does this deadline not run?"
          confirm="Record the reason"
          decline="Leave it open"
          draftKey={`deadline-not:${trigger.id}:${rule.id}`}
          isBusy={setAside.isPending}
          error={setAside.error}
          onDecline={() => setAsking(false)}
          onConfirm={(reason, forget) =>
            setAside.mutate(
              { caseId, triggerId: trigger.id, ruleId: rule.id, reason },
              {
                onSuccess: ({ setAsideId }) => {
                  forget();
                  setAsking(false);
                  saySo('The reason is recorded; the deadline does not run.', () => takeBack.mutate({ setAsideId }));
                },
              },
            )
          }
        >
          <p>{rule.title}</p>
        </ReasonDialog>
      )}
    </li>
  );
}
