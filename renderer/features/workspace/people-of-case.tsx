import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import type { ParticipantRole } from '#shared/domain/people.ts';
import { api } from '../../app/client.ts';
import { PeopleInMatterContext } from '../../ui/display/people-in-matter.ts';

/** Two people of one name are told apart by their positions. */
const roleWords = (role: ParticipantRole, position: string): string =>
  `${participantRoleLabels[role].toLowerCase()}${position === '' ? '' : `, ${position}`}`;

/** Lets every text in a case name the people of its incident, those who left it too, and every text field offer them. */
export function PeopleOfCase({ caseId, children }: { caseId: CaseId; children: ReactNode }) {
  const listed = useQuery(api.people.list.queryOptions({ input: { caseId } }));
  const people = useMemo(
    () =>
      (listed.data?.people ?? []).map(({ participantId, displayName, role, position, kind, removed }, _, everyone) => ({
        participantId,
        name: displayName,
        role: roleWords(role, everyone.filter((other) => other.displayName === displayName).length > 1 ? position : ''),
        isPseudonym: kind === 'student',
        isPresent: removed === null,
      })),
    [listed.data],
  );
  return <PeopleInMatterContext value={people}>{children}</PeopleInMatterContext>;
}
