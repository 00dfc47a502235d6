/** @file The one long task: how far it is, and how it is stopped. */
import { expect, test } from 'vitest';
import { createDirectClient } from '../../../electron/api/direct-client.ts';
import { createApplication } from '../../../electron/core/application.ts';
import { LongWorkRegister, type Progress } from '../../../electron/core/long-work.ts';
import { fixedPorts } from '../../support/fixed-ports.ts';

/** A task that goes on until `finish` is called. */
function taskInHand(register: LongWorkRegister) {
  let progress: Progress | undefined;
  let finish = () => {};
  const end = register.run('backup', async (given) => {
    progress = given;
    await new Promise<void>((resolve) => {
      finish = resolve;
      given.signal.addEventListener('abort', () => resolve());
    });
    given.signal.throwIfAborted();
    return 'done';
  });
  return { end, finish: () => finish(), progress: () => progress as Progress };
}

test('a window sees how far the task is, and nothing when it is over', async () => {
  const ports = fixedPorts();
  const application = createApplication(ports);
  const client = createDirectClient({ application, ports });
  const task = taskInHand(application.longWork);
  task.progress().report(3, 12);
  expect(await client.longWork.current()).toMatchObject({ kind: 'backup', done: 3, total: 12, since: ports.clock.now().toISOString() });
  task.finish();
  expect(await task.end).toBe('done');
  expect(await client.longWork.current()).toBeNull();
});

test('a second one is refused while the first runs, and taken when it has ended', async () => {
  const register = new LongWorkRegister(fixedPorts());
  const task = taskInHand(register);
  await expect(register.run('renewal', async () => undefined)).rejects.toMatchObject({
    code: 'LONG_WORK_RUNNING',
    details: { kind: 'backup' },
  });
  task.finish();
  await task.end;
  expect(await register.run('renewal', async () => 7)).toBe(7);
});

test('cancelled, it ends with CANCELLED; under another id nothing happens to it', async () => {
  const register = new LongWorkRegister(fixedPorts());
  const task = taskInHand(register);
  expect(register.cancel('f'.repeat(32))).toBe(false);
  expect(register.cancel(register.current()?.id ?? '')).toBe(true);
  await expect(task.end).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(register.current()).toBeNull();
});

test('past its commit it can no longer be cancelled, and a lock waits for its end', async () => {
  const register = new LongWorkRegister(fixedPorts());
  const task = taskInHand(register);
  task.progress().commit();
  expect(register.cancel(register.current()?.id ?? '')).toBe(false);
  let isStopped = false;
  const stopping = register.stop().then(() => {
    isStopped = true;
  });
  await Promise.resolve();
  expect(isStopped).toBe(false);
  task.finish();
  await stopping;
  expect(await task.end).toBe('done');
});

test('a lock stops it and waits until it has ended; its end says so', async () => {
  const register = new LongWorkRegister(fixedPorts());
  const task = taskInHand(register);
  const refusal = expect(task.end).rejects.toMatchObject({ code: 'LOCKED' });
  await register.stop();
  expect(register.current()).toBeNull();
  await refusal;
  await register.stop();
});

test('a task that fails leaves the place free', async () => {
  const register = new LongWorkRegister(fixedPorts());
  await expect(
    register.run('restore', async () => {
      throw new TypeError('a bug');
    }),
  ).rejects.toThrow('a bug');
  expect(register.current()).toBeNull();
});
