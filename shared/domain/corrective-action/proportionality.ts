/**
 * @file The worksheet of proportionality. Invariant: each factor is considered in words or said not to be relevant and why; there is no score, no weight and no
 * outcome. Source: Douglas v. Veterans Admin., 5 M.S.P.R. 280 (1981), a federal analogue that binds no Illinois district.
 */
import { z } from 'zod';
import { Standing } from '../based-on.ts';
import { ExhibitId } from '../ids.ts';

export const ProportionalityFactorId = z.enum([
  'seriousness',
  'intent-and-repetition',
  'position-of-trust',
  'past-discipline',
  'work-record',
  'effect-on-work',
  'consistency-with-others',
  'consistency-with-table',
  'notoriety',
  'clarity-of-notice',
  'potential-to-improve',
  'mitigating-circumstances',
  'lesser-measures',
]);
export type ProportionalityFactorId = z.infer<typeof ProportionalityFactorId>;

export const FactorStanding = z.enum(['considered', 'not-relevant', 'open']);
export type FactorStanding = z.infer<typeof FactorStanding>;

export const WeighedFactor = z.object({
  id: ProportionalityFactorId,
  standing: FactorStanding,
  /** How it was considered, or why it is not relevant. */
  text: z.string(),
  exhibitIds: z.array(ExhibitId),
  /** The entry in use; null before the first. */
  entry: Standing.nullable(),
});
export type WeighedFactor = z.infer<typeof WeighedFactor>;

/** Names and questions, in the order of the worksheet. */
export const proportionalityFactors: Record<ProportionalityFactorId, { name: string; asks: string }> = {
  seriousness: {
    name: 'Nature and seriousness',
    asks: 'What was done, how serious was it, and how does it bear on the duties of the position?',
  },
  'intent-and-repetition': {
    name: 'Intent, gain and repetition',
    asks: 'Was it meant, was anything gained, and did it happen more than once?',
  },
  'position-of-trust': {
    name: 'Position and contact',
    asks: 'What trust goes with the position, and what contact with students and the public?',
  },
  'past-discipline': { name: 'Past discipline', asks: 'What came before, under which rule, and may it still be counted?' },
  'work-record': { name: 'Work record', asks: 'How long was the service, and what do the evaluations say?' },
  'effect-on-work': { name: 'Effect on the work', asks: 'What became of the ability to do the work and of the confidence of supervisors?' },
  'consistency-with-others': { name: 'Consistency with others', asks: 'What was done with others for like conduct, and what differs?' },
  'consistency-with-table': {
    name: 'Consistency with a table or agreement',
    asks: 'Does an agreement, policy or table say what follows on such conduct?',
  },
  notoriety: { name: 'Notoriety', asks: 'What effect on the District’s standing is shown, by what?' },
  'clarity-of-notice': { name: 'Clarity of notice', asks: 'Was the rule known, and was there a warning on the same subject?' },
  'potential-to-improve': { name: 'Potential to improve', asks: 'What speaks for and against a change, and what was said and done since?' },
  'mitigating-circumstances': {
    name: 'Mitigating circumstances',
    asks: 'Was there tension, provocation, illness or pressure of another kind?',
  },
  'lesser-measures': { name: 'Lesser measures', asks: 'Which lower levels were weighed, and why would they do or not do?' },
};

/** The factors that are neither considered nor said not to be relevant. */
export function factorsOpen(factors: readonly Pick<WeighedFactor, 'id' | 'standing'>[]): ProportionalityFactorId[] {
  return ProportionalityFactorId.options.filter((id) => !factors.some((factor) => factor.id === id && factor.standing !== 'open'));
}
