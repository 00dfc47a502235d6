/** @file From the first words of a line to how it was done, as a suggestion that its author can change. */
import type { LogHow } from './log.ts';

/** The first rule whose pattern the text begins with counts. */
const rules: readonly (readonly [LogHow, RegExp])[] = [
  ['e-mail', /^(?:e-?mail(?:ed|s)?|wrote an e-?mail|sent an e-?mail|got an e-?mail|received an e-?mail)\b/i],
  ['message', /^(?:text(?:ed|s)?|messaged?|left (?:a )?(?:text|message in)|sent a (?:text|message))\b/i],
  [
    'call',
    /^(?:call(?:ed|s)?|phoned?|rang|telephoned?|spoke (?:by|on the) (?:tele)?phone|left (?:a )?(?:voice ?mail|message)|voice ?mail)\b/i,
  ],
  ['meeting', /^(?:met|meeting|conference|conferred|sat down|interviewed|spoke)\b/i],
  ['letter', /^(?:letter|mailed|wrote(?: a letter)?|sent a letter|served|handed|delivered)\b/i],
  ['visit', /^(?:visited|went to|stopped by|walked|inspected|observed)\b/i],
];

/** How a line that begins like this was done; null where the words tell nothing. */
export function inferHow(text: string): LogHow | null {
  const words = text.trimStart();
  return rules.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
