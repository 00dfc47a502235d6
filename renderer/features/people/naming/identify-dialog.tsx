import { Checkbox, Modal, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { PersonInCase } from '#shared/domain/people-across-matters.ts';
import { api } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { CivilDateField } from '../../../ui/form/civil-date-field.tsx';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { noPerson, type PersonAnswer, personInput } from '../../../ui/workspace/person-answer.ts';
import { PersonField } from '../../../ui/workspace/person-field.tsx';
import { IdentificationHistory } from './identification-history.tsx';

type IdentifyDialogProps = { caseId: CaseId; person: PersonInCase; onClose: () => void };

/** Whether the person came in without any name, rather than by an account. */
const cameInAnonymous = ({ kind, documentName, identifications }: PersonInCase): boolean =>
  kind === 'anonymous' || documentName === 'Anonymous' || identifications[0]?.shownBefore === 'Anonymous';

/** A dated entry that says who somebody is, or corrects the one before. Texts and issued documents of before stay as they are. */
export function IdentifyDialog({ caseId, person, onClose }: IdentifyDialogProps) {
  const { today } = useSession();
  const isAnonymous = cameInAnonymous(person);
  const nothing = {
    person: noPerson as PersonAnswer,
    isTakenBack: false,
    since: today,
    howKnown: '',
    source: '',
    showsInDocuments: !isAnonymous,
  };
  const draft = useDraft(`identify:${person.participantId}`, nothing);
  const { value, set, clear } = draft;
  const [wasTried, setWasTried] = useState(false);
  const identify = useMutation(
    api.people.identify.mutationOptions({
      onSuccess: (_, { name }) => {
        clear();
        onClose();
        saySo(
          name === ''
            ? `The identification of ${person.displayName} is taken back. Both entries stay on record.`
            : `${person.displayName} is identified as ${name}. Documents issued before stay as they are.`,
        );
      },
    }),
  );
  const isNameMissing = !value.isTakenBack && value.person.name.trim() === '';
  const isComplete = !isNameMissing && value.since !== '' && value.howKnown.trim() !== '';
  const { name, personId } = personInput(value.person);
  const record = () =>
    identify.mutate({
      caseId,
      participantId: person.participantId,
      name: value.isTakenBack ? '' : name,
      since: value.since,
      howKnown: value.howKnown,
      source: value.source,
      showsInDocuments: value.showsInDocuments,
      samePersonId: value.isTakenBack ? null : personId,
    });
  return (
    <Modal opened onClose={onClose} size="lg" title={`Who is ${person.displayName}?`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className="stack">
        <p className="people-note">
          The {participantRoleLabels[person.role].toLowerCase()} keeps every entry there is. Mentions show the new name from now on;
          documents issued before stay as they are.
        </p>
        {person.identifications.length > 0 && <IdentificationHistory entries={person.identifications} />}
        <RecordForm
          label="Identification"
          submit={value.isTakenBack ? 'Take identification back' : 'Record identification'}
          draft={draft}
          isComplete={isComplete}
          onIncomplete={() => setWasTried(true)}
          isBusy={identify.isPending}
          error={identify.error}
          onRecord={record}
          cancel={{ label: 'Close', onCancel: onClose }}
        >
          {person.kind === 'named' && (
            <Radio.Group
              label="What the entry says"
              value={String(value.isTakenBack)}
              onChange={(chosen) => set({ isTakenBack: chosen === 'true' })}
            >
              <div className="people-lines">
                <Radio value="false" label="It is somebody with another name" />
                <Radio value="true" label="It is not known after all" />
              </div>
            </Radio.Group>
          )}
          {!value.isTakenBack && (
            <PersonField
              label="Name"
              isRequired
              hasFocusAtFirst
              caseId={caseId}
              value={value.person}
              onChange={(answer) => set({ person: answer })}
              error={wasTried && isNameMissing ? 'Enter the name.' : undefined}
            />
          )}
          <CivilDateField
            label="Known since"
            isRequired
            value={value.since}
            onChange={(since) => set({ since })}
            error={wasTried && value.since === '' ? 'Enter the day since which it is known.' : undefined}
          />
          <ProseField
            label="How it is known"
            required
            minRows={2}
            value={value.howKnown}
            onChange={(howKnown) => set({ howKnown })}
            error={wasTried && value.howKnown.trim() === '' ? 'Write how it is known.' : undefined}
          />
          <TextInput
            label="Source"
            description="May stay empty. For example: account list of Nov 2."
            value={value.source}
            onChange={(event) => set({ source: event.currentTarget.value })}
          />
          {!value.isTakenBack && isAnonymous && (
            <Checkbox
              label="Documents may print the name"
              description="Otherwise they go on saying “Anonymous”."
              checked={value.showsInDocuments}
              onChange={(event) => set({ showsInDocuments: event.currentTarget.checked })}
            />
          )}
        </RecordForm>
      </div>
    </Modal>
  );
}
