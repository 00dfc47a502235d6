import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import { api } from '../../app/client.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { Digest } from '../../ui/workspace/digest.tsx';

/** A name typed over the digest of the issue. */
export function SignForm({ document, onClose }: { document: IssuedDocument; onClose: () => void }) {
  const draft = useDraft(`sign:${document.id}`, { signer: '', capacity: '', statement: '' });
  const [isMarked, setIsMarked] = useState(false);
  const sign = useMutation(
    api.signatures.sign.mutationOptions({
      onSuccess: (_signatures, { signer }) => {
        draft.clear();
        onClose();
        saySo(`The signature of ${signer} stands over the digest of issue ${document.issue}.`);
      },
    }),
  );
  const { signer, capacity, statement } = draft.value;
  return (
    <RecordForm
      label={`Sign ${document.title}, issue ${document.issue}`}
      submit="Sign"
      isComplete={signer.trim() !== ''}
      onIncomplete={() => setIsMarked(true)}
      onRecord={() => sign.mutate({ documentId: document.id, sha256: document.sha256, ...draft.value })}
      isBusy={sign.isPending}
      error={sign.error}
      cancel={{ label: 'Close', onCancel: onClose }}
      draft={draft}
    >
      <p className="quiet small">
        The signer types their own name. What is signed is the issue with this digest: <Digest sha256={document.sha256} of="this issue" />
      </p>
      <TextInput
        label="Name of the signer"
        required
        autoFocus
        value={signer}
        error={isMarked && signer.trim() === '' ? 'Type the name.' : undefined}
        onChange={(event) => draft.set({ signer: event.currentTarget.value })}
      />
      <TextInput
        label="In what office or part"
        description="Superintendent, respondent, union representative. May stay empty."
        value={capacity}
        onChange={(event) => draft.set({ capacity: event.currentTarget.value })}
      />
      <TextInput
        label="What the signature says"
        description="“I have received this letter”, for example. May stay empty."
        value={statement}
        onChange={(event) => draft.set({ statement: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
