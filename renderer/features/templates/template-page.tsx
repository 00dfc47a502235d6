import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { documentKinds, type LetterKind } from '#shared/domain/documents/kinds.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { TemplateEditor } from './template-editor.tsx';
import './templates.css';

type TemplatePageProps = { kind: LetterKind; paper: (model: DocumentModel) => ReactNode };

/** The wording of one kind of letter: its blocks, its versions, and how it would print on a case. */
export function LetterTemplatePage({ kind, paper }: TemplatePageProps) {
  const history = useQuery(api.templates.read.queryOptions({ input: { kind } }));
  return (
    <div className="page template-page">
      <PageHeader title={documentKinds[kind].label} above={<Link to="/settings/templates">All templates</Link>}>
        <p>What every new letter of this kind says. A letter that was begun keeps the wording it was begun with.</p>
      </PageHeader>
      {history.isPending && <LoadingState what="the template" />}
      <RefusalNotice error={history.error} onRetry={() => void history.refetch()} />
      {history.data && (
        <>
          {!history.data.mayChange && (
            <Notice>
              <p>You can read this. An administrator of this casebook changes it.</p>
            </Notice>
          )}
          <TemplateEditor key={kind} history={history.data} paper={paper} />
        </>
      )}
    </div>
  );
}
