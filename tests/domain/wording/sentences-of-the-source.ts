/** @file Every piece of text that the product's own source and shipped data hold: what screens, messages and documents are made of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = ['electron', 'renderer', 'shared', 'resources'];

/** `file` is the path below the project's folder. */
export type Sentence = { file: string; text: string };

type Node = { type: string; value?: unknown; source?: unknown; [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function pieceOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'JSXText' && typeof node.value === 'string') return node.value;
  if (node.type === 'TemplateElement') return (node.value as { cooked?: string | null }).cooked ?? null;
  return null;
}

/** Text below a node: strings, templates and JSX; comments and the names of things are none. */
function collect(node: Node, into: string[]): void {
  if (node.type === 'ImportDeclaration') return;
  const piece = pieceOf(node);
  if (piece !== null && piece.trim() !== '') into.push(piece.replace(/\s+/g, ' '));
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) collect(child, into);
  }
}

function textsOfJson(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOfJson) : [];
}

function textsOf(file: string, source: string): string[] {
  if (file.endsWith('.json')) return textsOfJson(JSON.parse(source));
  if (/\.(?:html|md|txt)$/.test(file)) return [source];
  const texts: string[] = [];
  collect(parseSync(file, source).program as unknown as Node, texts);
  return texts;
}

/** The text of every file in which `worthReading` finds something; the others are not taken apart. Reads the disk. */
export function sentencesOfTheSource(worthReading: (source: string) => boolean): { sentences: Sentence[]; files: number } {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && /\.(?:tsx?|json|html|md|txt)$/.test(entry.name) && !/^(?:README\.md|tsconfig.*)$/.test(entry.name),
      )
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const sentences = files.flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    if (!worthReading(source.replace(/\s+/g, ' '))) return [];
    const file = path.slice(root.length);
    return textsOf(file, source).map((text) => ({ file, text }));
  });
  return { sentences, files: files.length };
}
