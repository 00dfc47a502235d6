/** @file The unlocked casebook as the screens see it. Invariant: a screen inside the frame always has one. */
import { createContext, useContext } from 'react';
import type { CasebookStatus } from '#shared/contract/casebook.ts';

export type Session = Extract<CasebookStatus, { state: 'unlocked' }>;

export const SessionContext = createContext<Session | null>(null);

/** The unlocked casebook: name, district, who is at work, today's date. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A screen was shown outside an unlocked casebook.');
  return session;
}
