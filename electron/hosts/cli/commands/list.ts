/** @file `list`: a line a case. */
import type { CaseSummary } from '#shared/domain/cases.ts';
import type { DirectClient } from '../../../api/direct-client.ts';
import { withUnlockedCasebook } from '../casebook-session.ts';
import { type Command, field, readArguments } from '../command.ts';

const PAGE = 500;

export const list: Command = {
  usage: 'list CASEBOOK [--with-evidence]',
  summary:
    'One line a case: number, tab, status, tab, title. With --with-evidence each is followed by a line an exhibit: tab, label, tab, SHA-256, tab, size in bytes, tab, file name.',
  async run(args) {
    const { positionals, flags } = readArguments(args, ['CASEBOOK'], { flags: ['with-evidence'] });
    await withUnlockedCasebook(positionals[0] ?? '', async ({ client }) => {
      for (const { id, number, status, title } of await readAllCases(client)) {
        process.stdout.write(`${[number, status, title].map(field).join('\t')}\n`);
        if (!flags.has('with-evidence')) continue;
        for (const exhibit of await client.evidence.list({ caseId: id })) {
          process.stdout.write(`\t${[exhibit.label, exhibit.sha256, exhibit.size, exhibit.fileName].map(field).join('\t')}\n`);
        }
      }
    });
    return 0;
  },
};

/** Every case in the order of the list, read page by page. */
export async function readAllCases(client: DirectClient): Promise<CaseSummary[]> {
  const cases: CaseSummary[] = [];
  for (;;) {
    const { total, rows } = await client.cases.list({ status: null, contains: '', offset: cases.length, limit: PAGE });
    cases.push(...rows);
    if (rows.length === 0 || cases.length >= total) return cases;
  }
}
