import { defineConfig } from 'vitest/config';

/** Real casebooks need seconds for key derivation on a loaded machine, so the limits are wide; nothing here asserts a time. */
export default defineConfig({
  test: {
    include: ['tests/{core,api,domain,architecture,properties,renderer}/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    reporters: ['default'],
  },
});
