import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { focusIn } from '../../ui/workspace/jump.ts';
import { AddendumForm, addendumKey } from './addendum-form.tsx';
import { CloseForm, closeKey } from './close-form.tsx';
import { ClosedVersionCard } from './closed-version-card.tsx';
import { ReopenForm, reopenKey } from './reopen-form.tsx';
import '../../ui/workspace/case-parts.css';
import './closing.css';

type ClosingPanelProps = {
  caseId: CaseId;
  /** What is open in the case, in words. */
  openItems: readonly string[];
  paper: (model: DocumentModel) => ReactNode;
};
type Form = 'close' | 'reopen' | 'addendum';

const formKeys: Record<Form, (caseId: CaseId) => string> = { close: closeKey, reopen: reopenKey, addendum: addendumKey };
const begun = (caseId: CaseId): Form | null =>
  (['close', 'reopen', 'addendum'] as const).find((form) => hasDraft(formKeys[form](caseId))) ?? null;

/** Closing the case, its closed versions with what was frozen and added, and reopening. `paper` shows a packet. */
export function ClosingPanel({ caseId, openItems, paper }: ClosingPanelProps) {
  const versions = useQuery(api.closing.versions.queryOptions({ input: { caseId } }));
  const [open, setOpen] = useState<Form | null>(() => begun(caseId));
  const close = () => {
    setOpen(null);
    focusIn(anchors.closing);
  };
  const { data } = versions;
  return (
    <section className="panel stack" aria-labelledby="closing-heading">
      <h3 id="closing-heading">{data?.isClosed ? 'Closed' : 'Closing'}</h3>
      {versions.isPending && <LoadingState what="the versions of the case" />}
      {versions.error && <RefusalNotice error={versions.error} onRetry={() => void versions.refetch()} />}
      {data?.versions.map((version) => (
        <ClosedVersionCard key={version.id} caseId={caseId} version={version} paper={paper} />
      ))}
      {data && open === 'close' && !data.isClosed && (
        <CloseForm caseId={caseId} version={data.current} openItems={openItems} onClose={close} />
      )}
      {data && open === 'reopen' && data.isClosed && <ReopenForm caseId={caseId} versions={data} onClose={close} />}
      {data && open === 'addendum' && data.isClosed && <AddendumForm caseId={caseId} onClose={close} />}
      {data && open === null && (
        <div className="row" id={anchors.closing}>
          {data.isClosed ? (
            <>
              <Button variant="default" onClick={() => setOpen('addendum')}>
                Write an addendum
              </Button>
              <Button variant="default" onClick={() => setOpen('reopen')}>
                Reopen the case
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => setOpen('close')}>
              Close the case
            </Button>
          )}
        </div>
      )}
      {data && !data.isClosed && open === null && (
        <p className="quiet small closing-note">
          {data.reopened === null
            ? 'A closed case is kept as a version that stays as it was. It can be reopened at any time.'
            : `This is version ${data.current}, reopened on ${formatCivilDate(data.reopened.on)}.`}
        </p>
      )}
    </section>
  );
}
