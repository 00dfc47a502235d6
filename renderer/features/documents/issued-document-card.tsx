import { Button } from '@mantine/core';
import { IconDownload, IconEraser, IconEye, IconLock } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { api } from '../../app/client.ts';
import { showInstant, showSize } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';
import { Digest } from '../../ui/workspace/digest.tsx';
import { ViewerFrame } from '../../ui/workspace/viewer-frame.tsx';

/** Where the window goes once it is issued: the name of the card, so that arriving chooses none of its buttons. */
export const issuedAnchor = (documentId: string): string => `issued-${documentId}`;

/** One frozen issue: who, when, its digest and audit head, and the ways to read it and to take a copy out. */
export function IssuedDocumentCard({ document }: { document: IssuedDocument }) {
  const name = `issue ${document.issue}`;
  const view = useMutation(
    api.documents.openForViewing.mutationOptions({
      onSuccess: () => saySo(`Issue ${document.issue} is open and its digest matches the one taken when it was issued.`),
    }),
  );
  const copyOut = useMutation(api.documents.exportCopy.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, name)) }));
  return (
    <article className="panel" aria-label={`${documentKinds[document.kind].label}, ${name}`}>
      <div className="case-section-head">
        <h4 id={issuedAnchor(document.id)}>
          {documentKinds[document.kind].label}, {name}
        </h4>
        {document.removed === null ? (
          <StateBadge tone="verified" icon={IconLock} word="Frozen" />
        ) : (
          <StateBadge tone="neutral" icon={IconEraser} word="Removed by order of a court" />
        )}
      </div>
      <dl className="facts issued-facts">
        <dt>Issued</dt>
        <dd>
          {showInstant(document.issuedAt)}, by {document.issuedBy}
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <Digest sha256={document.sha256} of={name} isWhole />
        </dd>
        <dt>Audit head</dt>
        <dd>
          Event {document.auditHead.number} · <code>{document.auditHead.hash.slice(0, 16)}…</code>
        </dd>
        <dt>Extent</dt>
        <dd>
          {document.pageCount === 1 ? 'One page' : `${document.pageCount} pages`}, {showSize(document.size)}
        </dd>
      </dl>
      {document.removed === null ? (
        <div className="row">
          <Button
            leftSection={<IconEye size={16} aria-hidden />}
            variant="default"
            loading={view.isPending}
            onClick={() => view.mutate({ documentId: document.id })}
          >
            View
          </Button>
          <Button
            leftSection={<IconDownload size={16} aria-hidden />}
            variant="default"
            loading={copyOut.isPending}
            onClick={() => copyOut.mutate({ documentId: document.id })}
          >
            Export a copy
          </Button>
        </div>
      ) : (
        <p>
          {document.removed.court}, {document.removed.docketNumber}, carried out {showInstant(document.removed.at)}. The file and its text
          are gone for good; that it was issued stays.
        </p>
      )}
      <RefusalNotice error={view.error ?? copyOut.error} />
      {view.data && document.removed === null && (
        <div className="issued-frame">
          <ViewerFrame key={view.data.address} opened={view.data} label={`${documentKinds[document.kind].label}, ${name}`} />
        </div>
      )}
    </article>
  );
}
