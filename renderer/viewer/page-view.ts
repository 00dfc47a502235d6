/** @file One page: an empty sheet of the right size until it comes near the window, then its picture and its words. */
import { type PDFDocumentProxy, type PDFPageProxy, type RenderTask, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** CSS pixels to the point at 100 %. */
const PIXELS_PER_POINT = 96 / 72;
/** A canvas larger than this fails in browsers; such a page is drawn coarser. */
const LARGEST_CANVAS = 16_777_216;

/** One page: a sheet of the right size at once, drawn when it comes into view. */
export class PageView {
  readonly sheet = document.createElement('section');
  readonly #document: PDFDocumentProxy;
  readonly #number: number;
  #page: PDFPageProxy | null = null;
  /** Size in points; the first page's until this one is known. */
  #size: { width: number; height: number };
  #zoom = 1;
  #task: RenderTask | null = null;
  #isNear = false;

  constructor(pdf: PDFDocumentProxy, number: number, guess: { width: number; height: number }) {
    this.#document = pdf;
    this.#number = number;
    this.#size = guess;
    this.sheet.className = 'page';
    this.sheet.setAttribute('aria-label', `Page ${number} of ${pdf.numPages}`);
  }

  get width(): number {
    return this.#size.width * PIXELS_PER_POINT;
  }

  /** Sets the size at once and draws anew if the page is near. `zoom` 1 is actual size. */
  resize(zoom: number): void {
    this.#zoom = zoom;
    this.#layOut();
    if (this.#isNear) void this.#draw();
  }

  /** Draws when the page comes near, and lets picture and words go when it is far. */
  setNear(isNear: boolean): void {
    if (this.#isNear === isNear) return;
    this.#isNear = isNear;
    if (isNear) void this.#draw();
    else {
      this.#task?.cancel();
      this.sheet.replaceChildren();
    }
  }

  #layOut(): void {
    const scale = this.#zoom * PIXELS_PER_POINT;
    this.sheet.style.width = `${this.#size.width * scale}px`;
    this.sheet.style.height = `${this.#size.height * scale}px`;
    this.sheet.style.setProperty('--total-scale-factor', String(scale));
  }

  async #draw(): Promise<void> {
    this.#task?.cancel();
    try {
      this.#page ??= await this.#document.getPage(this.#number);
      const { width, height } = this.#page.getViewport({ scale: 1 });
      this.#size = { width, height };
      this.#layOut();
      if (this.#isNear) await this.#paint(this.#page);
    } catch (error) {
      if (error instanceof Error && error.name === 'RenderingCancelledException') return;
      this.sheet.replaceChildren('This page cannot be shown. The file is kept as it was received.');
    }
  }

  async #paint(page: PDFPageProxy): Promise<void> {
    const scale = this.#zoom * PIXELS_PER_POINT;
    const viewport = page.getViewport({ scale });
    const ratio = Math.min(window.devicePixelRatio || 1, Math.sqrt(LARGEST_CANVAS / (viewport.width * viewport.height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.floor(viewport.width * ratio));
    canvas.height = Math.max(1, Math.floor(viewport.height * ratio));
    canvas.setAttribute('aria-hidden', 'true');
    const task = page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
    this.#task = task;
    await task.promise;
    const words = document.createElement('div');
    words.className = 'textLayer';
    this.sheet.replaceChildren(canvas, words);
    await new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport }).render();
  }
}
