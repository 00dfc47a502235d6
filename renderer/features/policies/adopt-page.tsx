import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { AdoptForm } from './adopt-form.tsx';
import { datesWords } from './version-words.ts';

/** Making a template the board's own: its name and its dates. */
export function AdoptPage({ templateKey }: { templateKey: string }) {
  const template = useQuery(api.policies.template.queryOptions({ input: { key: templateKey } }));
  if (!template.data) {
    return (
      <div className="page">
        {template.isPending ? <LoadingState what="the template" /> : <PageHeader title="This template cannot be shown" />}
        <RefusalNotice error={template.error} onRetry={() => void template.refetch()} />
      </div>
    );
  }
  const { code, title, board } = template.data;
  return (
    <div className="page page-narrow">
      <PageHeader
        title={`Adopt ${code}`}
        above={
          <>
            <Link to="/policies">Policies</Link> ›{' '}
            <Link to="/policies/templates/$key" params={{ key: templateKey }}>
              {code} {title}
            </Link>
          </>
        }
      >
        <p>
          After the printing by {board}, {datesWords(template.data)}. The dates below are your own board’s; they decide which version an
          allegation falls under.
        </p>
      </PageHeader>
      <AdoptForm template={template.data} />
    </div>
  );
}
