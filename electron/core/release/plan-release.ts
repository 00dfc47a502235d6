/** @file What could leave in a release, what is known of each record, and what is proposed. Invariant: it reads only and decides nothing. */
import { createHash } from 'node:crypto';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import type { DocumentKind } from '#shared/domain/documents/kinds.ts';
import { civilDateOf, formatCivilDate } from '#shared/domain/format-date.ts';
import { DocumentId } from '#shared/domain/ids.ts';
import type { ReleaseGround } from '#shared/domain/release/grounds.ts';
import type { SortedRecord } from '#shared/domain/release/record-marks.ts';
import {
  type DisciplineTold,
  isOverFourYears,
  proposedFor,
  type ReleaseCandidate,
  type ReleasePlan,
} from '#shared/domain/release/release.ts';
import { caseRecordById } from '../cases/find-case.ts';
import { correctiveActionsOfCase } from '../corrective-action/read-corrective-actions.ts';
import { issuesOfCase, printedTextOf } from '../documents/issued-documents.ts';
import { closedTo } from '../evidence/access-list/closed-exhibits.ts';
import { exhibitsOfCase } from '../evidence/read-exhibits.ts';
import { listInterviews } from '../interviews/read-interviews.ts';
import { withDocumentNames } from '../mentions/mention-names.ts';
import { priorRecordOfCase } from '../prior-record/read-prior-record.ts';
import type { ReadHandle, ServiceContext } from '../service-context.ts';
import { civilToday } from '../today/civil-today.ts';
import { listSorted } from './record-tags.ts';

/** Kinds that tell of the corrective action of their case once it is approved. */
const tellsOfAction: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'discipline-report',
  'case-summary',
  'disposition-form',
  'pre-deprivation-packet',
  'notice-to-remedy',
  'level-letter',
  'closure-respondent',
  'closure-complainant',
  'disclosure-notice',
  'board-packet',
  'recommendation-memo',
]);

/** A signed rebuttal with the words that go along. */
export type RebuttalText = { record: SortedRecord; text: string };

/** @throws DomainError NOT_FOUND */
export async function planRelease(context: ServiceContext, input: { caseId: string; ground: ReleaseGround }): Promise<ReleasePlan> {
  const handle = context.unitOfWork.read;
  const file = await caseRecordById(handle, input.caseId);
  const day = civilToday(context.ports.clock);
  const actions = (await correctiveActionsOfCase(handle, input.caseId)).filter(({ approvedAt }) => approvedAt !== null);
  const hasAdverseAction = actions.some(({ level }) => level.isDiscipline || level.isUnpaidOrTerminal);
  const told = await disciplineTold(handle, input.caseId, day);
  const records = [...(await listSorted(context, input)), ...(await rebuttalsOf(context, input.caseId)).map(({ record }) => record)];
  const documents = await issuesOfCase(handle, input.caseId);
  const candidates: ReleaseCandidate[] = [];
  for (const record of records) {
    const document = documents.find(({ id }) => id === record.id);
    const ownMark: DisciplineTold[] =
      record.disciplineOn === null
        ? []
        : [
            {
              on: record.disciplineOn,
              what: `discipline of ${formatCivilDate(record.disciplineOn)}`,
              isOver: isOverFourYears(record.disciplineOn, day),
            },
          ];
    const discipline = [...ownMark, ...(document === undefined ? [] : await told(document))];
    const proposed = proposedFor({ ...record, discipline }, { ground: input.ground, hasAdverseAction });
    candidates.push({ ...record, fileName: fileNameOf(record), discipline, proposed });
  }
  const closed = await closedTo(handle, context.actor, input.caseId);
  const exhibits = await exhibitsOfCase(handle, input.caseId);
  return {
    caseNumber: file.number,
    respondent: file.respondent,
    candidates,
    closed: exhibits.filter(({ id }) => closed.has(id)).map(({ label }) => label),
    letters: documents
      .filter(({ kind, removed }) => kind === 'disclosure-notice' && removed === null)
      .map(({ id, title, issue, issuedAt }) => ({
        documentId: DocumentId.parse(id),
        label: `${title}, issue ${issue}`,
        issuedOn: civilDateOf(issuedAt),
      })),
    hasAdverseAction,
  };
}

/** Gives for an issued document the discipline that it tells of: that of its own case, and earlier discipline that it prints. */
async function disciplineTold(
  handle: ReadHandle,
  caseId: string,
  day: string,
): Promise<(document: IssuedDocument) => Promise<DisciplineTold[]>> {
  const actions = (await correctiveActionsOfCase(handle, caseId)).filter(
    ({ level, approvedAt }) => level.isDiscipline && approvedAt !== null,
  );
  const { priors } = await priorRecordOfCase(handle, caseId, day);
  return async (document) => {
    const own = actions
      .filter(({ approvedAt }) => tellsOfAction.has(document.kind) && (approvedAt ?? '') <= document.issuedAt)
      .map(({ level, approvedAt, startsOn }) => {
        const on = startsOn ?? civilDateOf(approvedAt ?? '');
        return { on, what: `${level.name} of ${formatCivilDate(on)}`, isOver: isOverFourYears(on, day) };
      });
    const printed = await printedTextOf(handle, document.id);
    const prints = (text: string): boolean => printed.includes(JSON.stringify(text).slice(1, -1));
    const earlier = priors
      .filter((prior) => prior.kind === 'paper' || prior.isDiscipline)
      .filter(({ givenOn, level }) => prints(formatCivilDate(givenOn)) && prints(level))
      .map(({ givenOn, level }) => ({
        on: givenOn,
        what: `${level} of ${formatCivilDate(givenOn)}`,
        isOver: isOverFourYears(givenOn, day),
      }));
    return [...own, ...earlier];
  };
}

/** The signed rebuttals of the respondent that the person may read, as records of their own. */
export async function rebuttalsOf(context: ServiceContext, caseId: string): Promise<RebuttalText[]> {
  const interviews = await listInterviews(context, { caseId });
  const found = interviews.flatMap((interview) =>
    interview.isClosed
      ? []
      : interview.statements.flatMap((statement) =>
          statement.kind === 'rebuttal' && statement.signature !== null
            ? [{ id: statement.id, label: `Rebuttal in ${interview.label}`, signature: statement.signature, text: statement.text }]
            : [],
        ),
  );
  const named = await withDocumentNames(context.unitOfWork.read, found);
  return named.map(({ id, label, signature, text }) => {
    const bytes = Buffer.from(`${text}\n`, 'utf8');
    const record: SortedRecord = {
      subject: 'rebuttal',
      id,
      label,
      detail: `Signed by ${signature.signedBy}`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      size: bytes.length,
      tag: 'adjudicative',
      disciplineOn: null,
      isRebuttal: true,
      standing: null,
      reason: '',
    };
    return { record, text: bytes.toString('utf8') };
  });
}

/** Under which name it lies in the file that leaves. Exhibits go by their numbers: the name of a file may tell of somebody. */
function fileNameOf({ subject, label, detail }: SortedRecord): string {
  const plain = label.replace(/[^\p{L}\p{N} .,()-]/gu, ' ').trim();
  if (subject === 'document') return `documents/${plain}.pdf`;
  if (subject === 'rebuttal') return `statements/${plain}.txt`;
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(detail)?.[1];
  return `exhibits/${plain}${extension === undefined ? '' : `.${extension.toLowerCase()}`}`;
}
