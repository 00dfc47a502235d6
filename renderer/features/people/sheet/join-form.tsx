import { Radio } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { PersonFound, PersonSheet } from '#shared/domain/people-across-matters.ts';
import { api } from '../../../app/client.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

type JoinFormProps = { caseId: CaseId; sheet: PersonSheet; other: PersonFound; onDone: () => void };

/** Says that two records are one person, by which name, and why. Both records stay, and they can be taken apart again. */
export function JoinForm({ caseId, sheet, other, onDone }: JoinFormProps) {
  const draft = useDraft(`join-people:${sheet.personId}:${other.personId}`, { keeps: 'this', reason: '' });
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const keepsThis = value.keeps === 'this';
  const takeApart = useMutation(api.people.takeApart.mutationOptions({ onSuccess: () => saySo('They are two people on record again.') }));
  const join = useMutation(
    api.people.join.mutationOptions({
      onSuccess: ({ joinId, sheet: kept }) => {
        clear();
        onDone();
        saySo(`The two records are one person now, shown as ${kept.displayName}.`, () =>
          takeApart.mutate({ caseId, joinId, personId: kept.personId, reason: 'Undone at once.' }),
        );
      },
    }),
  );
  const isReasonMissing = value.reason.trim() === '';
  return (
    <div className="join-form">
      <RecordForm
        label={`${other.displayName} is the same person`}
        submit="Join the records"
        draft={draft}
        isComplete={!isReasonMissing}
        onIncomplete={() => setWasTried(true)}
        isBusy={join.isPending}
        error={join.error}
        cancel={{ label: 'Leave them apart', onCancel: onDone }}
        onRecord={() =>
          join.mutate({
            caseId,
            keptId: keepsThis ? sheet.personId : other.personId,
            joinedId: keepsThis ? other.personId : sheet.personId,
            reason: value.reason,
          })
        }
      >
        {sheet.displayName !== other.displayName && (
          <Radio.Group label="Shown from now on as" value={value.keeps} onChange={(keeps) => set({ keeps })}>
            <div className="people-lines">
              <Radio value="this" label={`${sheet.displayName} (this record)`} />
              <Radio value="other" label={`${other.displayName} (the other record)`} />
            </div>
          </Radio.Group>
        )}
        <ProseField
          label="Why they are the same person"
          required
          minRows={2}
          value={value.reason}
          onChange={(reason) => set({ reason })}
          error={wasTried && isReasonMissing ? 'Write why.' : undefined}
        />
      </RecordForm>
    </div>
  );
}
