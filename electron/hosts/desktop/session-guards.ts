/** @file What the window's session may do: nothing but load its own two schemes. */
import type { OnBeforeRequestListenerDetails, Session } from 'electron';
import { APP_ORIGIN, EVIDENCE_ORIGIN } from './app-protocol.ts';

/** Denies every permission, every download, every device and every address outside the application. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  // Copies leave through the application, which logs them.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details) }));
}

function isAllowed({ url, frame, resourceType }: OnBeforeRequestListenerDetails): boolean {
  if (url.startsWith(`${EVIDENCE_ORIGIN}/`)) return true;
  // A frame shows evidence, and evidence has no business with the application.
  const isWindow = resourceType === 'mainFrame' || frame?.parent === null;
  if (url.startsWith(`${APP_ORIGIN}/`)) return isWindow;
  return ['devtools:', 'blob:', 'data:'].some((scheme) => url.startsWith(scheme));
}
