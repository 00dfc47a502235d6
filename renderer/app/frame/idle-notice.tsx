import { Button, Modal } from '@mantine/core';
import { useSession } from '../session.ts';
import { useIdleLock } from './use-idle-lock.ts';

const inWords = (seconds: number): string => (seconds >= 60 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`);

/** "Locks in 12 min" in the top bar, and a question in the last minute before the casebook locks by itself. */
export function IdleNotice() {
  const session = useSession();
  const { secondsLeft, isWarning, stay } = useIdleLock(session);
  return (
    <>
      <span className="top-bar-lock">Locks in {inWords(secondsLeft)}</span>
      <Modal opened={isWarning} onClose={stay} title="Are you still there?" closeButtonProps={{ 'aria-label': 'Stay unlocked' }}>
        <div className="stack">
          <p role="timer">
            The casebook locks in {inWords(secondsLeft)}. What is recorded stays recorded; what is typed and not yet recorded is kept and
            comes back when you unlock it.
          </p>
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
