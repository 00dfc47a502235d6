/** @file search. */

export const migration = { number: 16, name: 'search', statements: [] as string[] };
