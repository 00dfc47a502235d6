/** @file The extract that docs/audit-format.md works through, made from fixed values by the application's own code. */

import { canonicalJson } from '../../../electron/core/audit/canonical-json.ts';
import { commitTo, digestEvent, FIRST_PREVIOUS_HASH, hashLink } from '../../../electron/core/audit/event-hash.ts';
import type { Extract, ShownEvent } from '../../../electron/core/audit/proof/extract-format.ts';
import { extractBytes } from '../../../electron/core/audit/proof/extract-format.ts';
import { signHead } from '../../../electron/core/audit/signed-heads.ts';
import { publicHalf } from './tampering.ts';

const casebookId = 'ca5eb00c'.repeat(4);
const actorId = '0ff1ce00'.repeat(4);
const caseId = '0ca5e001'.repeat(4);
/** The Ed25519 seed of the example: thirty-two bytes of 0x42. */
const seed = Buffer.alloc(32, 0x42);
const salts = ['11', '22', '33'].map((byte) => byte.repeat(32));

type Said = { at: string; caseId: string | null; previousInCase: number | null; type: string; payload: unknown };
const said: Said[] = [
  {
    at: '2026-03-02T15:00:00.000Z',
    caseId: null,
    previousInCase: null,
    type: 'casebook.unlocked',
    payload: { slotId: 'a'.repeat(32) },
  },
  {
    at: '2026-03-02T15:04:00.000Z',
    caseId,
    previousInCase: null,
    type: 'expression.added',
    payload: { exactWords: 'Größer als “alle”\n😀', expressionId: 'e'.repeat(32) },
  },
  {
    at: '2026-03-02T15:05:00.000Z',
    caseId,
    previousInCase: 2,
    type: 'audit_extract.made',
    payload: { caseNumber: '2026-0001', events: 2, outcome: 'saved' },
  },
];

/** A step of the computation as the page shows it: the bytes, in UTF-8, and their SHA-256. */
export type Step = { what: string; text: string; sha256: string };

/** The whole example: the file, and the bytes on the way to it. */
export function workedExample(): { extract: Extract; bytes: Buffer; steps: Step[]; signedText: string } {
  const steps: Step[] = [];
  let previousHash = FIRST_PREVIOUS_HASH;
  const events = said.map(({ payload, ...rest }, index) => {
    const text = canonicalJson(payload);
    const salt = salts[index] ?? '';
    const event = { ...rest, actorId, version: 1, commitment: commitTo(Buffer.from(salt, 'hex'), text) };
    const digest = digestEvent(event as never);
    const link = { epoch: 1, number: index + 1, previousHash, digest };
    const hash = hashLink(link);
    steps.push({ what: `content ${index + 1}`, text, sha256: event.commitment });
    steps.push({ what: `digest ${index + 1}`, text: canonicalJson(event), sha256: digest });
    steps.push({ what: `hash ${index + 1}`, text: canonicalJson(link), sha256: hash });
    previousHash = hash;
    const shown: ShownEvent = { ...event, epoch: 1, number: index + 1, hash, salt, payload: text, removedByEvent: null };
    return rest.caseId === null ? { epoch: 1, number: index + 1, digest, hash } : ordered(shown);
  });
  const signed = signHead({ epoch: 1, number: events.length, hash: previousHash }, casebookId, new Date('2026-03-02T15:05:00.000Z'), {
    private_key: seed,
  });
  const { casebookId: _, ...head } = signed;
  const extract: Extract = {
    format: 'due-course-audit-extract',
    version: 1,
    casebookId,
    publicKey: publicHalf(seed),
    case: { id: caseId, number: '2026-0001' },
    madeAt: '2026-03-02T15:05:00.000Z',
    events,
    heads: [head],
  };
  const { signature: _signature, ...unsigned } = signed;
  return { extract, bytes: extractBytes(extract), steps, signedText: canonicalJson(unsigned) };
}

/** In the order in which the application writes an event. */
function ordered(event: ShownEvent): ShownEvent {
  const { epoch, number, at, caseId: ofCase, previousInCase, type, version, commitment, hash, salt, payload, removedByEvent } = event;
  return { epoch, number, at, actorId, caseId: ofCase, previousInCase, type, version, commitment, hash, salt, payload, removedByEvent };
}
