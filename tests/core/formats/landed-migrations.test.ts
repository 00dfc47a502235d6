/** @file A migration that landed has made what lies on people's disks: not a letter of it changes any more. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrations } from '../../../electron/core/database/migrations/index.ts';

/** SHA-256 of the JSON of a migration's number, name and statements. A new migration adds a line; no line is ever changed. */
const landed = [
  'c546c16a223062efebfd0142af20b7e7238ad917825a0d7ca6cddd5f15eba59f',
  'f4ecad4607032180e7f750ab3be32d7d34b0e73afbc649644d07068e053fb275',
  '33ed21d407ae1cf47b3b314f17e5380c660ffec4814737fdb9f32ec834f7e898',
  'f45631d8a6337d2d979e1f68d04df3d43a450464162fe951ca699f5f9ad98d7f',
  'c8baa04fbb3572f04ff63e638353f1f4392936330c2db83b8017e5b7c294b472',
  'c0a72e4014de1b1563bd561084a580ba68ced31dcc1600b3e974cdfaba90f986',
  '60a40018ba2413988740a3b5d09de5770b9b2ca342fcbc4267416a7f9ce46278',
  '737aa3cd1e82159d4013bec4740e2b1c69229170096796c140285b77c528b192',
];

test('every migration is the one that landed, and each has its digest here', () => {
  const digests = migrations.map(({ number, name, statements }) =>
    createHash('sha256')
      .update(JSON.stringify([number, name, statements]))
      .digest('hex'),
  );
  expect(digests).toEqual(landed);
});
