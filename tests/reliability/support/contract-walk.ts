/** @file Every procedure of the contract, found by walking it, so that a trial cannot forget one. */
import { isContractProcedure } from '@orpc/contract';
import type { z } from 'zod';
import { contract } from '#shared/contract/index.ts';

export type Procedure = {
  /** As in the address: `cases/open`. */
  path: string;
  /** Null for a procedure that takes no input. */
  input: z.ZodType | null;
};

/** All of them, in the order of the contract. */
export function proceduresOfContract(): Procedure[] {
  const found: Procedure[] = [];
  const walk = (node: unknown, path: readonly string[]): void => {
    if (isContractProcedure(node)) {
      const { inputSchema } = node['~orpc'];
      found.push({ path: path.join('/'), input: inputSchema === undefined ? null : (inputSchema as unknown as z.ZodType) });
    } else if (typeof node === 'object' && node !== null) {
      for (const [name, inner] of Object.entries(node)) walk(inner, [...path, name]);
    }
  };
  walk(contract, []);
  return found;
}
