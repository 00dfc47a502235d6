/** @file What somebody might do to an extract, with the casebook's signing key and without it. Every kind says by which words it is found. */
import { createPublicKey } from 'node:crypto';
import { commitTo, digestEvent, FIRST_PREVIOUS_HASH, hashLink } from '../../../electron/core/audit/event-hash.ts';
import type { Extract, OpaqueEvent, ShownEvent } from '../../../electron/core/audit/proof/extract-format.ts';
import { privateKeyOf, signHead } from '../../../electron/core/audit/signed-heads.ts';

/** A number from 0 to 1, and the key of whoever holds it. */
export type Hand = { random: () => number; signingKey: Uint8Array };
export type Tampering = {
  name: string;
  /** Changes a copy of a sound extract. */
  change(extract: Extract, hand: Hand): void;
  /** In the verifier's sentence. */
  foundBy: RegExp;
  /** Only a head printed before shows it: nothing in the extract itself is wrong any more. */
  needsAnchor?: true;
};

const isShown = (event: OpaqueEvent | ShownEvent | undefined): event is ShownEvent => event !== undefined && 'payload' in event;
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;
const anyShown = ({ events }: Extract, { random }: Hand): ShownEvent => pick(events.filter(isShown), random);
const anyEarlyShown = ({ events }: Extract, { random }: Hand): ShownEvent => pick(events.slice(0, -1).filter(isShown), random);
const flipped = (hex: string, random: () => number): string => {
  const place = Math.floor(random() * hex.length);
  return `${hex.slice(0, place)}${((Number.parseInt(hex[place] ?? '0', 16) + 1) % 16).toString(16)}${hex.slice(place + 1)}`;
};

/** Makes hashes, places and commitments fit again from the event at `from` on, as whoever can compute SHA-256 may. */
export function chainAnew(extract: Extract, from: number): void {
  let previousHash = extract.events[from - 1]?.hash ?? FIRST_PREVIOUS_HASH;
  let previousInCase: number | null = null;
  for (const event of extract.events.slice(0, from)) if (isShown(event) && event.caseId !== null) previousInCase = event.number;
  for (const [index, event] of extract.events.entries()) {
    if (index < from) continue;
    event.number = index + 1;
    if (isShown(event) && event.caseId !== null) {
      event.previousInCase = previousInCase;
      previousInCase = event.number;
    }
    if (isShown(event) && event.salt !== null && event.payload !== null)
      event.commitment = commitTo(Buffer.from(event.salt, 'hex'), event.payload);
    const digest = isShown(event) ? digestEvent(event as unknown as Parameters<typeof digestEvent>[0]) : event.digest;
    event.hash = hashLink({ epoch: event.epoch, number: event.number, previousHash, digest });
    previousHash = event.hash;
  }
}

/** Signs every head anew over the events as they are now. */
function signAnew(extract: Extract, signingKey: Uint8Array): void {
  const last = extract.events.length;
  extract.heads = [...extract.heads.filter(({ number }) => number < last).map(({ number }) => number), last].map((number) => {
    const event = extract.events[number - 1] ?? { epoch: 1, hash: '' };
    const head = { epoch: event.epoch, number, hash: event.hash };
    const { casebookId: _, ...signed } = signHead(head, extract.casebookId, new Date('2026-03-03T12:00:00.000Z'), {
      private_key: signingKey,
    });
    return signed;
  });
}

/** The raw public half of a seed, in base64. */
export function publicHalf(seed: Uint8Array): string {
  const spki = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
  return spki.subarray(-32).toString('base64');
}

function rewordAt(event: ShownEvent, random: () => number): void {
  const payload = JSON.parse(event.payload ?? '{}');
  // RFC 8785 orders members by name; "zzz" comes last in every payload.
  event.payload = `${JSON.stringify(payload).slice(0, -1)}${Object.keys(payload).length > 0 ? ',' : ''}"zzz":${Math.floor(random() * 1e9)}}`;
}

const changed = /was changed, or does not follow/;
const outOfPlace = /is missing or out of its place/;

