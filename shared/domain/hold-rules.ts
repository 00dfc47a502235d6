/** @file Holds that the conduct facts of an allegation open, as data over the one predicate. Invariant: a hold asks for a person; it never says what the law makes of it. */
import type { ConductFacts } from './conduct-facts.ts';
import { conductVocabulary } from './conduct-labels.ts';
import type { HoldKind } from './holds.ts';
import { evaluatePredicate, type Predicate } from './predicate.ts';

/** A rule whose `unless` is known to hold opens nothing; not known does not keep it from opening. */
type HoldRule = { key: string; kind: HoldKind; when: Predicate<ConductFacts>; unless?: Predicate<ConductFacts>; reason: string };

/** Outside work time, and on politics or public policy by its purpose or by what it is about. */
const publicSpeechOffDuty: Predicate<ConductFacts> = {
  all: [
    { field: 'duty', is: ['off-duty', 'duty-free-period'] },
    {
      any: [
        { field: 'purpose', is: ['political'] },
        { list: 'content', has: ['public-policy'] },
      ],
    },
  ],
};

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
    key: 'sexual-misconduct',
    kind: 'sexual-misconduct',
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
    reason: 'Romantic or sexual content and a student are named, so each part of the statute’s meaning is asked (105 ILCS 5/22-85.5)',
  },
  {
    key: 'sexual-content-at-work',
    kind: 'title-ix',
    when: {
      all: [
        { list: 'content', has: ['sexual-or-obscene'] },
        {
          any: [
            { list: 'relationship', has: ['colleague', 'supervisor'] },
            { list: 'audience', has: ['staff'] },
          ],
        },
      ],
    },
    reason: 'Sexual content and colleagues are named, so the Title IX coordinator says which process leads',
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
    kind: 'political-rights',
    when: publicSpeechOffDuty,
    reason: 'Speech on politics or public policy outside work time is at issue, which a separate Illinois statute covers (50 ILCS 135/10)',
  },
  {
    key: 'viewpoint',
    kind: 'viewpoint',
    when: publicSpeechOffDuty,
    reason: 'Speech on politics or public policy is at issue, so the reason must be another than the view that was expressed',
  },
  {
    key: 'record-of-private-activity',
    kind: 'personnel-file-limit',
    when: {
      all: [
        { field: 'duty', is: ['off-duty'] },
        {
          any: [
            { field: 'purpose', is: ['political', 'union-or-working-conditions'] },
            { list: 'content', has: ['public-policy', 'religious-expression', 'about-working-conditions'] },
          ],
        },
      ],
    },
    reason: 'A record of what an employee says, joins or believes off duty may be kept for few reasons only (820 ILCS 40/9)',
  },
  {
    key: 'religion',
    kind: 'religion',
    when: { list: 'content', has: ['religious-expression'] },
    reason: 'Religious expression is at issue, so the questions on religion come first (Kennedy v. Bremerton)',
  },
  {
    key: 'lawful-product',
    kind: 'lawful-products',
    when: {
      all: [
        { list: 'content', has: ['lawful-product'] },
        { field: 'duty', is: ['off-duty', 'duty-free-period'] },
        { field: 'place', is: ['elsewhere'] },
      ],
    },
    unless: { list: 'relationship', has: ['current-student'] },
    reason: 'A lawful product was used off the premises and outside work time (820 ILCS 55/5)',
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
  return holdRules.flatMap(({ key, kind, when, unless, reason }) => {
    const { outcome, because } = evaluatePredicate(when, facts, conductVocabulary);
    const isRuledOut = unless !== undefined && evaluatePredicate(unless, facts, conductVocabulary).outcome === 'holds';
    return outcome === 'holds' && !isRuledOut ? [{ key, kind, because: `${reason} (${because.join('; ')}).` }] : [];
  });
}

/** Whether every clause charged is a guideline, which opens the hold `guideline-only`. */
export function restsOnGuidelinesOnly(clauses: readonly { kind: string }[]): boolean {
  return clauses.length > 0 && clauses.every(({ kind }) => kind === 'guideline');
}
