/** @file The people whom a text on screen may mention. Invariant: screens outside a matter have none, and mentions there name nobody. */
import { createContext, useCallback, useContext } from 'react';
import type { NameOf } from '#shared/domain/mentions.ts';

/** Somebody who has or had a role in the matter. `name` is as shown: a student's is a pseudonym. `role` is a label in lower case. */
export type PersonInMatter = {
  readonly participantId: string;
  readonly name: string;
  readonly role: string;
  readonly isPseudonym: boolean;
  /** False for someone who was taken out: a text may mention them still, but nobody is offered them. */
  readonly isPresent: boolean;
};

/** Given by the workspace around one case, and by the page of an incident. */
export const PeopleInMatterContext = createContext<readonly PersonInMatter[]>([]);

/** Everyone of the matter at hand, those who left it too. */
export const usePeopleInMatter = (): readonly PersonInMatter[] => useContext(PeopleInMatterContext);

/** What a mention of somebody in the matter at hand is shown as. */
export function useNameOf(): NameOf {
  const people = usePeopleInMatter();
  return useCallback((participantId) => people.find((person) => person.participantId === participantId)?.name, [people]);
}
