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
  'log',
  'people',
  'allegations',
  'evidence',
  'interviews',
  'facts',
  'speech',
  'findings',
  'corrective-action',
  'documents',
  'after-decision',
  'review',
  'activity',
];
/** Rooms of settings that come with the window and read nothing. */
const stillRooms = ['locking', 'appearance', 'clipboard'];
const rooms = [
  'buildings',
  'calendar',
  'units',
  'complaint-managers',
  'law',
  'templates',
  'numbering',
  'people',
  'backups',
  'locking',
  'appearance',
  'clipboard',
  'first-steps',
];

const bringUp = (keys: string) => async (page: Page) => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press(keys);
  await page.getByRole('dialog').first().waitFor();
};

export const screens: readonly Screen[] = [
  { name: 'today', at: '/today', states: ALL },
  { name: 'cases', at: '/cases', states: ALL },
  { name: 'choosing a track', at: '/cases/new', states: STILL },
  { name: 'a note', at: '/cases/new/note', states: STILL },
  { name: 'an investigation, taken in', at: '/cases/new/investigation', states: STILL },
  ...caseTabs.map((tab) => ({ name: `case, ${tab.replaceAll('-', ' ')}`, at: `/cases/$case/${tab}`, states: ALL })),
  { name: 'incident', at: '/incidents/$incident', states: ALL },
  { name: 'deadlines', at: '/deadlines', states: ALL },
  { name: 'policies', at: '/policies', states: ALL },
  { name: 'policy version', at: '/policies/versions/$version', states: ['full', 'loading', 'error'] },
  { name: 'the board’s wording', at: '/policies/versions/$version/wording', states: ['full', 'loading', 'error'] },
  { name: 'reports', at: '/reports', states: ALL },
  { name: 'records', at: '/records', states: ALL },
  { name: 'wording of a letter', at: '/letter-templates/level-letter', states: ['full', 'loading', 'error'] },
  { name: 'activity', at: '/activity', states: ALL },
  { name: 'unrecorded text', at: '/unrecorded', states: ['full', 'empty'] },
  ...rooms.map((room) => ({
    name: `settings, ${room.replaceAll('-', ' ')}`,
    at: `/settings/${room}`,
    states: stillRooms.includes(room) ? STILL : ALL,
  })),
  { name: 'finding anything', at: '/cases', states: STILL, open: bringUp('Control+k') },
  { name: 'a line of the log', at: '/cases', states: STILL, open: bringUp('l') },
  { name: 'keys', at: '/cases', states: STILL, open: bringUp('?') },
];
