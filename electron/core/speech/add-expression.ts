/** @file Putting an expression on the worksheet: one statement, picture or reaction, to be asked about by itself. */
import type { Expression } from '#shared/domain/speech/speech.ts';
import { requireAllegation } from '../allegations/find-allegation.ts';
import type { ServiceContext } from '../service-context.ts';
import { expressionOnPath } from './find-expression.ts';
import { insertExpression } from './speech-queries.ts';

/** `exactWords` is what was expressed, word for word. @throws DomainError NOT_FOUND */
export function addExpression(context: ServiceContext, input: { allegationId: string; exactWords: string }): Promise<Expression> {
  return context.unitOfWork.write(async (handle, record) => {
    const allegation = await requireAllegation(handle, input.allegationId);
    const id = context.ports.ids.next();
    await insertExpression(handle, {
      id,
      allegation_id: allegation.id,
      exact_words: input.exactWords,
      added_at: context.ports.clock.now().toISOString(),
      added_by: context.actor.displayName,
      asks_cause: 1,
    });
    await record({
      type: 'expression.added',
      version: 1,
      caseId: allegation.case_id,
      payload: { expressionId: id, allegationId: allegation.id, exactWords: input.exactWords },
    });
    return (await expressionOnPath(handle, id)).expression;
  });
}
