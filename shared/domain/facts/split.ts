/** @file Where a compound assertion may be taken apart. Invariant: a proposal to a person; every word stays. */

/** Sentences, semicolons, and conjunctions that join what could stand alone; the longest joint first. */
const JOINTS = [
  /(?<=[.!?]["”’)]?)\s+(?=\S)/u,
  /\s*;\s+/u,
  /,\s+(?:and then|and|but|then|while|after which)\s+/iu,
  /\s+(?:and then|and|but)\s+/iu,
];

/** A part of fewer words says nothing by itself. */
const FEWEST_WORDS = 2;

const words = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

const finished = (text: string): string => {
  const trimmed = text.trim();
  const whole = /[.!?]["”’)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
};

/**
 * The assertion as several, by the first kind of joint that takes it apart into parts that can stand alone; as it is where none does. Mentions
 * of people stay whole.
 */
export function proposeParts(assertion: string): string[] {
  for (const joint of JOINTS) {
    const parts = assertion.split(joint).filter((part) => part.trim() !== '');
    if (parts.length > 1 && parts.every((part) => words(part) >= FEWEST_WORDS)) return parts.map(finished);
  }
  return [assertion];
}

/** Whether it looks as if it said more than one thing. */
export const looksCompound = (assertion: string): boolean => proposeParts(assertion).length > 1;
