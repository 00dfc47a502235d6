/** @file The balance of interests as a named person struck it. Invariant: it comes after the questions, and nothing derives it. */
import { DomainError } from '#shared/domain/errors.ts';
import type { Balance } from '#shared/domain/speech/balance.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { assertBasedOn, type BasedOn } from '../../based-on.ts';
import type { ServiceContext } from '../../service-context.ts';
import { expressionOnPath } from '../find-expression.ts';
import { supersedeBalance } from './account-queries.ts';

export type BalanceInput = { expressionId: string; direction: Balance['direction']; reason: string; enteredFor: string } & BasedOn;

/** @throws DomainError NOT_FOUND, CHANGED_MEANWHILE; QUESTION_NOT_REACHED before S6 is answered */
export function enterBalance(context: ServiceContext, input: BalanceInput): Promise<Expression> {
  const { expressionId, direction, reason, enteredFor } = input;
  return context.unitOfWork.write(async (handle, record) => {
    const { caseId, expression, path } = await expressionOnPath(handle, expressionId);
    assertBasedOn(expression.balance?.standing.id, input);
    if (path.steps.find(({ questionId }) => questionId === 'S6')?.state !== 'answered') {
      throw new DomainError('QUESTION_NOT_REACHED', {
        problem: 'The balance comes after S6.',
        next: 'Answer the questions up to S6 first.',
      });
    }
    await supersedeBalance(handle, {
      id: context.ports.ids.next(),
      expression_id: expressionId,
      direction,
      reason,
      entered_for: enteredFor,
      recorded_by: context.actor.displayName,
      recorded_at: context.ports.clock.now().toISOString(),
      superseded_at: null,
    });
    await record({
      type: 'speech_balance.entered',
      version: 1,
      caseId,
      payload: { expressionId, allegationId: expression.allegationId, direction, reason, enteredFor },
    });
    return (await expressionOnPath(handle, expressionId)).expression;
  });
}
