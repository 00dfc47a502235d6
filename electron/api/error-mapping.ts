/** @file Turns whatever a handler throws into one of the two errors that the contract declares. Invariant: no message, stack or path of an error leaves. */
import { randomBytes } from 'node:crypto';
import { ORPCError, ValidationError } from '@orpc/server';
import type { Refusal } from '#shared/contract/base.ts';
import { DomainError, type ErrorDetails } from '#shared/domain/errors.ts';
import { errorSentences } from '#shared/messages/errors.ts';
import type { Logger } from '../core/ports.ts';

type Issue = ValidationError['issues'][number];

/** The declared error for anything thrown: REFUSED for what the application expects, FAULT with an id that stands in the log for the rest. */
export function maskError(error: unknown, logger: Logger): ORPCError<string, unknown> {
  if (error instanceof DomainError) return refused(error.code, error.details);
  const validation = error instanceof ORPCError && error.cause instanceof ValidationError ? error.cause : null;
  if (validation !== null && error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return refused('INPUT_REFUSED', inputDetails(validation.issues));
  }
  const faultId = randomBytes(5).toString('hex');
  logger.record(
    validation === null
      ? { code: 'FAULT', faultId, detail: describeFault(error) }
      : { code: 'OUTPUT_BREAKS_CONTRACT', faultId, detail: validation.issues.map(pathOf).join(' ') },
  );
  return new ORPCError('FAULT', { status: 500, message: 'A fault of the application.', data: { faultId } });
}

function refused(code: Refusal['code'], details: ErrorDetails): ORPCError<'REFUSED', Refusal> {
  const data: Refusal = { code, ...errorSentences(code, details), details };
  return new ORPCError('REFUSED', { status: 422, message: 'The application refused this.', data });
}

/** How the schema library's own messages begin, which speak to programmers; the sentences of this application do not begin so. */
const LIBRARY_WORDS = /^(Invalid|Too (big|small)|Unrecognized|Expected)\b/;

/** Field path → what to change there; `problem` is the first sentence of ours for a window that shows one, empty where there is none. */
function inputDetails(issues: readonly Issue[]): ErrorDetails {
  const sentences = issues.slice(0, 20).map((issue) => ({ path: pathOf(issue) || 'input', sentence: sentenceOf(issue) }));
  const details: ErrorDetails = { problem: sentences.find(({ sentence }) => sentence !== '')?.sentence ?? '' };
  for (const { path, sentence } of sentences) details[path] = sentence || 'This cannot be taken as it is.';
  return details;
}

function sentenceOf({ message }: Issue): string {
  return LIBRARY_WORDS.test(message) ? '' : message;
}

function pathOf(issue: Issue): string {
  return (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}

/** The kind of error and where it rose, as `TypeError at open-matter.ts:41`. Its message may hold what a person typed and is left out. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frame = /^ +at .*?([^\s()/\\]+\.[cm]?[jt]s):(\d+):\d+\)?$/m.exec(error.stack ?? '');
  return frame === null ? error.constructor.name : `${error.constructor.name} at ${frame[1]}:${frame[2]}`;
}
