import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccessOverview, ReviewerWithKey } from '#shared/contract/access.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

function RemoveReviewerDialog({ reviewer, onClose }: { reviewer: ReviewerWithKey; onClose: () => void }) {
  const { recipient, displayName } = reviewer;
  const remove = useMutation(
    api.access.removeReviewer.mutationOptions({
      onSuccess: () => {
        onClose();
        saySo(`${displayName} is no longer a reviewer. What was sealed to them is taken out of the casebook’s folder.`);
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question={`Remove the reviewer ${displayName}?`}
      confirm="Remove reviewer"
      decline="Keep reviewer"
      isDestructive
      isBusy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ recipient })}
      onDecline={onClose}
    >
      <p>
        Their assignments end, and the summaries sealed to them leave the casebook’s folder. A copy that they already have, or that lies in
        a backup, still opens with their passphrase. The root key stays: they never had it.
      </p>
    </ConfirmDialog>
  );
}

/** People outside the office, who read what is sealed to them. */
export function ReviewersPanel({ overview }: { overview: AccessOverview }) {
  const [leaving, setLeaving] = useState<ReviewerWithKey | null>(null);
  return (
    <section className="panel" aria-labelledby="reviewers-heading">
      <h2 id="reviewers-heading">Reviewers</h2>
      {overview.reviewers.length === 0 ? (
        <EmptyState title="No reviewers yet" headingLevel={3} isCompact>
          A reviewer, a principal for example, reads the summaries that are sealed to them and answers. Their key opens no casebook.
        </EmptyState>
      ) : (
        <table className="sheet-table access-table">
          <caption>They read what is sealed to them, and nothing else.</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Has a key since</th>
              <th scope="col">
                <span className="visually-hidden">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {overview.reviewers.map((reviewer) => (
              <tr key={reviewer.recipient}>
                <th scope="row">{reviewer.displayName}</th>
                <td>{showInstant(reviewer.addedAt)}</td>
                <td>
                  {overview.mayChange && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Remove the reviewer ${reviewer.displayName}`}
                      onClick={() => setLeaving(reviewer)}
                    >
                      Remove
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {leaving !== null && <RemoveReviewerDialog reviewer={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}
