/** @file intake. */

export const migration = { number: 9, name: 'intake', statements: [] as string[] };
