import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type CaseId, UserId } from '#shared/domain/ids.ts';
import type { PeopleOfCase } from '#shared/domain/people-across-matters.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

type ReadersPanelProps = { caseId: CaseId; people: PeopleOfCase };

/** Who may read the names of this matter's students besides administrators and its investigator. */
export function ReadersPanel({ caseId, people: { readers, office } }: ReadersPanelProps) {
  const [chosen, setChosen] = useState('');
  const nameOf = (userId: string) => [...readers, ...office].find((one) => one.userId === userId)?.displayName ?? 'The person';
  const end = useMutation(
    api.people.endReading.mutationOptions({
      onSuccess: (_, { userId }) =>
        saySo(`${nameOf(userId)} may no longer read the students’ names.`, () => name.mutate({ caseId, userId })),
    }),
  );
  const name = useMutation(
    api.people.nameReader.mutationOptions({
      onSuccess: (_, { userId }) => {
        setChosen('');
        saySo(`${nameOf(userId)} may read the students’ names from now on.`, () => end.mutate({ caseId, userId }));
      },
    }),
  );
  const userId = office.some((one) => one.userId === chosen) ? chosen : (office[0]?.userId ?? '');
  return (
    <section className="panel people-readers" aria-labelledby="people-readers-heading">
      <h3 id="people-readers-heading">Who may read students’ names</h3>
      <p className="quiet people-note">
        Administrators and the investigator of the case may. Others are named here, and each reading is in the log.
      </p>
      {readers.length === 0 ? (
        <p className="people-note">Nobody else is named.</p>
      ) : (
        <ul className="plain-list person-alike">
          {readers.map((reader) => (
            <li key={reader.id}>
              <span>
                {reader.displayName}
                <span className="quiet">
                  {' '}
                  · named by {reader.namedBy}, {showInstant(reader.namedAt)}
                </span>
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`End that ${reader.displayName} may read the names`}
                onClick={() => end.mutate({ caseId, userId: reader.userId })}
              >
                End
              </Button>
            </li>
          ))}
        </ul>
      )}
      {office.length > 0 && (
        <form
          className="row people-readers-form"
          aria-label="Name a reader"
          onSubmit={(event) => {
            event.preventDefault();
            name.mutate({ caseId, userId: UserId.parse(userId) });
          }}
        >
          <NativeSelect
            label="Colleague"
            data={office.map((one) => ({ value: one.userId, label: one.displayName }))}
            value={userId}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={name.isPending}>
            Name as reader
          </Button>
        </form>
      )}
      <RefusalNotice error={name.error ?? end.error} />
    </section>
  );
}
