import { defineConfig } from 'vitest/config';

/** Real casebooks need seconds for key derivation on a loaded machine, so the limits are wide; a trial that asserts a time allows for that. */
export default defineConfig({
  test: {
    include: ['tests/{core,api,domain,architecture,properties,renderer,reliability}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ['default'],
  },
});
