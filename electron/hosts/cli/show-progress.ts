/** @file How far a long command is, on a terminal. Invariant: nothing of it reaches a pipe or a file. */
import type { Application } from '../../core/application.ts';

const EVERY_MS = 500;

/** Shows the share of the long task that is done, in one line that is wiped at the end, while `work` runs. */
export async function showProgress<T>(application: Application, words: string, work: () => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY) return work();
  const timer = setInterval(() => {
    const { done, total } = application.longWork.current() ?? { done: 0, total: 0 };
    process.stderr.write(`\r${words} ${total === 0 ? 0 : Math.floor((done / total) * 100)} %`);
  }, EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    process.stderr.write('\r\u001b[K');
  }
}
