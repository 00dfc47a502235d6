/**
 * @file Bytes sealed to key pairs in the age format, version 1 (https://age-encryption.org/v1), X25519 recipients alone.
 *
 * An identity is the private half, 74 ASCII letters `AGE-SECRET-KEY-1…`; a recipient the public half, 62 letters `age1…`. Whoever has a
 * recipient can seal to it, so what is sealed tells nothing of who sealed it: where that matters a signature goes with it.
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

export const IDENTITY_BYTES = 74;
export const RECIPIENT_PATTERN = /^age1[02-9ac-hj-np-z]{58}$/;

/** A fresh pair. `identity` is the identity's ASCII bytes, to be overwritten after use. */
export async function makeAgeKeys(): Promise<{ identity: Buffer; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity: Buffer.from(identity, 'ascii'), recipient: await identityToRecipient(identity) };
}

/** One age file that each of the recipients can open alone. */
export async function sealTo(recipients: readonly string[], plain: Uint8Array): Promise<Buffer> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(plain));
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
