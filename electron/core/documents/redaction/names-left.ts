/** @file A finished PDF searched for everyone whom it must not name. Invariant: what a person decided to keep is told too, so that it can be counted. */

import { type IsCommonWord, lookFor } from '#shared/domain/documents/redaction/find-identities.ts';
import type { NameHit } from '#shared/domain/documents/redaction/hits.ts';
import type { Identity } from '#shared/domain/documents/redaction/identity.ts';
import { type Harvest, privateDetails } from '#shared/domain/documents/redaction/private-details.ts';
import { wordsOf } from '#shared/domain/review/folded-text.ts';
import { SEAM } from './read-back/pdf-texts.ts';

/** How much is shown around a place, in characters; and how many places of one word are. */
const AROUND = 40;
const MOST_PLACES = 30;

/** Every word that is, or may be, a name of somebody under a pseudonym, a number or a birth date of the case. Each word once, with its places. */
export function namesLeft(
  texts: readonly { where: string; text: string }[],
  search: { identities: readonly Identity[]; harvest: Harvest; isCommonWord: IsCommonWord },
): NameHit[] {
  const look = lookFor(search.identities, search.isCommonWord);
  const hits = new Map<string, NameHit>();
  const add = (id: string, found: string, stands: readonly string[], place: NameHit['places'][number]): void => {
    const hit = hits.get(id) ?? { id, found, stands: [], places: [] };
    for (const one of stands) if (!hit.stands.includes(one)) hit.stands.push(one);
    if (hit.places.length < MOST_PLACES) hit.places.push(place);
    hits.set(id, hit);
  };
  for (const { where, text: printed } of texts) {
    const text = spelledBack(printed);
    const placeOf = (start: number, end: number) => ({
      where,
      before: text.slice(Math.max(0, start - AROUND), start).replace(/\s+/g, ' '),
      found: text.slice(start, end).replace(/\s+/g, ' '),
      after: text.slice(end, end + AROUND).replace(/\s+/g, ' '),
    });
    for (const { start, end, stands, isNamed, word } of look(text)) {
      // What stands whole on one of two pages is told there.
      const isToldThere = where === SEAM && !text.slice(start, end).includes('\n');
      if (!isNamed && !isToldThere) add(word, text.slice(start, end), stands, placeOf(start, end));
    }
    for (const { start, end, instead } of where === SEAM ? [] : privateDetails(text, search.harvest)) {
      const found = text.slice(start, end);
      add(wordsOf(found).join(' '), found, [instead.replace(/^\(|( left out)?\)$/g, '')], placeOf(start, end));
    }
  }
  return [...hits.values()].sort((one, other) => one.found.localeCompare(other.found, 'en-US'));
}

/** Characters that the typefaces lack are printed as their numbers in brackets. */
const spelledBack = (text: string): string =>
  text.replace(/\[((?:U\+[0-9A-F]{4,6}\s*)+)\]/g, (_, numbers: string) =>
    numbers
      .trim()
      .split(/\s+/)
      .map((number) => String.fromCodePoint(Number.parseInt(number.slice(2), 16)))
      .join(''),
  );
