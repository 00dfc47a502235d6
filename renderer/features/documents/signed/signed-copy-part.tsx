import { Button } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconDownload, IconEraser, IconEye, IconSignature } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignedCopy } from '#shared/domain/documents/signed-copy.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { api, client } from '../../../app/client.ts';
import { showInstant, showSize } from '../../../ui/display/shown-values.ts';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { deliverCopy } from '../../../ui/workspace/deliver-copy.ts';
import { Digest } from '../../../ui/workspace/digest.tsx';
import { ViewerFrame } from '../../../ui/workspace/viewer-frame.tsx';

type SignedCopyPartProps = {
  copy: SignedCopy;
  /** "issue 2" */
  of: string;
};

/** One signed copy on the card of its issue: who signed and when, its own digest, and the ways to read it, take it out or set it aside. */
export function SignedCopyPart({ copy, of }: SignedCopyPartProps) {
  const name = `signed copy of ${of}`;
  const [isAsking, setAsking] = useState(false);
  const view = useMutation(
    api.signedCopies.openForViewing.mutationOptions({
      onSuccess: () => saySo('The signed copy is open and its digest matches the one taken when it came in.'),
    }),
  );
  const copyOut = useMutation(
    api.signedCopies.exportCopy.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, `the ${name}`)) }),
  );
  const setAside = useMutation(api.signedCopies.setAside.mutationOptions());
  const putBack = useMutation(
    api.signedCopies.putBack.mutationOptions({ onSuccess: () => saySo('The signed copy is back and is offered before the unsigned one.') }),
  );
  return (
    <section className="signed-copy" aria-label={`Signed copy, ${formatCivilDate(copy.signedOn)}`}>
      <div className="case-section-head">
        <h5>Signed on {formatCivilDate(copy.signedOn)}</h5>
        <Standing copy={copy} />
      </div>
      <dl className="facts issued-facts">
        <dt>Signed by</dt>
        <dd>{copy.signedBy}</dd>
        <dt>Taken back</dt>
        <dd>
          {showInstant(copy.receivedAt)}, by {copy.receivedBy}
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <Digest sha256={copy.sha256} of={name} isWhole />
        </dd>
        <dt>File</dt>
        <dd>
          {copy.fileName}, {showSize(copy.size)}
        </dd>
        {copy.setAside && (
          <>
            <dt>Set aside</dt>
            <dd>
              {showInstant(copy.setAside.at)}, by {copy.setAside.by}: {copy.setAside.reason}
            </dd>
          </>
        )}
      </dl>
      {copy.removed === null && (
        <div className="row">
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconEye size={16} aria-hidden />}
            loading={view.isPending}
            onClick={() => view.mutate({ copyId: copy.id })}
          >
            View signed copy
          </Button>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={copyOut.isPending}
            onClick={() => copyOut.mutate({ copyId: copy.id })}
          >
            Export signed copy
          </Button>
          {copy.setAside === null ? (
            <Button size="compact-md" variant="subtle" leftSection={<IconArchive size={16} aria-hidden />} onClick={() => setAsking(true)}>
              Set aside
            </Button>
          ) : (
            <Button
              size="compact-md"
              variant="subtle"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              loading={putBack.isPending}
              onClick={() => putBack.mutate({ copyId: copy.id })}
            >
              Put back
            </Button>
          )}
        </div>
      )}
      <RefusalNotice error={view.error ?? copyOut.error ?? putBack.error} />
      {view.data && copy.removed === null && (
        <div className="issued-frame">
          <ViewerFrame key={view.data.address} opened={view.data} label={name} />
        </div>
      )}
      {isAsking && (
        <ReasonDialog
          question={`Set the signed copy of ${of} aside?`}
          confirm="Set signed copy aside"
          decline="Keep signed copy"
          draftKey={`signed-aside:${copy.id}`}
          isBusy={setAside.isPending}
          error={setAside.error}
          onDecline={() => setAsking(false)}
          onConfirm={(reason, forget) =>
            setAside.mutate(
              { copyId: copy.id, reason },
              {
                onSuccess: () => {
                  forget();
                  setAsking(false);
                  const undo = undoBy(() => client.signedCopies.putBack({ copyId: copy.id }), 'The signed copy is back.');
                  saySo('The signed copy is set aside. It is kept, and no longer offered.', undo);
                },
              },
            )
          }
        >
          <p>It stays in the casebook with its digest, and is no longer the copy that is offered.</p>
        </ReasonDialog>
      )}
    </section>
  );
}

function Standing({ copy }: { copy: SignedCopy }) {
  if (copy.removed !== null) return <StateBadge tone="neutral" icon={IconEraser} word="Removed by order of a court" />;
  if (copy.setAside !== null) return <StateBadge tone="neutral" icon={IconArchive} word="Set aside" />;
  return copy.isStanding ? (
    <StateBadge tone="verified" icon={IconSignature} word="Signed" />
  ) : (
    <StateBadge tone="neutral" icon={IconSignature} word="Signed earlier" />
  );
}
