/** @file File systems of Linux that lie on another machine, by what statfs and the table of mounts say of them. */
import { readFileSync } from 'node:fs';

/** statfs types (linux/magic.h, and the file systems' own headers): NFS, SMB, CIFS, SMB2, both AFS, Coda, NCP, Ceph, Lustre, VirtualBox and VMware shares. */
const networkTypes = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x6b414653, 0x73757245, 0x564c, 0x00c36400, 0x0bd00bd0, 0x786f4256, 0xbacbacbc,
]);

/** A program of the user's serves the files: a local disk that Linux itself cannot read, or anything else. The table of mounts tells which. */
const FUSE = 0x65735546;

const networkPrograms =
  /^fuse\.(sshfs|rclone|gvfsd-fuse|kio-fuse|smbnetfs|davfs2?|curlftpfs|s3fs|gcsfuse|blobfuse2?|goofys|geesefs|google-drive-ocamlfuse|onedriver|glusterfs|ceph(-fuse)?|juicefs|seaweedfs)$/;

/** Spaces and the like stand in the table as octal numbers. */
const spoken = (field: string): string =>
  field.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));

/** The type of the file system that holds `path`, from the text of /proc/self/mountinfo (proc(5)): of the longest mount point above it, the last. */
export function mountedTypeOf(path: string, mountinfo: string): string {
  let best = { length: -1, type: '' };
  for (const line of mountinfo.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const point = spoken(before.split(' ')[4] ?? '');
    const isAbove = point === '/' || path === point || path.startsWith(`${point}/`);
    if (point !== '' && isAbove && point.length >= best.length) best = { length: point.length, type: after.split(' ')[0] ?? '' };
  }
  return best.type;
}

/** Whether a file system of this statfs type lies on another machine. `mountinfo` is asked for only where the type alone does not tell. */
export function isNetworkFileSystem(type: number, path: string, mountinfo: () => string = readMounts): boolean {
  if (networkTypes.has(type)) return true;
  return type === FUSE && networkPrograms.test(mountedTypeOf(path, mountinfo()));
}

function readMounts(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}
