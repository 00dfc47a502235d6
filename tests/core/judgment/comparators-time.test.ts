import { expect, it } from 'vitest';
import { comparatorsOf } from '../../../electron/core/comparators/read-comparators.ts';
import { openTemporaryCasebook } from '../../support/temporary-casebook.ts';
import { copyDecided } from './copy-decided.ts';
import { openDecided, openFound } from './decided-cases.ts';

const CASES = Number(process.env.CASES ?? 300);
const REPEATS = 15;

it('reads the comparators among many decided cases, and prints how long that takes (CASES=10000 for the full count)', async () => {
  const casebook = await openTemporaryCasebook();
  try {
    const context = casebook.session();
    const original = await openDecided(context, { facts: { effects: ['class-time-lost'], audience: ['students'] } });
    await copyDecided(context, original, CASES);
    const here = await openFound(context, { facts: { effects: ['class-time-lost'], audience: ['public'] } });
    const times: number[] = [];
    const before = process.cpuUsage();
    for (let round = 0; round < REPEATS; round += 1) {
      const start = performance.now();
      await comparatorsOf(context.unitOfWork.read, here);
      times.push(performance.now() - start);
    }
    const { user, system } = process.cpuUsage(before);
    const worked = (user + system) / 1000 / REPEATS;
    const median = times.sort((one, other) => one - other)[Math.floor(REPEATS / 2)] ?? 0;
    process.stdout.write(
      `Comparators among ${CASES + 1} decided cases that all share the clause: ${median.toFixed(1)} ms in the median, ${worked.toFixed(1)} ms of work.\n`,
    );
    const found = await comparatorsOf(context.unitOfWork.read, here);
    expect(found).toMatchObject({ counted: CASES + 1, isFew: false });
    expect(found.comparators.length).toBe(20);
  } finally {
    await casebook.dispose();
  }
}, 600_000);
