/** @file A page of a foreign PDF as one picture of lines and letters. Invariant: it stays text; nothing of it is turned into dots, run or linked. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFPageEmbedder,
  type PDFPageLeaf,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { Copier } from './copy-objects.ts';

type Matrix = [number, number, number, number, number, number];
type Box = { left: number; bottom: number; right: number; top: number };

const name = (key: string): PDFName => PDFName.of(key);

/** The part of the page that viewers show, in its own coordinates, and its turn clockwise in quarter turns. */
export function shownPart(page: PDFPageLeaf): { box: Box; turns: 0 | 1 | 2 | 3 } {
  const media = boxOf(page.MediaBox());
  const crop = page.CropBox();
  const box = crop === undefined ? media : within(boxOf(crop), media);
  const rotate = page.Rotate();
  const degrees = rotate instanceof PDFNumber ? rotate.asNumber() : 0;
  return { box, turns: (((Math.round(degrees / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3 };
}

/** As it is looked at: width and height after its turn. */
export function sizeOf(page: PDFPageLeaf): { width: number; height: number } {
  const { box, turns } = shownPart(page);
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}

function boxOf(array: PDFArray): Box {
  const [a = 0, b = 0, c = 612, d = 792] = [0, 1, 2, 3].map((index) => array.lookup(index, PDFNumber).asNumber());
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}

function within(box: Box, outer: Box): Box {
  const cut = {
    left: Math.max(box.left, outer.left),
    bottom: Math.max(box.bottom, outer.bottom),
    right: Math.min(box.right, outer.right),
    top: Math.min(box.top, outer.top),
  };
  return cut.right > cut.left && cut.top > cut.bottom ? cut : outer;
}

/**
 * A form that fills the unit square with the page as viewers show it: what a picture's place on a page expects. Comments, stamps and filled-in
 * fields are drawn where they have a look of their own.
 */
export async function pageAsPicture(page: PDFPageLeaf, { copier, target }: { copier: Copier; target: PDFContext }): Promise<PDFRef> {
  const { box, turns } = shownPart(page);
  const looks = looksOnTop(page, copier, target);
  const content = await contentOf(page, copier, target);
  const xObjects = target.obj({});
  const drawn: string[] = [];
  if (content !== null) {
    xObjects.set(name('Page'), content);
    drawn.push('q /Page Do Q');
  }
  for (const [index, look] of looks.entries()) {
    xObjects.set(name(`Note${index + 1}`), look.form);
    drawn.push(`q ${look.matrix.map(fixed).join(' ')} cm /Note${index + 1} Do Q`);
  }
  const picture = target.flateStream(`${drawn.join('\n')}\n`, {
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [box.left, box.bottom, box.right, box.top],
    Matrix: toUnitSquare(box, turns),
    Resources: { XObject: xObjects },
  });
  return target.register(picture);
}

const fixed = (value: number): string => String(Math.round(value * 1e6) / 1e6);

/** Carries the box, turned, onto the square from 0 to 1. */
function toUnitSquare({ left, bottom, right, top }: Box, turns: 0 | 1 | 2 | 3): Matrix {
  const across = 1 / (right - left);
  const up = 1 / (top - bottom);
  if (turns === 1) return [0, -across, up, 0, -bottom * up, right * across];
  if (turns === 2) return [-across, 0, 0, -up, right * across, top * up];
  if (turns === 3) return [0, across, -up, 0, top * up, -left * across];
  return [across, 0, 0, up, -left * across, -bottom * up];
}

/** Null for a page on which nothing is written. */
async function contentOf(page: PDFPageLeaf, copier: Copier, target: PDFContext): Promise<PDFRef | null> {
  const { Contents, Resources } = page.normalizedEntries();
  if (Contents === undefined) return null;
  const { box } = shownPart(page);
  const form = await (await PDFPageEmbedder.for(page, box, [1, 0, 0, 1, 0, 0])).embedIntoContext(page.context);
  const made = page.context.lookup(form, PDFStream);
  if (Resources !== undefined) made.dict.set(name('Resources'), Resources);
  return target.register(copier.copy(made));
}

type Look = { form: PDFRef; matrix: Matrix };

const HIDDEN = 0b10;
const NOT_ON_SCREEN = 0b100000;

/** What lies on the page and is meant to be seen: no links, no windows of notes, nothing hidden. */
function seenOn(page: PDFPageLeaf): PDFDict[] {
  const annotations = page.Annots();
  const all = Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations?.lookup(index));
  return all.filter((annotation): annotation is PDFDict => {
    if (!(annotation instanceof PDFDict)) return false;
    const flags = annotation.lookup(name('F'));
    const flag = flags instanceof PDFNumber ? flags.asNumber() : 0;
    return !['/Popup', '/Link'].includes(kindOf(annotation)) && (flag & (HIDDEN | NOT_ON_SCREEN)) === 0;
  });
}

const kindOf = (annotation: PDFDict): string => String(annotation.lookup(name('Subtype')) ?? '');

/** How many comments and marks on the page have no look of their own, so that each viewer would draw them in its way. */
export const countWithoutLook = (page: PDFPageLeaf): number =>
  seenOn(page).filter((annotation) => normalLook(annotation) === null && kindOf(annotation) !== '/Widget').length;

/** The looks of what lies on the page, by ISO 32000-1, 12.5.5. */
function looksOnTop(page: PDFPageLeaf, copier: Copier, target: PDFContext): Look[] {
  return seenOn(page).flatMap((annotation) => {
    const stream = normalLook(annotation);
    const rect = annotation.lookup(name('Rect'));
    if (stream === null || !(rect instanceof PDFArray)) return [];
    const form = copier.copy(stream);
    form.dict.set(name('Type'), name('XObject'));
    form.dict.set(name('Subtype'), name('Form'));
    return [{ form: target.register(form), matrix: ontoRect(stream, boxOf(rect)) }];
  });
}

/** The stream under `/AP /N`, by `/AS` where there are several. */
function normalLook(annotation: PDFDict): PDFStream | null {
  const looks = annotation.lookup(name('AP'));
  const normal = looks instanceof PDFDict ? looks.lookup(name('N')) : undefined;
  if (normal instanceof PDFStream) return normal;
  const state = annotation.lookup(name('AS'));
  const chosen = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined;
  return chosen instanceof PDFStream ? chosen : null;
}

function ontoRect(stream: PDFStream, rect: Box): Matrix {
  const bbox = stream.dict.lookup(name('BBox'));
  const box = bbox instanceof PDFArray ? boxOf(bbox) : rect;
  const given = stream.dict.lookup(name('Matrix'));
  const [a, b, c, d, e, f] = given instanceof PDFArray ? numbersOf(given) : [1, 0, 0, 1, 0, 0];
  const corners = [
    [box.left, box.bottom],
    [box.right, box.bottom],
    [box.left, box.top],
    [box.right, box.top],
  ].map(([x = 0, y = 0]) => ({ x: a * x + c * y + e, y: b * x + d * y + f }));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const across = (rect.right - rect.left) / (Math.max(...xs) - left || 1);
  const up = (rect.top - rect.bottom) / (Math.max(...ys) - bottom || 1);
  return [across, 0, 0, up, rect.left - left * across, rect.bottom - bottom * up];
}

function numbersOf(array: PDFArray): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = array.asArray().map((_, index) => array.lookup(index, PDFNumber).asNumber());
  return [a, b, c, d, e, f];
}
