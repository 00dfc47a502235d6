import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { ClauseList, type ReadableClause } from './clause-list.tsx';
import { References } from './references.tsx';
import { datesWords } from './version-words.ts';

const readable = (clause: {
  lineageId: string;
  labelPath: string[];
  heading: string;
  kind: ReadableClause['kind'];
  topics: ReadableClause['topics'];
  restatedText: string;
  elements: ReadableClause['elements'];
}): ReadableClause => ({
  ...clause,
  key: `${clause.labelPath.join(' ')} ${clause.lineageId}`,
  text: clause.restatedText,
  textState: 'restated',
});

/** One printing of the catalogue, clause by clause in the catalogue's own words. */
export function TemplatePage({ templateKey }: { templateKey: string }) {
  const template = useQuery(api.policies.template.queryOptions({ input: { key: templateKey } }));
  const clauses = useMemo(() => (template.data?.clauses ?? []).map(readable), [template.data]);
  if (!template.data) {
    return (
      <div className="page">
        {template.isPending ? <LoadingState what="the template" /> : <PageHeader title="This template cannot be shown" />}
        <RefusalNotice error={template.error} onRetry={() => void template.refetch()} />
      </div>
    );
  }
  const { code, title, board, adoptedOn, revisedOn, legalReferences, crossReferences } = template.data;
  return (
    <div className="page">
      <PageHeader
        title={`${code} ${title}`}
        above={<Link to="/policies">Policies</Link>}
        actions={
          <Button renderRoot={(props) => <Link {...props} to="/policies/templates/$key/adopt" params={{ key: templateKey }} />}>
            Adopt this policy
          </Button>
        }
      >
        <p>
          Template: as printed by {board}, {datesWords({ adoptedOn, revisedOn })}. {clauses.length} clauses.
        </p>
      </PageHeader>
      <div style={{ marginBottom: 24 }}>
        <Notice title="Restated, not quoted">
          <p>
            These are the catalogue’s own words, so that clauses can be found and compared. A report quotes the board’s adopted wording.
          </p>
        </Notice>
      </div>
      <ClauseList clauses={clauses} hasTextStates={false} />
      <References legal={legalReferences} cross={crossReferences} />
    </div>
  );
}
