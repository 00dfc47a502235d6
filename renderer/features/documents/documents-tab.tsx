import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DocumentModel, IssuedDocument } from '#shared/domain/document-model.ts';
import { type DocumentKind, isLetter } from '#shared/domain/documents/kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { DocumentGaps, DocumentOutline, gapsOf } from './document-outline.tsx';
import { DocumentPaper } from './document-paper.tsx';
import { IssuePanel } from './issue-panel.tsx';
import { IssuedDocuments } from './issued-documents.tsx';
import { KindList } from './kinds/kind-list.tsx';
import { useKindAtHand } from './kinds/use-kind-at-hand.ts';
import { LetterPanel } from './letter/letter-panel.tsx';
import '../../ui/workspace/case-parts.css';
import './documents.css';

/** What is before the reader, for what other features place beside it. */
export type ShownDocument = { caseId: CaseId; kind: DocumentKind; model: DocumentModel };

type DocumentsTabProps = {
  caseId: CaseId;
  /** Panels of other features beside the preview, below what is empty. */
  aside?: ((shown: ShownDocument) => ReactNode) | undefined;
  /** What other features show on the card of an issue. */
  onCard?: ((document: IssuedDocument) => ReactNode) | undefined;
  /** Below everything: what is made of several documents. */
  below?: ReactNode;
};

/** Everything that leaves the case, from its first empty day to the issued one: which document, how it reads now, what is empty, what was issued. */
export function DocumentsTab({ caseId, aside, onCard, below }: DocumentsTabProps) {
  const standings = useQuery(api.letters.standings.queryOptions({ input: { caseId } }));
  const issued = useQuery(api.documents.list.queryOptions({ input: { caseId } }));
  const copies = useQuery(api.signedCopies.list.queryOptions({ input: { caseId } }));
  const [kind, choose] = useKindAtHand(caseId, issued.data ?? []);
  const failed = standings.error ?? issued.error ?? copies.error;
  if (failed)
    return <RefusalNotice error={failed} onRetry={() => void Promise.all([standings.refetch(), issued.refetch(), copies.refetch()])} />;
  if (!standings.data || !issued.data || !copies.data) return <LoadingState what="the documents" />;
  const ofKind = issued.data.filter((document) => document.kind === kind);
  return (
    <div className="documents">
      <div className="documents-columns">
        <div className="documents-kinds">
          <KindList standings={standings.data} kind={kind} onChoose={choose} />
        </div>
        <KindAtHand key={kind} caseId={caseId} kind={kind} wasIssued={ofKind.length > 0} aside={aside}>
          <IssuedDocuments issued={ofKind} copies={copies.data} onCard={onCard} />
        </KindAtHand>
      </div>
      {below}
    </div>
  );
}

type KindAtHandProps = {
  aside: DocumentsTabProps['aside'];
  caseId: CaseId;
  kind: DocumentKind;
  wasIssued: boolean;
  /** What was issued of this kind. */
  children: ReactNode;
};

function KindAtHand({ caseId, kind, wasIssued, aside, children }: KindAtHandProps) {
  const preview = useQuery(api.documents.preview.queryOptions({ input: { caseId, kind } }));
  const model = preview.data;
  return (
    <>
      <div className="documents-first">
        {model && <IssuePanel caseId={caseId} kind={kind} model={model} wasIssued={wasIssued} />}
        {isLetter(kind) && <LetterPanel caseId={caseId} kind={kind} />}
        {model && (
          <section className="panel" aria-labelledby="gaps-heading">
            <h3 id="gaps-heading">Still empty</h3>
            <DocumentGaps gaps={gapsOf(model)} />
          </section>
        )}
      </div>
      <div className="documents-paper">
        {children}
        {preview.isPending && <LoadingState what="the preview" />}
        <RefusalNotice error={preview.error} onRetry={() => void preview.refetch()} />
        {model && (
          <div>
            <h3 className="preview-heading">Preview</h3>
            <DocumentPaper model={model} />
          </div>
        )}
      </div>
      <div className="documents-rest">
        {model && (
          <section className="panel documents-outline" aria-labelledby="outline-heading">
            <h3 id="outline-heading">Outline</h3>
            <DocumentOutline model={model} />
          </section>
        )}
        {model && aside?.({ caseId, kind, model })}
      </div>
    </>
  );
}
