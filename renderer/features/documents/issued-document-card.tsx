import { Button } from '@mantine/core';
import { IconDownload, IconEraser, IconEye, IconFileTypeDocx, IconLock, IconSignature } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { profiles } from '#shared/domain/documents/profiles.ts';
import type { SignedCopy } from '#shared/domain/documents/signed-copy.ts';
import { api } from '../../app/client.ts';
import { showInstant, showSize } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';
import { Digest } from '../../ui/workspace/digest.tsx';
import { useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { ViewerFrame } from '../../ui/workspace/viewer-frame.tsx';
import { SignedCopyPart } from './signed/signed-copy-part.tsx';
import { TakeBackForm, takeBackKey } from './signed/take-back-form.tsx';

/** Where the window goes once it is issued: the name of the card, so that arriving chooses none of its buttons. */
export const issuedAnchor = (documentId: string): string => `issued-${documentId}`;

type IssuedDocumentCardProps = { document: IssuedDocument; copies: readonly SignedCopy[]; children?: ReactNode };

/** One frozen issue: who, when, its digest and audit head, its signed copies, and the ways to read it and to take a copy out. */
export function IssuedDocumentCard({ document, copies, children }: IssuedDocumentCardProps) {
  const name = `issue ${document.issue}`;
  const label = documentKinds[document.kind].label;
  return (
    <article className="panel" aria-label={`${label}, ${name}`}>
      <div className="case-section-head">
        <h4 id={issuedAnchor(document.id)}>
          {label}, {name}
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
        {document.profile !== null && (
          <>
            <dt>Redacted for</dt>
            <dd>{profiles[document.profile].label}</dd>
          </>
        )}
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
      {copies.map((copy) => (
        <SignedCopyPart key={copy.id} copy={copy} of={name} />
      ))}
      {document.removed === null ? (
        <IssueActions document={document} hasSigned={copies.some(({ isStanding }) => isStanding)} />
      ) : (
        <p>
          {document.removed.court}, {document.removed.docketNumber}, carried out {showInstant(document.removed.at)}. The file and its text
          are gone for good; that it was issued stays.
        </p>
      )}
      {children}
    </article>
  );
}

/** A signed copy is the one that was handed over, so the unsigned issue then stands behind it in words. */
function IssueActions({ document, hasSigned }: { document: IssuedDocument; hasSigned: boolean }) {
  const name = `issue ${document.issue}`;
  const [isTaking, setTaking] = useOpenWhenAimedAt(takeBackKey(document.id));
  const view = useMutation(
    api.documents.openForViewing.mutationOptions({
      onSuccess: () => saySo(`Issue ${document.issue} is open and its digest matches the one taken when it was issued.`),
    }),
  );
  const copyOut = useMutation(api.documents.exportCopy.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, name)) }));
  const forWord = useMutation(
    api.documents.exportIssueForWord.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, `${name} for Word`)) }),
  );
  return (
    <>
      <div className="row">
        <Button
          leftSection={<IconEye size={16} aria-hidden />}
          variant="default"
          loading={view.isPending}
          onClick={() => view.mutate({ documentId: document.id })}
        >
          {hasSigned ? 'View unsigned' : 'View'}
        </Button>
        <Button
          leftSection={<IconDownload size={16} aria-hidden />}
          variant="default"
          loading={copyOut.isPending}
          onClick={() => copyOut.mutate({ documentId: document.id })}
        >
          {hasSigned ? 'Export unsigned' : 'Export a copy'}
        </Button>
        <Button
          leftSection={<IconFileTypeDocx size={16} aria-hidden />}
          variant="default"
          loading={forWord.isPending}
          onClick={() => forWord.mutate({ documentId: document.id })}
        >
          Export issue for Word
        </Button>
        {!isTaking && (
          <Button leftSection={<IconSignature size={16} aria-hidden />} variant="default" onClick={() => setTaking(true)}>
            {hasSigned ? 'Take another signed copy back' : 'Take signed copy back'}
          </Button>
        )}
      </div>
      {isTaking && (
        <div className="signed-copy" id={takeBackKey(document.id)}>
          <TakeBackForm document={document} onClose={() => setTaking(false)} />
        </div>
      )}
      <RefusalNotice error={view.error ?? copyOut.error ?? forWord.error} />
      {view.data && (
        <div className="issued-frame">
          <ViewerFrame key={view.data.address} opened={view.data} label={`${documentKinds[document.kind].label}, ${name}`} />
        </div>
      )}
    </>
  );
}
