/** @file Notices that the window is gone or the machine slept. Invariant: a window that still asks now and then is never taken for gone. */

/** Browsers let a hidden page ask once a minute at the least. */
const GONE_AFTER_MS = 3 * 60_000;
/** Nobody has opened the printed address. */
const NEVER_CAME_AFTER_MS = 15 * 60_000;
const LOOK_EVERY_MS = 15_000;
/** A look that comes this much late means that the machine slept. */
const SLEPT_MS = 60_000;

export type Presence = { seen(): void; stop(): void };

/**
 * Looks every quarter of a minute.
 * @param onGone called once, when no window has asked for three minutes (fifteen before the first)
 * @param onWake called when the machine has slept
 */
export function watchPresence(onGone: () => void, onWake: () => void): Presence {
  let lastSeen = Date.now();
  let lastLook = Date.now();
  let hasCome = false;
  const timer = setInterval(() => {
    const now = Date.now();
    const late = now - lastLook - LOOK_EVERY_MS;
    lastLook = now;
    if (late > SLEPT_MS) {
      lastSeen = now;
      onWake();
    } else if (now - lastSeen > (hasCome ? GONE_AFTER_MS : NEVER_CAME_AFTER_MS)) {
      clearInterval(timer);
      onGone();
    }
  }, LOOK_EVERY_MS);
  return {
    seen() {
      lastSeen = Date.now();
      hasCome = true;
    },
    stop: () => clearInterval(timer),
  };
}
