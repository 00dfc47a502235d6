/**
 * @file The one file in which records leave: a list of contents to read, the records as they were recorded, and their digests for whoever checks.
 * Invariant: each record is read anew and has its recorded digest, or nothing leaves.
 */
import { createHash } from 'node:crypto';
import { DomainError } from '#shared/domain/errors.ts';
import { sealOf } from '../documents/draw-up.ts';
import { issuedItem } from '../documents/issued-documents.ts';
import type { RecordedItem } from '../evidence/copy-out.ts';
import { requireUnaltered } from '../evidence/copy-out.ts';
import { exhibitItem } from '../evidence/hand-out.ts';
import { lawRecords } from '../law/read-law.ts';
import type { ServiceContext } from '../service-context.ts';
import { type Contents, contentsDocument } from './contents-document.ts';
import { rebuttalsOf } from './plan-release.ts';
import type { Decided } from './release-rules.ts';
import { type ZipEntry, zipOf } from './zip.ts';

/** A record on its way: its item in a register, or its bytes. */
export type Packed = { name: string; from: RecordedItem | Uint8Array; sha256: string };

/** @throws DomainError NOT_FOUND, EXHIBIT_RESTRICTED, REMOVED_BY_ORDER, EVIDENCE_MISSING, EVIDENCE_ALTERED */
export async function itemsToPack(context: ServiceContext, caseId: string, included: readonly Decided[]): Promise<Packed[]> {
  const rebuttals = await rebuttalsOf(context, caseId);
  const packed: Packed[] = [];
  for (const { candidate } of included) {
    const { fileName: name, sha256, subject, id } = candidate;
    if (subject === 'rebuttal') {
      const rebuttal = rebuttals.find(({ record }) => record.id === id);
      if (rebuttal === undefined) throw new DomainError('NOT_FOUND');
      packed.push({ name, sha256, from: Buffer.from(rebuttal.text, 'utf8') });
      continue;
    }
    const item = subject === 'document' ? await issuedItem(context, id) : await exhibitItem(context, id);
    await requireUnaltered(context, item);
    packed.push({ name, sha256, from: item });
  }
  return packed;
}

/** The bytes of the ZIP file. @throws DomainError EVIDENCE_MISSING, EVIDENCE_ALTERED */
export async function bundleOf(
  context: ServiceContext,
  { packed, ...contents }: Omit<Contents, 'seal' | 'verified'> & { packed: readonly Packed[] },
): Promise<Uint8Array> {
  const records: ZipEntry[] = [];
  for (const { name, from, sha256 } of packed) {
    const bytes = from instanceof Uint8Array ? from : await bytesOf(context, from);
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new DomainError('EVIDENCE_ALTERED');
    records.push({ name, bytes });
  }
  const law = await lawRecords(context.unitOfWork.read);
  const verified = new Set(law.filter(({ verifiedBy, verifiedOn }) => verifiedBy !== '' && verifiedOn !== null).map(({ id }) => id));
  const { bytes: list } = await context.ports.renderPdf(contentsDocument({ ...contents, verified, seal: await sealOf(context) }));
  const all = [{ name: 'Contents.pdf', bytes: list }, ...records];
  const sums = all.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`).join('');
  return zipOf([...all, { name: 'SHA256SUMS.txt', bytes: Buffer.from(sums, 'utf8') }], context.ports.clock.now());
}

async function bytesOf(context: ServiceContext, item: RecordedItem): Promise<Uint8Array> {
  return new Uint8Array(await new Response(context.blobs.read(item.register, item.id, item.dataKey)).arrayBuffer());
}
