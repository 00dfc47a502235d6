/** @file log. */

export const migration = { number: 12, name: 'log', statements: [] as string[] };
