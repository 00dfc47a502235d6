/** @file What mentions are read as. Invariant: whatever leaves the core as words passes here, so that no id is ever shown or printed. */
import { mentionedIn, type NameOf, resolveMentionsWithin } from '#shared/domain/mentions.ts';
import { documentNameOf, shownNamesOf } from '../people/read-participants.ts';
import type { ReadHandle } from '../service-context.ts';

/** How everyone mentioned in these texts is shown today, whichever incident they are in. */
export async function namesForScreen(handle: ReadHandle, value: unknown): Promise<NameOf> {
  const names = await shownNamesOf(handle, mentionedWithin(value));
  return (participantId) => names.get(participantId)?.shown;
}

/** A value with every mention in its texts replaced by the name of today, as a screen or a search shows it. */
export async function withNamesOfToday<T>(handle: ReadHandle, value: T): Promise<T> {
  return resolveMentionsWithin(value, await namesForScreen(handle, value));
}

/** The same as documents print it: whoever is to stay anonymous in them stays so. */
export async function withDocumentNames<T>(handle: ReadHandle, value: T): Promise<T> {
  const names = await shownNamesOf(handle, mentionedWithin(value));
  return resolveMentionsWithin(value, (participantId) => documentNameOf(names, participantId));
}

/** What documents call these participants of any incident. */
export async function documentNamesOf(handle: ReadHandle, participantIds: readonly string[]): Promise<NameOf> {
  const names = await shownNamesOf(handle, participantIds);
  return (participantId) => documentNameOf(names, participantId);
}

/** Every id that some text of a value mentions. */
function mentionedWithin(value: unknown): string[] {
  const found = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part === 'string') for (const id of mentionedIn(part)) found.add(id);
    else if (Array.isArray(part)) part.forEach(look);
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(look);
  };
  look(value);
  return [...found];
}
