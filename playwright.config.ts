import { defineConfig } from '@playwright/test';

/**
 * The journeys and the hostile exhibits run in Debian's chromium over loopback and in a real Electron; `metadata.host` tells the fixture which.
 * The screens of the other files are the same in both, so those run over loopback alone.
 */
export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/artifacts',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  // One a core; each window has its own host, profile and casebook.
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  // No trace: it would keep what stood on the screen in a temporary folder, which the journey searches, and costs more than the test.
  use: { trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'loopback', testMatch: 'e2e/**/*.spec.ts', metadata: { host: 'loopback' } },
    { name: 'desktop', testMatch: ['e2e/{journey,hostile-exhibits}.spec.ts', 'desktop/**/*.spec.ts'], metadata: { host: 'desktop' } },
  ],
});
