import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId, ExpressionId } from '#shared/domain/ids.ts';
import { clauseOutcomeLabels } from '#shared/domain/labels.ts';
import type { SameDecision } from '#shared/domain/speech/cause.ts';
import { clauseLeftLabels, findingLeftLabels, levelLeftLabels } from '#shared/domain/speech/cause-labels.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import type { WhatIf } from '#shared/domain/speech/what-if.ts';
import { api } from '../../../app/client.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { ComparatorsBeside } from './comparators-beside.tsx';
import { SameDecisionForm } from './same-decision-form.tsx';

/** What is left of charges, findings and levels when everything that rests on some expressions is taken away. */
export function SameDecisionSection({ caseId, expressions }: { caseId: CaseId; expressions: readonly Expression[] }) {
  const [chosen, setChosen] = useState<ExpressionId[] | null>(null);
  const input = chosen === null ? { caseId } : { caseId, without: chosen };
  const sheet = useQuery(api.speech.sameDecision.queryOptions({ input, placeholderData: (before) => before }));
  if (expressions.length === 0) return null;
  if (sheet.isPending) return <LoadingState what="what is left without the statement" />;
  const { data } = sheet;
  const without = chosen ?? data?.whatIf.without ?? [];
  const toggle = (id: ExpressionId) => setChosen(without.includes(id) ? without.filter((one) => one !== id) : [...without, id]);
  return (
    <section className="stack stack-tight speech-section" id={anchors.sameDecision} aria-labelledby="same-decision-heading">
      <h3 id="same-decision-heading">Same decision without the statement</h3>
      <p className="quiet speech-note">
        Everything that people said rests on the chosen expressions is taken away, and what is left is shown. Whether a level would be
        proposed all the same is a named person’s answer.
      </p>
      <fieldset className="field-group without-choices">
        <legend>Taken away</legend>
        {expressions.map((expression) => (
          <Checkbox
            key={expression.id}
            checked={without.includes(expression.id)}
            onChange={() => toggle(expression.id)}
            label={
              <span className="taken-away">
                Allegation {expression.allegationPosition}: <span className="serif">{expression.exactWords}</span>
              </span>
            }
          />
        ))}
      </fieldset>
      <RefusalNotice error={sheet.error} onRetry={() => void sheet.refetch()} />
      {data && without.length === 0 && (
        <p className="quiet">Nothing is taken away. Expressions that come to the balance are chosen by themselves.</p>
      )}
      {data && without.length > 0 && (
        <>
          <div className="panel speech-card">
            <ChargesLeft whatIf={data.whatIf} />
          </div>
          <ComparatorsBeside caseId={caseId} found={data.comparators} />
          <LevelsLeft caseId={caseId} whatIf={data.whatIf} answers={data.answers} />
        </>
      )}
    </section>
  );
}

function ChargesLeft({ whatIf }: { whatIf: WhatIf }) {
  return (
    <table className="sheet-table">
      <caption>Charges and findings</caption>
      <thead>
        <tr>
          <th scope="col">Charge</th>
          <th scope="col">Found</th>
          <th scope="col">Without it</th>
        </tr>
      </thead>
      {whatIf.allegations.map(({ allegationId, position, finding, clauses }) => (
        <tbody key={allegationId}>
          <tr>
            <th scope="rowgroup">
              <strong>Allegation {position}</strong>
            </th>
            <td />
            <td>
              <strong>{findingLeftLabels[finding]}</strong>
            </td>
          </tr>
          {clauses.map(({ allegationClauseId, label, outcome, left, reasons }) => (
            <tr key={allegationClauseId}>
              <th scope="row" className="charge-left">
                {label}
                {reasons.map((reason) => (
                  <p key={reason} className="serif factor-reason">
                    <Prose text={reason} />
                  </p>
                ))}
              </th>
              <td>{outcome === null ? <span className="quiet">no finding yet</span> : clauseOutcomeLabels[outcome]}</td>
              <td>{clauseLeftLabels[left]}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

type LevelsProps = { caseId: CaseId; whatIf: WhatIf; answers: readonly { correctiveActionId: string; answer: SameDecision }[] };

function LevelsLeft({ caseId, whatIf, answers }: LevelsProps) {
  if (whatIf.levels.length === 0) return <p className="quiet">No level is chosen on the Corrective action tab yet.</p>;
  return (
    <div className="stack stack-tight">
      {whatIf.levels.map((level) => (
        <LevelLeft
          key={level.correctiveActionId}
          caseId={caseId}
          level={level}
          without={whatIf.without}
          answer={answers.find(({ correctiveActionId }) => correctiveActionId === level.correctiveActionId)?.answer ?? null}
        />
      ))}
    </div>
  );
}

type LevelProps = { caseId: CaseId; level: WhatIf['levels'][number]; without: readonly ExpressionId[]; answer: SameDecision | null };

function LevelLeft({ caseId, level, without, answer }: LevelProps) {
  const [isOpen, setOpen] = useState(() => hasDraft(`same-decision:${level.correctiveActionId}`));
  const buttonId = `same-decision-${level.correctiveActionId}`;
  const verb = answer === null ? 'Answer' : 'Answer again';
  const close = () => {
    setOpen(false);
    focusIn(buttonId);
  };
  return (
    <article className="panel question speech-card" aria-label={`${level.name} without the statement`}>
      <div className="case-section-head">
        <h4>{level.name}</h4>
        <strong>{levelLeftLabels[level.left]}</strong>
      </div>
      {answer !== null && !isOpen && (
        <>
          <p className="quiet small">Answered by {answer.answeredFor}</p>
          <p className="serif factor-reason">
            <Prose text={answer.reason} />
          </p>
        </>
      )}
      {level.remark !== '' && <p className="speech-warning">{level.remark}</p>}
      {isOpen ? (
        <SameDecisionForm caseId={caseId} level={level} without={without} answer={answer} onClose={close} />
      ) : (
        <div className="row">
          <Button size="compact-sm" id={buttonId} variant="default" aria-label={`${verb} for ${level.name}`} onClick={() => setOpen(true)}>
            {verb}
          </Button>
        </div>
      )}
    </article>
  );
}
