/** @file Words that presume the outcome, looked for in the wording of an interim measure. Advice: a person keeps any of them with a reason. Pure. */

/** A word with what it presumes. `stems` are matched at the start of a word, whatever its ending. */
type PresumingWord = { stems: readonly string[]; because: string };

const presuming: readonly PresumingWord[] = [
  { stems: ['guilt'], because: 'presumes a finding' },
  {
    stems: ['offend', 'offense', 'offence', 'perpetrat', 'culprit', 'wrongdo', 'violator', 'abuser', 'harasser', 'predator'],
    because: 'calls a person by what is not found',
  },
  {
    stems: ['punish', 'punitive', 'penalt', 'penali', 'sanction', 'disciplin', 'reprimand'],
    because: 'names discipline, which this is not',
  },
  { stems: ['misconduct', 'violat', 'breach', 'crime', 'criminal', 'unlawful'], because: 'presumes that a rule was broken' },
  { stems: ['proven', 'proved', 'confirmed', 'admitted', 'caught'], because: 'presumes that a fact is found' },
  { stems: ['victim'], because: 'presumes that harm is found' },
];

export type PresumingUse = { word: string; because: string };

/** "alleged misconduct" presumes nothing, and "not discipline" says what a measure is. */
const softened = /\b(alleged|alleging|reported|possible|suspected|not|no|non|nor|without)(\s+(a|an|any|as|of))?[\s-]+$/i;

/** Each word of the text that presumes, once, in the order of its first use. */
export function presumingWords(text: string): PresumingUse[] {
  const found = new Map<string, PresumingUse>();
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = match[0];
    const folded = word.toLowerCase();
    const rule = presuming.find(({ stems }) => stems.some((stem) => folded.startsWith(stem)));
    if (rule === undefined || found.has(folded) || softened.test(text.slice(0, match.index))) continue;
    found.set(folded, { word, because: rule.because });
  }
  return [...found.values()];
}
