/** @file The shipped law records: each fits its schema, and whatever names one finds it. */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { holdKinds } from '#shared/domain/holds/kinds.ts';
import { readShippedLaw } from '../../../electron/core/law/ship-law.ts';

const resources = fileURLToPath(new URL('../../../resources', import.meta.url));
const records = await readShippedLaw(resources);
const ids = new Set(records.map(({ id }) => id));

/** Every string in the sources that looks like the id of a law record. */
function idsNamed(): string[] {
  const root = new URL('../../../shared/domain/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const texts = files.map((name) => readFileSync(new URL(name, root), 'utf8'));
  return [
    ...new Set(
      texts.flatMap((text) => text.match(/(?<=')(?:[a-z]+(?:-[a-z]+)*-v-[a-z-]+|\d+-(?:ilcs|cfr|iac|usc)-[a-z0-9-]+)(?=')/g) ?? []),
    ),
  ];
}

describe('law records', () => {
  it('say where they come from and for which day they speak', () => {
    expect(records.length).toBeGreaterThan(90);
    for (const { id, asOf, status, statusNote } of records) {
      expect(asOf <= '2026-11-22', id).toBe(true);
      if (status !== 'current') expect(statusNote, id).not.toBe('');
    }
  });

  it('are found by every kind of hold, which asks a question and says what gives cause for it', () => {
    for (const [kind, { authorities, question, causes }] of Object.entries(holdKinds)) {
      expect(question, kind).toMatch(/\?/);
      expect(causes, kind).toMatch(/\.$/);
      expect(
        authorities.filter((id) => !ids.has(id)),
        kind,
      ).toEqual([]);
    }
  });

  it('are found wherever the sources name one', () => {
    const named = idsNamed();
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
