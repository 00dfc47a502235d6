import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClauseId, VersionId } from '#shared/domain/ids.ts';
import type { Clause, PolicyVersion } from '#shared/domain/policy.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { numberInSection } from './clause-list.tsx';
import { WordingForm } from './wording-form.tsx';
import { WordingProgress } from './wording-progress.tsx';
import './policies.css';

type ClauseNavigationProps = { clauses: readonly Clause[]; current: ClauseId; onChoose: (clauseId: ClauseId) => void };

function ClauseNavigation({ clauses, current, onChoose }: ClauseNavigationProps) {
  return (
    <nav aria-label="Clauses">
      <ol className="wording-list">
        {clauses.map((clause) => {
          const number = numberInSection(clause.labelPath);
          const isAdopted = clause.textState === 'adopted';
          return (
            <li key={clause.id}>
              <button type="button" aria-current={clause.id === current} onClick={() => onChoose(clause.id)}>
                {isAdopted ? (
                  <IconCircleCheck size={16} role="img" aria-label="In the board’s words" />
                ) : (
                  <IconCircleDashed size={16} className="is-open" role="img" aria-label="Restated" />
                )}
                <span>
                  {number && `${number} `}
                  {clause.heading}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The clause after this one that is not yet in the board's words, going round; null when none is left. */
function nextOpen(version: PolicyVersion, from: ClauseId): ClauseId | null {
  const place = version.clauses.findIndex((clause) => clause.id === from);
  const round = [...version.clauses.slice(place + 1), ...version.clauses.slice(0, place)];
  return round.find((clause) => clause.textState !== 'adopted')?.id ?? null;
}

/** The board's own wording, clause by clause, with the restatement beside it for comparison; from `beginAt` on, or from the first that is open. */
export function WordingPage({ versionId, beginAt }: { versionId: VersionId; beginAt: ClauseId | null }) {
  const version = useQuery(api.policies.version.queryOptions({ input: { versionId } }));
  const [chosen, setChosen] = useState(beginAt);
  if (!version.data) {
    return (
      <div className="page">
        {version.isPending ? <LoadingState what="the policy" /> : <PageHeader title="This policy cannot be shown" />}
        <RefusalNotice error={version.error} onRetry={() => void version.refetch()} />
      </div>
    );
  }
  const { clauses, code, title } = version.data;
  const clause = clauses.find(({ id }) => id === chosen) ?? clauses.find(({ textState }) => textState !== 'adopted') ?? clauses[0];
  const next = clause ? nextOpen(version.data, clause.id) : null;
  return (
    <div className="page">
      <PageHeader
        title="The board’s wording"
        above={
          <>
            <Link to="/policies">Policies</Link> ›{' '}
            <Link to="/policies/versions/$versionId" params={{ versionId }}>
              {code} {title}
            </Link>
          </>
        }
      >
        <p>Type or paste each clause as the board adopted it, word for word. Each is recorded with its digest.</p>
        <WordingProgress version={version.data} />
      </PageHeader>
      {clause && (
        <div className="wording">
          <ClauseNavigation clauses={clauses} current={clause.id} onChoose={setChosen} />
          <WordingForm
            key={clause.id}
            clause={clause}
            hasNext={next !== null}
            onRecorded={() => setChosen(next ?? clause.id)}
            onSkip={next === null ? null : () => setChosen(next)}
          />
        </div>
      )}
    </div>
  );
}
