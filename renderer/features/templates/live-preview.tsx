import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { everyCase } from '#shared/domain/case-list.ts';
import type { WorkspaceTab } from '#shared/domain/cases.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import type { LetterTemplate } from '#shared/domain/documents/templates/template.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useHeld } from '../../ui/form/use-held.ts';
import { JumpContext, jumpWhenOpened } from '../../ui/workspace/jump.ts';

const PAUSE_MS = 350;

/** The value as it stood once nobody had changed it for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

type LivePreviewProps = { content: LetterTemplate; paper: (model: DocumentModel) => ReactNode };

/** The wording on a real case, a moment behind the typing. Nothing is kept of it, and an empty place leads to its field in that case. */
export function LivePreview({ content, paper }: LivePreviewProps) {
  const held = useHeld<CaseId | null>('template-preview-case', null);
  const cases = useQuery(api.cases.list.queryOptions({ input: { ...everyCase, contains: '', offset: 0, limit: 200 } }));
  const rows = cases.data?.rows ?? [];
  const caseId = held.value ?? rows[0]?.id ?? null;
  return (
    <section className="template-preview" aria-labelledby="template-preview-heading">
      <h2 id="template-preview-heading">Preview on a case</h2>
      {cases.isPending && <LoadingState what="the cases" />}
      <RefusalNotice error={cases.error} onRetry={() => void cases.refetch()} />
      {cases.data && caseId === null && (
        <EmptyState title="No case to show it on" isCompact>
          Once a case is opened, this wording can be seen as it would print there.
        </EmptyState>
      )}
      {caseId !== null && (
        <>
          <Select
            label="Case"
            searchable
            allowDeselect={false}
            maxDropdownHeight={280}
            nothingFoundMessage="No case of this number or title."
            data={rows.map(({ id, number, title }) => ({ value: id, label: `${number}, ${title}` }))}
            value={caseId}
            onChange={(chosen) => chosen !== null && held.set(CaseId.parse(chosen))}
          />
          <OnCase caseId={caseId} content={content} paper={paper} />
        </>
      )}
    </section>
  );
}

function OnCase({ caseId, content, paper }: LivePreviewProps & { caseId: CaseId }) {
  const navigate = useNavigate();
  const settled = useSettled(content);
  const preview = useQuery({
    ...api.templates.preview.queryOptions({ input: { caseId, content: settled } }),
    placeholderData: keepPreviousData,
  });
  const jumping = useMemo(
    () => ({
      target: null,
      jump: ({ tab, anchor }: { tab: WorkspaceTab; anchor: string }) => {
        jumpWhenOpened({ caseId, tab, anchor });
        void navigate({ to: '/cases/$caseId/$tab', params: { caseId, tab } });
      },
    }),
    [caseId, navigate],
  );
  return (
    <>
      <h3>As it would print there</h3>
      {preview.isPending && <LoadingState what="the preview" />}
      <RefusalNotice error={preview.error} />
      {preview.data && !preview.error && <JumpContext value={jumping}>{paper(preview.data)}</JumpContext>}
    </>
  );
}
