/** @file district. */

export const migration = { number: 15, name: 'district', statements: [] as string[] };
