/** @file The things of a case as a field offers them, kind by kind. */
import { AboutKind } from '#shared/domain/log.ts';
import { aboutKindLabels } from '#shared/domain/log-labels.ts';
import type { Choices } from './line-draft.ts';

/** Each value is `kind:id`; a kind of which there is nothing is left out. */
export function aboutsByKind({ abouts }: Choices): { group: string; items: { value: string; label: string }[] }[] {
  return AboutKind.options
    .map((kind) => ({
      group: aboutKindLabels[kind],
      items: abouts.filter((about) => about.kind === kind).map(({ id, label }) => ({ value: `${kind}:${id}`, label })),
    }))
    .filter(({ items }) => items.length > 0);
}
