/** @file Every screen that the gallery shows, and how to come to it. */
import type { Page } from '@playwright/test';

export type State = 'full' | 'empty' | 'loading' | 'error';

/**
 * `at` is the route; `$case`, `$incident` and `$version` stand for the ids of a worked case, its incident and a version with wording, or in the
 * state `empty` for those of a new casebook. `open` brings up what stands on the route only after a key or a click.
 */
export type Screen = { name: string; at: string; states: readonly State[]; open?: (page: Page) => Promise<void> };

const ALL: readonly State[] = ['full', 'empty', 'loading', 'error'];
/** For screens that read nothing before they show. */
const STILL: readonly State[] = ['full'];

const caseTabs = [
  'overview',
  'people',
  'allegations',
  'evidence',
  'speech',
  'findings',
  'corrective-action',
  'documents',
  'review',
  'activity',
];

export const screens: readonly Screen[] = [
  { name: 'cases', at: '/cases', states: ALL },
  { name: 'new matter', at: '/cases/new', states: STILL },
  ...caseTabs.map((tab) => ({ name: `case, ${tab.replaceAll('-', ' ')}`, at: `/cases/$case/${tab}`, states: ALL })),
  { name: 'policies', at: '/policies', states: ALL },
  { name: 'policy version', at: '/policies/versions/$version', states: ['full', 'loading', 'error'] },
  { name: 'the board’s wording', at: '/policies/versions/$version/wording', states: ['full', 'loading', 'error'] },
  { name: 'activity', at: '/activity', states: ALL },
  { name: 'settings', at: '/settings', states: STILL },
  { name: 'backups', at: '/settings/backups', states: ALL },
  { name: 'people and keys', at: '/settings/people', states: ALL },
  {
    name: 'keys',
    at: '/cases',
    states: STILL,
    open: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];
