/** @file The pieces of a packet, read whole and checked. Invariant: what is bound has the digest that was recorded, and is open to the person who binds. */
import { createHash } from 'node:crypto';
import type { IssuedDocument } from '#shared/domain/document-model.ts';
import { type DocumentKind, documentKinds, isMemo } from '#shared/domain/documents/kinds.ts';
import type { PacketChoice } from '#shared/domain/documents/packets/packet.ts';
import { DomainError } from '#shared/domain/errors.ts';
import { formatFuzzyDate, formatInstant } from '#shared/domain/format-date.ts';
import { howObtainedLabels } from '#shared/domain/labels.ts';
import { requireUnaltered } from '../../evidence/copy-out.ts';
import { exhibitLabel } from '../../evidence/exhibit-label.ts';
import { requireExhibit, toExhibit } from '../../evidence/read-exhibits.ts';
import { withDocumentNames } from '../../mentions/mention-names.ts';
import { privilegedOf } from '../../release/record-tags.ts';
import type { BlobRegister, ServiceContext } from '../../service-context.ts';
import { signaturesInWords } from '../../signatures/read-signatures.ts';
import { previewDocument } from '../draw-up.ts';
import { issuedItem, listIssued } from '../issued-documents.ts';
import type { ExhibitContent, PacketPiece } from '../pdf/exhibits/pieces.ts';
import { bindableOf } from './bindable.ts';
import { type RedactedCopy, redactedCopiesOf } from './redacted-copies.ts';

/** A piece with what is recorded of it. `itemId` is the evidence item that leaves; null for a document. */
export type Gathered = {
  choice: PacketChoice;
  piece: PacketPiece;
  label: string;
  sha256: string;
  copyExhibitId: string | null;
  item: { id: string; sha256: string } | null;
};

type ExhibitRecord = Awaited<ReturnType<typeof requireExhibit>>;
type Case = {
  context: ServiceContext;
  caseId: string;
  issued: readonly IssuedDocument[];
  copies: readonly RedactedCopy[];
  /** Ids of what is sorted as privileged. */
  privileged: ReadonlySet<string>;
};

/** What is needed to gather the pieces of a case. */
export async function openGathering(context: ServiceContext, caseId: string): Promise<Case> {
  return {
    context,
    caseId,
    issued: await listIssued(context, { caseId }),
    copies: await redactedCopiesOf(context.unitOfWork.read, caseId),
    privileged: await privilegedOf(context, caseId),
  };
}

/**
 * @throws DomainError NOT_FOUND for what is not of this case, or a redacted copy where there is none; EXHIBIT_RESTRICTED, REMOVED_BY_ORDER;
 * NOT_ALLOWED for a memo and for what is sorted as privileged; NOT_PRINTABLE; EVIDENCE_MISSING, EVIDENCE_ALTERED
 */
export async function gather(of: Case, choice: PacketChoice): Promise<Gathered> {
  refusePrivileged(of, choice);
  if (choice.kind === 'issued') return gatherIssued(of, choice);
  if (choice.kind === 'draft') return gatherDraft(of, choice);
  return gatherExhibit(of, choice);
}

/** @throws DomainError as `gather`, without reading a file */
export async function requireChoosable(of: Case, choice: PacketChoice): Promise<void> {
  refusePrivileged(of, choice);
  if (choice.kind === 'draft') return refuseMemo(choice.documentKind);
  if (choice.kind === 'issued') return refuseMemo(issueOf(of, choice.documentId).kind);
  const { shown, exhibit } = await exhibitToBind(of, choice);
  if (choice.as !== 'sheet') requireBindable(exhibit, await toExhibit(of.context.unitOfWork.read, shown));
}

function refusePrivileged({ privileged }: Case, choice: PacketChoice): void {
  if (choice.kind === 'draft' || !privileged.has(choice.kind === 'issued' ? choice.documentId : choice.exhibitId)) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: 'One of these is sorted as privileged, and what is privileged goes into no packet.',
    next: 'Leave it out, or sort it anew under “How records are sorted for release”, with the reason.',
  });
}

function refuseMemo(kind: DocumentKind): void {
  if (!isMemo(kind)) return;
  throw new DomainError('NOT_ALLOWED', {
    problem: `The ${documentKinds[kind].label.toLowerCase()} is for those who decide and their counsel. It stands by itself and goes into no packet.`,
    next: 'Export it by itself, or leave it out.',
  });
}

function issueOf({ issued }: Case, documentId: string): IssuedDocument {
  const found = issued.find(({ id }) => id === documentId);
  if (found === undefined) throw new DomainError('NOT_FOUND');
  return found;
}

async function gatherIssued(of: Case, choice: Extract<PacketChoice, { kind: 'issued' }>): Promise<Gathered> {
  const { context } = of;
  const document = issueOf(of, choice.documentId);
  refuseMemo(document.kind);
  const item = await issuedItem(context, document.id);
  await requireUnaltered(context, item);
  const label = `${document.title}, issue ${document.issue}`;
  const signed = await signaturesInWords(context.unitOfWork.read, document.id);
  const note = [`Issued ${formatInstant(document.issuedAt)} by ${document.issuedBy}`, `SHA-256 ${document.sha256}`, ...signed].join('\n');
  const piece = { kind: 'document', title: label, note, bytes: await bytesOf(context, item) } as const;
  return { choice, piece, label, sha256: document.sha256, copyExhibitId: null, item: null };
}

