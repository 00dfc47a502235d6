/** @file `suggest`: conduct facts in, topics and clauses with reasons out. Needs no casebook. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConductFacts } from '#shared/domain/conduct-facts.ts';
import { shortLabel } from '#shared/domain/short-label.ts';
import { suggestClauses, suggestTopics } from '#shared/domain/suggest.ts';
import { readCatalogue } from '../../../core/policies/catalogue.ts';
import { projectFolder } from '../../project.ts';
import { type Command, CommandRefused, readArguments, UsageError } from '../command.ts';
import { typedPath } from '../typed-path.ts';

export const suggest: Command = {
  usage: 'suggest FACTS.json --policy KEY',
  summary:
    'Topics and clauses of a printing of the catalogue that the conduct facts touch, each with its reasons, as JSON. The README shows a file of facts.',
  async run(args) {
    const { positionals, options } = readArguments(args, ['FACTS.json'], { options: ['policy'] });
    const facts = await readFacts(positionals[0] ?? '');
    const catalogue = await readCatalogue(join(projectFolder, 'resources'));
    const version = catalogue.find(({ key }) => key === options.policy);
    if (version === undefined) {
      throw new UsageError(`--policy must be one of: ${catalogue.map(({ key }) => key).join(', ')}`);
    }
    const clauses = suggestClauses(facts, version.clauses).map(({ clause, role, reasons }) => ({
      lineageId: clause.lineageId,
      shortLabel: shortLabel(version.code, clause.labelPath),
      labelPath: clause.labelPath,
      heading: clause.heading,
      kind: clause.kind,
      role,
      reasons,
    }));
    const { key, code, title, board } = version;
    process.stdout.write(`${JSON.stringify({ policy: { key, code, title, board }, topics: suggestTopics(facts), clauses }, null, 2)}\n`);
    return 0;
  },
};

async function readFacts(path: string): Promise<ConductFacts> {
  let text: string;
  try {
    text = await readFile(typedPath(path), 'utf8');
  } catch {
    throw new CommandRefused(`${path} cannot be read. Check the name and the permissions`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandRefused(`${path} is not JSON`);
  }
  const facts = ConductFacts.safeParse(value);
  if (facts.success) return facts.data;
  const problems = facts.error.issues.map((issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new CommandRefused(`${path} does not hold conduct facts:\n${problems.join('\n')}\n`);
}
