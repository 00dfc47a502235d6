/** @file Keeps a writer to the table of drafts. Invariant: through it no statement changes any other table, whatever the caller's types say. */
import type { Kysely, KyselyPlugin, OperationNode, RootOperationNode } from 'kysely';
import type { DraftsTables } from './drafts-rows.ts';

/** Writes drafts and nothing else: the one way past the audit log, for what is no part of the record. */
export type DraftHandle = Pick<Kysely<DraftsTables>, 'selectFrom' | 'insertInto' | 'deleteFrom'>;

/** The name of a table node, null for an alias, a join or anything else. */
function nameOf(node: OperationNode | undefined): string | null {
  const identifier = (node as { table?: { schema?: unknown; identifier?: { name?: unknown } } } | undefined)?.table;
  return identifier?.schema === undefined && typeof identifier?.identifier?.name === 'string' ? identifier.identifier.name : null;
}

function isDraftsOnly(node: RootOperationNode): boolean {
  if (node.kind === 'SelectQueryNode') return true;
  if (node.kind === 'InsertQueryNode') return nameOf(node.into) === 'draft';
  if (node.kind === 'DeleteQueryNode') return node.using === undefined && node.from.froms.every((from) => nameOf(from) === 'draft');
  return false;
}

/** Refuses every statement but reads, and inserts into and deletions from `draft`. */
export const onlyDrafts: KyselyPlugin = {
  transformQuery({ node }) {
    if (!isDraftsOnly(node)) throw new Error('Without an event only drafts are written.');
    return node;
  },
  transformResult: async ({ result }) => result,
};
