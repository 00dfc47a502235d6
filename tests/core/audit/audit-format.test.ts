import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../support/command-line.ts';
import { askStranger, hasStranger, STRANGER_MISSING } from './stranger.ts';
import { workedExample } from './worked-example.ts';

const page = () => readFile(join(projectRoot, 'docs', 'audit-format.md'), 'utf8');
const fileIn = (text: string) => /```json\n([\s\S]*?)```/.exec(text)?.[1] ?? '';

test('every number of the worked example is what the application computes', async () => {
  const text = await page();
  const { steps, signedText, bytes } = workedExample();
  for (const { what, text: hashed, sha256 } of steps) {
    expect(text, what).toContain(`\`\`\`text\n${hashed}\n\`\`\``);
    expect(text, what).toContain(`\`${sha256}\``);
  }
  expect(text).toContain(`\`\`\`text\n${signedText}\n\`\`\``);
  expect(fileIn(text)).toBe(bytes.toString('utf8'));
});

test('the file of the worked example, as printed, is sound to a stranger, and is not once a letter of it is changed', async ({ skip }) => {
  skip(!hasStranger, STRANGER_MISSING);
  const folder = await mkdtemp(join(tmpdir(), 'audit-format-'));
  const file = join(folder, 'extract.json');
  const { extract } = workedExample();
  const head = `1:2:${extract.events[1]?.hash}`;
  const printed = { head, key: extract.publicKey };
  const text = fileIn(await page());
  expect(await askStranger(file, Buffer.from(text), printed)).toEqual({
    status: 0,
    sentence: 'Sound: 3 events, 2 of them of case 2026-0001.',
  });
  expect(await askStranger(file, Buffer.from(text.replace('Größer', 'Grösser')), printed)).toEqual({
    status: 1,
    sentence: 'The content of event 2 is not the one that was recorded.',
  });
  await rm(folder, { recursive: true });
});
