/** @file Makes libraries work under the window's content security policy. Invariant: the first import of the window. */
import { setNonce } from 'get-nonce';
import { z } from 'zod';

/** The nonce that the answer carrying this page allowed. Read as a property: the browser hides the attribute from scripts. */
export const cspNonce: string = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

setNonce(cspNonce);
// Compiling validators needs `new Function`, which the policy forbids.
z.config({ jitless: true });
