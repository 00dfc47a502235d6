/**
 * @file A document of our own bound into a packet. Invariant: its pages, tags, alternative texts, links and bookmarks stand in the packet as in the
 * document; only the packet's page line comes on top.
 */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFPageEmbedder,
  type PDFPageLeaf,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { type Copier, createCopier } from './copy-objects.ts';

const name = (key: string): PDFName => PDFName.of(key);

/** Where it goes: the pages kept free for it, the element of the tree and the bookmark that stand for it. */
export type Place = { pages: PDFPageLeaf[]; pageRefs: PDFRef[]; element: PDFRef; bookmark: PDFRef };

/** @throws Error when the document has no tags: it is none of ours */
export async function joinDocument(packet: PDFDocument, document: PDFDocument, place: Place): Promise<void> {
  const [source, target] = [document.context, packet.context];
  const copier = createCopier(source, target);
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    const to = place.pageRefs[index];
    if (to !== undefined) copier.place(page.ref, to);
  }
  const firstKey = nextTreeKey(packet);
  const names = namedPlaces(document);
  for (const [index, page] of pages.entries()) {
    const leaf = place.pages[index];
    if (leaf !== undefined) await fillPage({ leaf, from: page.node, copier, target, firstKey, names });
  }
  joinTags({ packet, document, copier, element: place.element, firstKey });
  joinBookmarks({ document, copier, target, bookmark: place.bookmark });
}

const treeRoot = (document: PDFDocument): PDFDict => document.catalog.lookup(name('StructTreeRoot'), PDFDict);
const parentTree = (document: PDFDocument): PDFArray =>
  treeRoot(document).lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);

/** The first key of the parent tree that no page and no link of the packet has. */
function nextTreeKey(packet: PDFDocument): number {
  const nums = parentTree(packet);
  let highest = -1;
  for (let index = 0; index < nums.size(); index += 2) highest = Math.max(highest, nums.lookup(index, PDFNumber).asNumber());
  return highest + 1;
}

type Filling = {
  leaf: PDFPageLeaf;
  from: PDFPageLeaf;
  copier: Copier;
  target: PDFContext;
  firstKey: number;
  names: ReadonlyMap<string, PDFObject>;
};

/** The page that was kept free becomes the document's page, with what stood on it drawn on top. */
async function fillPage({ leaf, from, copier, target, firstKey, names }: Filling): Promise<void> {
  const stamp = await (await PDFPageEmbedder.for(leaf)).embedIntoContext(target);
  const { Contents, Resources } = from.normalizedEntries();
  const resources = Resources === undefined ? target.obj({}) : copier.copy(Resources);
  const xObjects = resources.lookup(name('XObject'));
  const all = xObjects instanceof PDFDict ? xObjects.clone(target) : target.obj({});
  all.set(name('PacketLine'), stamp);
  resources.set(name('XObject'), all);
  const open = target.register(target.flateStream('q\n'));
  const close = target.register(target.flateStream('\nQ\nq /PacketLine Do Q\n'));
  const contents = Contents === undefined ? [] : copier.copy(Contents).asArray();
  leaf.set(name('Contents'), target.obj([open, ...contents, close]));
  leaf.set(name('Resources'), resources);
  leaf.set(name('MediaBox'), copier.copy(from.MediaBox()));
  const key = from.lookup(name('StructParents'));
  if (key instanceof PDFNumber) leaf.set(name('StructParents'), PDFNumber.of(firstKey + key.asNumber()));
  const annotations = from.Annots();
  if (annotations !== undefined) leaf.set(name('Annots'), target.obj(annotations.asArray().map((each) => link(each))));

  function link(annotation: PDFObject): PDFObject {
    const copied = copier.copy(annotation);
    const found = copied instanceof PDFRef ? target.lookup(copied) : copied;
    if (!(found instanceof PDFDict)) return copied;
    const own = found.lookup(name('StructParent'));
    if (own instanceof PDFNumber) found.set(name('StructParent'), PDFNumber.of(firstKey + own.asNumber()));
    const action = found.lookup(name('A'));
    const holder = action instanceof PDFDict ? { dict: action, key: name('D') } : { dict: found, key: name('Dest') };
    const goal = textOf(holder.dict.lookup(holder.key));
    const explicit = goal === null ? undefined : names.get(goal);
    if (explicit !== undefined) holder.dict.set(holder.key, copier.copy(explicit));
    return copied;
  }
}

const textOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;

/** Names of places within the document. Two documents may use one name, so links get the place itself. */
function namedPlaces(document: PDFDocument): Map<string, PDFObject> {
  const places = new Map<string, PDFObject>();
  const names = document.catalog.lookup(name('Names'));
  const dests = names instanceof PDFDict ? names.lookup(name('Dests')) : undefined;
  const list = dests instanceof PDFDict ? dests.lookup(name('Names')) : undefined;
  if (!(list instanceof PDFArray)) return places;
  for (let index = 0; index + 1 < list.size(); index += 2) {
    const key = textOf(list.lookup(index));
    const value = list.lookup(index + 1);
    const goal = value instanceof PDFDict ? value.lookup(name('D')) : value;
    if (key !== null && goal !== undefined) places.set(key, goal);
  }
  return places;
}

type Tags = { packet: PDFDocument; document: PDFDocument; copier: Copier; element: PDFRef; firstKey: number };

/** What stands below the document's root element goes below `element`; the page's and links' way back to the tags goes with it. */
function joinTags({ packet, document, copier, element, firstKey }: Tags): void {
  const target = packet.context;
  const kids = treeRoot(document).get(name('K'));
  const top = kids instanceof PDFArray ? kids.get(0) : kids;
  const rootRef =
    top instanceof PDFRef && document.context.lookup(top) instanceof PDFArray ? document.context.lookup(top, PDFArray).get(0) : top;
  if (!(rootRef instanceof PDFRef)) throw new Error('The document has no tags.');
  copier.place(rootRef, element);
  const root = document.context.lookup(rootRef, PDFDict);
  const below = root.lookup(name('K'));
  const into = target.lookup(element, PDFDict);
  if (below !== undefined) into.set(name('K'), copier.copy(below));
  const from = parentTree(document);
  const to = parentTree(packet);
  for (let index = 0; index + 1 < from.size(); index += 2) {
    const value = from.get(index + 1);
    to.push(PDFNumber.of(firstKey + from.lookup(index, PDFNumber).asNumber()));
    to.push(value instanceof PDFRef ? copier.copy(value) : copier.copy(value));
  }
  const limits = treeRoot(packet).lookup(name('ParentTree'), PDFDict).lookup(name('Limits'));
  const last = to.size() - 2;
  if (limits instanceof PDFArray && last >= 0) limits.set(1, PDFNumber.of(to.lookup(last, PDFNumber).asNumber()));
  treeRoot(packet).set(name('ParentTreeNextKey'), PDFNumber.of(to.lookup(last, PDFNumber).asNumber() + 1));
}

function joinBookmarks({
  document,
  copier,
  target,
  bookmark,
}: {
  document: PDFDocument;
  copier: Copier;
  target: PDFContext;
  bookmark: PDFRef;
}): void {
  const outlinesRef = document.catalog.get(name('Outlines'));
  if (!(outlinesRef instanceof PDFRef)) return;
  copier.place(outlinesRef, bookmark);
  const outlines = document.context.lookup(outlinesRef, PDFDict);
  const first = outlines.get(name('First'));
  const last = outlines.get(name('Last'));
  if (first === undefined || last === undefined) return;
  const item = target.lookup(bookmark, PDFDict);
  item.set(name('First'), copier.copy(first));
  item.set(name('Last'), copier.copy(last));
  let count = 0;
  for (let next: PDFObject | undefined = first; next !== undefined; count += 1)
    next = document.context.lookup(next as PDFRef, PDFDict).get(name('Next'));
  item.set(name('Count'), PDFNumber.of(-count));
}
