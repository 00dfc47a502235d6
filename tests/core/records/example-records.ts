/** @file What the tests of releases and disposals ask of a case with something in it. */
import { inflateRawSync } from 'node:zlib';
import type { ItemChoice, ReleasePlan } from '#shared/domain/release/release.ts';
import type { CopyOutcome } from '../../../electron/core/evidence/copy-out.ts';
import type { ReleaseInput } from '../../../electron/core/release/let-release-out.ts';
import type { TemporaryCasebook } from '../../support/temporary-casebook.ts';

/** What is proposed, as a person would leave it. */
export const asProposed = (plan: ReleasePlan): ItemChoice[] =>
  plan.candidates.map(({ subject, id, proposed }) => ({
    subject,
    id,
    standing: proposed.standing,
    ground: proposed.ground,
    reason: '',
    decidedBy: 'Mara Voss',
  }));

/** The same with other words about one record, by its label. */
export const changed = (plan: ReleasePlan, label: string, change: Partial<ItemChoice>): ItemChoice[] => {
  const id = plan.candidates.find((candidate) => candidate.label === label)?.id;
  if (id === undefined) throw new Error(`There is no ${label}.`);
  return asProposed(plan).map((choice) => (choice.id === id ? { ...choice, ...change } : choice));
};

export const releaseOf = (plan: ReleasePlan, caseId: string, change: Partial<ReleaseInput> = {}): ReleaseInput => ({
  caseId,
  ground: 'public-records-request',
  recipient: 'The Larkspur Gazette',
  askedFor: 'Records of the matter',
  requestId: null,
  items: asProposed(plan),
  notice: { kind: 'not-asked' },
  filterReason: '',
  ...change,
});

/** The bytes behind a download. */
export function downloaded(casebook: TemporaryCasebook, copy: CopyOutcome): Uint8Array {
  if (copy.outcome !== 'download') throw new Error('There was no download.');
  const grant = casebook.application.addresses.resolve(new URL(copy.address).pathname.split('/').at(-1) ?? '');
  if (grant?.bytes === undefined) throw new Error('The address grants nothing.');
  return grant.bytes;
}

/** Entries of a ZIP file, read from its directory as another program would. */
export function unzipped(bytes: Uint8Array): Map<string, Buffer> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const entries = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = file.readUInt16LE(at + 10);
    const size = file.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [number, number, number];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const data = file.subarray(start, start + size);
    entries.set(file.toString('utf8', at + 46, at + 46 + name), method === 0 ? data : inflateRawSync(data));
    at += 46 + name + extra + comment;
  }
  return entries;
}
