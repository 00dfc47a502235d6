/** @file Objects of one PDF taken over into another with all they refer to. Invariant: what was placed beforehand is referred to and never copied. */
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

export type Copier = {
  /** From now on a reference to `from` becomes one to `to`. */
  place(from: PDFRef, to: PDFRef): void;
  copy<T extends PDFObject>(object: T): T;
};

/** References are followed one after the other and not one within the other, so that a long chain takes no stack. */
export function createCopier(source: PDFContext, target: PDFContext): Copier {
  const places = new Map<PDFRef, PDFRef>();
  const waiting: { from: PDFRef; to: PDFRef }[] = [];
  let isEmptying = false;

  const refer = (from: PDFRef): PDFRef => {
    const known = places.get(from);
    if (known !== undefined) return known;
    const to = target.nextRef();
    places.set(from, to);
    waiting.push({ from, to });
    return to;
  };
  const clone = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) return refer(object);
    if (object instanceof PDFDict) {
      const made = object.clone(target);
      for (const [key, value] of object.entries()) made.set(key, clone(value));
      return made;
    }
    if (object instanceof PDFArray) {
      const made = object.clone(target);
      for (const [index, value] of object.asArray().entries()) made.set(index, clone(value));
      return made;
    }
    if (object instanceof PDFStream) {
      const made = object.clone(target);
      for (const [key, value] of object.dict.entries()) made.dict.set(key, clone(value));
      return made;
    }
    return object.clone(target);
  };
  const empty = (): void => {
    if (isEmptying) return;
    isEmptying = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const found = source.lookup(next.from);
      if (found !== undefined) target.assign(next.to, clone(found));
    }
    isEmptying = false;
  };
  return {
    place: (from, to) => {
      places.set(from, to);
    },
    copy: (object) => {
      const made = clone(object);
      empty();
      return made as typeof object;
    },
  };
}
