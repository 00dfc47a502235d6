/** @file The same report as a web page with the same faces and sizes, for a browser to print. */
import { pathToFileURL } from 'node:url';
import { type Block, type DocumentModel, type Run, type RunText, runsOf } from '#shared/domain/document-model.ts';
import { installedFonts } from '../../../electron/core/documents/pdf/fonts.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function runAsHtml({ text, emphasis, support, entry }: Run): string {
  const tag = { none: 'span', strong: 'strong', italic: 'em', quiet: 'em' }[emphasis];
  const links = (support ?? []).map(({ id, number }) => `<sup><a href="#${id}">${number}</a></sup>`).join('');
  return `<${tag}${entry === undefined ? '' : ` id="${entry.id}"`}>${escaped(text)}</${tag}>${links}`;
}

const html = (text: RunText): string => runsOf(text).map(runAsHtml).join('');

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${html(block.runs)}</p>`;
    case 'list': {
      const tag = block.isNumbered === true ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${html(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table': {
      const head = block.columns.map(({ title, width }) => `<th scope="col" style="width:${width * 100}%">${escaped(title)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`).join('');
      return `<table><caption>${escaped(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
    }
    default:
      throw new Error(`The bench prints no ${block.kind}.`);
  }
}

export function asWebPage(model: DocumentModel): string {
  const fonts = installedFonts();
  const face = (name: string, path: string, weight: number): string =>
    `@font-face{font-family:${name};font-weight:${weight};src:url(${pathToFileURL(path).href})}`;
  return `<!doctype html><html lang="en-US"><head><meta charset="utf-8"><title>${model.title}</title><style>
${face('Serif', fonts.serif, 400)}${face('Serif', fonts.serifStrong, 600)}${face('Sans', fonts.sans, 400)}${face('Sans', fonts.sansStrong, 600)}
@page{size:letter;margin:84pt 72pt 80pt}body{font:10.5pt/15pt Serif;margin:0}h1{font-size:23pt;line-height:28pt}
h2{font-size:14pt;line-height:18pt;margin:24pt 0 8pt}h3{font:600 10.5pt/14pt Sans;margin:15pt 0 5pt}p{margin:7pt 0 0}ul,ol{margin:6pt 0 0;padding-left:24pt}
li{margin-top:3pt}table{width:100%;border-collapse:collapse;font:9pt/12pt Sans;margin-top:11pt}caption{font-weight:600;text-align:left}
th,td{text-align:left;vertical-align:top;padding:4pt 5pt;border-bottom:.5pt solid #b9bdc3}tr{break-inside:avoid}sup{font-size:7pt}
</style></head><body>${model.parts.map((part) => `<h1>${part.title}</h1>${part.blocks.map(blockAsHtml).join('')}`).join('')}</body></html>`;
}
