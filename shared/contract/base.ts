/** @file The one way out for errors: a declared refusal, or a fault id. Invariant: no procedure declares any other error. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ErrorCode, ErrorDetails } from '../domain/errors.ts';

/** What happened, what is safe, what to do: three sentences, each may be empty but the first. */
export const Refusal = z.object({ code: ErrorCode, happened: z.string(), safe: z.string(), next: z.string(), details: ErrorDetails });
export type Refusal = z.infer<typeof Refusal>;

export const base = oc.errors({
  REFUSED: { status: 422, message: 'The application refused this.', data: Refusal },
  FAULT: { status: 500, message: 'A fault of the application.', data: z.object({ faultId: z.string() }) },
});
