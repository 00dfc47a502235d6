/** @file Casebooks in which there is nothing to show: one without a matter, one with a matter in which nothing was recorded. */
import { openExampleMatter } from '../support/example-matter.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../support/temporary-casebook.ts';

/** Locked when this returns, so that a host can open it. `dispose` removes it. */
export async function emptyCasebook(options: { hasMatter: boolean }): Promise<TemporaryCasebook> {
  const casebook = await openTemporaryCasebook();
  if (options.hasMatter) await openExampleMatter(casebook.session(), 'Teacher, report of Mar 2, 2026');
  await casebook.application.close();
  return casebook;
}
