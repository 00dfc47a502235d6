import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import { participantRoleLabels } from '#shared/domain/labels.ts';
import { api } from '../../app/client.ts';
import { PeopleInMatterContext } from '../../ui/display/people-in-matter.ts';

/** Lets every text in a case name the people of its incident, those who left it too, and every text field offer them. */
export function PeopleOfCase({ caseId, children }: { caseId: CaseId; children: ReactNode }) {
  const listed = useQuery(api.people.list.queryOptions({ input: { caseId } }));
  const people = useMemo(
    () =>
      (listed.data?.people ?? []).map(({ participantId, displayName, role, kind, removed }) => ({
        participantId,
        name: displayName,
        role: participantRoleLabels[role].toLowerCase(),
        isPseudonym: kind === 'student',
        isPresent: removed === null,
      })),
    [listed.data],
  );
  return <PeopleInMatterContext value={people}>{children}</PeopleInMatterContext>;
}
