import { Button } from '@mantine/core';
import { IconArrowsJoin2, IconArrowsSplit2, IconFilePlus, IconLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { IncidentId } from '#shared/domain/ids.ts';
import type { IncidentFile } from '#shared/domain/incidents.ts';
import { api } from '../../../app/client.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../../ui/page/page-header.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { FurtherCaseForm } from '../further-case-form.tsx';
import type { IncidentStep } from '../incident-steps.ts';
import { LinkForm } from '../links/link-form.tsx';
import { LinkList } from '../links/link-list.tsx';
import { MergeForm } from '../moving/merge-form.tsx';
import { SplitForm } from '../moving/split-form.tsx';
import { IncidentCases } from './incident-cases.tsx';
import { IncidentEvidence } from './incident-evidence.tsx';
import { IncidentHistory } from './incident-history.tsx';
import { IncidentPeople } from './incident-people.tsx';
import { IncidentReport } from './incident-report.tsx';
import '../../../ui/workspace/case-parts.css';
import '../incident.css';

type IncidentPageProps = { incidentId: IncidentId; step: IncidentStep | undefined };

/** One incident: what was reported, its cases, its people, its evidence, and what it is linked with or was split from. */
export function IncidentPage({ incidentId, step }: IncidentPageProps) {
  const file = useQuery(api.incidents.read.queryOptions({ input: { incidentId } }));
  if (file.isPending) {
    return (
      <div className="page">
        <LoadingState what="the incident" />
      </div>
    );
  }
  if (file.data === undefined) {
    return (
      <div className="page stack">
        <h1>This incident cannot be shown</h1>
        <RefusalNotice error={file.error} onRetry={() => void file.refetch()} />
        <Link to="/cases" search={{ status: 'any' }}>
          Back to the cases
        </Link>
      </div>
    );
  }
  return <OpenedIncident file={file.data} step={step} />;
}

const named = (count: number): string => (count === 1 ? 'Incident with one case' : `Incident with ${count} cases`);

function OpenedIncident({ file, step }: { file: IncidentFile; step: IncidentStep | undefined }) {
  const { cases, mergedInto } = file;
  return (
    <div className="page incident">
      <PageHeader
        title={mergedInto === null ? named(cases.length) : 'Emptied incident'}
        windowTitle="Incident"
        above={
          <Link to="/cases" search={{ status: 'any' }}>
            Cases
          </Link>
        }
      >
        {cases[0] !== undefined && <p>{cases[0].title}</p>}
      </PageHeader>
      {mergedInto !== null && (
        <p className="incident-pointer">
          Its cases are in{' '}
          <Link to="/incidents/$incidentId" params={{ incidentId: mergedInto.incidentId }}>
            the incident of {mergedInto.numbers.join(', ')}
          </Link>
          . What was reported and who was in it stay here as they were.
        </p>
      )}
      {cases.length > 0 && <Steps file={file} step={step} />}
      <div className="incident-columns">
        <div className="stack">
          <IncidentCases cases={cases} />
          <IncidentEvidence file={file} />
          <IncidentPeople participants={file.incident.participants} />
        </div>
        <div className="stack">
          <IncidentReport file={file} />
          <LinkList links={file.links} incidentId={file.incident.id} />
          <IncidentHistory file={file} />
        </div>
      </div>
    </div>
  );
}

const ACTIONS = 'incident-actions';
const FORM = 'incident-form';

/** What can be done with the incident; one form at a time stands open, and its place is in the address. */
function Steps({ file, step }: { file: IncidentFile; step: IncidentStep | undefined }) {
  const navigate = useNavigate();
  const incidentId = file.incident.id;
  const go = (next: IncidentStep | undefined) =>
    void navigate({ to: '/incidents/$incidentId', params: { incidentId }, search: next === undefined ? {} : { step: next } });
  const close = () => {
    go(undefined);
    focusIn(ACTIONS);
  };
  useEffect(() => {
    if (step !== undefined) focusIn(FORM);
  }, [step]);
  return (
    <div className="stack incident-steps">
      <div className="row" id={ACTIONS}>
        <Button leftSection={<IconFilePlus size={16} aria-hidden />} onClick={() => go('open-case')}>
          Open a case for another respondent
        </Button>
        <Button variant="default" leftSection={<IconLink size={16} aria-hidden />} onClick={() => go('link')}>
          Link with another matter
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
          disabled={file.cases.length < 2}
          onClick={() => go('split')}
        >
          Split off cases
        </Button>
        <Button variant="default" leftSection={<IconArrowsJoin2 size={16} aria-hidden />} onClick={() => go('merge')}>
          Merge with another incident
        </Button>
      </div>
      <div id={FORM}>
        {step === 'open-case' && <FurtherCaseForm file={file} onClose={close} />}
        {step === 'link' && <LinkForm file={file} onClose={close} />}
        {step === 'split' && file.cases.length > 1 && <SplitForm file={file} onClose={close} />}
        {step === 'merge' && <MergeForm file={file} onClose={close} />}
      </div>
    </div>
  );
}
