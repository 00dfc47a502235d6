/** @file A page of two sentences for when an item cannot be shown. Invariant: it says nothing of the item. */
import { randomBytes } from 'node:crypto';
import { sandboxHeaders } from './sandbox-headers.ts';

export type PlainPage = { status: number; happened: string; next: string };

export const PAGES = {
  gone: {
    status: 404,
    happened: 'This address leads nowhere now.',
    next: 'Addresses of evidence last a short while and end when the casebook locks. Nothing was lost: open the item again from its case.',
  },
  notShown: {
    status: 415,
    happened: 'This kind of file is not shown here.',
    next: 'Export a copy to read it in a program of your own. The export is recorded.',
  },
  unreadable: {
    status: 410,
    happened: 'This item could not be read from the casebook.',
    next: 'Its file is missing or differs from what was taken in. Verify the casebook and take the item from a backup.',
  },
  viewerMissing: {
    status: 503,
    happened: 'The viewer for PDF files is not installed.',
    next: 'The item itself is safe. Export a copy to read it, or install the application again.',
  },
} as const satisfies Record<string, PlainPage>;

/** The page as an answer of the evidence origin: sandboxed, without scripts, its one style under a nonce. */
export function plainPage({ status, happened, next }: PlainPage, applicationOrigin: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const headers = sandboxHeaders({ applicationOrigin, allow: [`style-src 'nonce-${nonce}'`] });
  headers.set('content-type', 'text/html; charset=utf-8');
  const style = ':root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:36rem;margin:4rem auto;padding:0 1.5rem}';
  const page = `<!doctype html><html lang="en-US"><meta charset="utf-8"><title>${happened}</title><style nonce="${nonce}">${style}</style><h1>${happened}</h1><p>${next}</p></html>`;
  return new Response(page, { status, headers });
}
