/** @file What people wrote of releases, of requests to inspect, and of how records are sorted. Superseded wordings are not found, nor what was taken back. */
import { IDS, lines, type Source } from './source.ts';

const source = ({
  table,
  label,
  anchor,
  text,
  where,
}: {
  table: string;
  label: string;
  anchor: string;
  text: string;
  where: string;
}): Source => ({
  name: table,
  kind: 'statement',
  tab: 'documents',
  label,
  select: `SELECT written.id AS id, 0 AS part, written.case_id AS case_id, ${anchor} AS anchor, '' AS title, ${text} AS body, written.case_id AS refs
    FROM ${table} AS written WHERE written.id IN ${IDS} AND ${where}`,
});

const items = `(SELECT group_concat(item.reason, char(10)) FROM release_item AS item WHERE item.release_id = written.id)`;

export const recordSources: readonly Source[] = [
  source({
    table: 'record_mark',
    label: 'Sorting of a record',
    anchor: "'record-marks'",
    text: 'written.reason',
    where: 'written.superseded_at IS NULL',
  }),
  source({
    table: 'inspection_request',
    label: 'Request to inspect',
    anchor: "'inspection-' || written.request_id",
    text: lines('written.wanted', 'written.representative', 'written.extended_because', 'written.settled_note'),
    where: "written.superseded_at IS NULL AND written.state <> 'taken-back'",
  }),
  source({
    table: 'release',
    label: 'Release of records',
    anchor: "'releases'",
    text: lines('written.recipient', 'written.asked_for', 'written.notice_reason', 'written.filter_reason', items),
    where: 'TRUE',
  }),
];
