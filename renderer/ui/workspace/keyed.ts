/** Gives each item of a sequence its place as a React key, for sequences whose items may repeat word for word and never move. */
export const keyed = <T>(items: readonly T[]): { key: string; item: T }[] => items.map((item, place) => ({ key: String(place), item }));
