import type { ReactNode } from 'react';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import type { SignedCopy } from '#shared/domain/documents/signed-copy.ts';
import { IssuedDocumentCard } from './issued-document-card.tsx';

type IssuedDocumentsProps = {
  issued: readonly IssuedDocument[];
  copies: readonly SignedCopy[];
  /** What others show on the card of an issue: signatures, who saw it. */
  onCard?: ((document: IssuedDocument) => ReactNode) | undefined;
};

/** Every issue of the kind at hand, the newest first. */
export function IssuedDocuments({ issued, copies, onCard }: IssuedDocumentsProps) {
  if (issued.length === 0) return null;
  const newestFirst = [...issued].sort((one, other) => other.issuedAt.localeCompare(one.issuedAt));
  return (
    <section className="stack stack-tight" aria-labelledby="issued-heading">
      <h3 id="issued-heading">Issued</h3>
      {newestFirst.map((document) => (
        <IssuedDocumentCard key={document.id} document={document} copies={copies.filter(({ documentId }) => documentId === document.id)}>
          {onCard?.(document)}
        </IssuedDocumentCard>
      ))}
    </section>
  );
}
