import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import type { BearingOnElement } from '#shared/domain/findings/contrary-evidence.ts';
import type { FindingStanding } from '#shared/domain/findings/finding-state.ts';
import type { Finding } from '#shared/domain/findings.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { SerifQuote } from '../../ui/display/serif-quote.tsx';
import { hasDraft, useStaysOpen } from '../../ui/drafts/drafts.ts';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { ElementSummary } from './element-summary.tsx';
import { FindingForm } from './finding-form.tsx';
import { RecordedFinding } from './recorded-finding.tsx';
import { StandingNotice } from './standing-notice.tsx';

type AllegationFindingProps = {
  allegation: Allegation;
  finding: Finding | null;
  standing: FindingStanding | null;
  bearings: readonly BearingOnElement[];
};

/** The finding on one allegation: read back where there is one, asked for where there is none. */
export function AllegationFinding({ allegation, finding, standing, bearings }: AllegationFindingProps) {
  const anchor = anchors.finding(allegation.id);
  const [isChanging, setChanging] = useOpenWhenAimedAt(anchor, hasDraft(`finding:${allegation.id}`));
  useStaysOpen(`finding:${allegation.id}`, finding === null, setChanging);
  const close = () => {
    setChanging(false);
    focusIn(anchor);
  };
  return (
    <article className="panel" aria-labelledby={`${anchor}-heading`}>
      <h3 id={`${anchor}-heading`}>Allegation {allegation.position}</h3>
      <div className="finding-columns">
        <div className="stack">
          <SerifQuote>
            <Prose text={allegation.statement} />
          </SerifQuote>
          <ElementSummary allegation={allegation} />
        </div>
        <div id={anchor} className="stack">
          {standing !== null && <StandingNotice standing={standing} />}
          {finding !== null && !isChanging ? (
            <RecordedFinding
              allegation={allegation}
              finding={finding}
              state={standing?.state ?? 'ready'}
              onChange={() => setChanging(true)}
            />
          ) : (
            <FindingForm
              allegation={allegation}
              finding={finding}
              bearings={bearings}
              onDone={close}
              onCancel={finding === null ? null : close}
            />
          )}
        </div>
      </div>
    </article>
  );
}
