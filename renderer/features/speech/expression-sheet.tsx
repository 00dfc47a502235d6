import type { CaseId } from '#shared/domain/ids.ts';
import type { Expression, QuestionEntry } from '#shared/domain/speech/speech.ts';
import { SerifQuote } from '../../ui/display/serif-quote.tsx';
import { keyed } from '../../ui/workspace/keyed.ts';
import { NatureCard } from './account/nature-card.tsx';
import { BalanceCard } from './balance/balance-card.tsx';
import { DisruptionLedger } from './balance/disruption-ledger.tsx';
import { FactorTable } from './balance/factor-table.tsx';
import { CausePart } from './cause/cause-part.tsx';
import { PathSoFar } from './path-so-far.tsx';
import { QuestionCard } from './question-card.tsx';

/** The one to answer next: the first that is open or reopened. A later reopened one waits for it. */
function nextQuestion(questions: readonly QuestionEntry[]): QuestionEntry | undefined {
  return questions.find((question) => question.state === 'open' || question.state === 'reopened');
}

function Outputs({ expression }: { expression: Expression }) {
  if (expression.outputs.length === 0) return null;
  return (
    <section className="panel outputs" aria-label="What the path says so far">
      {keyed(expression.outputs).map(({ key, item }) => (
        <p key={key}>
          {item.sentence} <code>{item.code}</code>
        </p>
      ))}
    </section>
  );
}

/** One expression: its exact words, the questions in one column, and the path so far beside them. */
export function ExpressionSheet({ caseId, expression }: { caseId: CaseId; expression: Expression }) {
  const next = nextQuestion(expression.questions);
  return (
    <div className="expression-columns">
      <div className="expression-words">
        <SerifQuote>{expression.exactWords}</SerifQuote>
      </div>
      <div className="path-column">
        <PathSoFar expression={expression} nextId={next?.id ?? null} />
        <Outputs expression={expression} />
      </div>
      <div className="stack expression-questions">
        <NatureCard caseId={caseId} expression={expression} />
        <ol className="plain-list questions">
          {expression.questions.map((question) => (
            <li key={question.id}>
              <QuestionCard
                caseId={caseId}
                expressionId={expression.id}
                question={question}
                isNext={question.id === next?.id}
                waitsFor={question.state === 'reopened' && question.id !== next?.id ? (next?.id ?? null) : null}
              >
                {question.id === 'S4' && (
                  <FactorTable caseId={caseId} expression={expression} isReached={question.state !== 'not-reached'} />
                )}
                {question.id === 'S5' && (
                  <DisruptionLedger caseId={caseId} expression={expression} isReached={question.state !== 'not-reached'} />
                )}
                {question.id === 'S6' && <CausePart caseId={caseId} expression={expression} isReached={question.state !== 'not-reached'} />}
              </QuestionCard>
            </li>
          ))}
        </ol>
        <BalanceCard expression={expression} />
      </div>
    </div>
  );
}
