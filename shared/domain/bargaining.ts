/** @file Reading bargaining agreements. Invariant: it tells what was entered and never what follows from it. */
import type { Agreement } from './district.ts';

/** The agreement in force on this civil date; null when none that was entered is. */
export function agreementOn(agreements: readonly Agreement[], day: string): Agreement | null {
  return agreements.find(({ fromDay, toDay }) => fromDay <= day && (toDay === null || day <= toDay)) ?? null;
}
