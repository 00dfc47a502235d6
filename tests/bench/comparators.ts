/** @file The comparators of a case among many decided ones, against the same among few. */
import type { CaseId } from '#shared/domain/ids.ts';
import { comparatorsOf } from '../../electron/core/comparators/read-comparators.ts';
import type { ServiceContext } from '../../electron/core/service-context.ts';
import { copyDecided } from '../core/judgment/copy-decided.ts';
import { openDecided, openFound } from '../core/judgment/decided-cases.ts';
import { openTemporaryCasebook } from '../support/temporary-casebook.ts';
import { compare, type Ratio } from './measure.ts';

const FEW = 100;

/** A case among so many decided ones that all share its clause, which is the dearest that a casebook can hold. */
async function caseAmong(context: ServiceContext, decided: number): Promise<CaseId> {
  const original = await openDecided(context, { facts: { effects: ['class-time-lost'], audience: ['students'] } });
  await copyDecided(context, original, decided - 1);
  return openFound(context, { facts: { effects: ['class-time-lost'], audience: ['public'] } });
}

export async function measureComparators(decided: number): Promise<Ratio> {
  const casebooks = [await openTemporaryCasebook(), await openTemporaryCasebook()] as const;
  try {
    const [few, many] = [casebooks[0].session(), casebooks[1].session()];
    const [amongFew, amongMany] = [await caseAmong(few, FEW), await caseAmong(many, decided)];
    const { counted } = await comparatorsOf(many.unitOfWork.read, amongMany);
    if (counted !== decided) throw new Error(`${counted} of ${decided} cases were counted.`);
    return await compare({
      name: `comparators among ${decided} decided cases`,
      baseline: `among ${FEW}`,
      target: 'under 100 ms',
      rounds: 25,
      by: 'wall',
      baselineTask: () => comparatorsOf(few.unitOfWork.read, amongFew),
      task: () => comparatorsOf(many.unitOfWork.read, amongMany),
    });
  } finally {
    for (const casebook of casebooks) await casebook.dispose();
  }
}
