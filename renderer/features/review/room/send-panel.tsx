import { Button, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenReview } from '#shared/domain/review/room.ts';
import { api } from '../../../app/client.ts';
import { showInstant } from '../../../ui/display/shown-values.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { deliverSealed } from '../../../ui/workspace/deliver-sealed.ts';
import type { Keeping, useAnswers } from './use-answers.ts';

type SendPanelProps = {
  review: OpenReview;
  typed: ReturnType<typeof useAnswers>;
  /** Who signs: the name as the office entered it. */
  reviewer: string;
};

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];

/** "2 comments, 1 question and 1 task done", or that there is nothing to add. */
function whatGoes({ comments, tasks }: SendPanelProps['typed']['answers']): string {
  const written = comments.filter((comment) => comment.text.trim() !== '');
  const parts = [
    ...counted(written.filter((comment) => comment.kind === 'comment').length, 'comment', 'comments'),
    ...counted(written.filter((comment) => comment.kind === 'question').length, 'question', 'questions'),
    ...counted(tasks.length, 'task done', 'tasks done'),
  ];
  if (parts.length === 0)
    return 'You have written nothing and ticked nothing: your response says that you have read it and have nothing to add.';
  const last = parts.at(-1) ?? '';
  return `Your response holds ${parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`}.`;
}

const keepingWords: Record<Keeping, string> = {
  saved: 'What you typed is kept.',
  saving: 'Keeping what you typed …',
  failed: 'What you typed last could not be kept.',
};

const lastSentVerb = ({ lastSent }: OpenReview): string => (lastSent === null ? 'Send my response' : 'Send my response again');

/** Where the response stands, and the one button that sends it. */
export function SendPanel({ review, typed, reviewer }: SendPanelProps) {
  const [isAsking, setIsAsking] = useState(false);
  const [signedAs, setSignedAs] = useState('');
  const isSigned = signedAs.trim() !== '';
  const verb = isSigned ? 'Sign and send' : lastSentVerb(review);
  const { summary, lastSent, isLone } = review;
  const send = useMutation(
    api.reviewRoom.send.mutationOptions({
      onSuccess: (outcome) => {
        setIsAsking(false);
        setSignedAs('');
        if (outcome.outcome === 'in-folder') {
          typed.markSent();
          saySo('Your response is sealed and sent. The office reads it the next time it opens the casebook.');
          return;
        }
        const fileName = deliverSealed(outcome);
        if (fileName === null) return saySo('No place was chosen, so nothing was sent. What you typed is kept.');
        typed.markSent();
        saySo(`Your response is sealed in the file “${fileName}”. Now send that file back the way the summary came to you.`);
      },
    }),
  );
  return (
    <div className="stack stack-tight">
      {isLone && typed.hasUnsent && (
        <Notice tone="needs" title="Send before you close Due Course">
          <p>This summary came as a file by itself, so what you type is kept only until Due Course is closed. A lock loses nothing.</p>
        </Notice>
      )}
      <TextInput
        label="Your name, as your signature"
        description={`Over version ${summary.version}, digest ${review.summarySha256.slice(0, 12)}…`}
        placeholder={reviewer}
        maxLength={200}
        value={signedAs}
        onChange={(event) => setSignedAs(event.currentTarget.value)}
      />
      <Button leftSection={<IconSend size={16} aria-hidden />} onClick={() => setIsAsking(true)}>
        {verb}
      </Button>
      <p className="quiet small" role="status">
        {lastSent !== null &&
          `You sent a response ${showInstant(lastSent.at)}${lastSent.signedAs === null ? '' : `, signed ${lastSent.signedAs}`}. `}
        {typed.hasUnsent
          ? `${keepingWords[typed.keeping]} It is not sent yet.`
          : lastSent === null
            ? 'Nothing is sent yet.'
            : 'Nothing has changed since.'}
      </p>
      {typed.keeping === 'failed' && <RefusalNotice error={typed.error} onRetry={typed.saveNow} />}
      <ConfirmDialog
        isOpen={isAsking}
        question={isSigned ? 'Sign and send your response?' : 'Send your response?'}
        confirm={isSigned ? 'Sign and send' : 'Send my response'}
        decline="Not yet"
        isBusy={send.isPending}
        error={send.error}
        onConfirm={() => send.mutate({ assignmentId: summary.assignmentId, answers: typed.answers, signedAs })}
        onDecline={() => {
          setIsAsking(false);
          send.reset();
        }}
      >
        <p>{whatGoes(typed.answers)}</p>
        {isSigned && (
          <p>
            It bears the signature {signedAs.trim()}: that you have read version {summary.version} of this summary, by its digest.
          </p>
        )}
        <p>
          {isLone
            ? 'It is sealed into a file that only the office and you can read. Send that file back the way the summary came to you.'
            : 'It is sealed so that only the office and you can read it, and waits in the casebook for the office. Nothing more need be done.'}
        </p>
        <p>You can change it later and send it again.</p>
      </ConfirmDialog>
    </div>
  );
}
