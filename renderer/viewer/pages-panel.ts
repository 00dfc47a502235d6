/** @file All pages under each other, which one is read, and how large. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PageView } from './page-view.ts';

const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
/** Padding of the panel on both sides and a scroll bar, in CSS pixels. */
const SIDE_ROOM = 50;
/** A file can claim any number of pages; each costs a sheet at once, drawn or not. */
export const MOST_PAGES = 3_000;

/** `zoom` 1 is actual size. */
export type PanelState = { page: number; pageCount: number; zoom: number; fitsWidth: boolean; canShrink: boolean; canGrow: boolean };

/** All pages, up to `MOST_PAGES`, in one scrolling panel, with their zoom and the page that is in view. */
export class PagesPanel {
  readonly #panel: HTMLElement;
  readonly #views: PageView[];
  readonly #changed: (state: PanelState) => void;
  #zoom = 1;
  #fitsWidth = true;

  static async open(panel: HTMLElement, pdf: PDFDocumentProxy, changed: (state: PanelState) => void): Promise<PagesPanel> {
    const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
    const views = Array.from({ length: Math.min(pdf.numPages, MOST_PAGES) }, (_, index) => new PageView(pdf, index + 1, { width, height }));
    return new PagesPanel(panel, views, changed);
  }

  private constructor(panel: HTMLElement, views: PageView[], changed: (state: PanelState) => void) {
    this.#panel = panel;
    this.#views = views;
    this.#changed = changed;
    panel.replaceChildren(...views.map((view) => view.sheet));
    this.#apply(1);
    panel.scrollTop = 0;
    const bySheet = new Map(views.map((view) => [view.sheet as Element, view]));
    const near = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) bySheet.get(target)?.setNear(isIntersecting);
      },
      { root: panel, rootMargin: '100% 0px' },
    );
    for (const view of views) near.observe(view.sheet);
    panel.addEventListener('scroll', () => this.#report(), { passive: true });
    new ResizeObserver(() => {
      if (this.#fitsWidth) this.#apply();
    }).observe(panel);
  }

  /** The page that takes the upper part of the panel, from 1. */
  get page(): number {
    const line = this.#panel.scrollTop + this.#panel.clientHeight / 3;
    const index = this.#views.findLastIndex(({ sheet }) => sheet.offsetTop - this.#panel.offsetTop <= line);
    return Math.max(1, index + 1);
  }

  goTo(page: number): void {
    const view = this.#views[Math.min(Math.max(1, page), this.#views.length) - 1];
    if (view) this.#panel.scrollTop = view.sheet.offsetTop - this.#panel.offsetTop - 8;
    this.#report();
  }

  grow(): void {
    this.#setZoom(ZOOMS.find((zoom) => zoom > this.#zoom + 0.01) ?? this.#zoom);
  }

  shrink(): void {
    this.#setZoom(ZOOMS.findLast((zoom) => zoom < this.#zoom - 0.01) ?? this.#zoom);
  }

  fitWidth(): void {
    this.#fitsWidth = true;
    this.#apply();
  }

  #setZoom(zoom: number): void {
    this.#fitsWidth = false;
    this.#zoom = zoom;
    this.#apply();
  }

  /** Keeps the same place of the same page at the top. */
  #apply(page = this.page): void {
    const sheet = this.#views[page - 1]?.sheet;
    const above = this.#panel.scrollTop - ((sheet?.offsetTop ?? 0) - this.#panel.offsetTop);
    const share = sheet && sheet.offsetHeight > 0 ? above / sheet.offsetHeight : 0;
    if (this.#fitsWidth) {
      const widest = Math.max(...this.#views.map((view) => view.width));
      this.#zoom = Math.min(4, Math.max(0.25, (this.#panel.clientWidth - SIDE_ROOM) / widest));
    }
    for (const view of this.#views) view.resize(this.#zoom);
    if (sheet) this.#panel.scrollTop = sheet.offsetTop - this.#panel.offsetTop + share * sheet.offsetHeight;
    this.#report();
  }

  #report(): void {
    this.#changed({
      page: this.page,
      pageCount: this.#views.length,
      zoom: this.#zoom,
      fitsWidth: this.#fitsWidth,
      canShrink: this.#zoom > (ZOOMS[0] ?? 0) + 0.01,
      canGrow: this.#zoom < (ZOOMS.at(-1) ?? 0) - 0.01,
    });
  }
}
