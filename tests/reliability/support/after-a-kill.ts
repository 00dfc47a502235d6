/** @file What is asked of the rows of a casebook whose process died: nothing acknowledged lost, nothing half. */
import type { ServiceContext } from '../../../electron/core/service-context.ts';

const tables = { case: 'case_file', exhibit: 'exhibit', participant: 'participant' } as const;

/** What lines `ack case|exhibit|participant ID [SHA256]` promise and the rows do not hold. Other lines are another's to check. */
export async function lostFrom({ unitOfWork: { read } }: ServiceContext, acknowledged: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  const present = new Map<string, Set<string>>();
  for (const table of Object.values(tables)) {
    present.set(table, new Set((await read.selectFrom(table).select('id').execute()).map((row) => row.id)));
  }
  const items = await read
    .selectFrom('exhibit')
    .innerJoin('evidence_item', 'evidence_item.id', 'exhibit.evidence_item_id')
    .select(['exhibit.id', 'evidence_item.sha256'])
    .execute();
  const digests = new Map(items.map((row) => [row.id as string, row.sha256]));
  for (const line of acknowledged) {
    const [, what = '', id = '', sha256] = line.split(' ');
    if (!(what in tables)) continue;
    const table = tables[what as keyof typeof tables];
    if (present.get(table)?.has(id) !== true) problems.push(`Lost: ${what} ${id}.`);
    else if (what === 'exhibit' && digests.get(id) !== sha256) problems.push(`Not what was acknowledged: exhibit ${id}.`);
  }
  return problems;
}

/** Rows and the events that record them must come in equal numbers. */
export async function halvesOf({ unitOfWork: { read } }: ServiceContext): Promise<string[]> {
  const events = async (type: string) =>
    (
      await read
        .selectFrom('audit_event')
        .select((expression) => expression.fn.countAll<number>().as('count'))
        .where('type', '=', type)
        .executeTakeFirstOrThrow()
    ).count;
  const rows = async (table: 'case_file' | 'incident' | 'evidence_item' | 'exhibit' | 'evidence_provenance') =>
    (
      await read
        .selectFrom(table)
        .select((expression) => expression.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    ).count;
  const pairs = [
    ['case_file.opened', 'case_file'],
    ['case_file.opened', 'incident'],
    ['evidence_item.received', 'evidence_item'],
    ['evidence_item.received', 'exhibit'],
    ['evidence_item.received', 'evidence_provenance'],
  ] as const;
  const counted = await Promise.all(
    pairs.map(async ([type, table]) => ({ type, table, recorded: await events(type), present: await rows(table) })),
  );
  return counted
    .filter(({ recorded, present }) => recorded !== present)
    .map(({ type, table, recorded, present }) => `Half: ${recorded} events ${type}, ${present} rows of ${table}.`);
}
