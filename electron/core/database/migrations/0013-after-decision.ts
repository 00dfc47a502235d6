/** @file after-decision. */

export const migration = { number: 13, name: 'after-decision', statements: [] as string[] };
