import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { type InterviewStatement, type OpenInterview, SignedHow } from '#shared/domain/interviews/interviews.ts';
import { signedHowLabels } from '#shared/domain/interviews/labels.ts';
import { api } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

export const signKey = (statementId: string): string => `interview-sign:${statementId}`;

type SignFormProps = { caseId: CaseId; interview: OpenInterview; statement: InterviewStatement; onClose: () => void };

/** Who signed, when and how; from then on the words are locked. */
export function SignForm({ caseId, interview, statement, onClose }: SignFormProps) {
  const { today } = useSession();
  const initial = { signedBy: interview.person, signedOn: today, how: 'on-paper' as SignedHow, exhibitId: '' };
  const draft = useDraft(signKey(statement.id), initial, statement.versionId);
  const { signedBy, signedOn, how, exhibitId } = draft.value;
  const [wasTried, setWasTried] = useState(false);
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  const sign = useMutation(
    api.interviewWords.signStatement.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The statement is locked as it was signed. What is said later is added as an addendum.');
      },
    }),
  );
  return (
    <RecordForm
      label="Signature"
      submit="Lock as signed"
      draft={draft}
      isComplete={signedBy.trim() !== '' && signedOn !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={sign.isPending}
      error={sign.error}
      onRecord={() =>
        sign.mutate({
          caseId,
          interviewId: interview.id,
          statementId: statement.id,
          signedBy,
          signedOn,
          how,
          exhibitId: exhibitId === '' ? null : ExhibitId.parse(exhibitId),
          basedOn: draft.basedOn ?? statement.versionId,
        })
      }
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <p className="interview-line">Locking cannot be undone: read the words once more against the paper.</p>
      <FieldRow>
        <TextInput
          label="Signed by"
          required
          autoFocus
          value={signedBy}
          error={wasTried && signedBy.trim() === '' ? 'Enter who signed.' : undefined}
          onChange={(event) => draft.set({ signedBy: event.currentTarget.value })}
        />
        <CivilDateField
          label="On"
          isRequired
          value={signedOn}
          error={wasTried && signedOn === '' ? 'Enter the day.' : undefined}
          onChange={(on) => draft.set({ signedOn: on })}
        />
      </FieldRow>
      <FieldRow>
        <NativeSelect
          label="How"
          data={SignedHow.options.map((value) => ({ value, label: signedHowLabels[value] }))}
          value={how}
          onChange={(event) => draft.set({ how: SignedHow.parse(event.currentTarget.value) })}
        />
        <Select
          label="The signed paper"
          description="Where it was taken in as an exhibit."
          clearable
          clearButtonProps={{ 'aria-label': 'No exhibit' }}
          data={(exhibits.data ?? []).map((exhibit) => ({ value: exhibit.id as string, label: `${exhibit.label} · ${exhibit.fileName}` }))}
          value={exhibitId === '' ? null : exhibitId}
          onChange={(chosen) => draft.set({ exhibitId: chosen ?? '' })}
        />
      </FieldRow>
    </RecordForm>
  );
}
