import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { type Bearing, Rests } from '#shared/domain/speech/cause.ts';
import { restsLabels } from '#shared/domain/speech/cause-labels.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { api, client } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { ChangedMeanwhile, type ToldFields } from '../../../ui/drafts/changed-meanwhile.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { ExhibitPicker } from '../../../ui/workspace/exhibit-picker.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { Choices } from '../choices.tsx';

type Charged = Expression['charged'][number];
type Typing = { rests: Rests | null; reason: string; exhibitIds: ExhibitId[] };

const keyOf = (expression: Expression, charged: Charged): string => `bearing:${expression.id}:${charged.allegationClauseId}`;

/** How far each clause that is charged rests on this expression: what a decision without it is looked at with. */
export function BearingTable({ caseId, expression }: { caseId: CaseId; expression: Expression }) {
  if (expression.charged.length === 0) {
    return <p className="quiet">No clause is charged in this allegation yet, so nothing can rest on the statement.</p>;
  }
  return (
    <div className="ledger-scroller cause-clauses">
      <table className="sheet-table factor-table">
        <caption>How far each clause rests on this statement</caption>
        <thead>
          <tr>
            <th scope="col">Clause</th>
            <th scope="col">Rests on it</th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        {expression.charged.map((charged) => (
          <BearingRow key={charged.allegationClauseId} caseId={caseId} expression={expression} charged={charged} />
        ))}
      </table>
    </div>
  );
}

function BearingRow({ caseId, expression, charged }: { caseId: CaseId; expression: Expression; charged: Charged }) {
  const [isOpen, setOpen] = useState(() => hasDraft(keyOf(expression, charged)));
  const bearing = expression.bearings.find(({ allegationClauseId }) => allegationClauseId === charged.allegationClauseId) ?? null;
  const buttonId = `bearing-${expression.id}-${charged.allegationClauseId}`;
  const close = () => {
    setOpen(false);
    focusIn(buttonId);
  };
  return (
    <tbody>
      <tr>
        <th scope="row">
          {charged.label}
          {bearing !== null && !isOpen && (
            <p className="serif factor-reason">
              <Prose text={bearing.reason} />
            </p>
          )}
        </th>
        <td>{bearing === null ? <span className="quiet">not said</span> : restsLabels[bearing.rests]}</td>
        <td>
          {!isOpen && (
            <Button
              size="compact-sm"
              id={buttonId}
              variant={bearing === null ? 'light' : 'default'}
              aria-label={`${bearing === null ? 'Say' : 'Change'} how far ${charged.label} rests on it`}
              onClick={() => setOpen(true)}
            >
              {bearing === null ? 'Say' : 'Change'}
            </Button>
          )}
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={3}>
            <BearingForm caseId={caseId} expression={expression} charged={charged} bearing={bearing} onClose={close} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

type FormProps = { caseId: CaseId; expression: Expression; charged: Charged; bearing: Bearing | null; onClose: () => void };

function BearingForm({ caseId, expression, charged, bearing, onClose }: FormProps) {
  const standing = bearing?.standing.id ?? null;
  const initial: Typing = { rests: bearing?.rests ?? null, reason: bearing?.reason ?? '', exhibitIds: bearing?.exhibitIds ?? [] };
  const draft = useDraft<Typing>(keyOf(expression, charged), initial, standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const target = { expressionId: expression.id, allegationClauseId: charged.allegationClauseId };
  const record = useMutation(
    api.speech.recordBearing.mutationOptions({
      onSuccess: ({ bearings }) => {
        clear();
        const now = bearings.find(({ allegationClauseId }) => allegationClauseId === charged.allegationClauseId);
        saySo(
          `How far ${charged.label} rests on the statement is recorded.`,
          bearing === null
            ? null
            : undoBy(
                () =>
                  client.speech.recordBearing({
                    ...target,
                    rests: bearing.rests,
                    reason: bearing.reason,
                    exhibitIds: bearing.exhibitIds,
                    basedOn: now?.standing.id ?? null,
                  }),
                'It stands as before again.',
              ),
        );
        onClose();
      },
    }),
  );
  const tell = (typed: Typing): ToldFields => [
    { label: 'Rests on it', text: typed.rests === null ? '' : restsLabels[typed.rests] },
    { label: 'Reason', text: typed.reason },
  ];
  const isReasonMissing = value.reason.trim() === '';
  return (
    <RecordForm
      label={`How far ${charged.label} rests on the statement`}
      submit="Record this"
      isComplete={value.rests !== null && !isReasonMissing}
      onIncomplete={() => setWasTried(true)}
      isBusy={record.isPending}
      error={record.error}
      onRecord={() => {
        if (value.rests !== null) {
          record.mutate({ ...target, rests: value.rests, reason: value.reason, exhibitIds: value.exhibitIds, basedOn: draft.basedOn });
        }
      }}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={bearing && { fields: tell(initial), by: bearing.standing.by, at: bearing.standing.at }}
        tell={tell}
      />
      <Choices
        label="Does it rest on the statement?"
        description="In part: something else carries it too; name that in the reason."
        values={Rests.options}
        labels={restsLabels}
        value={value.rests}
        error={wasTried && value.rests === null ? 'Choose one.' : undefined}
        onChange={(rests) => set({ rests })}
      />
      <ProseField
        label="Reason"
        description="What else carries it, with the evidence."
        required
        minRows={2}
        value={value.reason}
        error={wasTried && isReasonMissing ? 'Give the reason.' : undefined}
        onChange={(reason) => set({ reason })}
      />
      <ExhibitPicker caseId={caseId} label="Exhibits" value={value.exhibitIds} onChange={(exhibitIds) => set({ exhibitIds })} />
    </RecordForm>
  );
}
