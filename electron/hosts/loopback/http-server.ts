/** @file Mounts a fetch handler behind node:http. Invariant: binds 127.0.0.1 and nothing else. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FetchHandler } from '../../api/guards.ts';

export type LoopbackServer = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Requests before this are answered with 503. */
  mount(handler: FetchHandler): void;
  close(): Promise<void>;
};

/** Listens on a free port of 127.0.0.1, or on the one given. @throws the system's error when the port cannot be had. */
export async function listenOnLoopback(port = 0): Promise<LoopbackServer> {
  let handler: FetchHandler = async () => new Response(null, { status: 503 });
  const server = createServer((incoming, outgoing) => {
    void answer((request) => handler(request), incoming, outgoing);
  });
  server.listen({ host: '127.0.0.1', port, exclusive: true });
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mount(mounted) {
      handler = mounted;
    },
    close: () => closeServer(server),
  };
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}

async function answer(handler: FetchHandler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const given = new AbortController();
  outgoing.once('close', () => given.abort());
  try {
    const request = toRequest(incoming, given.signal);
    const response = request === null ? new Response(null, { status: 400 }) : await handler(request);
    outgoing.writeHead(response.status, [...response.headers].flat());
    if (response.body === null) outgoing.end();
    else await pipeline(Readable.fromWeb(response.body), outgoing);
  } catch {
    // Given up by the window, or broken off on the way: nobody is left to tell.
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(500).end();
  }
}

function toRequest(incoming: IncomingMessage, signal: AbortSignal): Request | null {
  const { host } = incoming.headers;
  const method = incoming.method ?? 'GET';
  const url = `http://${host ?? ''}${incoming.url ?? '/'}`;
  if (host === undefined || !incoming.url?.startsWith('/') || !URL.canParse(url)) return null;
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2) {
    headers.append(incoming.rawHeaders[index] ?? '', incoming.rawHeaders[index + 1] ?? '');
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, signal, body: hasBody ? Readable.toWeb(incoming) : null, duplex: 'half' } as RequestInit);
}
