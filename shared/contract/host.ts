/** @file What the window says to its host itself, not to the casebook: POST `/host/<name>` with JSON. Invariant: nothing of a case crosses here. */
import { z } from 'zod';
import { Sha256 } from '../domain/text.ts';

/** `copied`: the window has put a text with this digest (UTF-8, line ends as LF) on the clipboard, so that the host can take it back. */
export const Copied = z.strictObject({ sha256: Sha256 });

/** `protect-content`: whether the window stays out of screenshots and screen shares. */
export const ProtectContent = z.strictObject({ isOn: z.boolean() });

/** Answer to `abilities`. `isContentProtected` is null where the system offers no such protection. */
export const HostAbilities = z.object({ clearsClipboard: z.boolean(), isContentProtected: z.boolean().nullable() });
export type HostAbilities = z.infer<typeof HostAbilities>;

/** Answer to `until-locked`: an open stream that says this line as a lock begins, and ends. Only where the host cannot reload the page itself. */
export const LOCKED_LINE = 'locked\n';

/** Seconds after which what was copied is taken off the clipboard, unless something else is there by then. */
export const CLIPBOARD_SECONDS = 45;
