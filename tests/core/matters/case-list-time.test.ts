import { expect, it } from 'vitest';
import { openTemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openManyCases, timeList } from './thousand-cases.ts';

const CASES = Number(process.env.CASES ?? 30);

it('lists every case with what is charged in it, and prints how long a page takes (CASES=1000 for the full count)', async () => {
  const casebook = await openTemporaryCasebook();
  try {
    await openManyCases(casebook.session(), CASES);
    const { rows, milliseconds } = await timeList(casebook.session(), 1000, 15);
    process.stdout.write(`A page of ${rows} cases, checked against the contract: ${milliseconds.toFixed(1)} ms in the median.\n`);
    expect(rows).toBe(CASES);
  } finally {
    await casebook.dispose();
  }
}, 600_000);