export const tamperings: readonly Tampering[] = [
  {
    name: 'an edited content',
    change: (extract, hand) => rewordAt(anyShown(extract, hand), hand.random),
    foundBy: /not the one that was recorded/,
  },
  {
    name: 'an edited content with a commitment to fit',
    change(extract, hand) {
      const event = anyShown(extract, hand);
      rewordAt(event, hand.random);
      event.commitment = commitTo(Buffer.from(event.salt ?? '', 'hex'), event.payload ?? '');
    },
    foundBy: changed,
  },
  {
    name: 'a changed clock',
    change: (extract, hand) => {
      anyShown(extract, hand).at = new Date(1.7e12 + Math.floor(hand.random() * 1e11)).toISOString();
    },
    foundBy: changed,
  },
  {
    name: 'another person named as the author',
    change: (extract, hand) => {
      const event = anyShown(extract, hand);
      event.actorId = flipped(event.actorId, hand.random);
    },
    foundBy: changed,
  },
  {
    name: 'another type of event',
    change: (extract, hand) => {
      anyEarlyShown(extract, hand).type = 'note.recorded';
    },
    foundBy: changed,
  },
  {
    name: 'an event cut out of the middle',
    change: (extract, { random }) => void extract.events.splice(Math.floor(random() * (extract.events.length - 1)), 1),
    foundBy: outOfPlace,
  },
  {
    name: 'the tail cut off',
    change: (extract, { random }) => {
      extract.events.length = Math.max(1, Math.floor(random() * extract.events.length));
    },
    foundBy: /does not end with the record of its own making/,
  },
  {
    name: 'two events in each other’s place',
    change(extract, { random }) {
      const at = Math.floor(random() * (extract.events.length - 1));
      extract.events.splice(at, 2, ...extract.events.slice(at, at + 2).reverse());
    },
    foundBy: outOfPlace,
  },
  {
    name: 'an event put in',
    change(extract, { random }) {
      const at = Math.floor(random() * extract.events.length);
      extract.events.splice(at, 0, { epoch: 1, number: at + 1, digest: 'a'.repeat(64), hash: 'b'.repeat(64) });
    },
    foundBy: changed,
  },
  {
    name: 'an event put in and the rest chained anew, without the key',
    change(extract, { random }) {
      const at = Math.floor(random() * (extract.events.length - 1));
      extract.events.splice(at, 0, { epoch: 1, number: at + 1, digest: 'a'.repeat(64), hash: 'b'.repeat(64) });
      chainAnew(extract, at);
    },
    foundBy: /does not lead to the signed head|No signed head covers/,
  },
  {
    name: 'a content edited and the rest chained anew, without the key',
    change(extract, hand) {
      const event = anyEarlyShown(extract, hand);
      rewordAt(event, hand.random);
      chainAnew(extract, event.number - 1);
    },
    foundBy: /does not lead to the signed head/,
  },
  {
    name: 'a swapped salt',
    change(extract, hand) {
      const [one, other] = [anyShown(extract, hand), extract.events.filter(isShown).at(-1)];
      const salt = one === other ? flipped(one.salt ?? '', hand.random) : (other?.salt ?? '');
      one.salt = salt;
    },
    foundBy: /not the one that was recorded/,
  },
  {
    name: 'a flipped signature',
    change(extract, { random }) {
      const head = pick(extract.heads, random);
      const bytes = Buffer.from(head.signature, 'base64');
      const place = Math.floor(random() * bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      head.signature = bytes.toString('base64');
    },
    foundBy: /signature of head \d+ is not the casebook's/,
  },
  {
    name: 'a head of another casebook',
    change(extract, { signingKey }) {
      const last = extract.heads.at(-1);
      if (last === undefined) return;
      const { casebookId: _, ...foreign } = signHead(last, 'f'.repeat(32), new Date(last.signedAt), { private_key: signingKey });
      extract.heads.splice(-1, 1, foreign);
    },
    foundBy: /signature of head \d+ is not the casebook's/,
  },
  {
    name: 'an event of the case passed off as another case’s',
    change(extract, hand) {
      const event = anyEarlyShown(extract, hand);
      const { epoch, number, hash } = event;
      const digest = digestEvent(event as unknown as Parameters<typeof digestEvent>[0]);
      extract.events.splice(number - 1, 1, { epoch, number, digest, hash });
    },
    foundBy: /as the one before it in the case, and the extract shows/,
  },
  {
    name: 'an event given to another case',
    change: (extract, hand) => {
      anyShown(extract, hand).caseId = 'f'.repeat(32);
    },
    foundBy: /is of another case/,
  },
  {
    name: 'every event given to another case',
    change(extract) {
      const caseId = 'f'.repeat(32);
      extract.case.id = caseId;
      for (const event of extract.events.filter(isShown)) event.caseId = caseId;
    },
    foundBy: changed,
  },
  {
    name: 'a content taken away as if by order',
    change(extract, hand) {
      const last = extract.events.length;
      Object.assign(anyEarlyShown(extract, hand), { salt: null, payload: null, removedByEvent: last });
    },
    foundBy: /is gone, and no order to remove it is recorded/,
  },
  {
    name: 'a new epoch that no restore began',
    change(extract, { random, signingKey }) {
      const from = 1 + Math.floor(random() * (extract.events.length - 1));
      for (const event of extract.events.slice(from)) event.epoch = 2;
      chainAnew(extract, from);
      signAnew(extract, signingKey);
    },
    foundBy: /A new epoch begins at event \d+ without a restore/,
  },
  {
    name: 'a key of one’s own with every head signed by it',
    change(extract) {
      const own = Buffer.alloc(32, 9);
      extract.publicKey = publicHalf(own);
      signAnew(extract, own);
    },
    foundBy: /public key of the extract is not the printed one/,
    needsAnchor: true,
  },
  {
    name: 'a content edited, the rest chained anew and signed with the key',
    change(extract, { random, signingKey }) {
      const event = pick(extract.events.slice(0, ANCHORED).filter(isShown), random);
      rewordAt(event, random);
      chainAnew(extract, event.number - 1);
      signAnew(extract, signingKey);
    },
    foundBy: /does not lead to the printed head/,
    needsAnchor: true,
  },
  {
    name: 'the tail cut off behind the printed head, and the rest made an extract again with the key',
    change(extract, { random, signingKey }) {
      const made = extract.events.at(-1) as ShownEvent;
      const kept = Math.floor(random() * (ANCHORED - 2));
      extract.events.splice(kept, extract.events.length - kept, made);
      rewriteMade(extract);
      chainAnew(extract, kept);
      signAnew(extract, signingKey);
    },
    foundBy: /rolled back behind it/,
    needsAnchor: true,
  },
];

/** Number of the event that the printed head names in the trial's extract. */
export const ANCHORED = 20;

function rewriteMade(extract: Extract): void {
  const made = extract.events.at(-1) as ShownEvent;
  const payload = { ...JSON.parse(made.payload ?? '{}'), events: extract.events.filter(isShown).length };
  made.payload = JSON.stringify(payload);
}
