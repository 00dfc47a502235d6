import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MatterLink } from '#shared/domain/case-links.ts';
import type { IncidentId } from '#shared/domain/ids.ts';
import { linkKindLabels } from '#shared/domain/incident-labels.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

function LinkTarget({ link }: { link: MatterLink }) {
  const { caseId, incidentId, numbers, title } = link.to;
  if (caseId !== null) {
    return (
      <Link to="/cases/$caseId/$tab" params={{ caseId, tab: 'overview' }}>
        case {numbers.join('')}, {title}
      </Link>
    );
  }
  return (
    <Link to="/incidents/$incidentId" params={{ incidentId }}>
      the incident of {numbers.join(', ')}, {title}
    </Link>
  );
}

function UnlinkDialog({ link, onClose }: { link: MatterLink; onClose: () => void }) {
  const draft = useDraft(`unlink:${link.id}`, { reason: '' });
  const { reason } = draft.value;
  const unlink = useMutation(
    api.incidents.unlink.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The link is taken back at both ends. That it was there, and why it went, is in the log.');
      },
    }),
  );
  return (
    <ConfirmDialog
      isOpen
      question="Take this link back?"
      confirm="Take link back"
      decline="Keep link"
      isBusy={unlink.isPending}
      isDisabled={reason.trim() === ''}
      error={unlink.error}
      draft={draft}
      onConfirm={() => unlink.mutate({ linkId: link.id, reason })}
      onDecline={onClose}
    >
      <p>The two matters stay as they are.</p>
      <TextInput
        label="Reason"
        required
        data-autofocus
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
      />
    </ConfirmDialog>
  );
}

/** What the incident, or one of its cases, is linked with. */
export function LinkList({ links, incidentId }: { links: readonly MatterLink[]; incidentId: IncidentId }) {
  const [asked, setAsked] = useState<MatterLink | null>(null);
  return (
    <section className="panel" aria-labelledby={`links-${incidentId}`}>
      <h2 id={`links-${incidentId}`}>Linked matters</h2>
      {links.length === 0 ? (
        <EmptyState title="None" headingLevel={3} isCompact>
          Link matters that belong together without being one: each then shows the other.
        </EmptyState>
      ) : (
        <ul className="plain-list incident-history">
          {links.map((link) => (
            <li key={link.id}>
              <p>
                {link.from !== null && <span className="figures">{link.from.number}: </span>}
                {linkKindLabels[link.kind][link.isForward ? 'forward' : 'backward']} · <LinkTarget link={link} />
              </p>
              <p>{link.reason}</p>
              <p className="quiet small">
                {showInstant(link.linkedAt)}, {link.linkedBy}
              </p>
              <Button size="compact-sm" variant="default" onClick={() => setAsked(link)}>
                Take back link
              </Button>
            </li>
          ))}
        </ul>
      )}
      {asked !== null && <UnlinkDialog link={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
