/** @file Jumping from an open item or a gap to its field. Invariant: focus always lands on something, and the person sees where. */
import { createContext, useContext, useEffect } from 'react';
import type { WorkspaceTab } from '#shared/domain/cases.ts';

/** Where to go: a tab and the id of an element on it. `turn` grows with every jump, so that the same link works twice. */
export type JumpTarget = { readonly tab: WorkspaceTab; readonly anchor: string; readonly turn: number };

export type Jumping = {
  readonly target: JumpTarget | null;
  readonly jump: (place: { tab: WorkspaceTab; anchor: string }) => void;
};

export const JumpContext = createContext<Jumping>({ target: null, jump: () => undefined });

/** The jump asked for last, and the way to ask for another. */
export const useJump = (): Jumping => useContext(JumpContext);

/** True when the last jump aims at this element or at one whose id begins with it: the place to open before focus arrives. */
export function useIsAimedAt(anchor: string): number {
  const { target } = useJump();
  return target !== null && (target.anchor === anchor || target.anchor.startsWith(`${anchor}.`)) ? target.turn : 0;
}

const LONGEST_WAIT_MS = 4000;
const SHOWN_MS = 1600;
const FIELDS =
  'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), a[href]';

function land(element: HTMLElement): void {
  const field = element.matches(FIELDS) ? element : element.querySelector<HTMLElement>(FIELDS);
  if (field === null) element.tabIndex = -1;
  element.scrollIntoView({ block: 'center' });
  (field ?? element).focus({ preventScroll: true });
  element.dataset.jumped = 'true';
  setTimeout(() => delete element.dataset.jumped, SHOWN_MS);
}

/** Moves focus to the target as soon as its tab has drawn it; a target that never comes leaves focus on the tab's heading. */
export function useLanding(target: JumpTarget | null, fallbackId: string): void {
  useEffect(() => {
    if (target === null) return;
    const find = () => document.getElementById(target.anchor);
    const found = find();
    if (found !== null) return land(found);
    const observer = new MutationObserver(() => {
      const late = find();
      if (late === null) return;
      stop();
      land(late);
    });
    const timer = setTimeout(() => {
      stop();
      const heading = document.getElementById(fallbackId);
      if (heading !== null) land(heading);
    }, LONGEST_WAIT_MS);
    const stop = () => {
      observer.disconnect();
      clearTimeout(timer);
    };
    observer.observe(document.body, { childList: true, subtree: true });
    return stop;
  }, [target, fallbackId]);
}
