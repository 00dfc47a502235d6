/** @file people. */

export const migration = { number: 11, name: 'people', statements: [] as string[] };
