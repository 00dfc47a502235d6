/** @file What people wrote as they decided, excluded or answered: reasons that stand. */
import { IDS, type Source } from './source.ts';

export const signOffSources: readonly Source[] = [
  {
    name: 'sign_off',
    kind: 'statement',
    tab: 'review',
    label: 'Sign-off, reason',
    select: `SELECT id, 0 AS part, case_id, 'sign-off' AS anchor, '' AS title, reason AS body, case_id AS refs
      FROM sign_off WHERE id IN ${IDS} AND superseded_at IS NULL AND taken_back_at IS NULL`,
  },
  {
    name: 'conflict_exclusion',
    kind: 'statement',
    tab: 'review',
    label: 'Exclusion, reason',
    select: `SELECT id, 0 AS part, case_id, 'exclusions' AS anchor, '' AS title, reason AS body, case_id AS refs
      FROM conflict_exclusion WHERE id IN ${IDS} AND lifted_at IS NULL`,
  },
];
