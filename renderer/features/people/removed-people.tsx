import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CaseId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { PersonInCase } from '#shared/domain/people-across-matters.ts';
import { api } from '../../app/client.ts';
import { PersonLabel } from '../../ui/display/person-label.tsx';
import { showInstant } from '../../ui/display/shown-values.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';

/** Those who were taken out, with the reason. What they touched still names them; each can be brought back. */
export function RemovedPeople({ caseId, people }: { caseId: CaseId; people: readonly PersonInCase[] }) {
  const restore = useMutation(
    api.people.restore.mutationOptions({
      onSuccess: ({ people: everyone }, { participantId }) => {
        const back = everyone.find((person) => person.participantId === participantId);
        saySo(`${back?.displayName ?? 'The person'} is in the case again.`);
      },
    }),
  );
  return (
    <details className="panel people-removed">
      <summary>No longer in the matter ({people.length})</summary>
      <ul className="plain-list">
        {people.map((person) => (
          <li key={person.participantId}>
            <div>
              <PersonLabel
                name={person.displayName}
                role={participantRoleLabels[person.role].toLowerCase()}
                isPseudonym={person.kind === 'student'}
              />
              <p className="person-remark">
                Taken out {person.removed === null ? '' : showInstant(person.removed.at)}: {person.removed?.reason}
              </p>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Bring back ${person.displayName}`}
              loading={restore.isPending && restore.variables.participantId === person.participantId}
              onClick={() => restore.mutate({ caseId, participantId: person.participantId })}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
      <RefusalNotice error={restore.error} />
    </details>
  );
}
