import { Button } from '@mantine/core';
import { IconArrowBackUp, IconSignature } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SignOff, SignOffDecision, SignOffSubject } from '#shared/domain/sign-off/sign-off.ts';
import { INVESTIGATOR_DECIDED, signOffDecisionLabels } from '#shared/domain/sign-off/sign-off-labels.ts';
import { api } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge, type StateTone } from '../../ui/display/state-badge.tsx';

function stateOf({ current }: SignOffSubject): { tone: StateTone; word: string } {
  if (current.length === 0) return { tone: 'neutral', word: 'No word yet' };
  return current.some(({ decision }) => decision === 'sent-back')
    ? { tone: 'needs', word: signOffDecisionLabels['sent-back'] }
    : { tone: 'verified', word: signOffDecisionLabels['signed-off'] };
}

/** One word: who, in what office, when and why; that they also investigated, where they did. */
export function WordLine({ word, lead, children }: { word: SignOff; lead: string; children?: ReactNode }) {
  return (
    <li>
      <p>
        <strong>{lead}</strong> by {word.signedBy}
        {word.capacity !== '' && `, ${word.capacity}`}
        {word.isInvestigator && `, who ${INVESTIGATOR_DECIDED}`} <span className="quiet">· {showInstant(word.signedAt)}</span>
      </p>
      <p className="sign-off-reason">{word.reason}</p>
      {children}
    </li>
  );
}

type SubjectLineProps = {
  subject: SignOffSubject;
  /** Null where the person signed in may not decide. */
  onDecide: ((decision: SignOffDecision) => void) | null;
  onTakeBack: (word: SignOff) => void;
};

/** Something to decide on, with the words that stand on exactly what it says now. */
export function SubjectLine({ subject, onDecide, onTakeBack }: SubjectLineProps) {
  const status = useQuery(api.casebook.status.queryOptions());
  const me = status.data?.state === 'unlocked' ? status.data.user.userId : null;
  const state = stateOf(subject);
  return (
    <li>
      <div className="case-section-head">
        <h4>{subject.name}</h4>
        <StateBadge tone={state.tone} word={state.word} />
      </div>
      <p className="quiet sign-off-about">{subject.about}</p>
      {subject.current.length > 0 && (
        <ul className="sign-off-words">
          {subject.current.map((word) => (
            <WordLine key={word.id} word={word} lead={signOffDecisionLabels[word.decision]}>
              {word.signedById === me && (
                <Button
                  variant="subtle"
                  size="compact-md"
                  leftSection={<IconArrowBackUp size={16} aria-hidden />}
                  onClick={() => onTakeBack(word)}
                >
                  Take my word back<span className="visually-hidden"> on {subject.name}</span>
                </Button>
              )}
            </WordLine>
          ))}
        </ul>
      )}
      {onDecide && (
        <div className="row">
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconSignature size={16} aria-hidden />}
            onClick={() => onDecide('signed-off')}
          >
            Sign off<span className="visually-hidden"> on {subject.name}</span>
          </Button>
          <Button variant="default" size="compact-md" onClick={() => onDecide('sent-back')}>
            Send back<span className="visually-hidden">: {subject.name}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
