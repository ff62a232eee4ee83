import { defineConfig } from '@playwright/test';

/** The real program in a real Electron; one window at a time, because the machine has two cores. */
export default defineConfig({
  testDir: '..',
  // The fault tests run here a few times; `npm run faults` runs the same many times.
  testMatch: ['e2e/specs/*.spec.ts', 'faults/storage/*.spec.ts'],
  outputDir: '../../test-results',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  forbidOnly: true,
});
