/** @file The predicate: three-valued, and able to say why. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { conductVocabulary } from '#shared/domain/conduct-labels.ts';
import { evaluatePredicate, type Predicate } from '#shared/domain/predicate.ts';
import { suggestionRules } from '#shared/domain/suggestion-rules.ts';
import { conductFacts } from './arbitraries.ts';

const evaluate = (predicate: Predicate<ConductFacts>, facts: ConductFacts) => evaluatePredicate(predicate, facts, conductVocabulary);
const nothingKnown = ConductFacts.parse({});
const anyPredicate = fc.constantFrom(...suggestionRules.map(({ when }) => when));

describe('an explanation', () => {
  const post: Predicate<ConductFacts> = {
    all: [
      { field: 'channel', is: ['social-media', 'website'] },
      { list: 'audience', has: ['students', 'public'] },
    ],
  };
  it('names the facts that decided', () => {
    const facts = ConductFacts.parse({ channel: 'social-media', audience: ['parents', 'public'] });
    expect(evaluate(post, facts)).toEqual({ outcome: 'holds', because: ['channel: Social media', 'audience: The public'] });
  });
  it('names what failed, and what is not known', () => {
    expect(evaluate(post, ConductFacts.parse({ channel: 'e-mail' }))).toEqual({
      outcome: 'fails',
      because: ['channel is not Social media, Website'],
    });
    expect(evaluate(post, ConductFacts.parse({ channel: 'website' }))).toEqual({ outcome: 'not-known', because: ['audience: not known'] });
  });
});

describe('for any facts', () => {
  it('not turns holds and fails around and leaves not known alone', () => {
    fc.assert(
      fc.property(anyPredicate, conductFacts, (predicate, facts) => {
        const turned = { holds: 'fails', fails: 'holds', 'not-known': 'not-known' };
        expect(evaluate({ not: predicate }, facts).outcome).toBe(turned[evaluate(predicate, facts).outcome]);
      }),
    );
  });

  it('all of two is any of two, turned around', () => {
    fc.assert(
      fc.property(anyPredicate, anyPredicate, conductFacts, (one, other, facts) => {
        const both = evaluate({ all: [one, other] }, facts).outcome;
        expect(evaluate({ not: { any: [{ not: one }, { not: other }] } }, facts).outcome).toBe(both);
      }),
    );
  });

  it('always says why', () => {
    fc.assert(
      fc.property(anyPredicate, conductFacts, (predicate, facts) => {
        expect(evaluate(predicate, facts).because.length).toBeGreaterThan(0);
      }),
    );
  });

  it('decides nothing where nothing is known, whatever is turned around', () => {
    fc.assert(
      fc.property(anyPredicate, fc.nat({ max: 3 }), (predicate, turns) => {
        let turned: Predicate<ConductFacts> = predicate;
        for (let turn = 0; turn < turns; turn += 1) turned = { not: turned };
        expect(evaluate(turned, nothingKnown).outcome).toBe('not-known');
      }),
    );
  });
});
