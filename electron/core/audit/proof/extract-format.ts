/** @file The extract of one case's log as a file. docs/audit-format.md describes it for whoever checks it; the two change together. */
import type { AuditEvent } from '#shared/domain/audit-event.ts';
import type { EventWithPayload } from '../audit-queries.ts';
import { digestEvent } from '../event-hash.ts';
import { EXTRACT_MADE, RESTORED } from '../event-types.ts';

export const EXTRACT_FORMAT = 'due-course-audit-extract';
export const EXTRACT_VERSION = 1;

/** An event that the extract is not about: its place, and the digest of what it says. */
export type OpaqueEvent = { epoch: number; number: number; digest: string; hash: string };

/**
 * An event of the case, or a restore of the casebook. `salt` is hexadecimal, `payload` the RFC 8785 text that the commitment was taken over;
 * both are null when a court had them removed, which the event `removedByEvent` records.
 */
export type ShownEvent = {
  epoch: number;
  number: number;
  at: string;
  actorId: string;
  caseId: string | null;
  previousInCase: number | null;
  type: string;
  version: number;
  commitment: string;
  hash: string;
  salt: string | null;
  payload: string | null;
  removedByEvent: number | null;
};

export type ExtractHead = { epoch: number; number: number; hash: string; signedAt: string; signature: string };

export type Extract = {
  format: typeof EXTRACT_FORMAT;
  version: typeof EXTRACT_VERSION;
  casebookId: string;
  /** Raw Ed25519 public key in base64, as printed on documents. */
  publicKey: string;
  case: { id: string; number: string };
  madeAt: string;
  events: (OpaqueEvent | ShownEvent)[];
  heads: ExtractHead[];
};

/** Turns rows in their order into entries. Call it for every event from the first on: it keeps count of the events of each case. */
export function entriesOf(caseId: string): (row: EventWithPayload) => OpaqueEvent | ShownEvent {
  const lastOfCases = new Map<string, number>();
  return (row) => {
    const previousInCase = row.case_id === null ? null : (lastOfCases.get(row.case_id) ?? null);
    if (row.case_id !== null) lastOfCases.set(row.case_id, row.number);
    const isShown = row.case_id === caseId || row.type === RESTORED;
    return isShown ? shown(row, previousInCase) : opaque(row, previousInCase);
  };
}

function opaque(row: EventWithPayload, previousInCase: number | null): OpaqueEvent {
  const { epoch, number, hash } = row;
  const [actorId, caseId] = [row.actor_id as AuditEvent['actorId'], row.case_id as AuditEvent['caseId']];
  const said = { at: row.at, actorId, caseId, previousInCase };
  return { epoch, number, digest: digestEvent({ ...said, type: row.type, version: row.version, commitment: row.commitment }), hash };
}

function shown(row: EventWithPayload, previousInCase: number | null): ShownEvent {
  return {
    epoch: row.epoch,
    number: row.number,
    at: row.at,
    actorId: row.actor_id,
    caseId: row.case_id,
    previousInCase,
    type: row.type,
    version: row.version,
    commitment: row.commitment,
    hash: row.hash,
    salt: row.salt === null ? null : Buffer.from(row.salt).toString('hex'),
    payload: row.payload,
    removedByEvent: row.erased_because === null ? null : Number(row.erased_because),
  };
}

/** The file: JSON with an entry a line, so that two extracts can be compared by eye and with a tool for lines. */
export function extractBytes({ events, heads, ...front }: Extract): Buffer {
  const lines = (name: string, entries: readonly unknown[]) =>
    `${JSON.stringify(name)}: [\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
  const opening = Object.entries(front).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return Buffer.from(`{\n${[...opening, lines('events', events), lines('heads', heads)].join(',\n')}\n}\n`, 'utf8');
}

/** The name under which it is offered: "2021-0003 log for checking.json". */
export const extractFileName = (caseNumber: string): string => `${caseNumber} log for checking.json`;

/** What the event of an extract's making says. `events` counts those of the case that it shows, itself with them. */
export const extractMade = (caseId: string, payload: { caseNumber: string; events: number; outcome: 'saved' | 'download' }) => ({
  type: EXTRACT_MADE,
  version: 1,
  caseId,
  payload,
});
