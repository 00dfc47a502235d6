/**
 * @file What no audience gets, whoever it belongs to: details of contact, birth dates, numbers by which a person is filed (5 ILCS 140/2(c-5), private
 * information). Pure. Invariant: what is cut says in words what it was.
 */

export type Cut = { start: number; end: number; instead: string };

/** Numbers and birth dates that some text of the case gives with a label, to be cut wherever else they stand. `dates` are written YYYY-MM-DD. */
export type Harvest = { numbers: ReadonlySet<string>; dates: ReadonlySet<string> };

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|${MONTH}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}\\.?,?\\s+\\d{4})`;

const BIRTH = new RegExp(
  `\\b(?:born(?:\\s+on)?|d\\.?\\s?o\\.?\\s?b\\.?|date\\s+of\\s+birth|birth\\s?dates?|birthday)\\b[\\s:,(–-]*(?:is|was|on)?\\s*(${DATE})`,
  'giu',
);
const NUMBER =
  /\b(?:(?:student|pupil|state|employee|staff|personnel|educator|licen[sc]e|teacher|SIS|lunch)['’]?s?\s+(?:identification\s+|license\s+)?(?:id|i\.d\.|number|no\.|#)|IEIN|ID|I\.D\.)\s*(?:number|no\.?|#)?\s*[:#]?\s*(?:is|was)?\s*([A-Z]{0,4}[-.]?\d[\d-]{3,}\d)\b/giu;
/** Everything below but an e-mail address has one. */
const DIGIT = /\d/;
const SOCIAL = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g;
const MAIL = /[\p{L}\p{N}._%+'’-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PHONE = /(?<![\p{L}\d.-])(?:\+?1[-. ])?(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4}(?![\d-])/gu;
const SHORT_PHONE = /\b(?:phone|telephone|tel\.?|cell|mobile|call(?:ed)?|text(?:ed)?|fax)\b[^\d\n]{0,20}(\d{3}-\d{4})(?!\d)/giu;
const STREET =
  /\b\d{1,5}\s+(?:[NSEW]\.?\s+)?(?:\p{Lu}[\p{L}'’.-]+\s+){1,3}(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Lane|Ln\.?|Drive|Dr\.?|Court|Ct\.?|Boulevard|Blvd\.?|Way|Place|Pl\.?|Terrace|Circle)(?![\p{L}])(?:,?\s+(?:Apt|Apartment|Unit|#)\.?\s*\w+)?/gu;

const INSTEAD = {
  mail: '(e-mail address left out)',
  phone: '(telephone number left out)',
  street: '(address left out)',
  birth: '(date of birth left out)',
  number: '(number left out)',
} as const;

/** A date as YYYY-MM-DD, or null where it is none. Two digits of a year count from 1930 to 2029. */
function dateOf(text: string): string | null {
  const lower = text.toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(lower);
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(lower);
  if (short) {
    const year = Number(short[3]);
    return civil(year > 99 ? year : year < 30 ? 2000 + year : 1900 + year, Number(short[1]), Number(short[2]));
  }
  const month = MONTHS.findIndex((name) => lower.includes(name.slice(0, 3))) + 1;
  const year = /\d{4}/.exec(lower)?.[0];
  const day = /\d{1,2}/.exec(lower.replace(/\d{4}/, ''))?.[0];
  return month === 0 || year === undefined || day === undefined ? null : civil(Number(year), month, Number(day));
}

const civil = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const plainNumber = (text: string): string => text.replace(/[^\p{L}\d]/gu, '').toLowerCase();

/** The place of what stands behind the label. */
const behindLabel = (found: RegExpMatchArray): { start: number; end: number } | null => {
  const text = found[1];
  if (text === undefined) return null;
  const start = (found.index ?? 0) + found[0].lastIndexOf(text);
  return { start, end: start + text.length };
};

/** What these texts say with a label is somebody's number or birth date. */
export function harvestOf(texts: Iterable<string>): Harvest {
  const numbers = new Set<string>();
  const dates = new Set<string>();
  for (const text of texts) {
    if (!DIGIT.test(text)) continue;
    for (const found of text.matchAll(BIRTH)) {
      const date = dateOf(found[1] ?? '');
      if (date !== null) dates.add(date);
    }
    for (const found of text.matchAll(NUMBER)) numbers.add(plainNumber(found[1] ?? ''));
  }
  numbers.delete('');
  return { numbers, dates };
}

/** Everything in a text that is cut for every audience, in no order; places may overlap. */
export function privateDetails(text: string, { numbers, dates }: Harvest): Cut[] {
  const cuts: Cut[] = [];
  const add = (place: { start: number; end: number } | null, instead: string): void => {
    if (place !== null) cuts.push({ start: place.start, end: place.end, instead });
  };
  const whole = (found: RegExpMatchArray) => ({ start: found.index ?? 0, end: (found.index ?? 0) + found[0].length });
  if (text.includes('@')) for (const found of text.matchAll(MAIL)) add(whole(found), INSTEAD.mail);
  if (!DIGIT.test(text)) return cuts;
  for (const found of text.matchAll(PHONE)) add(whole(found), INSTEAD.phone);
  for (const found of text.matchAll(SHORT_PHONE)) add(behindLabel(found), INSTEAD.phone);
  for (const found of text.matchAll(STREET)) add(whole(found), INSTEAD.street);
  for (const found of text.matchAll(SOCIAL)) add(whole(found), INSTEAD.number);
  for (const found of text.matchAll(BIRTH)) add(behindLabel(found), INSTEAD.birth);
  for (const found of text.matchAll(NUMBER)) add(behindLabel(found), INSTEAD.number);
  if (dates.size > 0) {
    for (const found of text.matchAll(new RegExp(`(?<![\\d])${DATE}(?!\\d)`, 'giu'))) {
      if (dates.has(dateOf(found[0]) ?? '')) add(whole(found), INSTEAD.birth);
    }
  }
  if (numbers.size > 0) {
    for (const found of text.matchAll(/(?<![\p{L}\d])[A-Z]{0,4}[-.]?\d[\d-]{3,}\d(?![\p{L}\d])/giu)) {
      if (numbers.has(plainNumber(found[0]))) add(whole(found), INSTEAD.number);
    }
  }
  return cuts;
}
