/** @file What the window's session may do: nothing but load its own two schemes. */
import type { OnBeforeRequestListenerDetails, Session } from 'electron';
import { APP_ORIGIN, EVIDENCE_ORIGIN } from './app-protocol.ts';

/** Denies every permission but writing plain text to the clipboard, and that to the window's own page alone; every download, every device and every address outside the application. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame, requestingUrl }) =>
    answer(isCopyOfWindow(permission, isMainFrame, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) => isCopyOfWindow(permission, isMainFrame, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  // Copies leave through the application, which logs them.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details) }));
}

function isCopyOfWindow(permission: string, isMainFrame: boolean, from: string): boolean {
  return permission === 'clipboard-sanitized-write' && isMainFrame && (from === APP_ORIGIN || from.startsWith(`${APP_ORIGIN}/`));
}

function isAllowed({ url, frame, resourceType }: OnBeforeRequestListenerDetails): boolean {
  if (url.startsWith(`${EVIDENCE_ORIGIN}/`)) return true;
  // A frame shows evidence, and evidence has no business with the application.
  const isWindow = resourceType === 'mainFrame' || frame?.parent === null;
  if (url.startsWith(`${APP_ORIGIN}/`)) return isWindow;
  return ['devtools:', 'blob:', 'data:'].some((scheme) => url.startsWith(scheme));
}
