/** @file R10 in a real Electron: calls that no window of ours would make, from the window itself and from a frame with an exhibit. */
import { expect, test } from '../support/application-window.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE } from '../support/temporary-casebook.ts';

const CALLS = 200;

test(`${CALLS} fuzzed calls of the window are answered without a fault, and as many of a frame not at all`, async ({ openApplication }) => {
  const casebook = await openTemporaryCasebook();
  await casebook.application.close();
  try {
    const { page } = await openApplication(casebook.folder);
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(TEST_PASSPHRASE);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
    const answers = await page.evaluate(async (count) => {
      const paths = [
        'cases/list',
        'cases/open',
        'evidence/putSlice',
        'casebook/unlock',
        'casebook/setIdleMinutes',
        'activity/ofCasebook',
        '__proto__',
        'casebook/../status',
        '%2e%2e/x',
        '',
      ];
      const inputs: unknown[] = [
        null,
        1,
        'x',
        [],
        {},
        { __proto__: { a: 1 } },
        { json: null },
        { json: { caseId: "' OR 1=1 --" } },
        { json: { folder: '../../../etc/passwd' } },
        { json: { minutes: 1e308 } },
        { json: { text: '\u0000\u202e' } },
        { json: { name: 'x'.repeat(300_000) } },
        { json: { constructor: { prototype: { a: 1 } } } },
        { meta: [[0, 'date']], json: ['x'] },
      ];
      const found: { status: number; text: string }[] = [];
      for (let number = 0; number < count; number += 1) {
        const path =
          number % 20 === 19
            ? `/host/${['copied', 'protect-content', 'until-locked', 'x'][number % 4]}`
            : `/rpc/${paths[number % paths.length]}`;
        const body = number % 17 === 16 ? '{"json":' : JSON.stringify(inputs[number % inputs.length]);
        const method = number % 13 === 12 ? 'PUT' : 'POST';
        const response = await fetch(path, { method, body, headers: { 'content-type': 'application/json' } });
        found.push({ status: response.status, text: await response.text() });
      }
      return found;
    }, CALLS);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(answers.filter(({ text }) => /node_modules|\.ts:|\.cjs:|at \w+ \(|SQLITE/.test(text))).toEqual([]);

    await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'evidence://due-course/none';
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      document.body.append(frame);
      await loaded;
    });
    const frame = page.frames().find((candidate) => candidate.url().startsWith('evidence://'));
    const reached = await frame?.evaluate(async (count) => {
      const paths = ['rpc/casebook/status', 'rpc/cases/list', 'rpc/casebook/lock', 'host/copied', 'host/abilities', '', 'assets/x.js'];
      const modes = ['cors', 'no-cors', 'same-origin'] as const;
      const tried = Array.from({ length: count }, (_, number) =>
        fetch(`app://due-course/${paths[number % paths.length]}`, { method: 'POST', body: '{}', mode: modes[number % 3] ?? 'cors' }),
      );
      return (await Promise.allSettled(tried)).filter(({ status }) => status === 'fulfilled').length;
    }, CALLS);
    expect(reached).toBe(0);
    // Neither side locked it, and it still answers.
    await page.getByRole('link', { name: 'Policies' }).click();
    await expect(page.getByRole('heading', { name: 'Policies', level: 1 })).toBeVisible();
  } finally {
    await casebook.dispose();
  }
});
