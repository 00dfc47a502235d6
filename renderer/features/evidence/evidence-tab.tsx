import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useJump } from '../../ui/workspace/jump.ts';
import { ExhibitDetail } from './exhibit-detail.tsx';
import { ExhibitTable } from './exhibit-table.tsx';
import { IntakePanel } from './intake-panel.tsx';
import { IntakeProgress } from './intake-progress.tsx';
import { CiteEvidence } from './sharing/cite-evidence.tsx';
import { OtherNumbers } from './sharing/other-numbers.tsx';
import { useIntakeQueue } from './use-intake-queue.ts';
import '../../ui/workspace/case-parts.css';
import './evidence.css';

/** The exhibit that a jump aims at: `exhibit-<id>`, with or without a field after it. */
function aimedExhibit(anchor: string | undefined): ExhibitId | null {
  const match = /^exhibit-([0-9a-f]{32})/.exec(anchor ?? '');
  return match?.[1] ? ExhibitId.parse(match[1]) : null;
}

/** Taking evidence in, the list of exhibits, and one exhibit at a time with its provenance, custody and content. */
export function EvidenceTab({ caseId }: { caseId: CaseId }) {
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  const { queue, intakes } = useIntakeQueue(caseId);
  const { target } = useJump();
  const [openId, setOpenId] = useState<ExhibitId | null>(() => aimedExhibit(target?.anchor));
  useEffect(() => {
    const aimed = aimedExhibit(target?.anchor);
    if (aimed !== null) setOpenId(aimed);
  }, [target]);
  if (exhibits.isPending) return <LoadingState what="the exhibits" />;
  if (exhibits.data === undefined) return <RefusalNotice error={exhibits.error} onRetry={() => void exhibits.refetch()} />;
  const open = exhibits.data.find((exhibit) => exhibit.id === openId);
  return (
    <div className="stack">
      <IntakePanel caseId={caseId} queue={queue} />
      <IntakeProgress intakes={intakes} queue={queue} />
      <CiteEvidence caseId={caseId} onCited={setOpenId} />
      <ExhibitTable exhibits={exhibits.data} openId={openId} onOpen={setOpenId} />
      {open && <ExhibitDetail key={open.id} exhibit={open} onClose={() => setOpenId(null)} />}
      <OtherNumbers caseId={caseId} />
    </div>
  );
}
