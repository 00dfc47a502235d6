import { Checkbox, Kbd, Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FIND_FROM_LETTERS, type FindHit, type FindKind, type FindPlace, findKindLabels } from '#shared/domain/find.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../app/client.ts';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { useHeld } from '../../ui/form/use-held.ts';
import { runnableShortcuts, shownKeys, useShortcut } from '../../ui/page/shortcuts.ts';
import { jumpWhenOpened } from '../../ui/workspace/jump.ts';
import { actionsFitting, findActions } from './find-actions.ts';
import { FindResults, type FoundOption } from './find-results.tsx';
import { type EarlyKeys, useEarlyKeys } from './use-early-keys.ts';
import './find.css';

/** Long enough to type on, short enough not to be felt. */
const PAUSE_MS = 90;

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The case whose workspace is on screen, from the address. */
function useCaseAtHand(): CaseId | null {
  const { pathname } = useLocation();
  const found = CaseId.safeParse(/^\/cases\/([0-9a-f]{32})/.exec(pathname)?.[1]);
  return found.success ? found.data : null;
}

/** Ctrl+K from any screen. Mounted once in the frame. */
export function FindAnything() {
  const [isOpen, setOpen] = useState(false);
  const early = useEarlyKeys();
  const open = () => {
    if (!isOpen) early.begin();
    setOpen(true);
  };
  useShortcut('Ctrl+K', 'Find anything', open);
  return (
    <>
      <button type="button" className="find-open" onClick={open}>
        <IconSearch size={16} aria-hidden />
        Find anything <Kbd className="top-bar-key">{shownKeys('Ctrl+K')}</Kbd>
      </button>
      <Modal
        opened={isOpen}
        onClose={() => setOpen(false)}
        title="Find anything"
        size="xl"
        yOffset="8vh"
        classNames={{ body: 'find-body' }}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Palette early={early} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Palette({ early, onDone }: { early: EarlyKeys; onDone: () => void }) {
  const navigate = useNavigate();
  const caseAtHand = useCaseAtHand();
  // What was sought last stands again until the lock: people look, read and look once more.
  const typed = useHeld('find anything', '');
  const [isThisCase, setThisCase] = useState(false);
  const [kind, setKind] = useState<FindKind | null>(null);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const keys = early.end();
    if (keys === null) return;
    field.current?.focus();
    if (keys === '') field.current?.select();
    else typed.set(keys);
  });
  const text = useSettled(typed.value.trim());
  const isLongEnough = text.length >= FIND_FROM_LETTERS;
  const answer = useQuery(
    api.find.anything.queryOptions({
      input: { text: text.slice(0, 200), caseId: isThisCase ? caseAtHand : null, kind },
      enabled: isLongEnough,
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const go = (place: FindPlace): void => {
    onDone();
    if (place.to === 'case') {
      if (place.anchor !== '') jumpWhenOpened({ caseId: place.caseId, tab: place.tab, anchor: place.anchor });
      void navigate({ to: '/cases/$caseId/$tab', params: { caseId: place.caseId, tab: place.tab } });
    } else if (place.to === 'clause') void navigate({ to: '/policies/versions/$versionId', params: { versionId: place.versionId } });
    else void navigate({ to: '/cases', search: { status: 'any', investigator: place.key } });
  };
  const actions = findActions({
    caseId: caseAtHand,
    shortcuts: runnableShortcuts().filter(({ keys }) => keys !== 'Ctrl+K'),
    going: {
      to: (to) => void (to === '/cases' ? navigate({ to, search: { status: 'any' } }) : navigate({ to })),
      toNewMatter: (track) => void navigate({ to: '/cases/new/$track', params: { track } }),
      toTab: (caseId, tab) => void navigate({ to: '/cases/$caseId/$tab', params: { caseId, tab } }),
    },
  });
  const fitting = kind === null && !isThisCase ? actionsFitting(actions, typed.value).slice(0, 6) : [];
  const hits: readonly FindHit[] = isLongEnough ? (answer.data?.hits ?? []) : [];
  const options: FoundOption[] = [
    ...hits.map((hit) => ({ kind: 'hit' as const, key: hit.key, hit, run: () => go(hit.place) })),
    ...fitting.map((action) => ({
      kind: 'action' as const,
      key: action.key,
      action,
      run: () => {
        onDone();
        // The dialog gives the focus back first, so that what the key opens can take it.
        window.setTimeout(action.run, 0);
      },
    })),
  ];
  const at = Math.min(active, Math.max(options.length - 1, 0));
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 };
    const target = moves[event.key];
    if (target !== undefined) setActive(Math.max(0, Math.min(options.length - 1, target)));
    else if (event.key === 'Enter') options[at]?.run();
    else return;
    event.preventDefault();
  };
  const isReading = typed.value.trim() !== text || answer.isFetching;
  const status = !isLongEnough
    ? `Type at least ${FIND_FROM_LETTERS} letters.`
    : options.length === 0
      ? isReading
        ? 'Looking …'
        : 'Nothing found.'
      : `${options.length} found${answer.data && answer.data.hasMore.length > 0 ? ', and more' : ''}.`;
  return (
    <div className="find">
      <TextInput
        ref={field}
        data-autofocus
        role="combobox"
        aria-label="Find cases, people, clauses, exhibits, text and actions"
        aria-expanded={options.length > 0}
        aria-controls="find-results"
        aria-autocomplete="list"
        {...(options[at] === undefined ? {} : { 'aria-activedescendant': `find-option-${at}` })}
        placeholder="Cases, people, clauses, exhibits, text and actions"
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={200}
        value={typed.value}
        onChange={(event) => {
          typed.set(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="find-scope">
        <span role="status" className="quiet small">
          {status}
        </span>
        {kind !== null && (
          <button type="button" className="find-back" onClick={() => setKind(null)}>
            Only {findKindLabels[kind].toLowerCase()}; show all kinds
          </button>
        )}
        {caseAtHand !== null && (
          <Checkbox
            size="xs"
            label="Only in this case"
            checked={isThisCase}
            onChange={(event) => setThisCase(event.currentTarget.checked)}
          />
        )}
      </div>
      <RefusalNotice error={answer.error} onRetry={() => void answer.refetch()} />
      <FindResults
        options={options}
        active={at}
        hasMore={kind === null ? (answer.data?.hasMore ?? []) : []}
        onMore={(more) => {
          setKind(more);
          setActive(0);
          field.current?.focus();
        }}
        onPoint={setActive}
      />
      <p className="find-keys quiet small">
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose · <Kbd>Enter</Kbd> goes there · <Kbd>Esc</Kbd> closes
      </p>
    </div>
  );
}
