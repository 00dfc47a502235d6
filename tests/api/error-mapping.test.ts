/** @file What leaves when a handler throws: a declared refusal in sentences, or a fault id and nothing else. */
import { call, implement, ORPCError } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { base, Refusal } from '#shared/contract/base.ts';
import { DomainError, ErrorCode } from '#shared/domain/errors.ts';
import { Line } from '#shared/domain/text.ts';
import { maskError } from '../../electron/api/error-mapping.ts';
import type { Logger } from '../../electron/core/ports.ts';

type Entry = Parameters<Logger['record']>[0];

function mask(error: unknown) {
  const log: Entry[] = [];
  const masked = maskError(error, { record: (entry) => log.push(entry) });
  return { masked, log };
}

const contract = { echo: base.input(z.object({ person: z.object({ name: Line }) })).output(z.object({ length: z.number() })) };

/** What the library throws for one call of a real procedure. */
async function thrownBy(input: unknown, output: unknown): Promise<unknown> {
  const procedure = implement(contract).echo.handler(() => output as { length: number });
  return call(procedure, input as { person: { name: string } }).catch((error: unknown) => error);
}

describe('refusals', () => {
  test.each(ErrorCode.options)('%s leaves as a refusal with sentences', (code) => {
    const { masked, log } = mask(new DomainError(code));
    expect([masked.code, masked.status]).toEqual(['REFUSED', 422]);
    const refusal = Refusal.parse(masked.data);
    expect(refusal.code).toBe(code);
    expect(refusal.happened).toMatch(/\S\.$/);
    expect(log).toEqual([]);
  });

  test('input that breaks the contract says which field and what to change', async () => {
    const { masked } = mask(await thrownBy({ person: { name: '   ' } }, { length: 1 }));
    const refusal = Refusal.parse(masked.data);
    expect(refusal.code).toBe('INPUT_REFUSED');
    expect(refusal.details).toMatchObject({ 'person.name': 'Enter some text.' });
    expect(JSON.stringify(refusal)).toContain('Enter some text.');
  });

  test('input of the wrong kind is refused in the application’s words, not in those of the schema library', async () => {
    const refusal = Refusal.parse(mask(await thrownBy({ person: { name: 7 } }, { length: 1 })).masked.data);
    expect(refusal).toMatchObject({ code: 'INPUT_REFUSED', details: { 'person.name': 'This cannot be taken as it is.' } });
    expect(refusal.next).toMatch(/^Look at the marked fields/);
    expect(JSON.stringify(refusal)).not.toMatch(/invalid|expected/i);
  });
});

describe('faults', () => {
  const secret = 'Jordan Ames /home/jordan/Northfield.casebook';

  test.each([
    ['an error', new TypeError(secret)],
    ['an error with a cause', new Error('outer', { cause: new Error(secret) })],
    ['a string', secret],
    ['an undeclared error of the transport', new ORPCError('NOT_FOUND', { message: secret, data: { secret } })],
  ])('%s leaves as an id; neither the answer nor the log says more', (_what, thrown) => {
    const { masked, log } = mask(thrown);
    expect([masked.code, masked.status]).toEqual(['FAULT', 500]);
    const sent = JSON.stringify(masked.toJSON());
    expect(sent).not.toContain('Jordan');
    expect(sent).not.toMatch(/\.ts|node_modules| at /);
    expect(log).toHaveLength(1);
    expect(JSON.stringify(log)).not.toContain('Jordan');
    expect(log[0]?.faultId).toBe((masked.data as { faultId: string }).faultId);
  });

  test('the log names the kind of error and the place it rose at', () => {
    const { log } = mask(new RangeError(secret));
    expect(log[0]?.detail).toMatch(/^RangeError at error-mapping\.test\.ts:\d+$/);
  });

  test('two faults have two ids', () => {
    expect(mask(new Error('a')).log[0]?.faultId).not.toBe(mask(new Error('a')).log[0]?.faultId);
  });

  test('output that breaks the contract is a fault of ours, and its content stays', async () => {
    const { masked, log } = mask(await thrownBy({ person: { name: 'x' } }, { length: secret }));
    expect(masked.code).toBe('FAULT');
    expect(JSON.stringify(masked.toJSON())).not.toContain('Jordan');
    expect(log).toEqual([expect.objectContaining({ code: 'OUTPUT_BREAKS_CONTRACT', detail: 'length' })]);
  });
});
