/** @file The builder from which every slice makes its handlers. Invariant: handlers hold no rules; they pass the input to a service and give back its answer. */
import { type Implementer, implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { Application } from '../core/application.ts';
import type { Ports } from '../core/ports.ts';

/** What a handler gets beside its input. `application.session()` is the unlocked casebook, or throws LOCKED or NO_CASEBOOK. */
export type ApiContext = {
  application: Application;
  ports: Ports;
  /** Of one call over a transport: whether its input has passed the contract, so that what fails before is put down to the input. */
  call?: { isUnderstood: boolean };
};

/**
 * The contract, waiting for its handlers:
 * `os.cases.open.handler(({ input, context }) => openMatter(context.application.session(), input))`.
 * Input and output are validated by the contract around every handler, the input before any middleware. Its type is named, because the one that
 * would be inferred is longer than the compiler writes down.
 */
export const os: Implementer<typeof contract, ApiContext & Record<never, never>, ApiContext> = implement(contract, {
  initialInputValidationIndex: Number.NEGATIVE_INFINITY,
}).$context<ApiContext>();
