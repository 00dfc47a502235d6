import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { documentKinds } from '#shared/domain/documents/kinds.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import './templates.css';

/** The wordings of all letters, with which of them are the district's own. */
export function TemplatesRoom() {
  const templates = useQuery(api.templates.list.queryOptions());
  return (
    <div className="page page-narrow">
      <PageHeader title="Templates">
        <p>What the letters say. Each comes with a wording of its own; the district may keep another, and every version stays.</p>
      </PageHeader>
      {templates.isPending && <LoadingState what="the templates" />}
      <RefusalNotice error={templates.error} onRetry={() => void templates.refetch()} />
      {templates.data?.length === 0 && (
        <EmptyState title="No template is shipped" isCompact>
          The folder of templates came without any. Install the application anew.
        </EmptyState>
      )}
      {templates.data && (
        <ul className="template-list">
          {templates.data.map(({ kind, inUse }) => (
            <li key={kind}>
              <Link to="/letter-templates/$kind" params={{ kind }}>
                {documentKinds[kind].label}
              </Link>
              <span className="quiet">
                {inUse.recordedBy === null || inUse.recordedAt === null
                  ? `As shipped, ${inUse.content.blocks.length} blocks`
                  : `Version ${inUse.number}, ${showInstant(inUse.recordedAt)}, by ${inUse.recordedBy}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
