import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PriorRecord } from '#shared/domain/after/prior-record.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../app/client.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { useJump } from '../../ui/workspace/jump.ts';

/** Records under the same name that nobody has said to be this person's. */
export function Namesakes({ caseId, record }: { caseId: CaseId; record: PriorRecord }) {
  const { jump } = useJump();
  const attribute = useMutation(api.priorRecord.attribute.mutationOptions());
  const take = (priorEntryId: PriorRecord['namesakes'][number]['paper'][number]['id']) =>
    attribute.mutate(
      { caseId, priorEntryId, personId: null },
      {
        onSuccess: ({ personBefore }) =>
          saySo(
            `The entry now stands under ${record.respondent} of this case.`,
            undoBy(
              () => client.priorRecord.attribute({ caseId, priorEntryId, personId: personBefore }),
              'The entry stands where it stood before.',
            ),
          ),
      },
    );
  return (
    <div className="prior-namesakes">
      <Notice tone="needs" title="On record under the same name">
        <p>It may be the same person. Nobody has said so yet.</p>
        <ul className="plain-list">
          {record.namesakes.flatMap((person) => [
            ...person.paper.map((entry) => (
              <li key={entry.id} className="row">
                <span>
                  {formatCivilDate(entry.givenOn)}, {entry.level}: {entry.whatFor}
                </span>
                <Button
                  size="compact-xs"
                  variant="default"
                  loading={attribute.isPending}
                  aria-label={`It is the same person: ${entry.level} of ${formatCivilDate(entry.givenOn)}`}
                  onClick={() => take(entry.id)}
                >
                  It is the same person
                </Button>
              </li>
            )),
            ...(person.caseNumbers.length === 0
              ? []
              : [
                  <li key={person.personId} className="row">
                    <span>
                      {person.caseNumbers.length === 1 ? 'Case' : 'Cases'} {person.caseNumbers.join(', ')}
                    </span>
                    <Button size="compact-xs" variant="default" onClick={() => jump({ tab: 'people', anchor: anchors.addParticipant })}>
                      Join the records under People
                    </Button>
                  </li>,
                ]),
          ])}
        </ul>
        <RefusalNotice error={attribute.error} />
      </Notice>
    </div>
  );
}
