/** @file Watches the sockets of this process's descendants while a test runs, for anything that leads out of the machine. Linux only. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const SAMPLE_EVERY_MS = 200;
const DNS_PORT = '0035';
const LISTENING = '0A';

/** @returns a function that ends the watch and gives every socket that was seen and leads, listens or asks for names outside loopback */
export function watchSockets(root = process.pid): () => string[] {
  if (process.platform !== 'linux') return () => [];
  const seen = new Set<string>();
  const sample = (): void => {
    const inodes = new Set(descendantsOf(root).flatMap(socketInodes));
    for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) for (const found of strangersIn(table, inodes)) seen.add(found);
  };
  const timer = setInterval(sample, SAMPLE_EVERY_MS);
  return () => {
    clearInterval(timer);
    sample();
    return [...seen];
  };
}

function readQuietly<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    // The process ended meanwhile.
    return otherwise;
  }
}

function descendantsOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = readQuietly(() => readFileSync(`/proc/${name}/stat`, 'utf8'), '');
    // The second field is the program's name in brackets and may hold anything.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  for (let next = children.get(root) ?? []; next.length > 0; next = next.flatMap((pid) => children.get(pid) ?? [])) found.push(...next);
  return found;
}

function socketInodes(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readQuietly(() => readdirSync(folder), []).flatMap((fd) => {
    const match = /^socket:\[(\d+)\]$/.exec(readQuietly(() => readlinkSync(`${folder}/${fd}`), ''));
    return match?.[1] === undefined ? [] : [match[1]];
  });
}

/** The kernel writes addresses as words in the machine's own byte order. */
function isLoopback(address: string): boolean {
  return address.length === 8
    ? address.endsWith('7F')
    : address === '00000000000000000000000001000000' || /^0{16}FFFF0000\w{6}7F$/.test(address);
}

function strangersIn(table: string, inodes: ReadonlySet<string>): string[] {
  const lines = readQuietly(() => readFileSync(`/proc/net/${table}`, 'utf8'), '')
    .split('\n')
    .slice(1);
  return lines.flatMap((line) => {
    const [, local = '', remote = '', state = '', , , , , , inode = ''] = line.trim().split(/\s+/);
    if (!inodes.has(inode)) return [];
    const [localAddress = ''] = local.split(':');
    const [remoteAddress = '', remotePort = ''] = remote.split(':');
    const isConnected = /[1-9A-F]/.test(remoteAddress);
    if (isConnected && remotePort === DNS_PORT) return [`${table} asks for names at ${remote}`];
    if (isConnected && !isLoopback(remoteAddress)) return [`${table} leads to ${remote}`];
    const isOpenToOthers = !isLoopback(localAddress) && (state === LISTENING || table.startsWith('udp'));
    return isOpenToOthers && !isConnected ? [`${table} listens at ${local}`] : [];
  });
}
