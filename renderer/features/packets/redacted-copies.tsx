import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PacketOffer } from '#shared/domain/documents/packets/packet.ts';
import { type CaseId, ExhibitId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { FieldRow } from '../../ui/form/form-parts.tsx';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { focusIn } from '../../ui/workspace/jump.ts';
import { type OfferedExhibit, originalsOf } from './packet-words.ts';

type RedactedCopiesProps = { caseId: CaseId; offer: PacketOffer };

const formKey = (caseId: CaseId): string => `redacted-copy:${caseId}`;
const ID = 'redacted-copies';
const nothing = { exhibitId: '', copyExhibitId: '', what: '' };

/** Which exhibit is the redacted copy of which: a copy is taken in as an exhibit and then named here. */
export function RedactedCopies({ caseId, offer }: RedactedCopiesProps) {
  const [isNaming, setNaming] = useState(hasDraft(formKey(caseId)));
  const named = offer.exhibits.filter(({ redacted }) => redacted !== null);
  const close = () => {
    setNaming(false);
    focusIn(ID);
  };
  return (
    <section id={ID} aria-labelledby="redacted-copies-heading" className="packet-redacted">
      <h4 id="redacted-copies-heading">Redacted copies</h4>
      {named.length === 0 && (
        <p className="quiet">
          No exhibit has one. Take the redacted file in under Evidence like any other, then name here what it is the copy of.
        </p>
      )}
      {named.length > 0 && (
        <ul className="plain-list">
          {named.map((exhibit) => (
            <CopyRow key={exhibit.exhibitId} caseId={caseId} exhibit={exhibit} />
          ))}
        </ul>
      )}
      {isNaming ? (
        <NamingForm caseId={caseId} offer={offer} onClose={close} />
      ) : (
        offer.exhibits.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => setNaming(true)}>
            Name a redacted copy
          </Button>
        )
      )}
    </section>
  );
}

function CopyRow({ caseId, exhibit }: { caseId: CaseId; exhibit: OfferedExhibit }) {
  const { redacted } = exhibit;
  const end = useMutation(
    api.packets.endRedacted.mutationOptions({
      onSuccess: () => {
        if (redacted === null) return;
        const again = { caseId, exhibitId: exhibit.exhibitId, copyExhibitId: redacted.exhibitId, what: redacted.what };
        saySo(
          `${redacted.label} is no longer named as the copy of ${exhibit.label}. Both exhibits stay.`,
          undoBy(() => client.packets.nameRedacted(again), `${redacted.label} is named as the copy of ${exhibit.label} again.`),
        );
      },
    }),
  );
  if (redacted === null) return null;
  return (
    <li className="packet-copy">
      <span>
        {redacted.label} is the copy of {exhibit.label}
        {redacted.what !== '' && <span className="quiet">: {redacted.what}</span>}
      </span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`Take back that ${redacted.label} is the copy of ${exhibit.label}`}
        loading={end.isPending}
        onClick={() => end.mutate({ redactedCopyId: redacted.id })}
      >
        Take back
      </Button>
    </li>
  );
}

function NamingForm({ caseId, offer, onClose }: RedactedCopiesProps & { onClose: () => void }) {
  const draft = useDraft(formKey(caseId), nothing);
  const { exhibitId, copyExhibitId, what } = draft.value;
  const [wasTried, setWasTried] = useState(false);
  const name = useMutation(
    api.packets.nameRedacted.mutationOptions({
      onSuccess: () => {
        draft.clear();
        onClose();
        saySo('The redacted copy is named. It can be taken back in the list.');
      },
    }),
  );
  const pick = (exhibits: readonly OfferedExhibit[]) => [
    { value: '', label: 'Choose' },
    ...exhibits.map((exhibit) => ({ value: exhibit.exhibitId as string, label: `${exhibit.label}, ${exhibit.fileName}` })),
  ];
  const error = (text: string, sentence: string) => (wasTried && text === '' ? sentence : undefined);
  return (
    <RecordForm
      label="Name a redacted copy"
      submit="Name the copy"
      draft={draft}
      isComplete={exhibitId !== '' && copyExhibitId !== ''}
      onIncomplete={() => setWasTried(true)}
      isBusy={name.isPending}
      error={name.error}
      onRecord={() => name.mutate({ caseId, exhibitId: ExhibitId.parse(exhibitId), copyExhibitId: ExhibitId.parse(copyExhibitId), what })}
      cancel={{ label: 'Close', onCancel: onClose }}
    >
      <FieldRow>
        <NativeSelect
          label="Exhibit"
          data={pick(originalsOf(offer))}
          value={exhibitId}
          error={error(exhibitId, 'Choose the exhibit.')}
          onChange={(event) => draft.set({ exhibitId: event.currentTarget.value })}
        />
        <NativeSelect
          label="Its redacted copy"
          data={pick(offer.exhibits.filter((exhibit) => exhibit.exhibitId !== exhibitId && exhibit.redacted === null))}
          value={copyExhibitId}
          error={error(copyExhibitId, 'Choose the exhibit that is the copy.')}
          onChange={(event) => draft.set({ copyExhibitId: event.currentTarget.value })}
        />
      </FieldRow>
      <TextInput
        label="What was redacted"
        description="Is printed on the copy’s cover. May stay empty."
        value={what}
        onChange={(event) => draft.set({ what: event.currentTarget.value })}
      />
    </RecordForm>
  );
}
