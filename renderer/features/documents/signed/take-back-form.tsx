import { Button, Progress, TextInput } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { SLICE_BYTES } from '#shared/contract/evidence.ts';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import type { SignedCopy, SignedCopyFacts } from '#shared/domain/documents/signed-copy.ts';
import { client } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { stayAwake } from '../../../app/stay-awake.ts';
import { showSize } from '../../../ui/display/shown-values.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { FieldGroup, FieldRow } from '../../../ui/form/form-parts.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { useHeld } from '../../../ui/form/use-held.ts';

export const takeBackKey = (documentId: string): string => `signed-copy:${documentId}`;

type Taking = SignedCopyFacts & { file: File; documentId: IssuedDocument['id'] };

/** Keeps the ending when a name is longer than a line may be. */
const fittingName = (name: string): string => (name.length <= 200 ? name : `${name.slice(0, 190)}…${name.slice(-9)}`);

async function takeIn({ file, ...taking }: Taking, onSent: (bytes: number) => void): Promise<SignedCopy> {
  const { intakeId } = await client.signedCopies.begin({ ...taking, fileName: fittingName(file.name), size: file.size });
  try {
    for (let offset = 0; offset < file.size; ) {
      const { received } = await client.evidence.putSlice({ intakeId, offset, bytes: file.slice(offset, offset + SLICE_BYTES) });
      offset = received;
      onSent(received);
    }
    return await client.signedCopies.finish({ intakeId });
  } catch (problem) {
    await client.evidence.cancelIntake({ intakeId }).catch(() => undefined);
    throw problem;
  }
}

/** Takes the signed paper back beside its issue: a scan as a PDF or an image, when it was signed and by whom. */
export function TakeBackForm({ document, onClose }: { document: IssuedDocument; onClose: () => void }) {
  const { today } = useSession();
  const cache = useQueryClient();
  const draft = useDraft(takeBackKey(document.id), { signedOn: today, signedBy: '' });
  const chosen = useHeld<File | null>(`signed-copy-file:${document.id}`, null);
  const [sent, setSent] = useState<number | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const dialog = useRef<HTMLInputElement>(null);
  const { signedOn, signedBy } = draft.value;
  const file = chosen.value;
  const take = useMutation({
    mutationFn: (taking: Taking) =>
      takeIn(taking, (bytes) => {
        stayAwake(cache);
        setSent(bytes);
      }),
    onSettled: () => setSent(null),
    onSuccess: ({ id }) => {
      draft.clear();
      chosen.clear();
      onClose();
      saySo(
        `The signed copy of issue ${document.issue} is kept beside it, encrypted. It is offered before the unsigned one.`,
        undoBy(
          () => client.signedCopies.setAside({ copyId: id, reason: 'Set aside right after it was taken back.' }),
          'The signed copy is set aside.',
        ),
      );
    },
  });
  const error = (isEmpty: boolean, sentence: string) => (wasTried && isEmpty ? sentence : undefined);
  return (
    <RecordForm
      label={`Signed copy of issue ${document.issue}`}
      submit="Take signed copy back"
      draft={draft}
      isComplete={file !== null && signedOn !== '' && signedBy.trim() !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={take.isPending}
      error={take.error}
      onRecord={() => file !== null && take.mutate({ file, documentId: document.id, signedOn, signedBy })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldGroup
        label="The scan"
        help="A PDF or an image. It is encrypted as it comes in and gets a digest of its own; the issue stays as it is."
        isRequired
        error={error(file === null, 'Choose the scan of the signed paper.')}
      >
        <div className="row">
          <Button
            variant="default"
            leftSection={<IconFileUpload size={16} aria-hidden />}
            {...(wasTried && file === null ? { 'aria-invalid': true } : {})}
            onClick={() => dialog.current?.click()}
          >
            {file === null ? 'Choose scan' : 'Choose another scan'}
          </Button>
          <span className="quiet">{file === null ? 'None is chosen.' : `${file.name}, ${showSize(file.size)}`}</span>
        </div>
        <input
          ref={dialog}
          type="file"
          hidden
          accept="application/pdf,image/*"
          aria-label={`Scan of the signed issue ${document.issue}`}
          onChange={(event) => {
            chosen.set(event.currentTarget.files?.[0] ?? file);
            event.currentTarget.value = '';
          }}
        />
      </FieldGroup>
      <FieldRow>
        <CivilDateField
          label="Signed on"
          isRequired
          value={signedOn}
          error={error(signedOn === '', 'Enter the day on the paper.')}
          onChange={(day) => draft.set({ signedOn: day })}
        />
        <TextInput
          label="Signed by"
          description="Everybody whose signature it bears."
          required
          value={signedBy}
          error={error(signedBy.trim() === '', 'Enter who signed.')}
          onChange={(event) => draft.set({ signedBy: event.currentTarget.value })}
        />
      </FieldRow>
      {sent !== null && file !== null && <Progress value={(sent / file.size) * 100} aria-label="How much of the scan has come in" />}
    </RecordForm>
  );
}
