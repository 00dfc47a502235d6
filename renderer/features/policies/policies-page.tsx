import { Button } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { contract } from '#shared/contract/index.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { VersionSummary } from '#shared/domain/policy.ts';
import { api } from '../../app/client.ts';
import { useSession } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/display/data-table.tsx';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { inForceWords } from './version-words.ts';
import './policies.css';

type Template = InferContractRouterOutputs<typeof contract>['policies']['templates'][number];

function versionColumns(today: string): Column<VersionSummary>[] {
  return [
    {
      key: 'policy',
      header: 'Policy',
      isRowName: true,
      cell: (version) => (
        <Link
          to="/policies/versions/$versionId"
          params={{ versionId: version.id }}
          tabIndex={-1}
          onClick={(event) => event.stopPropagation()}
        >
          {version.code} {version.title}
        </Link>
      ),
    },
    { key: 'board', header: 'Board', cell: (version) => version.board },
    { key: 'adopted', header: 'Adopted', width: '7.25rem', cell: (version) => formatCivilDate(version.adoptedOn) },
    { key: 'revised', header: 'Revised', width: '7.25rem', cell: (version) => version.revisedOn.map(formatCivilDate).join(', ') || '—' },
    { key: 'in-force', header: 'In force', cell: (version) => inForceWords(version, today) },
    {
      key: 'text',
      header: 'Wording',
      width: '13.125rem',
      cell: (version) =>
        version.adoptedTextCount === version.clauseCount ? (
          <StateBadge tone="ready" word="All in the board’s words" />
        ) : (
          <StateBadge tone="needs" word={`${version.adoptedTextCount} of ${version.clauseCount} in its words`} />
        ),
    },
  ];
}

const templateColumns: Column<Template>[] = [
  {
    key: 'policy',
    header: 'Policy',
    isRowName: true,
    cell: (template) => (
      <Link to="/policies/templates/$key" params={{ key: template.key }} tabIndex={-1} onClick={(event) => event.stopPropagation()}>
        {template.code} {template.title}
      </Link>
    ),
  },
  { key: 'board', header: 'Printed by', cell: (template) => template.board },
  { key: 'adopted', header: 'Adopted', width: '7.25rem', cell: (template) => formatCivilDate(template.adoptedOn) },
  { key: 'revised', header: 'Revised', width: '7.25rem', cell: (template) => template.revisedOn.map(formatCivilDate).join(', ') || '—' },
  { key: 'clauses', header: 'Clauses', width: '5.5rem', isNumber: true, cell: (template) => template.clauseCount },
  {
    key: 'adopt',
    header: 'Use it',
    width: '8.5rem',
    cell: (template) => (
      <Button
        size="compact-sm"
        variant="default"
        renderRoot={(props) => (
          <Link
            {...props}
            to="/policies/templates/$key/adopt"
            params={{ key: template.key }}
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => event.stopPropagation()}
          />
        )}
      >
        Adopt this one
        <span className="visually-hidden">
          : {template.code}, printed by {template.board}
        </span>
      </Button>
    ),
  },
];

function AdoptedVersions() {
  const navigate = useNavigate();
  const { today } = useSession();
  const versions = useQuery(api.policies.versions.queryOptions());
  if (versions.isPending) return <LoadingState what="the adopted policies" />;
  if (!versions.data) return <RefusalNotice error={versions.error} onRetry={() => void versions.refetch()} />;
  return (
    <DataTable
      label="Adopted policies"
      columns={versionColumns(today)}
      rows={versions.data}
      rowKey={(version) => version.id}
      onOpen={(version) => void navigate({ to: '/policies/versions/$versionId', params: { versionId: version.id } })}
      empty={
        <EmptyState title="No policy is adopted yet" headingLevel={3} isCompact>
          An allegation is measured against the clauses that were in force on the day of the conduct. Adopt a template below, with your
          board’s own dates.
        </EmptyState>
      }
    />
  );
}

function Templates() {
  const navigate = useNavigate();
  const templates = useQuery(api.policies.templates.queryOptions());
  if (templates.isPending) return <LoadingState what="the catalogue" />;
  if (!templates.data) return <RefusalNotice error={templates.error} onRetry={() => void templates.refetch()} />;
  return (
    <DataTable
      label="Templates in the catalogue"
      columns={templateColumns}
      rows={templates.data}
      rowKey={(template) => template.key}
      onOpen={(template) => void navigate({ to: '/policies/templates/$key', params: { key: template.key } })}
      empty={
        <EmptyState title="The catalogue is empty" headingLevel={3} isCompact>
          It comes with the application. Install Due Course again to bring it back; no case is touched by that.
        </EmptyState>
      }
    />
  );
}

/** The board's adopted versions with their days in force, and the printings that can serve as a template. */
export function PoliciesPage() {
  return (
    <div className="page">
      <PageHeader title="Policies">
        <p>Which version was in force is found by date, never chosen from memory.</p>
      </PageHeader>
      <section>
        <h2 className="visually-hidden">Adopted by the board</h2>
        <AdoptedVersions />
      </section>
      <section className="page-section">
        <h2>Templates</h2>
        <p>
          Printings of other boards, restated clause by clause. A template becomes yours when you adopt it with your own dates and wording.
        </p>
        <Templates />
      </section>
    </div>
  );
}
