import type { DocumentModel, DocumentPart } from '#shared/domain/document-model.ts';
import { documentKinds, MemoKind } from '#shared/domain/documents/kinds.ts';
import { memoFooter, memoPrivilege } from '#shared/messages/notices.ts';
import type { ServiceContext } from '../../service-context.ts';
import type { Drawing } from '../drawers.ts';
import type { CaseRecord } from '../model/case-record.ts';
import type { Seal } from '../model/investigation-report.ts';
import { printedRecord } from '../printed-record.ts';
import { recommendationMemo } from './recommendation-memo.ts';
import { speechMemo } from './speech-memo.ts';

/** What each memo is written from besides the record. */
const memos: Record<MemoKind, (context: ServiceContext, record: CaseRecord, seal: Seal) => Promise<DocumentPart>> = {
  'speech-memo': speechMemo,
  'recommendation-memo': recommendationMemo,
};

/** A memo as it would read now: it tells what is recorded and what is open, at any stage. @throws DomainError NOT_FOUND */
export async function drawMemo(context: ServiceContext, { caseId, kind, isDraft, seal }: Drawing): Promise<DocumentModel> {
  const memo = MemoKind.parse(kind);
  const { district, ...head } = seal;
  const record = await printedRecord(context, caseId);
  const part = await memos[memo](context, record, head);
  return {
    kind: memo,
    title: documentKinds[memo].label,
    caseNumber: record.summary.number,
    district,
    ...head,
    isDraft,
    privilege: memoPrivilege,
    parts: [part],
    footer: memoFooter,
  };
}
