import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { Balance } from '#shared/domain/speech/balance.ts';
import { balanceLabels } from '#shared/domain/speech/cause-labels.ts';
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
import { focusIn } from '../../../ui/workspace/jump.ts';
import { Choices } from '../choices.tsx';
import { StudentTestNote } from '../student-test-note.tsx';

const Direction = Balance.shape.direction;
type Typing = { direction: Balance['direction'] | null; reason: string; enteredFor: string };

/** The balance as a named person struck it, once S6 is answered. */
export function BalanceCard({ expression }: { expression: Expression }) {
  const { balance } = expression;
  const anchor = anchors.balance(expression.id);
  const [isOpen, setOpen] = useState(() => hasDraft(`balance:${expression.id}`));
  const isReached = expression.balanceState !== 'not-reached';
  if (!isReached && balance === null) return null;
  const close = () => {
    setOpen(false);
    focusIn(anchor);
  };
  return (
    <section className="panel question speech-card" id={anchor} aria-labelledby={`${anchor}-heading`}>
      <div className="case-section-head">
        <h4 id={`${anchor}-heading`}>Balance</h4>
        {!isOpen && isReached && (
          <Button size="compact-sm" variant={balance === null ? 'light' : 'default'} onClick={() => setOpen(true)}>
            {balance === null ? 'Enter balance' : 'Change balance'}
          </Button>
        )}
      </div>
      {balance !== null && expression.balanceState !== 'entered' && (
        <p className="speech-warning">
          An answer changed after this balance was entered.{' '}
          {isReached ? 'Read it again and enter it, as it stands or changed.' : 'The questions come first.'}
        </p>
      )}
      {isOpen ? (
        <BalanceForm expression={expression} onClose={close} />
      ) : balance === null ? (
        <p className="quiet">Not entered. Whoever decides, or counsel, strikes it; the factors are not counted for it.</p>
      ) : (
        <>
          <p>
            <strong>{balanceLabels[balance.direction]}</strong>, struck by {balance.enteredFor}
          </p>
          <p className="serif factor-reason">
            <Prose text={balance.reason} />
          </p>
        </>
      )}
    </section>
  );
}

function BalanceForm({ expression, onClose }: { expression: Expression; onClose: () => void }) {
  const { balance } = expression;
  const standing = balance?.standing.id ?? null;
  const initial: Typing = { direction: balance?.direction ?? null, reason: balance?.reason ?? '', enteredFor: balance?.enteredFor ?? '' };
  const draft = useDraft<Typing>(`balance:${expression.id}`, initial, standing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const enter = useMutation(
    api.speech.enterBalance.mutationOptions({
      onSuccess: (now) => {
        clear();
        saySo(
          'The balance is entered.',
          balance === null
            ? null
            : undoBy(
                () =>
                  client.speech.enterBalance({
                    expressionId: expression.id,
                    direction: balance.direction,
                    reason: balance.reason,
                    enteredFor: balance.enteredFor,
                    basedOn: now.balance?.standing.id ?? null,
                  }),
                'The balance stands as before again.',
              ),
        );
        onClose();
      },
    }),
  );
  const tell = (typed: Typing): ToldFields => [
    { label: 'Balance', text: typed.direction === null ? '' : balanceLabels[typed.direction] },
    { label: 'Struck by', text: typed.enteredFor },
    { label: 'Reason', text: typed.reason },
  ];
  const error = (text: string, sentence: string) => (wasTried && text.trim() === '' ? sentence : undefined);
  return (
    <RecordForm
      label="Balance"
      submit="Record balance"
      isComplete={value.direction !== null && value.reason.trim() !== '' && value.enteredFor.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={enter.isPending}
      error={enter.error}
      onRecord={() => {
        if (value.direction !== null) {
          enter.mutate({
            expressionId: expression.id,
            direction: value.direction,
            reason: value.reason,
            enteredFor: value.enteredFor,
            basedOn: draft.basedOn,
          });
        }
      }}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <ChangedMeanwhile
        draft={draft}
        standing={standing}
        recorded={balance && { fields: tell(initial), by: balance.standing.by, at: balance.standing.at }}
        tell={tell}
      />
      <Choices
        label="Balance"
        values={Direction.options}
        labels={balanceLabels}
        value={value.direction}
        error={wasTried && value.direction === null ? 'Choose one.' : undefined}
        onChange={(direction) => set({ direction })}
      />
      <TextInput
        label="Struck by"
        description="The person who decides, or counsel."
        required
        value={value.enteredFor}
        error={error(value.enteredFor, 'Name the person.')}
        onChange={(event) => set({ enteredFor: event.currentTarget.value })}
      />
      <ProseField
        label="Reason"
        required
        minRows={3}
        value={value.reason}
        error={error(value.reason, 'Give the reason.')}
        onChange={(reason) => set({ reason })}
      />
      <StudentTestNote text={value.reason} />
    </RecordForm>
  );
}
