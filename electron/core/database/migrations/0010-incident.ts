/** @file incident. */

export const migration = { number: 10, name: 'incident', statements: [] as string[] };
