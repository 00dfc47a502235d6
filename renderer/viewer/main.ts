/** @file The PDF viewer of the evidence origin. Invariant: it lives in a sandbox of its own and fetches the bytes of its one item and its own files. */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import ReadingWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&inline';
import { MOST_PAGES, PagesPanel, type PanelState } from './pages-panel.ts';
import { ShippedData } from './shipped-data.ts';

function part<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${id}.`);
  return found;
}

const status = part('status', HTMLElement);
const panel = part('pages', HTMLElement);
const pageField = part('page', HTMLInputElement);
const buttons = {
  previous: part('previous', HTMLButtonElement),
  next: part('next', HTMLButtonElement),
  smaller: part('smaller', HTMLButtonElement),
  larger: part('larger', HTMLButtonElement),
  fit: part('fit', HTMLButtonElement),
};

async function openItem(): Promise<PDFDocumentProxy> {
  const response = await fetch(`${window.location.pathname}/bytes`, { credentials: 'omit' });
  if (!response.ok) throw new Error('GONE');
  return getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    BinaryDataFactory: ShippedData,
    useWorkerFetch: false,
    // One machine must not show an exhibit otherwise than the next: no font of the system stands in.
    useSystemFonts: false,
    enableXfa: false,
  }).promise;
}

function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return 'This PDF asks for a password, so it is not shown here. It is kept as it was received. Export a copy and open it in a program that can ask for the password.';
  }
  if (name === 'InvalidPDFException' || name === 'FormatError') {
    return 'This file begins like a PDF but cannot be read as one. It is kept as it was received. Export a copy to look at it in another program.';
  }
  return 'The file did not arrive. Its address lasts a short while and ends when the casebook locks. Nothing was lost: open it again from its case.';
}

function show({ page, pageCount, zoom, fitsWidth, canShrink, canGrow }: PanelState): void {
  if (document.activeElement !== pageField) pageField.value = String(page);
  part('count', HTMLElement).textContent = `of ${pageCount}`;
  part('zoom', HTMLElement).textContent = `${Math.round(zoom * 100)} %`;
  buttons.fit.setAttribute('aria-pressed', String(fitsWidth));
  buttons.previous.disabled = page <= 1;
  buttons.next.disabled = page >= pageCount;
  buttons.smaller.disabled = !canShrink;
  buttons.larger.disabled = !canGrow;
}

function connect(pages: PagesPanel, pageCount: number): void {
  buttons.previous.addEventListener('click', () => pages.goTo(pages.page - 1));
  buttons.next.addEventListener('click', () => pages.goTo(pages.page + 1));
  buttons.smaller.addEventListener('click', () => pages.shrink());
  buttons.larger.addEventListener('click', () => pages.grow());
  buttons.fit.addEventListener('click', () => pages.fitWidth());
  const goToTyped = () => {
    const wanted = Number.parseInt(pageField.value, 10);
    pages.goTo(Number.isNaN(wanted) ? pages.page : wanted);
    pageField.value = String(pages.page);
  };
  pageField.addEventListener('change', goToTyped);
  const keys: Record<string, () => void> = {
    PageUp: () => pages.goTo(pages.page - 1),
    PageDown: () => pages.goTo(pages.page + 1),
    Home: () => pages.goTo(1),
    End: () => pages.goTo(pageCount),
    '+': () => pages.grow(),
    '=': () => pages.grow(),
    '-': () => pages.shrink(),
    '0': () => pages.fitWidth(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === pageField) return;
    const action = keys[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

// The panel scrolls by keyboard only while it can have the focus.
panel.tabIndex = 0;
for (const control of [pageField, ...Object.values(buttons)]) control.disabled = true;
try {
  // An opaque origin may start a worker only from its own memory, and in Chromium only a classic one: hence inline.
  GlobalWorkerOptions.workerPort = new ReadingWorker();
  const pdf = await openItem();
  for (const control of [pageField, ...Object.values(buttons)]) control.disabled = false;
  status.textContent =
    pdf.numPages > MOST_PAGES
      ? `Only the first ${MOST_PAGES} of ${pdf.numPages} pages are shown here. Export a copy to read the others in another program.`
      : '';
  connect(await PagesPanel.open(panel, pdf, show), pdf.numPages);
  panel.focus({ preventScroll: true });
} catch (error) {
  status.textContent = explain(error);
}
