import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { PersonJoin, PersonSheet } from '#shared/domain/people-across-matters.ts';
import { api } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { RecordForm } from '../../../ui/form/record-form.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';

/** Records that were found to be the same person, with the reason; each can be taken apart again. */
export function JoinedRecords({ caseId, sheet }: { caseId: CaseId; sheet: PersonSheet }) {
  return (
    <section aria-labelledby="person-joined">
      <h3 id="person-joined">Joined records</h3>
      <ul className="plain-list person-alike">
        {sheet.joins.map((join) => (
          <JoinedRecord key={join.id} caseId={caseId} sheet={sheet} join={join} />
        ))}
      </ul>
    </section>
  );
}

function JoinedRecord({ caseId, sheet, join }: { caseId: CaseId; sheet: PersonSheet; join: PersonJoin }) {
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft(`take-apart:${join.id}`, { reason: '' });
  const takeApart = useMutation(
    api.people.takeApart.mutationOptions({
      onSuccess: () => {
        draft.clear();
        setOpen(false);
        saySo(`${join.joinedName} and ${sheet.displayName} are two people on record again.`);
      },
    }),
  );
  return (
    <li>
      <div>
        {join.joinedName}
        <p className="person-remark">
          Joined by {join.joinedBy}, {showInstant(join.joinedAt)}: <Prose text={join.reason} />
        </p>
        {join.undone !== null && (
          <p className="person-remark">
            Taken apart by {join.undone.by}, {showInstant(join.undone.at)}: <Prose text={join.undone.reason} />
          </p>
        )}
      </div>
      {join.undone === null && !isOpen && (
        <Button size="compact-sm" variant="default" aria-label={`Take apart ${join.joinedName}`} onClick={() => setOpen(true)}>
          Take apart
        </Button>
      )}
      {isOpen && (
        <div className="join-form">
          <RecordForm
            label={`Take ${join.joinedName} apart again`}
            submit="Take apart"
            draft={draft}
            isBusy={takeApart.isPending}
            error={takeApart.error}
            isComplete={draft.value.reason.trim() !== ''}
            cancel={{ label: 'Leave them joined', onCancel: () => setOpen(false) }}
            onRecord={() => takeApart.mutate({ caseId, joinId: join.id, personId: sheet.personId, reason: draft.value.reason })}
          >
            <TextInput
              label="Why they are two people"
              required
              value={draft.value.reason}
              onChange={(event) => draft.set({ reason: event.currentTarget.value })}
            />
          </RecordForm>
        </div>
      )}
    </li>
  );
}
