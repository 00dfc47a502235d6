/** @file Turns whatever a call threw into three sentences. Invariant: no stack and no code of ours reaches the window but a fault id. */
import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { Refusal } from '#shared/contract/base.ts';

/** What happened, what is safe, what to do next. `faultId` is set for a fault of the application only. */
export type Explained = { happened: string; safe: string; next: string; code: Refusal['code'] | null; faultId: string | null };

const Fault = z.object({ faultId: z.string() });
const InputIssues = z.object({ issues: z.array(z.object({ message: z.string() })).min(1) });

const plain = (happened: string, safe: string, next: string): Explained => ({ happened, safe, next, code: null, faultId: null });

/** Explains an error of `api` or `client`. Never throws. */
export function explainError(error: unknown): Explained {
  if (!(error instanceof ORPCError)) {
    return plain('The application is not answering.', 'What was recorded before is kept.', 'Close this window and start Due Course again.');
  }
  const refusal = Refusal.safeParse(error.data);
  if (refusal.success) return { ...refusal.data, faultId: null };
  const fault = Fault.safeParse(error.data);
  if (fault.success) {
    return {
      happened: 'The application met a fault of its own.',
      safe: 'Nothing was recorded by this step, and what was recorded before is kept.',
      next: 'Try once more. If it happens again, report the fault number below.',
      code: null,
      faultId: fault.data.faultId,
    };
  }
  if (error.status === 401 || error.status === 403) {
    return plain(
      'This window has lost its link to the application.',
      'What was recorded before is kept.',
      'Open the address that the application printed when it started, or start it again.',
    );
  }
  const issues = InputIssues.safeParse(error.data);
  if (issues.success) {
    const messages = [...new Set(issues.data.issues.map((issue) => issue.message))].join(' ');
    return plain(
      `The application could not take this entry. ${messages}`,
      'Nothing was recorded by this step.',
      'Mend the entry and try again.',
    );
  }
  return plain(
    'The application could not do this.',
    'Nothing was recorded by this step.',
    'Try again, or close the window and start again.',
  );
}

/** The refusal's code, for a form that answers one refusal in place; null for anything else. */
export const refusalCode = (error: unknown): Refusal['code'] | null => (error ? explainError(error).code : null);
