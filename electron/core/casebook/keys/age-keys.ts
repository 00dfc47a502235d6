/**
 * @file Bytes sealed to key pairs in the age format, version 1 (https://age-encryption.org/v1), X25519 recipients alone.
 *
 * An identity is the private half, 74 ASCII letters `AGE-SECRET-KEY-1…`; a recipient the public half, 62 letters `age1…`. Whoever has a
 * recipient can seal to it, so what is sealed tells nothing of who sealed it: where that matters a signature goes with it.
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, Stanza } from 'age-encryption';

export const IDENTITY_BYTES = 74;
export const RECIPIENT_PATTERN = /^age1[02-9ac-hj-np-z]{58}$/;

/** A fresh pair. `identity` is the identity's ASCII bytes, to be overwritten after use. */
export async function makeAgeKeys(): Promise<{ identity: Buffer; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity: Buffer.from(identity, 'ascii'), recipient: await identityToRecipient(identity) };
}

/** Something that anybody may read in the header of an age file. Programs that do not know its type pass over it; the header's MAC covers it. */
export type HeaderNote = { type: string; body: Uint8Array };

/** One age file that each of the recipients can open alone. */
export async function sealTo(recipients: readonly string[], plain: Uint8Array, note?: HeaderNote): Promise<Buffer> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  if (note !== undefined) encrypter.addRecipient({ wrapFileKey: () => [new Stanza([note.type], note.body)] });
  return Buffer.from(await encrypter.encrypt(plain));
}

const VERSION_LINE = 'age-encryption.org/v1';
const LATIN1 = new TextDecoder('latin1');

/** The note of this type in the header of an age file of at most `limit` bytes of header; null where there is none. Nothing of it is proven yet. */
export function headerNote(sealed: Uint8Array, type: string, limit: number): Buffer | null {
  const lines = LATIN1.decode(sealed.subarray(0, limit)).split('\n');
  if (lines[0] !== VERSION_LINE) return null;
  const first = lines.indexOf(`-> ${type}`);
  if (first < 0) return null;
  const rest = lines.slice(first + 1);
  // A stanza's body ends with the first line of fewer than 64 letters.
  const last = rest.findIndex((line) => line.length < 64);
  if (last < 0) return null;
  return Buffer.from(rest.slice(0, last + 1).join(''), 'base64');
}

/** Whether these bytes claim to be an age file. */
export function isAgeFile(bytes: Uint8Array): boolean {
  return LATIN1.decode(bytes.subarray(0, VERSION_LINE.length + 1)) === `${VERSION_LINE}\n`;
}

/**
 * What an age file holds, or null when it was sealed to others or altered. It is read piece by piece, since each piece can then be overwritten:
 * of a key that comes this way the caller has the only copy.
 */
export async function openSealed(sealed: Uint8Array, identity: Uint8Array): Promise<Buffer | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(Buffer.from(identity.buffer, identity.byteOffset, identity.byteLength).toString('ascii'));
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(sealed);
      controller.close();
    },
  });
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of await decrypter.decrypt(source)) pieces.push(piece);
    // Over an ArrayBuffer of its own: V8 keeps short typed arrays in its heap, and leaves those bytes there when it moves them out.
    const plain = Buffer.from(new ArrayBuffer(pieces.reduce((length, piece) => length + piece.length, 0)));
    let filled = 0;
    for (const piece of pieces) {
      plain.set(piece, filled);
      filled += piece.length;
    }
    return plain;
  } catch {
    return null;
  } finally {
    for (const piece of pieces) piece.fill(0);
  }
}