async function gatherDraft({ context, caseId }: Case, choice: Extract<PacketChoice, { kind: 'draft' }>): Promise<Gathered> {
  refuseMemo(choice.documentKind);
  const model = await previewDocument(context, { caseId, kind: choice.documentKind });
  const { bytes } = await context.ports.renderPdf(model);
  const isDraft = model.isDraft;
  const label = isDraft ? `${model.title}, draft` : model.title;
  const note = isDraft ? 'A draft, not issued: it can still change.' : `Drawn up ${formatInstant(model.preparedAt)}.`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { choice, piece: { kind: 'document', title: label, note, bytes }, label, sha256, copyExhibitId: null, item: null };
}

type ExhibitChoice = Extract<PacketChoice, { kind: 'exhibit' }>;

/** The exhibit as cited, and the one whose file is shown for it. */
async function exhibitToBind(
  { context, caseId, copies }: Case,
  choice: ExhibitChoice,
): Promise<{ exhibit: ExhibitRecord; shown: ExhibitRecord }> {
  const handle = context.unitOfWork.read;
  const exhibit = await requireExhibit(handle, choice.exhibitId, context.actor);
  if (exhibit.case_id !== caseId) throw new DomainError('NOT_FOUND');
  if (choice.as !== 'redacted') return { exhibit, shown: exhibit };
  const copy = copies.find(({ exhibitId }) => exhibitId === choice.exhibitId);
  if (copy === undefined) throw new DomainError('NOT_FOUND');
  return { exhibit, shown: await requireExhibit(handle, copy.copyExhibitId, context.actor) };
}

function requireBindable(exhibit: ExhibitRecord, shown: Parameters<typeof bindableOf>[0]): void {
  const bindable = bindableOf(shown);
  if (shown.removed !== null) throw new DomainError('REMOVED_BY_ORDER', { exhibit: exhibitLabel(exhibit.number) });
  if (bindable.as === 'sheet') throw new DomainError('NOT_PRINTABLE', { exhibit: exhibitLabel(exhibit.number), reason: bindable.because });
}

async function gatherExhibit(of: Case, choice: ExhibitChoice): Promise<Gathered> {
  const { context, copies } = of;
  const { exhibit, shown } = await exhibitToBind(of, choice);
  const view = await toExhibit(context.unitOfWork.read, shown);
  const label = exhibitLabel(exhibit.number);
  const isRedacted = choice.as === 'redacted';
  if (choice.as !== 'sheet') requireBindable(exhibit, view);
  const copy = copies.find(({ exhibitId }) => exhibitId === exhibit.id);
  const { provenance } = view;
  const details = [
    ...(isRedacted ? [{ label: 'Redacted', value: `Copy kept as ${view.label}. ${copy?.what ?? ''}`.trim() }] : []),
    { label: 'File', value: view.fileName },
    { label: 'What it is', value: isRedacted ? '' : provenance.description },
    {
      label: 'Obtained',
      value: isRedacted
        ? ''
        : `${howObtainedLabels[provenance.howObtained]}; ${provenance.obtainedBy}, ${formatFuzzyDate(provenance.obtainedOn)}`,
    },
    { label: 'Taken in', value: `${formatInstant(view.receivedAt)}, by ${view.receivedBy}` },
    { label: 'Size', value: `${view.size.toLocaleString('en-US')} bytes` },
    { label: 'SHA-256', value: (view.sha256.match(/.{32}/g) ?? []).join('\n') },
  ].filter(({ value }) => value !== '');
  const content = choice.as === 'sheet' ? sheetOf(view) : await contentOf(context, shown, label);
  const piece: PacketPiece = {
    kind: 'exhibit',
    label,
    title: isRedacted ? 'redacted copy' : view.fileName,
    note: `${content.kind === 'slip' ? 'Named on a sheet, not bound.\n' : ''}SHA-256 ${view.sha256}`,
    details,
    content,
  };
  const named = await withDocumentNames(context.unitOfWork.read, { title: piece.title, note: piece.note, details: piece.details });
  const leaves = content.kind === 'slip' ? null : { id: shown.evidence_item_id, sha256: shown.sha256 };
  return { choice, piece: { ...piece, ...named }, label, sha256: view.sha256, copyExhibitId: isRedacted ? shown.id : null, item: leaves };
}

function sheetOf(view: Parameters<typeof bindableOf>[0]): ExhibitContent {
  const bindable = bindableOf(view);
  const because = bindable.as === 'sheet' ? bindable.because : 'It was left out of this packet by choice.';
  return { kind: 'slip', reason: `This sheet stands for the exhibit, which is not printed here. ${because}` };
}

async function contentOf(context: ServiceContext, shown: ExhibitRecord, label: string): Promise<ExhibitContent> {
  const item = { register: 'evidence', id: shown.evidence_item_id, dataKey: shown.data_key, size: shown.size, label } as const;
  const rest = { sha256: shown.sha256, mediaType: shown.media_type, viewer: shown.viewer, fileName: shown.file_name };
  await requireUnaltered(context, { ...item, ...rest });
  const bytes = await bytesOf(context, item);
  if (shown.viewer === 'pdf') return { kind: 'pdf', bytes };
  if (shown.media_type === 'image/png') return { kind: 'png', bytes };
  if (shown.media_type === 'image/jpeg') return { kind: 'jpeg', bytes };
  return { kind: 'text', text: new TextDecoder().decode(bytes).replaceAll('\r\n', '\n') };
}

async function bytesOf(context: ServiceContext, item: { register: BlobRegister; id: string; dataKey: Uint8Array }): Promise<Uint8Array> {
  return new Uint8Array(await new Response(context.blobs.read(item.register, item.id, item.dataKey)).arrayBuffer());
}
