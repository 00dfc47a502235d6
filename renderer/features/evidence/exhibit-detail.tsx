import { Button, CloseButton } from '@mantine/core';
import { IconBan, IconDownload, IconEraser, IconEye, IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';
import { howObtainedLabels, personnelFileBasisLabels, viewerLabels } from '#shared/domain/labels.ts';
import type { RemovedByOrder } from '#shared/domain/removal.ts';
import { api } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant, showSize } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { deliverCopy } from '../../ui/workspace/deliver-copy.ts';
import { Digest } from '../../ui/workspace/digest.tsx';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';
import { ViewerFrame } from '../../ui/workspace/viewer-frame.tsx';
import { CustodyList } from './custody-list.tsx';
import { DescribeForm } from './describe-form.tsx';
import { ExhibitAccess } from './sharing/exhibit-access.tsx';
import { ExhibitCitations } from './sharing/exhibit-citations.tsx';
import { WithdrawDialog } from './sharing/withdraw-dialog.tsx';

function Facts({ exhibit }: { exhibit: Exhibit }) {
  const { provenance } = exhibit;
  return (
    <dl className="facts">
      <dt>SHA-256</dt>
      <dd>
        <Digest sha256={exhibit.sha256} of={exhibit.label} isWhole />
      </dd>
      <dt>Obtained</dt>
      <dd>
        {howObtainedLabels[provenance.howObtained]}, by {provenance.obtainedBy}, {formatFuzzyDate(provenance.obtainedOn)}
      </dd>
      <dt>Received</dt>
      <dd>
        {showInstant(exhibit.receivedAt)}, by {exhibit.receivedBy}
      </dd>
      <dt>May be kept</dt>
      <dd>{personnelFileBasisLabels[provenance.personnelFileBasis]}</dd>
      <dt>Description</dt>
      <dd>{provenance.description === '' ? <span className="quiet">not entered</span> : <Prose text={provenance.description} />}</dd>
      <dt>Type and size</dt>
      <dd>
        {exhibit.mediaType}, {showSize(exhibit.size)}. {viewerLabels[exhibit.viewer]}.
      </dd>
    </dl>
  );
}

/** What is left of an exhibit that a court had removed. */
function RemovedFacts({ exhibit, removed }: { exhibit: Exhibit; removed: RemovedByOrder }) {
  return (
    <div className="stack stack-tight">
      <div>
        <StateBadge tone="neutral" icon={IconEraser} word="Removed by order of a court" />
      </div>
      <p>
        {removed.court}, {removed.docketNumber}, carried out {showInstant(removed.at)}. The file, its name and where it came from are gone
        for good; nothing of it can be shown or exported.
      </p>
      <dl className="facts">
        <dt>SHA-256</dt>
        <dd>
          <Digest sha256={exhibit.sha256} of={exhibit.label} isWhole />
        </dd>
        <dt>Received</dt>
        <dd>
          {showInstant(exhibit.receivedAt)}, by {exhibit.receivedBy}
        </dd>
      </dl>
    </div>
  );
}

/** One exhibit: where it comes from, who has handled it, what it shows. Viewing and exporting are entered in its chain of custody. */
export function ExhibitDetail({ exhibit, onClose }: { exhibit: Exhibit; onClose: () => void }) {
  const { label } = exhibit;
  const [isDescribing, setDescribing] = useOpenWhenAimedAt(anchors.personnelFileBasis(exhibit.id), hasDraft(`describe:${exhibit.id}`));
  const [isWithdrawing, setWithdrawing] = useState(false);
  const closeForm = () => {
    setDescribing(false);
    focusIn(anchors.exhibit(exhibit.id));
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const view = useMutation(
    api.evidence.openForViewing.mutationOptions({
      onSuccess: () => saySo(`${label} is open and its digest matches the one taken at intake. The view is in its custody list.`),
    }),
  );
  const copyOut = useMutation(api.evidence.exportCopy.mutationOptions({ onSuccess: (outcome) => saySo(deliverCopy(outcome, label)) }));
  return (
    <section className="panel exhibit-detail" id={anchors.exhibit(exhibit.id)} aria-labelledby="exhibit-detail-heading">
      <div className="case-section-head">
        <h3 id="exhibit-detail-heading" tabIndex={-1} ref={heading}>
          {label} {exhibit.removed === null && <span className="clause-heading">{exhibit.fileName}</span>}
        </h3>
        <CloseButton aria-label={`Close ${label}`} onClick={onClose} />
      </div>
      {exhibit.removed === null && (
        <div className="row exhibit-actions">
          <Button
            leftSection={<IconEye size={16} aria-hidden />}
            loading={view.isPending}
            onClick={() => view.mutate({ exhibitId: exhibit.id })}
          >
            {view.data ? 'View again' : 'View'}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={copyOut.isPending}
            onClick={() => copyOut.mutate({ exhibitId: exhibit.id })}
          >
            Export a copy
          </Button>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            disabled={isDescribing}
            onClick={() => setDescribing(true)}
          >
            Change how obtained and description
          </Button>
          <Button variant="default" leftSection={<IconBan size={16} aria-hidden />} onClick={() => setWithdrawing(true)}>
            Withdraw citation
          </Button>
        </div>
      )}
      <RefusalNotice error={view.error ?? copyOut.error} />
      {view.data && exhibit.removed === null && <ViewerFrame key={view.data.address} opened={view.data} label={label} />}
      <div className="exhibit-columns">
        {exhibit.removed !== null && <RemovedFacts exhibit={exhibit} removed={exhibit.removed} />}
        {exhibit.removed === null && (isDescribing ? <DescribeForm exhibit={exhibit} onClose={closeForm} /> : <Facts exhibit={exhibit} />)}
        <div className="stack">
          <ExhibitCitations exhibit={exhibit} />
          <ExhibitAccess exhibit={exhibit} />
          <CustodyList exhibitId={exhibit.id} />
        </div>
      </div>
      {isWithdrawing && <WithdrawDialog exhibit={exhibit} onClose={() => setWithdrawing(false)} onWithdrawn={onClose} />}
    </section>
  );
}
