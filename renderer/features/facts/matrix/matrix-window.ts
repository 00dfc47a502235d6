/** @file Which rows and columns of the matrix are in view. Invariant: cells have one size, so what is in view is known without measuring them. */

/** In CSS pixels. The first column names the elements, the first line heads the columns. */
export const SIZES = { row: 52, column: 52, names: 320, head: 36 } as const;

/** The first column leaves most of a narrow window to the cells. */
export const namesWithin = (width: number): number => (width > 0 && width < 640 ? 148 : SIZES.names);

/** The first and the last place in view, both included; -1 for the last where there is none. */
export type Stretch = { from: number; to: number };

/** Drawn beyond the edge, so that slow scrolling draws nothing new for a while. */
const BEYOND = 3;

/** The places that a stretch of pixels from `start` on shows. */
export function inView(start: number, length: number, size: number, count: number): Stretch {
  const from = Math.max(Math.floor(start / size) - BEYOND, 0);
  const to = Math.min(Math.ceil((start + length) / size) + BEYOND, count - 1);
  return { from: Math.min(from, Math.max(count - 1, 0)), to };
}

/** The places of a stretch, and one more that must not be missing: the one that has the focus. */
export function placesOf({ from, to }: Stretch, active: number): number[] {
  const places = Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);
  if (active < from && active >= 0) return [active, ...places];
  return active > to ? [...places, active] : places;
}

/** How far to scroll so that a place lies in view; `start` where it does already. */
export function scrolledTo(place: number, { start, length, size }: { start: number; length: number; size: number }): number {
  if (place * size < start) return place * size;
  return (place + 1) * size > start + length ? (place + 1) * size - length : start;
}
