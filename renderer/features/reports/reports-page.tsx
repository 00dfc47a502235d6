import { Radio } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { z } from 'zod';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { casebookDocumentPurposes, type ReportSpan } from '#shared/domain/documents/casebook/casebook-reports.ts';
import { CasebookDocumentKind, casebookDocumentLabels } from '#shared/domain/documents/kinds.ts';
import { CivilDate } from '#shared/domain/text.ts';
import { api } from '../../app/client.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { ExportReport } from './export-report.tsx';
import { ReportPeriod } from './report-period.tsx';
import { SmallNumbers } from './small-numbers.tsx';
import './reports.css';

/** What the address says: which report, and any day of what it covers. */
export const ReportsSearch = z.object({
  kind: CasebookDocumentKind.optional().catch(undefined),
  day: CivilDate.optional().catch(undefined),
});
export type ReportsSearch = z.infer<typeof ReportsSearch>;

type Paper = (model: DocumentModel) => ReactNode;

/** Reports about many cases: what and when on the right, how it prints on the left. `paper` shows a document as it prints. */
export function ReportsPage({ search, paper }: { search: ReportsSearch; paper: Paper }) {
  const span = useQuery(api.reports.span.queryOptions());
  return (
    <div className="page stack">
      <PageHeader title="Reports">
        <p>About many cases at once. What leaves one case is on its Documents tab.</p>
      </PageHeader>
      {span.isPending && <LoadingState what="the reports" />}
      <RefusalNotice error={span.error} onRetry={() => void span.refetch()} />
      {span.data?.firstOpened === null && (
        <EmptyState title="Nothing to report yet">
          The register, the weekly update and the yearly report are drawn from the cases of this casebook. Open a first matter under Cases.
        </EmptyState>
      )}
      {span.data && span.data.firstOpened !== null && (
        <Reports span={span.data} firstOpened={span.data.firstOpened} search={search} paper={paper} />
      )}
    </div>
  );
}

type ReportsProps = { span: ReportSpan; firstOpened: string; search: ReportsSearch; paper: Paper };

function Reports({ span, firstOpened, search, paper }: ReportsProps) {
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const kind = search.kind ?? 'weekly-update';
  const day = search.day ?? span.today;
  const request = { kind, day, smallNumbersReason: kind === 'yearly-report' ? reason : '' };
  const preview = useQuery(api.reports.preview.queryOptions({ input: request, placeholderData: keepPreviousData }));
  const show = (next: ReportsSearch) => void navigate({ to: '/reports', search: { kind, day, ...next } });
  const isShown = preview.data !== undefined && !preview.isPlaceholderData;
  return (
    <div className="report-columns">
      <div className="report-preview" aria-busy={!isShown}>
        <h2>Preview</h2>
        <h3 className="visually-hidden">{casebookDocumentLabels[kind]}</h3>
        {preview.isPending && <LoadingState what="the preview" />}
        <RefusalNotice error={preview.error} onRetry={() => void preview.refetch()} />
        {preview.data && preview.error === null && paper(preview.data)}
      </div>
      <aside className="report-side" aria-label="Which report">
        <section className="panel stack" aria-labelledby="which-report-heading">
          <h2 id="which-report-heading">Which report</h2>
          <Radio.Group
            aria-labelledby="which-report-heading"
            value={kind}
            onChange={(chosen) => show({ kind: CasebookDocumentKind.parse(chosen) })}
          >
            <div className="stack stack-tight">
              {CasebookDocumentKind.options.map((one) => (
                <Radio key={one} value={one} label={casebookDocumentLabels[one]} description={casebookDocumentPurposes[one]} />
              ))}
            </div>
          </Radio.Group>
          <ReportPeriod kind={kind} day={day} today={span.today} firstOpened={firstOpened} onChange={(next) => show({ day: next })} />
          <ExportReport request={request} isReady={isShown} />
        </section>
        {kind === 'yearly-report' && <SmallNumbers reason={reason} onChange={setReason} />}
      </aside>
    </div>
  );
}
