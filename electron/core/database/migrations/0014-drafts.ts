/** @file drafts. */

export const migration = { number: 14, name: 'drafts', statements: [] as string[] };
