import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { VersionId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { ClauseList } from './clause-list.tsx';
import { References } from './references.tsx';
import { datesWords, inForceWords } from './version-words.ts';
import { WordingProgress } from './wording-progress.tsx';

/** One adopted version: when it is in force, whose words it is in, and every clause. */
export function VersionPage({ versionId }: { versionId: VersionId }) {
  const { today } = useSession();
  const version = useQuery(api.policies.version.queryOptions({ input: { versionId } }));
  const clauses = useMemo(() => (version.data?.clauses ?? []).map((clause) => ({ ...clause, key: clause.id })), [version.data]);
  if (!version.data) {
    return (
      <div className="page">
        {version.isPending ? <LoadingState what="the policy" /> : <PageHeader title="This policy cannot be shown" />}
        <RefusalNotice error={version.error} onRetry={() => void version.refetch()} />
      </div>
    );
  }
  const { code, title, board, guidelinesFrom, legalReferences, crossReferences, adoptedTextCount, clauseCount } = version.data;
  const isWhole = adoptedTextCount === clauseCount;
  return (
    <div className="page">
      <PageHeader
        title={`${code} ${title}`}
        above={<Link to="/policies">Policies</Link>}
        actions={
          <Button
            variant={isWhole ? 'default' : 'filled'}
            renderRoot={(props) => <Link {...props} to="/policies/versions/$versionId/wording" params={{ versionId }} />}
          >
            {isWhole ? 'Review the wording' : 'Enter the board’s wording'}
          </Button>
        }
      >
        <p>
          {board}, {datesWords(version.data)}; {inForceWords(version.data, today)}.
          {guidelinesFrom !== null && ` Guidelines are advice from ${formatCivilDate(guidelinesFrom)} on.`}
        </p>
        <WordingProgress version={version.data} />
      </PageHeader>
      <ClauseList clauses={clauses} />
      <References legal={legalReferences} cross={crossReferences} />
    </div>
  );
}
