import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { employmentStatusLabels, receivedHowLabels } from '#shared/domain/labels.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { SerifQuote } from '../../../ui/display/serif-quote.tsx';
import { useJump } from '../../../ui/workspace/jump.ts';
import { AmendIntakeForm } from './amend-intake-form.tsx';
import '../intake.css';

const Unknown = ({ children }: { children: string }) => <span className="quiet">{children}</span>;

/** How the report came in and what it said, with its gaps, and the way to fill them in. */
export function IntakePanel({ workspace }: { workspace: Workspace }) {
  const { incident, respondent, intake } = workspace;
  const { target } = useJump();
  const [isOpen, setOpen] = useState(false);
  const turn = target?.anchor.startsWith(anchors.intake('')) === true ? target.turn : 0;
  useEffect(() => {
    if (turn > 0) setOpen(true);
  }, [turn]);
  return (
    <section className="panel" id="overview-report" aria-labelledby="overview-report-heading">
      <div className="panel-head">
        <h3 id="overview-report-heading">How it came in</h3>
        {!isOpen && (
          <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
            Amend
          </Button>
        )}
      </div>
      {isOpen ? (
        <AmendIntakeForm workspace={workspace} onDone={() => setOpen(false)} />
      ) : (
        <>
          <dl className="facts">
            <dt>Received</dt>
            <dd>
              {incident.receivedOn === null ? <Unknown>Day not known</Unknown> : formatCivilDate(incident.receivedOn)}
              {', '}
              {incident.receivedHow === null ? <Unknown>way not recorded</Unknown> : receivedHowLabels[incident.receivedHow].toLowerCase()}
              {`, taken by ${incident.receivedBy}`}
            </dd>
            <dt>Position</dt>
            <dd>{respondent.position === '' ? <Unknown>Not recorded</Unknown> : respondent.position}</dd>
            <dt>Building</dt>
            <dd>{respondent.building === '' ? <Unknown>Not recorded</Unknown> : respondent.building}</dd>
            <dt>Employment</dt>
            <dd>{employmentStatusLabels[respondent.employmentStatus]}</dd>
          </dl>
          <div className="overview-summary">
            <SerifQuote source="The report, as taken down">
              <Prose text={incident.summary} />
            </SerifQuote>
          </div>
          {intake.doneOrNext !== '' && (
            <>
              <h4>What was done, or comes next</h4>
              <p className="laid-out">
                <Prose text={intake.doneOrNext} />
              </p>
            </>
          )}
          {intake.toKeep !== '' && (
            <>
              <h4>What must be kept, and where it is</h4>
              <p className="laid-out">
                <Prose text={intake.toKeep} />
              </p>
            </>
          )}
        </>
      )}
    </section>
  );
}
