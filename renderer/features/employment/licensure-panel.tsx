import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { licensureCauseLabels } from '#shared/domain/corrective-action/labels.ts';
import { LicensureCause, type LicensureNotice } from '#shared/domain/employment/licensure.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { Prose } from '../../ui/display/prose.tsx';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { CivilDateField } from '../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { ProseField } from '../../ui/form/prose-field.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn, useOpenWhenAimedAt } from '../../ui/workspace/jump.ts';

const nothing = {
  cause: 'unsure' as LicensureCause,
  reason: '',
  decidedBy: '',
  toStateOn: '',
  toRegionOn: '',
  copyToHolderOn: '',
  note: '',
};
type Typing = typeof nothing;

const typedOf = (notice: LicensureNotice | null): Typing => {
  if (notice === null) return nothing;
  const { cause, reason, decidedBy, note, toStateOn, toRegionOn, copyToHolderOn } = notice;
  return { cause, reason, decidedBy, note, toStateOn: toStateOn ?? '', toRegionOn: toRegionOn ?? '', copyToHolderOn: copyToHolderOn ?? '' };
};
const dayOf = (text: string): string | null => (text === '' ? null : text);
const noticeOf = ({ toStateOn, toRegionOn, copyToHolderOn, ...rest }: Typing) => ({
  ...rest,
  toStateOn: dayOf(toStateOn),
  toRegionOn: dayOf(toRegionOn),
  copyToHolderOn: dayOf(copyToHolderOn),
});
const shown = (day: string): string => (day === '' ? '' : formatCivilDate(day));
const tell = (typed: Typing): ToldFields => [
  { label: 'Cause for a notice', text: licensureCauseLabels[typed.cause] },
  { label: 'Decided by', text: typed.decidedBy },
  { label: 'Reason', text: typed.reason },
  { label: 'To the State Superintendent', text: shown(typed.toStateOn) },
  { label: 'To the regional superintendent', text: shown(typed.toRegionOn) },
  { label: 'Copy to the holder', text: shown(typed.copyToHolderOn) },
  { label: 'Note', text: typed.note },
];

type FormProps = { caseId: CaseId; notice: LicensureNotice | null; onClose: () => void };

function LicensureForm({ caseId, notice, onClose }: FormProps) {
  const standing = notice?.standing.id ?? null;
  const draft = useDraft(`licensure:${caseId}`, typedOf(notice), standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.employment.recordLicensure.mutationOptions({
      onSuccess: (recorded) => {
        clear();
        onClose();
        saySo(
          `Recorded on the notice: ${licensureCauseLabels[recorded.cause].toLowerCase()}.`,
          undoBy(
            () => client.employment.recordLicensure({ caseId, notice: noticeOf(typedOf(notice)), basedOn: recorded.standing.id }),
            'The entry on the notice stands as before again.',
          ),
        );
      },
    }),
  );
  const isSaid = value.cause !== 'unsure';
  const error = (text: string, sentence: string) => (wasTried && isSaid && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label="Notice of licensure"
      submit="Record entry"
      draft={draft}
      isComplete={!isSaid || (value.reason.trim() !== '' && value.decidedBy.trim() !== '')}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ caseId, notice: noticeOf(value), basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(typedOf(notice)), by: notice?.standing.by, at: notice?.standing.at }}
        tell={tell}
      />
      <Radio.Group
        label="Is there cause for a notice?"
        value={value.cause}
        onChange={(cause) => set({ cause: LicensureCause.parse(cause) })}
      >
        <div className="row">
          {LicensureCause.options.map((cause) => (
            <Radio key={cause} value={cause} label={licensureCauseLabels[cause]} />
          ))}
        </div>
      </Radio.Group>
      <ProseField
        label="Reason"
        required={isSaid}
        minRows={2}
        value={value.reason}
        error={error(value.reason, 'Say why.')}
        onChange={(reason) => set({ reason })}
      />
      <TextInput
        label="Decided by"
        description="By name and office."
        required={isSaid}
        value={value.decidedBy}
        error={error(value.decidedBy, 'Enter who decided it.')}
        onChange={(event) => set({ decidedBy: event.currentTarget.value })}
      />
      {value.cause === 'yes' && (
        <FieldRow>
          <CivilDateField label="To the State Superintendent" value={value.toStateOn} onChange={(toStateOn) => set({ toStateOn })} />
          <CivilDateField label="To the regional superintendent" value={value.toRegionOn} onChange={(toRegionOn) => set({ toRegionOn })} />
          <CivilDateField label="Copy to the holder" value={value.copyToHolderOn} onChange={(copyToHolderOn) => set({ copyToHolderOn })} />
        </FieldRow>
      )}
      <ProseField label="Note" description="May stay empty." minRows={1} value={value.note} onChange={(note) => set({ note })} />
    </RecordForm>
  );
}

/** Whether a notice on the license is due, as a named person said, and on which days it went out. */
export function LicensurePanel({ caseId, notice }: { caseId: CaseId; notice: LicensureNotice | null }) {
  const [isOpen, setOpen] = useOpenWhenAimedAt(anchors.licensure, hasDraft(`licensure:${caseId}`));
  const close = () => {
    setOpen(false);
    focusIn(anchors.licensure);
  };
  return (
    <section className="panel stack stack-tight record-panel" id={anchors.licensure} aria-labelledby="licensure-heading">
      <h3 id="licensure-heading">Notice of licensure</h3>
      <p className="quiet">
        After a dismissal or a resignation, where there is reasonable cause to believe what 105 ILCS 5/10-21.9(e-5) names, the State
        Superintendent and the regional superintendent are told. A resignation does not end that duty. A person decides; this asks.
      </p>
      {!isOpen && notice !== null && (
        <dl className="facts">
          {tell(typedOf(notice))
            .filter(({ text }) => text !== '')
            .flatMap(({ label, text }) => [
              <dt key={`${label}-term`}>{label}</dt>,
              <dd key={label} className="kept-lines">
                <Prose text={text} />
              </dd>,
            ])}
        </dl>
      )}
      {!isOpen && notice === null && <p>Nothing is recorded yet.</p>}
      {isOpen && <LicensureForm key={caseId} caseId={caseId} notice={notice} onClose={close} />}
      {!isOpen && (
        <div className="row">
          <Button variant="default" onClick={() => setOpen(true)}>
            {notice === null ? 'Say whether it is due' : 'Change the entry'}
          </Button>
        </div>
      )}
    </section>
  );
}
