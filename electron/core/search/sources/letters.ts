/** @file What people answered for letters. Superseded answers are not found. */
import { IDS, type Source } from './source.ts';

export const letterSources: readonly Source[] = [
  {
    name: 'letter',
    kind: 'statement',
    tab: 'documents',
    label: 'Answers for a letter',
    select: `SELECT id, 0 AS part, case_id, 'issue' AS anchor, '' AS title,
      coalesce((SELECT group_concat(value, char(10)) FROM json_each(letter.answers)), '') AS body, case_id AS refs
      FROM letter WHERE id IN ${IDS} AND superseded_at IS NULL`,
  },
];
