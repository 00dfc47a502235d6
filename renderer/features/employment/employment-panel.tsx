import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { lastYearLabels, licenceLabels } from '#shared/domain/corrective-action/labels.ts';
import { type Employment, statusGuides } from '#shared/domain/employment/employment.ts';
import { mayAskForLicensure } from '#shared/domain/employment/licensure.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { employmentStatusLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { EmploymentForm, employmentKey } from './employment-form.tsx';
import { LicensurePanel } from './licensure-panel.tsx';
import { RemedyPanel } from './remedy-panel.tsx';
import '../../ui/workspace/case-parts.css';
import './employment.css';

function Facts({ employment }: { employment: Employment }) {
  const { status, howKnown, licence, licenceNumber, firstHiredOn, lastProbationaryYear, unit, agreement, standing } = employment;
  const steps = agreement?.progressiveSteps.steps ?? [];
  return (
    <dl className="facts">
      <dt>Status</dt>
      <dd>{employmentStatusLabels[status]}</dd>
      <dt>How it is known</dt>
      <dd className="kept-lines">{howKnown === '' ? <span className="quiet">not recorded</span> : <Prose text={howKnown} />}</dd>
      <dt>Governed by</dt>
      <dd>{statusGuides[status].governedBy}</dd>
      <dt>License</dt>
      <dd>{[licenceLabels[licence], licenceNumber].filter(Boolean).join(', ')}</dd>
      {firstHiredOn !== null && (
        <>
          <dt>First hired</dt>
          <dd>{formatCivilDate(firstHiredOn)}</dd>
        </>
      )}
      {status === 'probationary-teacher' && (
        <>
          <dt>Last year of probation</dt>
          <dd>{lastYearLabels[lastProbationaryYear]}</dd>
        </>
      )}
      <dt>Bargaining unit</dt>
      <dd>{unit === '' ? <span className="quiet">not recorded; it is entered under Overview</span> : unit}</dd>
      {steps.length > 0 && (
        <>
          <dt>Steps of the agreement</dt>
          <dd>
            {steps.join('; ')}
            <span className="quiet"> ({[agreement?.title, agreement?.progressiveSteps.article].filter(Boolean).join(', ')})</span>
          </dd>
        </>
      )}
      {standing !== null && (
        <>
          <dt>Recorded</dt>
          <dd>
            {showInstant(standing.at)}, by {standing.by}
          </dd>
        </>
      )}
    </dl>
  );
}

/** What the respondent is to the District, how that is known, and what a dismissal would be asked for. */
export function EmploymentPanel({ workspace }: { workspace: Workspace }) {
  const caseId = workspace.summary.id;
  const read = useQuery(api.employment.read.queryOptions({ input: { caseId } }));
  const [isOpen, setOpen] = useOpenWhenAimedAt(anchors.employment, hasDraft(employmentKey(caseId)));
  const close = () => {
    setOpen(false);
    focusIn(anchors.employment);
  };
  const actions = useQuery(api.correctiveAction.list.queryOptions({ input: { caseId } }));
  const employment = read.data?.employment;
  const isLicensureInQuestion = employment !== undefined && mayAskForLicensure(employment.licence, actions.data ?? []);
  const hasRemedy = read.data !== undefined && read.data.remedy.facts.length + read.data.remedy.notices.length > 0;
  return (
    <>
      <section className="panel stack stack-tight record-panel" id={anchors.employment} aria-labelledby="employment-heading">
        <h3 id="employment-heading">Employment status</h3>
        <p className="quiet">It decides which levels exist and which holds they open. It prints in the recommendation memo alone.</p>
        {read.isPending && <LoadingState what="the employment status" />}
        <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
        {employment && !isOpen && (
          <>
            {employment.howKnown !== '' && !employment.isOfPresentStatus && (
              <Notice tone="needs" title="The status was changed after this was written.">
                State again from what it is known.
              </Notice>
            )}
            <Facts employment={employment} />
            <div className="row">
              <Button variant={employment.standing === null ? 'light' : 'default'} onClick={() => setOpen(true)}>
                {employment.standing === null ? 'State how it is known' : 'Change the status'}
              </Button>
            </div>
          </>
        )}
        {employment && isOpen && <EmploymentForm key={caseId} caseId={caseId} employment={employment} onClose={close} />}
      </section>
      {read.data && (employment?.status === 'tenured-teacher' || hasRemedy) && <RemedyPanel caseId={caseId} remedy={read.data.remedy} />}
      {read.data && (isLicensureInQuestion || read.data.licensure !== null) && (
        <LicensurePanel caseId={caseId} notice={read.data.licensure} />
      )}
    </>
  );
}
