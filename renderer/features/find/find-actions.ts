/** @file What can be done from anywhere, as the palette offers it: places, the tabs of the case at hand, and every key that works on the page. */
import { type Track, WorkspaceTab } from '#shared/domain/cases.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { workspaceTabLabels } from '#shared/domain/labels.ts';
import type { RunnableShortcut } from '../../ui/page/shortcuts.ts';

export type FindAction = { key: string; label: string; keys: string; run: () => void };

type Going = {
  toTab: (caseId: CaseId, tab: WorkspaceTab) => void;
  toNewMatter: (track: Track) => void;
  to: (place: '/cases' | '/cases/new' | '/policies' | '/reports' | '/records' | '/activity' | '/settings' | '/settings/backups') => void;
};

/** A small matter is wanted most often in a hurry, and "note" is what people type for it. */
const openMatter: readonly { track: Track; label: string }[] = [
  { track: 'note', label: 'Write a note' },
  { track: 'supervisory', label: 'Open a supervisory matter' },
  { track: 'investigation', label: 'Open an investigation' },
];

/** `caseId` is the case at hand, null outside one. */
export function findActions({
  caseId,
  shortcuts,
  going,
}: {
  caseId: CaseId | null;
  shortcuts: readonly RunnableShortcut[];
  going: Going;
}): FindAction[] {
  const places: FindAction[] = [
    { key: 'new', label: 'New matter', keys: '', run: () => going.to('/cases/new') },
    ...openMatter.map(({ track, label }) => ({ key: `new ${track}`, label, keys: '', run: () => going.toNewMatter(track) })),
    { key: 'cases', label: 'Go to the cases', keys: '', run: () => going.to('/cases') },
    { key: 'policies', label: 'Go to the policies', keys: '', run: () => going.to('/policies') },
    { key: 'reports', label: 'Go to the reports', keys: '', run: () => going.to('/reports') },
    { key: 'records', label: 'Go to the records', keys: '', run: () => going.to('/records') },
    { key: 'activity', label: 'Go to the activity', keys: '', run: () => going.to('/activity') },
    { key: 'settings', label: 'Open settings', keys: '', run: () => going.to('/settings') },
    { key: 'backups', label: 'Go to the backups', keys: '', run: () => going.to('/settings/backups') },
  ];
  const tabs =
    caseId === null
      ? []
      : WorkspaceTab.options.map((tab) => ({
          key: `tab ${tab}`,
          label: `This case: ${workspaceTabLabels[tab]}`,
          keys: '',
          run: () => going.toTab(caseId, tab),
        }));
  const keyed = shortcuts.map(({ keys, does, run }) => ({ key: `${keys} ${does}`, label: does, keys, run }));
  // Where a page gives a place a key of its own, it is offered once, with that key.
  return [...keyed, ...places.filter(({ label }) => !keyed.some((one) => one.label === label)), ...tabs];
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Those in whose label every word typed begins some word. */
export function actionsFitting(actions: readonly FindAction[], typed: string): FindAction[] {
  const words = folded(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return actions.filter(({ label }) => {
    const parts = folded(label).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
