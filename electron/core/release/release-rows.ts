/** @file Rows of releases, of requests to inspect, and of how records are sorted. Invariant: a release is written once; sortings and requests are superseded. */
import type { RecordTag } from '#shared/domain/documents/kinds.ts';
import type { LeftOutGround, NoticeException, NoticeHow, ReleaseGround } from '#shared/domain/release/grounds.ts';
import type { InspectionForm, InspectionHow, InspectionState } from '#shared/domain/release/inspection.ts';
import type { MarkedSubject, RecordSubject } from '#shared/domain/release/record-marks.ts';

export type RecordMarkRow = {
  id: string;
  case_id: string;
  subject: MarkedSubject;
  subject_id: string;
  tag: RecordTag;
  discipline_on: string | null;
  is_rebuttal: number;
  reason: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

/** `request_id` names the request whichever row of it stands; `due_rule` is JSON, the rule as it read when the day was counted. */
export type InspectionRequestRow = {
  id: string;
  request_id: string;
  case_id: string;
  position: number;
  received_on: string;
  asked_by: 'employee' | 'representative';
  representative: string;
  how: InspectionHow;
  wanted: string;
  form: InspectionForm;
  due_rule: string;
  due_on: string;
  extended_because: string;
  state: InspectionState;
  settled_on: string | null;
  settled_note: string;
  recorded_by: string;
  recorded_at: string;
  superseded_at: string | null;
};

export type ReleaseRow = {
  id: string;
  case_id: string;
  position: number;
  recipient: string;
  ground: ReleaseGround;
  asked_for: string;
  request_id: string | null;
  released_on: string;
  notice: 'mailed' | 'excepted' | 'not-asked';
  notice_exception: NoticeException | null;
  notice_reason: string;
  notice_document_id: string | null;
  notice_mailed_on: string | null;
  notice_how: NoticeHow | null;
  filter: 'applied' | 'lifted' | 'does-not-apply';
  filter_reason: string;
  file_name: string;
  sha256: string;
  size: number;
  outcome: 'saved' | 'download';
  released_by_id: string;
  released_by: string;
  released_at: string;
};

/** One record that was considered for a release. `ground` is null for what left. */
export type ReleaseItemRow = {
  id: string;
  release_id: string;
  position: number;
  subject: RecordSubject;
  subject_id: string;
  label: string;
  file_name: string;
  tag: RecordTag;
  standing: 'included' | 'left-out';
  ground: LeftOutGround | null;
  reason: string;
  decided_by: string;
  sha256: string;
  size: number;
};

export type ReleaseTables = {
  record_mark: RecordMarkRow;
  inspection_request: InspectionRequestRow;
  release: ReleaseRow;
  release_item: ReleaseItemRow;
};
