/** @file What a fact of the case may be pinned to: exhibits that the reader may see. */
import { useQuery } from '@tanstack/react-query';
import type { FactPinInput } from '#shared/domain/facts/facts.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import type { LocatorKind } from './pin-typing.ts';

/** `kind` is the sort of place that is most often meant in it. */
export type Source = { value: string; label: string; name: string; kind: LocatorKind };

const mostMeant = { text: 'lines', image: 'region', pdf: 'page', none: 'whole' } as const;

/** Everything that can be pinned to, exhibits by number; null while it is read. */
export function useSources(caseId: CaseId): Source[] | null {
  const exhibits = useQuery(api.evidence.list.queryOptions({ input: { caseId } }));
  if (exhibits.data === undefined) return null;
  return exhibits.data.map(({ id, label, fileName, viewer }) => ({
    value: `exhibit:${id}`,
    label: `${label} · ${fileName}`,
    name: label,
    kind: mostMeant[viewer],
  }));
}

/** How a pin's source is called in a line: "Ex. 3". */
export function sourceName(sources: readonly Source[], { on }: Pick<FactPinInput, 'on'>): string {
  const value = on.kind === 'exhibit' ? `exhibit:${on.exhibitId}` : `statement:${on.statementId}`;
  return (
    sources.find((source) => source.value === value)?.name ?? (on.kind === 'exhibit' ? 'A restricted exhibit' : 'A restricted statement')
  );
}
