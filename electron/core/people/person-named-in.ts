/** @file The name of a person in a line that says who did something. Pure. */

const TITLES =
  /^((the|dr|mr|mrs|ms|mx|prof|assistant|associate|deputy|interim|acting|vice|principal|superintendent|officer|coach)\.?\s+)+/i;
const INSTITUTION =
  /(school|district|board|office|department|team|council|association|union|police|service|county|state|court|agency|resources|committee|hospital)/i;

/** With a capital, or a small word inside a name. */
const PART = /^(\p{Lu}[\p{L}\p{M}.'’-]*|de|del|della|der|di|da|dos|du|la|le|van|von|bin|ibn|al)$/u;

/**
 * The name in a line that says who did something, or null where the line names an office or an institution: "Superintendent Noor Adel", "Lee
 * Hollow, principal" and "Lee Hollow (principal)" give names, "Board of Education" gives none.
 */
export function personNamedIn(line: string): string | null {
  const name = (line.split(/[,;(/]/)[0] ?? '').trim().replace(TITLES, '');
  const parts = name.split(/\s+/);
  const isName = parts.length > 1 && parts.length < 5 && parts.every((part) => PART.test(part));
  return isName && !INSTITUTION.test(name) ? name : null;
}
