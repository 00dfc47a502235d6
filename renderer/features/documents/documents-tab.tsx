import { Button, Radio } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { documentKinds, IssuableKind } from '#shared/domain/documents/kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { DocumentGaps, DocumentOutline, gapsOf } from './document-outline.tsx';
import { DocumentPaper } from './document-paper.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { IssuedDocuments } from './issued-documents.tsx';
import '../../ui/workspace/case-parts.css';
import './documents.css';

const kinds = IssuableKind.options;

/** What can be issued, from its first empty day to the issued one: preview on the left, what is empty on the right, issues above. */
export function DocumentsTab({ caseId }: { caseId: CaseId }) {
  const [kind, setKind] = useState<IssuableKind>('discipline-report');
  const preview = useQuery(api.documents.preview.queryOptions({ input: { caseId, kind } }));
  const issued = useQuery(api.documents.list.queryOptions({ input: { caseId } }));
  const wasIssued = issued.data?.some((document) => document.kind === kind) ?? false;
  const isReport = kind === 'discipline-report';
  const [isIssuing, setIssuing] = useState(false);
  const model = preview.data;
  return (
    <div className="stack">
      <IssuedDocuments caseId={caseId} />
      <Radio.Group label="Document" value={kind} onChange={(chosen) => setKind(IssuableKind.parse(chosen))}>
        <div className="row document-kinds">
          {kinds.map((one) => (
            <Radio key={one} value={one} label={documentKinds[one].label} />
          ))}
        </div>
      </Radio.Group>
      {preview.isPending && <LoadingState what="the preview" />}
      <RefusalNotice error={preview.error} onRetry={() => void preview.refetch()} />
      {model && (
        <div className="document-columns">
          <div>
            <h3 className="preview-heading">Preview</h3>
            <DocumentPaper model={model} />
          </div>
          <aside className="document-side" aria-label="Outline and what is still empty">
            <section className="panel" id={anchors.issue} aria-labelledby="issue-heading">
              <h3 id="issue-heading">{documentKinds[kind].label}</h3>
              <p className="quiet">
                {isReport
                  ? 'Issuing freezes the report as a PDF that cannot be changed and lists it here.'
                  : 'Privileged, and for counsel and those who decide alone. Issuing freezes it as a PDF of its own; no part of it is in the report.'}
              </p>
              <Button leftSection={<IconFileCheck size={16} aria-hidden />} onClick={() => setIssuing(true)}>
                {wasIssued ? 'Issue again' : isReport ? 'Issue report' : 'Issue memo'}
              </Button>
            </section>
            <section className="panel" aria-labelledby="gaps-heading">
              <h3 id="gaps-heading">Still empty</h3>
              <DocumentGaps gaps={gapsOf(model)} />
            </section>
            <section className="panel" aria-labelledby="outline-heading">
              <h3 id="outline-heading">Outline</h3>
              <DocumentOutline model={model} />
            </section>
          </aside>
        </div>
      )}
      {isIssuing && model && <IssueDialog caseId={caseId} kind={kind} model={model} onClose={() => setIssuing(false)} />}
    </div>
  );
}
