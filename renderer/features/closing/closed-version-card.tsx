import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { CaseAddendum, ClosedVersion } from '#shared/domain/after/closing.ts';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

type ClosedVersionCardProps = { caseId: CaseId; version: ClosedVersion; paper: (model: DocumentModel) => ReactNode };

function Addenda({ caseId, addenda }: { caseId: CaseId; addenda: readonly CaseAddendum[] }) {
  const [leaving, setLeaving] = useState<CaseAddendum | null>(null);
  const takeBack = useMutation(api.closing.takeBackAddendum.mutationOptions());
  if (addenda.length === 0) return null;
  return (
    <>
      <h5>Addenda</h5>
      <ul className="plain-list closing-addenda">
        {addenda.map((addendum) => (
          <li key={addendum.id}>
            <p className="serif kept-lines">
              <Prose text={addendum.text} />
            </p>
            <p className="quiet small row">
              {showInstant(addendum.enteredAt)}, {addendum.enteredBy}
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label="Take back this addendum"
                onClick={() => setLeaving(addendum)}
              >
                Take back
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {leaving !== null && (
        <ReasonDialog
          question="Take this addendum back?"
          confirm="Take addendum back"
          decline="Keep addendum"
          draftKey={`addendum-take-back:${leaving.id}`}
          isBusy={takeBack.isPending}
          error={takeBack.error}
          onDecline={() => setLeaving(null)}
          onConfirm={(reason, forget) =>
            takeBack.mutate(
              { caseId, addendumId: leaving.id, reason },
              {
                onSuccess: () => {
                  forget();
                  setLeaving(null);
                  saySo('The addendum is taken back. It stays in the log with your reason.');
                },
              },
            )
          }
        />
      )}
    </>
  );
}

/** One closed version: when and why, the mark in the log, what was frozen, and what was added since. */
export function ClosedVersionCard({ caseId, version, paper }: ClosedVersionCardProps) {
  const frozen = useMutation(api.closing.openVersion.mutationOptions());
  const headingId = `closed-version-${version.id}`;
  const count = version.issues.length;
  return (
    <article className="closed-version" aria-labelledby={headingId}>
      <h4 id={headingId}>
        Version {version.version}, closed on {formatCivilDate(version.closedOn)}
      </h4>
      <dl className="facts">
        <dt>Because</dt>
        <dd className="kept-lines">
          <Prose text={version.reason} />
        </dd>
        {version.withoutFindingsReason !== '' && (
          <>
            <dt>Without a finding</dt>
            <dd className="kept-lines">
              <Prose text={version.withoutFindingsReason} />
            </dd>
          </>
        )}
        <dt>By</dt>
        <dd>
          {version.closedBy}, {showInstant(version.closedAt)}
        </dd>
        <dt>In the log</dt>
        <dd className="figures">
          as of event {version.head.number}, epoch {version.head.epoch}
        </dd>
        <dt>Reports</dt>
        <dd>
          {count === 0 ? 'none was issued' : `issue ${version.issues.toSorted((one, other) => one - other).join(', ')}, under Documents`}
        </dd>
        {version.reopened !== null && (
          <>
            <dt>Reopened</dt>
            <dd>
              {formatCivilDate(version.reopened.on)}, by {version.reopened.by}: <Prose text={version.reopened.because} />
            </dd>
          </>
        )}
      </dl>
      <div className="row">
        <Button size="compact-sm" variant="default" loading={frozen.isPending} onClick={() => frozen.mutate({ closingId: version.id })}>
          Read it as it was closed
        </Button>
      </div>
      <RefusalNotice error={frozen.error} />
      <Addenda caseId={caseId} addenda={version.addenda} />
      {frozen.data !== undefined && (
        <Modal
          opened
          onClose={frozen.reset}
          size="min(1000px, 94vw)"
          title={`Version ${version.version}, as it was closed on ${formatCivilDate(version.closedOn)}`}
          closeButtonProps={{ 'aria-label': 'Close this version' }}
        >
          <div className="stack">
            {!frozen.data.isAsFrozen && (
              <Notice tone="needs" title="Words were removed by order since">
                <p>Everything else reads as it was frozen.</p>
              </Notice>
            )}
            {paper(frozen.data.model)}
          </div>
        </Modal>
      )}
    </article>
  );
}
