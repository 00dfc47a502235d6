import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { SignOff, SignOffDecision, SignOffSubject } from '#shared/domain/sign-off/sign-off.ts';
import { signOffDecisionLabels } from '#shared/domain/sign-off/sign-off-labels.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../ui/feedback/loading-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { SignOffDialog } from './sign-off-dialog.tsx';
import { SubjectLine, WordLine } from './subject-line.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import './sign-off.css';

/** What waits for the word of whoever decides, and the words that were given. */
export function SignOffPanel({ caseId }: { caseId: CaseId }) {
  const read = useQuery(api.signOff.ofCase.queryOptions({ input: { caseId } }));
  const [asking, setAsking] = useState<{ subject: SignOffSubject; decision: SignOffDecision } | null>(null);
  const [takingBack, setTakingBack] = useState<SignOff | null>(null);
  if (read.isPending) return <LoadingState what="what was signed off" />;
  if (read.data === undefined) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  const { subjects, earlier, refusal, isInvestigator } = read.data;
  return (
    <section className="panel stack stack-tight" id={anchors.signOff} aria-labelledby="sign-off-heading">
      <h3 id="sign-off-heading">Sign-off</h3>
      <p className="quiet review-note">
        Whoever decides puts their word, with a reason, to a finding, to corrective action or to an issued document. What was signed off is
        printed in the corrective action memo.
      </p>
      {refusal !== '' && (
        <Notice tone="needs" title="You cannot sign off here.">
          <p>{refusal}</p>
        </Notice>
      )}
      {refusal === '' && isInvestigator && (
        <Notice title="You also investigated this case.">
          <p>You may sign off. That one person did both is said wherever your word is shown and printed.</p>
        </Notice>
      )}
      {subjects.length === 0 ? (
        <EmptyState title="Nothing to sign off yet" headingLevel={3}>
          Findings, corrective action and issued documents appear here once they are recorded.
        </EmptyState>
      ) : (
        <ul className="sign-off-list">
          {subjects.map((subject) => (
            <SubjectLine
              key={`${subject.kind} ${subject.id}`}
              subject={subject}
              onDecide={refusal === '' ? (decision) => setAsking({ subject, decision }) : null}
              onTakeBack={setTakingBack}
            />
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>
            {earlier.length === 1 ? 'One earlier word' : `${earlier.length} earlier words`}, on other wordings or taken back
          </summary>
          <ul className="sign-off-words">
            {earlier.map((word) => (
              <WordLine key={word.id} word={word} lead={`${word.subject}: ${signOffDecisionLabels[word.decision].toLowerCase()}`}>
                {word.takenBackAt !== null && (
                  <p className="quiet small">
                    Taken back {showInstant(word.takenBackAt)}: {word.takenBackReason}
                  </p>
                )}
              </WordLine>
            ))}
          </ul>
        </details>
      )}
      {asking && (
        <SignOffDialog
          key={`${asking.subject.id} ${asking.decision}`}
          caseId={caseId}
          subject={asking.subject}
          decision={asking.decision}
          isInvestigator={isInvestigator}
          onClose={() => setAsking(null)}
        />
      )}
      {takingBack && <TakeBackDialog caseId={caseId} word={takingBack} onClose={() => setTakingBack(null)} />}
    </section>
  );
}
