/** @file Values that only the window shows; dates themselves come from shared/domain/format-date.ts. */
import { formatInstant } from '#shared/domain/format-date.ts';

/** Asked for with the first instant shown: the answer takes long enough to hold up the start. */
let localZone: string | undefined;

/** A UTC instant on this machine's clock: "Nov 21, 2026, 6:40 pm CST". */
export function showInstant(instant: string): string {
  localZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return formatInstant(instant, localZone);
}

/** Bytes as "820 bytes", "3.4 KB" or "12.0 MB", in steps of 1,024. */
export function showSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const units = ['KB', 'MB', 'GB'];
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit]}`;
}
