/** @file The extract of a case, and what a stranger with Python makes of it and of what was done to it. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { listActivity } from '../../../electron/core/audit/activity.ts';
import type { Extract, ShownEvent } from '../../../electron/core/audit/proof/extract-format.ts';
import { exportExtract, takeExtract } from '../../../electron/core/audit/proof/make-extract.ts';
import { issueDocument } from '../../../electron/core/documents/issue-document.ts';
import { trialCount } from '../../reliability/support/trials.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openPacketMatter, preparePacket, renderInTest } from '../documents/example-packet.ts';
import { askStranger, askStrangerAboutMany, hasStranger, STRANGER_MISSING } from './stranger.ts';
import { ANCHORED, tamperings } from './tampering.ts';

const TRIALS = trialCount('R6', { short: 100, long: 500 });

let casebook: TemporaryCasebook;
let folder: string;
let caseId: CaseId;
let otherCase: CaseId;
let bytes: Buffer;
let extract: Extract;
let signingKey: Uint8Array;
beforeAll(async () => {
  casebook = await openTemporaryCasebook({ ports: { renderPdf: renderInTest } });
  folder = await mkdtemp(join(tmpdir(), 'extract-'));
  ({ caseId } = await preparePacket(casebook.session()));
  otherCase = await openPacketMatter(casebook.session());
  await casebook.application.casebook.lock();
  await casebook.unlock();
  const context = casebook.session();
  await issueDocument(context, { caseId, kind: 'discipline-report', restatementReason: '' });
  bytes = Buffer.from(await takeExtract(context, { caseId, outcome: 'saved' }));
  extract = JSON.parse(bytes.toString('utf8'));
  const key = await context.unitOfWork.read.selectFrom('signing_key').selectAll().executeTakeFirstOrThrow();
  signingKey = key.private_key;
});
afterAll(async () => {
  await casebook.dispose();
  await rm(folder, { recursive: true, force: true });
});

const shownOf = (from: Extract) => from.events.filter((event): event is ShownEvent => 'payload' in event);
const headAt = (number: number) => `1:${number}:${extract.events[number - 1]?.hash ?? ''}`;

describe('the extract', () => {
  test('shows every event of the case as it was recorded, and of every other nothing but place and digests', async () => {
    const { entries } = await listActivity(casebook.session(), { caseId, before: null, limit: 500 });
    expect(shownOf(extract).map(({ number, hash }) => ({ number, hash }))).toEqual(
      entries.toReversed().map(({ number, hash }) => ({ number, hash })),
    );
    for (const event of extract.events) {
      if ('payload' in event) expect(event.caseId).toBe(caseId);
      else expect(Object.keys(event)).toEqual(['epoch', 'number', 'digest', 'hash']);
    }
    expect(bytes.includes(otherCase)).toBe(false);
    expect(extract.events).toHaveLength(extract.events.at(-1)?.number ?? 0);
  });

  test('ends with the record of its own making, under a head signed for it', async () => {
    const last = extract.events.at(-1) as ShownEvent;
    expect(last).toMatchObject({ type: 'audit_extract.made', at: extract.madeAt, caseId });
    expect(JSON.parse(last.payload ?? '')).toEqual({ caseNumber: '2026-0001', events: shownOf(extract).length, outcome: 'saved' });
    expect(extract.heads.at(-1)).toMatchObject({ number: last.number, hash: last.hash });
    expect(extract.heads.length).toBeGreaterThan(2);
    const { entries } = await listActivity(casebook.session(), { caseId, before: null, limit: 1 });
    expect(entries[0]?.sentence).toBe(`Exported the log of case 2026-0001 for checking, ${shownOf(extract).length} events.`);
  });

  test('names people only as the payloads name them', () => {
    const front = { ...extract, events: extract.events.map((event) => ({ ...event, payload: '' })) };
    expect(JSON.stringify(front)).not.toMatch(/Voss|Lindqvist|Wiśniewska/);
    expect(bytes.toString()).toContain('Wiśniewska');
  });

  test('leaves the window by an address that works once, and its bytes are a sound extract', async () => {
    const outcome = await exportExtract(casebook.session(), { caseId });
    if (outcome.outcome !== 'download') throw new Error('A host without dialogs hands out an address.');
    expect(outcome.fileName).toBe('2026-0001 log for checking.json');
    const token = outcome.address.split('/').at(-1) ?? '';
    const grant = casebook.application.addresses.resolve(token);
    expect(JSON.parse(Buffer.from(grant?.bytes ?? []).toString()).format).toBe('due-course-audit-extract');
    expect(casebook.application.addresses.resolve(token)).toBeNull();
  });
});

describe('the stranger', () => {
  test('has at most 200 lines and needs python3-cryptography alone', async () => {
    const source = await readFile(join(import.meta.dirname, '..', '..', 'stranger', 'verify_audit_extract.py'), 'utf8');
    expect(source.split('\n').length - 1).toBeLessThanOrEqual(200);
    const imports = [...source.matchAll(/^(?:import|from) (\w+)/gm)].map((match) => match[1]);
    expect(new Set(imports)).toEqual(new Set(['argparse', 'base64', 'hashlib', 'json', 're', 'sys', 'cryptography']));
  });

  test('finds the extract sound, with what a document bears and without', async ({ skip }) => {
    skip(!hasStranger, STRANGER_MISSING);
    const file = join(folder, 'sound.json');
    const sound = `Sound: ${extract.events.length} events, ${shownOf(extract).length} of them of case 2026-0001.`;
    expect(await askStranger(file, bytes, { head: headAt(ANCHORED), key: extract.publicKey })).toEqual({ status: 0, sentence: sound });
    const without = await askStranger(file, bytes);
    expect(without.status).toBe(0);
    expect(without.sentence).toContain('would pass');
  });

  test('says plainly that something else is no extract', async ({ skip }) => {
    skip(!hasStranger, STRANGER_MISSING);
    const file = join(folder, 'odd.json');
    for (const odd of [Buffer.from('no JSON'), [], { format: 'other' }, { ...extract, events: 7 }, { ...extract, more: 1 }]) {
      const { status, sentence } = await askStranger(file, odd);
      expect(status).toBe(1);
      expect(sentence).toMatch(/extract of an audit log/);
      expect(sentence).not.toContain('Traceback');
    }
  });

  test(`names what was done, ${TRIALS} times in ${tamperings.length} ways`, async ({ skip }) => {
    skip(!hasStranger, STRANGER_MISSING);
    const random = randomFrom('extract');
    const asked = Array.from({ length: Math.max(TRIALS, tamperings.length) }, (_, index) => {
      const tampering = tamperings[index % tamperings.length];
      if (tampering === undefined) throw new Error('There is a way of tampering for every turn.');
      const changed = structuredClone(extract);
      tampering.change(changed, { random, signingKey });
      const printed = tampering.needsAnchor ? { head: headAt(ANCHORED), key: extract.publicKey } : {};
      return { tampering, extract: changed, ...printed };
    });
    const verdicts = await askStrangerAboutMany(asked);
    expect(verdicts).toHaveLength(asked.length);
    for (const [index, { status, sentence }] of verdicts.entries()) {
      const { name = '', foundBy = / / } = asked[index]?.tampering ?? {};
      expect(sentence, name).toMatch(foundBy);
      expect(status, name).toBe(1);
    }
  });

  test('would believe who holds the key, but for what was printed before', async ({ skip }) => {
    skip(!hasStranger, STRANGER_MISSING);
    const random = randomFrom('anchors');
    for (const tampering of tamperings.filter(({ needsAnchor }) => needsAnchor)) {
      const changed = structuredClone(extract);
      tampering.change(changed, { random, signingKey });
      const [without] = await askStrangerAboutMany([{ extract: changed }]);
      expect(without?.status, tampering.name).toBe(0);
    }
  });

  test('sees any changed character of any value', async ({ skip }) => {
    skip(!hasStranger, STRANGER_MISSING);
    const random = randomFrom('characters');
    const asked = Array.from({ length: TRIALS }, () => {
      const changed = structuredClone(extract);
      const [holder, name] = anyValue(changed, random);
      holder[name] = otherThan(holder[name], random);
      return { extract: changed, key: extract.publicKey };
    });
    for (const [index, { status }] of (await askStrangerAboutMany(asked)).entries()) {
      expect(status, JSON.stringify(differences(extract, asked[index]?.extract))).toBe(1);
    }
  });
});

/** Numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: string): () => number {
  let turn = 0;
  return () => createHash('sha256').update(`${seed} ${turn++}`).digest().readUInt32BE(0) / 2 ** 32;
}

/** Some string or number of the extract, as the object that holds it and its name there. */
function anyValue(value: unknown, random: () => number): [Record<string, unknown>, string] {
  let at = value as Record<string, unknown>;
  for (;;) {
    const names = Object.keys(at).filter((name) => at[name] !== null);
    const name = names[Math.floor(random() * names.length)] ?? '';
    const inner = at[name];
    if (typeof inner !== 'object') return [at, name];
    at = inner as Record<string, unknown>;
  }
}

function otherThan(value: unknown, random: () => number): unknown {
  if (typeof value === 'number') return value + 1 + Math.floor(random() * 3);
  const text = String(value);
  const place = Math.floor(random() * text.length);
  return `${text.slice(0, place)}${text[place] === '1' ? '2' : '1'}${text.slice(place + 1)}`;
}

function differences(one: unknown, other: unknown, path = ''): string[] {
  if (typeof one !== 'object' || one === null) return one === other ? [] : [`${path}: ${String(one)} is ${String(other)}`];
  return Object.keys(one).flatMap((name) => differences((one as never)[name], (other as never)?.[name], `${path}.${name}`));
}
