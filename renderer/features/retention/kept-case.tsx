import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseKept } from '#shared/domain/retention/disposal.ts';
import { RetentionSeriesId } from '#shared/domain/retention/ids.ts';
import type { RetentionSeries } from '#shared/domain/retention/schedule.ts';
import { api, client } from '../../app/client.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn } from '../../ui/workspace/jump.ts';

const chooseKey = (caseId: string): string => `case-retention:${caseId}`;
const prepareKey = (caseId: string): string => `prepare-disposal:${caseId}`;
const rowId = (caseId: string): string => `kept-${caseId}`;

type KeptProps = { kept: CaseKept; schedule: readonly RetentionSeries[]; onPrepared: () => void };

/** One closed case: until when, under which series, and what may be done. */
export function KeptCase({ kept, schedule, onPrepared }: KeptProps) {
  const { caseId, caseNumber, respondent, keptUntil, isHeld, disposalId } = kept;
  const [open, setOpen] = useState<'choose' | 'prepare' | null>(() => {
    if (hasDraft(chooseKey(caseId))) return 'choose';
    return hasDraft(prepareKey(caseId)) ? 'prepare' : null;
  });
  const close = () => {
    setOpen(null);
    focusIn(rowId(caseId));
  };
  return (
    <li className="kept-row" id={rowId(caseId)} tabIndex={-1}>
      <div className="kept-head">
        <strong>
          <Link to="/cases/$caseId/$tab" params={{ caseId, tab: 'overview' }}>
            {caseNumber}
          </Link>{' '}
          · {respondent}
        </strong>
        <KeptBadge kept={kept} />
      </div>
      <p className="quiet small">{keptUntil.because}</p>
      {keptUntil.series.length > 1 && (
        <ul className="disposal-steps quiet small" aria-label={`Series of ${caseNumber}`}>
          {keptUntil.series.map((series) => (
            <li key={series.seriesId}>
              {series.title}: {series.until === null ? series.because : formatCivilDate(series.until)}
            </li>
          ))}
        </ul>
      )}
      {open === 'choose' && <ChooseForm kept={kept} schedule={schedule} onClose={close} />}
      {open !== 'choose' && (
        <div className="row">
          <Button size="compact-sm" variant="default" aria-label={`Change what counts for ${caseNumber}`} onClick={() => setOpen('choose')}>
            Change what counts
          </Button>
          {keptUntil.isPast && !isHeld && disposalId === null && (
            <Button size="compact-sm" variant="default" aria-label={`Prepare disposal of ${caseNumber}`} onClick={() => setOpen('prepare')}>
              Prepare disposal
            </Button>
          )}
        </div>
      )}
      {open === 'prepare' && <PrepareDialog kept={kept} onClose={close} onPrepared={onPrepared} />}
    </li>
  );
}

function KeptBadge({ kept: { keptUntil, isHeld, disposalId } }: { kept: CaseKept }) {
  if (isHeld) return <StateBadge tone="blocked" word="Litigation hold: kept" />;
  if (disposalId !== null) return <StateBadge tone="ready" word="Disposal under way" />;
  if (keptUntil.until === null) return <StateBadge tone="neutral" word="Kept without an end" />;
  if (keptUntil.isPast) return <StateBadge tone="needs" word={`Kept through ${formatCivilDate(keptUntil.until)}`} />;
  return <StateBadge tone="neutral" word={`Kept through ${formatCivilDate(keptUntil.until)}`} />;
}

function PrepareDialog({ kept, onClose, onPrepared }: { kept: CaseKept; onClose: () => void; onPrepared: () => void }) {
  const prepare = useMutation(
    api.retention.prepare.mutationOptions({
      onSuccess: () => {
        onClose();
        saySo(`The disposal of ${kept.caseNumber} is prepared. Nothing is erased yet; it can be withdrawn.`);
        onPrepared();
      },
    }),
  );
  return (
    <ReasonDialog
      question={`Prepare the disposal of case ${kept.caseNumber}?`}
      confirm="Prepare disposal"
      decline="Keep the case"
      draftKey={prepareKey(kept.caseId)}
      isBusy={prepare.isPending}
      error={prepare.error}
      onConfirm={(reason, forget) => prepare.mutate({ caseId: kept.caseId, reason }, { onSuccess: forget })}
      onDecline={onClose}
    >
      <p>It goes nowhere without the certificate of the Local Records Commission and the approvals of two people.</p>
    </ReasonDialog>
  );
}

type ChooseProps = { kept: CaseKept; schedule: readonly RetentionSeries[]; onClose: () => void };

function ChooseForm({ kept, schedule, onClose }: ChooseProps) {
  const { caseId, caseNumber, chosen } = kept;
  const initial = { seriesIds: [...chosen.seriesIds], employmentEndedOn: chosen.employmentEndedOn ?? '', reason: '' };
  const draft = useDraft(chooseKey(caseId), initial, chosen.standingId);
  const { value, set } = draft;
  const [wasTried, setWasTried] = useState(false);
  const idsOf = (ids: readonly string[]) => ids.map((id) => RetentionSeriesId.parse(id));
  const choose = useMutation(
    api.retention.choose.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        const before = { seriesIds: idsOf(chosen.seriesIds), employmentEndedOn: chosen.employmentEndedOn };
        saySo(
          `What counts for ${caseNumber} is recorded.`,
          undoBy(
            () => client.retention.choose({ caseId, ...before, reason: 'As before again.' }),
            `What counted for ${caseNumber} before counts again.`,
          ),
        );
      },
    }),
  );
  return (
    <RecordForm
      label={`What counts for ${caseNumber}`}
      submit="Record what counts"
      draft={draft}
      isComplete={value.reason.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={choose.isPending}
      error={choose.error}
      onRecord={() =>
        choose.mutate({
          caseId,
          seriesIds: idsOf(value.seriesIds),
          employmentEndedOn: value.employmentEndedOn === '' ? null : value.employmentEndedOn,
          reason: value.reason,
          basedOn: draft.basedOn,
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <Checkbox.Group
        label="Further series"
        description="Besides those that cover it by themselves. The longest counts."
        value={value.seriesIds}
        onChange={(seriesIds) => set({ seriesIds })}
      >
        <div className="stack stack-tight">
          {schedule.length === 0 && <p className="quiet">The schedule has no series yet.</p>}
          {schedule.map(({ id, title }) => (
            <Checkbox key={id} value={id} label={title} />
          ))}
        </div>
      </Checkbox.Group>
      <CivilDateField
        label="Employment ended on"
        help="Empty while it goes on, or is not known."
        value={value.employmentEndedOn}
        onChange={(employmentEndedOn) => set({ employmentEndedOn })}
      />
      <ProseField
        label="Reason"
        required
        minRows={1}
        value={value.reason}
        error={wasTried && value.reason.trim() === '' ? 'Say what it rests on.' : undefined}
        onChange={(reason) => set({ reason })}
      />
    </RecordForm>
  );
}
