/** @file A real encrypted casebook with many matters, for measuring. */

import { openMatter } from '../../electron/core/cases/open-matter.ts';
import type { TemporaryCasebook } from '../support/temporary-casebook.ts';
import { openTemporaryCasebook } from '../support/temporary-casebook.ts';

/** Opens `count` matters with invented respondents in a casebook of its own. */
export async function casebookWithCases(count: number): Promise<TemporaryCasebook> {
  const casebook = await openTemporaryCasebook();
  const context = casebook.session();
  for (let index = 1; index <= count; index += 1) {
    casebook.ports.clock.advance(60_000);
    await openMatter(context, {
      track: 'investigation',
      title: `Invented matter ${index}`,
      receivedOn: '2026-03-02',
      receivedHow: 'e-mail',
      summary: 'A matter made up for measuring. It says nothing about anyone.',
      firstHour: [],
      complainant: { name: '', role: 'resident' },
      respondent: {
        name: `Respondent ${index}`,
        account: '',
        position: 'Teacher',
        building: `Building ${index % 12}`,
        employmentStatus: 'unknown',
      },
    });
  }
  return casebook;
}
