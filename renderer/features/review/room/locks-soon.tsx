import { Button, Modal } from '@mantine/core';
import { useIdleLock } from '../../../app/frame/use-idle-lock.ts';
import type { ReviewerAtWork } from './review-room.tsx';

const inWords = (seconds: number): string => (seconds >= 60 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`);

/** "Locks in 12 min", and a question in the last minute. Unlike in the office nothing is at stake: what was typed is kept. */
export function LocksSoon({ session }: { session: ReviewerAtWork }) {
  const { secondsLeft, isWarning, stay } = useIdleLock(session);
  return (
    <>
      <span className="quiet small figures">Locks in {inWords(secondsLeft)}</span>
      <Modal opened={isWarning} onClose={stay} title="Are you still there?" closeButtonProps={{ 'aria-label': 'Stay unlocked' }}>
        <div className="stack">
          <p role="timer">This locks in {inWords(secondsLeft)}. What you have typed is kept for when you unlock again.</p>
          <div>
            <Button data-autofocus onClick={stay}>
              Stay unlocked
            </Button>
          </div>
        </div>
      </Modal>
    </>
  );
}
