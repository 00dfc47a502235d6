/** @file How exhibits are cited: "Ex. 3, p. 1". */
import type { Pin } from '#shared/domain/allegations.ts';
import type { Exhibit } from '#shared/domain/evidence.ts';

export type Citations = {
  /** One line for each pin of this side; "None cited" without any. */
  pins(pins: readonly Pin[], side: Pin['side']): string;
  /** "Ex. 1, Ex. 4"; "None cited" without any. */
  exhibits(ids: readonly string[]): string;
};

/** Cites these exhibits by the labels that they bear in the case. */
export function citationsOf(exhibits: readonly Pick<Exhibit, 'id' | 'label'>[]): Citations {
  const labels = new Map<string, string>(exhibits.map((exhibit) => [exhibit.id, exhibit.label]));
  const label = (id: string): string => labels.get(id) ?? 'an exhibit not in the index';
  return {
    pins(pins, side) {
      const lines = pins.filter((pin) => pin.side === side).map((pin) => [label(pin.exhibitId), pin.locator].filter(Boolean).join(', '));
      return lines.length === 0 ? 'None cited' : lines.join('\n');
    },
    exhibits: (ids) => (ids.length === 0 ? 'None cited' : ids.map(label).join(', ')),
  };
}
