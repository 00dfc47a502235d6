/** @file Who is meant by a name that is typed: nobody was asked yet, somebody on record, or somebody else. */

import type { PersonId } from '#shared/domain/ids.ts';
import type { PersonFound } from '#shared/domain/people-across-matters.ts';

/** What a form keeps of a person. `known` is somebody on record who was said to be the same, with what to show of them. */
export type PersonAnswer = {
  name: string;
  known: { personId: PersonId; displayName: string; told: string } | null;
  isSomebodyElse: boolean;
};

export const noPerson: PersonAnswer = { name: '', known: null, isSomebodyElse: false };

/** What a call needs of it. */
export const personInput = ({ name, known, isSomebodyElse }: PersonAnswer) => ({ name, personId: known?.personId ?? null, isSomebodyElse });

/** Those who are likely enough that somebody should say whether they are meant. */
export const likelyAmong = (found: readonly PersonFound[]): PersonFound[] => found.filter(({ because }) => because !== 'begins-alike');
