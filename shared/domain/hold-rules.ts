/** @file Holds that the conduct facts of an allegation open, as data over the one predicate. Invariant: a hold asks for a person; it never says what the law makes of it. */
import type { ConductFacts } from './conduct-facts.ts';
import { conductVocabulary } from './conduct-labels.ts';
import type { HoldKind } from './holds.ts';
import { evaluatePredicate, type Predicate } from './predicate.ts';

type HoldRule = { key: string; kind: HoldKind; when: Predicate<ConductFacts>; reason: string };

const holdRules: readonly HoldRule[] = [
  {
    key: 'abuse-or-neglect',
    kind: 'mandated-report',
    when: {
      any: [
        { list: 'content', has: ['sign-of-abuse-or-neglect'] },
        { list: 'effects', has: ['abuse-not-reported'] },
      ],
    },
    reason: 'A sign of abuse or neglect is named, so the duty to report at once comes first (325 ILCS 5/4)',
  },
  {
    key: 'contact-with-student',
    kind: 'title-ix',
    when: {
      all: [
        { list: 'content', has: ['romantic-or-personal-contact', 'sexual-or-obscene'] },
        {
          any: [
            { list: 'relationship', has: ['current-student'] },
            { list: 'audience', has: ['students'] },
          ],
        },
      ],
    },
    reason: 'Romantic or sexual content and a student are named, so the Title IX coordinator and the reporting routes come first',
  },
  {
    key: 'harassment',
    kind: 'complaint-manager',
    when: { list: 'content', has: ['harassing-or-demeaning'] },
    reason: 'Harassment is alleged, so the complaint process may lead',
  },
  {
    key: 'concerted-activity',
    kind: 'concerted-activity',
    when: {
      any: [
        { field: 'purpose', is: ['union-or-working-conditions'] },
        { list: 'content', has: ['about-working-conditions'] },
        { list: 'circumstances', has: ['acting-with-or-for-colleagues'] },
      ],
    },
    reason: 'It concerns working conditions, or was done with or for colleagues (115 ILCS 5/14)',
  },
  {
    key: 'political-speech',
    kind: 'counsel',
    when: {
      all: [
        { field: 'purpose', is: ['political'] },
        { field: 'duty', is: ['off-duty', 'duty-free-period'] },
      ],
    },
    reason: 'Political speech outside work time is at issue, which a separate Illinois statute covers (50 ILCS 135/10)',
  },
  {
    key: 'account-access',
    kind: 'account-access',
    when: { list: 'content', has: ['password-or-account-access'] },
    reason: 'A password or access to an account is at issue; none may be asked for on a personal account (820 ILCS 55/10)',
  },
];

/** The holds that the facts open, each under a stable key and with the facts that opened it in words. */
export function holdsFromFacts(facts: ConductFacts): { key: string; kind: HoldKind; because: string }[] {
  return holdRules.flatMap(({ key, kind, when, reason }) => {
    const { outcome, because } = evaluatePredicate(when, facts, conductVocabulary);
    return outcome === 'holds' ? [{ key, kind, because: `${reason} (${because.join('; ')}).` }] : [];
  });
}

/** Whether every clause charged is a guideline, which opens the hold `guideline-only`. */
export function restsOnGuidelinesOnly(clauses: readonly { kind: string }[]): boolean {
  return clauses.length > 0 && clauses.every(({ kind }) => kind === 'guideline');
}
