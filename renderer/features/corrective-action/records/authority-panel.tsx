import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import {
  AuthorityKind,
  type AuthoritySource,
  authorityInWords,
  authorityKindsFor,
} from '#shared/domain/corrective-action/authority-source.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { authorityKindLabels } from '#shared/domain/corrective-action/labels.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { api, client } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { focusIn, useOpenWhenAimedAt } from '../../../ui/workspace/jump.ts';

type AuthorityProps = { action: CorrectiveAction; authority: AuthoritySource | null };

const typedOf = (action: CorrectiveAction, authority: AuthoritySource | null) => ({
  kind: authority?.kind ?? authorityKindsFor(action.level.id)[0] ?? ('board-policy' as const),
  citation: authority?.citation ?? '',
  adoptedOn: authority?.adoptedOn ?? '',
  note: authority?.note ?? '',
});
type Typing = ReturnType<typeof typedOf>;

const tell = ({ kind, citation, adoptedOn, note }: Typing): ToldFields => [
  { label: 'Kind', text: authorityKindLabels[kind] },
  { label: 'Which', text: citation },
  { label: 'Adopted', text: adoptedOn === '' ? '' : formatCivilDate(adoptedOn) },
  { label: 'Note', text: note },
];

const inputOf = ({ kind, citation, adoptedOn, note }: Typing) => ({
  kind,
  citation,
  adoptedOn: kind !== 'board-policy' || adoptedOn === '' ? null : adoptedOn,
  note,
});

function AuthorityForm({ action, authority, onClose }: AuthorityProps & { onClose: () => void }) {
  const standing = authority?.standing.id ?? null;
  const recorded = typedOf(action, authority);
  const draft = useDraft(`authority:${action.id}`, recorded, standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const record = useMutation(
    api.levelRecords.recordAuthority.mutationOptions({
      onSuccess: (source) => {
        clear();
        onClose();
        const undo =
          authority === null
            ? undefined
            : undoBy(
                () =>
                  client.levelRecords.recordAuthority({
                    correctiveActionId: action.id,
                    authority: inputOf(recorded),
                    basedOn: source.standing.id,
                  }),
                'The source of authority stands as before again.',
              );
        saySo(`The source of authority stands: ${authorityInWords(source)}.`, undo);
      },
    }),
  );
  const isPolicy = value.kind === 'board-policy';
  const needed = [value.citation, ...(isPolicy ? [value.adoptedOn] : [])];
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label={`Source of authority of ${action.level.name}`}
      submit="Record source"
      draft={draft}
      isComplete={needed.every((text) => text.trim() !== '')}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => record.mutate({ correctiveActionId: action.id, authority: inputOf(value), basedOn: draft.basedOn })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={{ fields: tell(recorded), by: authority?.standing.by, at: authority?.standing.at }}
        tell={tell}
      />
      <FieldRow>
        <NativeSelect
          label="Kind of authority"
          description="What allows this level."
          data={authorityKindsFor(action.level.id).map((kind) => ({ value: kind, label: authorityKindLabels[kind] }))}
          value={value.kind}
          onChange={(event) => set({ kind: AuthorityKind.parse(event.currentTarget.value) })}
        />
        <TextInput
          label="Which policy, article or order"
          description="Such as its number."
          required
          value={value.citation}
          error={error(value.citation, 'Say which policy, article or order it is.')}
          onChange={(event) => set({ citation: event.currentTarget.value })}
        />
        {isPolicy && (
          <CivilDateField
            label="Adopted"
            help="On or before the first day of the conduct."
            isRequired
            value={value.adoptedOn}
            error={error(value.adoptedOn, 'Enter the day on which the Board adopted it.')}
            onChange={(adoptedOn) => set({ adoptedOn })}
          />
        )}
      </FieldRow>
      <ProseField
        label="Note"
        description="Limits on days, an appeal. May stay empty."
        minRows={1}
        value={value.note}
        onChange={(note) => set({ note })}
      />
    </RecordForm>
  );
}

/** Under what authority a level is imposed, as a record of its own. */
export function AuthorityPanel({ action, authority, problem }: AuthorityProps & { problem: string | null }) {
  const anchor = anchors.authority(action.id);
  const [isOpen, setOpen] = useOpenWhenAimedAt(anchor, hasDraft(`authority:${action.id}`));
  const close = () => {
    setOpen(false);
    focusIn(anchor);
  };
  const isOpenToChange = action.approvedAt === null;
  return (
    <section id={anchor} aria-label={`Source of authority of ${action.level.name}`} className="level-record">
      <h4>Source of authority</h4>
      {authority === null && !isOpen && <p>None is recorded. A suspension without pay rests on one of four kinds, or is not approved.</p>}
      {authority !== null && !isOpen && (
        <p>
          {authorityInWords(authority)} <span className="quiet">({authorityKindLabels[authority.kind]})</span>
          {authority.note !== '' && (
            <>
              <br />
              <Prose text={authority.note} />
            </>
          )}
        </p>
      )}
      {problem !== null && isOpenToChange && (
        <Notice tone="needs" title="It carries this level no longer.">
          {problem}
        </Notice>
      )}
      {isOpen && isOpenToChange && <AuthorityForm action={action} authority={authority} onClose={close} />}
      {!isOpen && isOpenToChange && (
        <Button size="compact-sm" variant={authority === null ? 'light' : 'default'} onClick={() => setOpen(true)}>
          {authority === null ? 'Record the source' : 'Change the source'}
        </Button>
      )}
    </section>
  );
}
