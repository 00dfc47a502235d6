/**
 * @file What no sentence of the application may say: whether speech, conduct or a notice passes in law, how grave something is by number, and what
 * should follow. People may write such words; the application quotes them and adds none.
 */

export const neverSaid: readonly { what: string; pattern: RegExp }[] = [
  { what: 'whether speech or conduct has the law on its side', pattern: /\b(?:un|non-?)?protected\b/i },
  { what: 'whether something is against the law', pattern: /\b(?:unlawful|illegal)(?:ly)?\b/i },
  { what: 'whether a notice could still have mended it', pattern: /\b(?:ir|un)?remediable\b/i },
  { what: 'how grave it is', pattern: /\bseverity\b/i },
  {
    what: 'what should happen to a person',
    pattern:
      /\b(?:should|ought to|must|deserves? to) be (?:dismissed|discharged|fired|terminated|suspended|demoted|reprimanded|disciplined|punished|warned|penalized)\b/i,
  },
  {
    what: 'which level is right',
    pattern: /\b(?:right|appropriate|proper|fitting|recommended|suggested|deserved) (?:penalty|sanction|punishment|discipline|level)\b/i,
  },
  {
    what: 'which level is advised',
    pattern:
      /\b(?:recommends?|suggests?|advises?) (?:an? |the )?(?:unpaid )?(?:dismissal|discharge|suspension|termination|reprimand|penalty)\b/i,
  },
  { what: 'that just cause is there', pattern: /\bjust cause (?:exists|is (?:shown|met|established|there))\b|\bthere is just cause\b/i },
  { what: 'that a person is guilty', pattern: /\b(?:guilty|culpable|innocent)\b/i },
];

/** What a text says that it may not, in the order of the list. */
export function saidIn(text: string): string[] {
  return neverSaid.flatMap(({ what, pattern }) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${found[0]} (${what})`];
  });
}
