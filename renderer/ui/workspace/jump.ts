/** @file Jumping from an open item or a gap to its field. Invariant: focus always lands on something, and the person sees where. */
import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { WorkspaceTab } from '#shared/domain/cases.ts';

/** Where to go: a tab and the id of an element on it. `turn` grows with every jump, so that the same link works twice. */
export type JumpTarget = { readonly tab: WorkspaceTab; readonly anchor: string; readonly turn: number };

type Jumping = {
  readonly target: JumpTarget | null;
  readonly jump: (place: { tab: WorkspaceTab; anchor: string }) => void;
};

export const JumpContext = createContext<Jumping>({ target: null, jump: () => undefined });

/** The jump asked for last, and the way to ask for another. */
export const useJump = (): Jumping => useContext(JumpContext);

type PlaceInCase = { readonly caseId: string; readonly tab: WorkspaceTab; readonly anchor: string };

let awaited: PlaceInCase | null = null;
const waiting = new Set<() => void>();

/** Leaves word for the workspace of a case where to land once it stands; whoever calls it goes there. Outside a case there is no other way to jump. */
export function jumpWhenOpened(place: PlaceInCase): void {
  awaited = place;
  for (const listener of waiting) listener();
}

/** For the workspace: takes the word left for its case, now or while it is open. */
export function useAwaitedJump(caseId: string, jump: (place: { tab: WorkspaceTab; anchor: string }) => void): void {
  const latest = useRef(jump);
  latest.current = jump;
  useEffect(() => {
    const take = () => {
      if (awaited === null || awaited.caseId !== caseId) return;
      const place = awaited;
      awaited = null;
      latest.current(place);
    };
    waiting.add(take);
    take();
    return () => {
      waiting.delete(take);
    };
  }, [caseId]);
}

/** Open or closed, by hand, and opened by a jump that aims at `anchor`: focus lands on a field, so its form must stand open by then. */
export function useOpenWhenAimedAt(anchor: string, isOpenAtFirst = false): [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const { target } = useJump();
  const turn = target?.anchor === anchor ? target.turn : 0;
  const [isOpen, setOpen] = useState(isOpenAtFirst || turn > 0);
  useEffect(() => {
    if (turn > 0) setOpen(true);
  }, [turn]);
  return [isOpen, setOpen];
}

/** A form that the jump opens needs a moment to stand before focus can land in it. */
const OPENING_MS = 60;
/** A dialog fades out and gives the focus back first. */
const CLOSING_MS = 220;
const LONGEST_WAIT_MS = 4000;
const SHOWN_MS = 1600;
const FIELDS =
  'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), a[href]';

/** The field to type in first; in a group of radios the one that is chosen, so that arriving changes nothing. */
function fieldIn(element: HTMLElement): HTMLElement {
  const first = element.matches(FIELDS) ? element : element.querySelector<HTMLElement>(FIELDS);
  if (first === null) {
    element.tabIndex = -1;
    return element;
  }
  return (first.matches('input[type=radio]') ? element.querySelector<HTMLElement>('input[type=radio]:checked') : null) ?? first;
}

/** Gives the focus to the first field in an element once what was just closed is gone. Does nothing where the element is gone too. */
export function focusIn(id: string): void {
  setTimeout(() => {
    const element = document.getElementById(id);
    if (element !== null) fieldIn(element).focus();
  }, CLOSING_MS);
}

/** Taller than this share of the view, and centered, an element would show its middle while its first field has the focus above. */
const TALL_SHARE = 0.7;

/** Brings an element into view with its first field, which gets the focus, and marks it for a moment. */
export function land(element: HTMLElement): void {
  const field = fieldIn(element);
  // The mark also brings the margin that keeps the element clear of the top bar, so it comes before the scrolling.
  element.dataset.jumped = 'true';
  const isTall = element.getBoundingClientRect().height > TALL_SHARE * window.innerHeight;
  element.scrollIntoView({ block: isTall ? 'start' : 'center' });
  field.focus({ preventScroll: true });
  if (field !== element && field.getBoundingClientRect().bottom > window.innerHeight) field.scrollIntoView({ block: 'center' });
  setTimeout(() => delete element.dataset.jumped, SHOWN_MS);
}

/** A jump for a dialog that closes: it waits until the dialog has given the focus back, which would take it away again. */
export function useJumpOnceClosed(): Jumping['jump'] {
  const { jump } = useJump();
  return (place) => {
    setTimeout(() => jump(place), CLOSING_MS);
  };
}

/** Moves focus to the target as soon as its tab has drawn it; a target that never comes leaves focus on the tab's heading. */
export function useLanding(target: JumpTarget | null, fallbackId: string, onLanded: () => void): void {
  const landed = useRef(onLanded);
  landed.current = onLanded;
  useEffect(() => {
    if (target === null) return;
    const observer = new MutationObserver(() => tryToLand());
    const stop = () => {
      observer.disconnect();
      clearTimeout(first);
      clearTimeout(last);
    };
    const tryToLand = () => {
      const element = document.getElementById(target.anchor);
      if (element === null) return;
      stop();
      land(element);
      landed.current();
    };
    const first = setTimeout(() => {
      observer.observe(document.body, { childList: true, subtree: true });
      tryToLand();
    }, OPENING_MS);
    const last = setTimeout(() => {
      stop();
      const heading = document.getElementById(fallbackId);
      if (heading !== null) land(heading);
      landed.current();
    }, LONGEST_WAIT_MS);
    return stop;
  }, [target, fallbackId]);
}
