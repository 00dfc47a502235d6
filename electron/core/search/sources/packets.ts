/** @file What people wrote of packets, of redacted copies and of what is put before the Board. Superseded wordings are not found, nor what was taken back. */
import { IDS, lines, type Source } from './source.ts';

type Written = { table: string; label: string; anchor: string; text: string; where: string };

const source = ({ table, label, anchor, text, where }: Written): Source => ({
  name: table,
  kind: 'statement',
  tab: 'documents',
  label,
  select: `SELECT written.id AS id, 0 AS part, written.case_id AS case_id, '${anchor}' AS anchor, '' AS title, ${text} AS body, written.case_id AS refs
    FROM ${table} AS written WHERE written.id IN ${IDS} AND ${where}`,
});

export const packetSources: readonly Source[] = [
  source({ table: 'packet', label: 'Packet', anchor: 'packets', text: 'written.title', where: 'TRUE' }),
  source({
    table: 'redacted_copy',
    label: 'What was redacted',
    anchor: 'packets',
    text: 'written.what',
    where: 'written.ended_at IS NULL',
  }),
  source({
    table: 'board_motion',
    label: 'Motion before the Board',
    anchor: 'board-motion',
    text: lines('written.motion', 'written.recommended_by'),
    where: 'written.superseded_at IS NULL',
  }),
];
