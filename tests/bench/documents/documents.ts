/** @file A report of 200 tagged pages against Debian's chromium printing the same words, one of 400 pages against one of 200, and what the main thread feels of it. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { createPdfRenderer } from '../../../electron/hosts/pdf-thread.ts';
import { compare, type Ratio } from '../measure.ts';
import { asWebPage } from './as-web-page.ts';
import { longReport } from './long-report.ts';

const run = promisify(execFile);
const SECTIONS = 190;
/** As it was built, which `npm run bench` does first; from source otherwise. */
const [built, source] = ['../../../out/main/workers/pdf.cjs', '../../../electron/workers/pdf.ts'].map(
  (path) => new URL(path, import.meta.url),
);
const renderer = createPdfRenderer(built !== undefined && existsSync(built) ? built : (source as URL));

const say = (text: string) => process.stdout.write(`         ${text}\n`);

/** Prints with a new profile each time, as a fresh process of ours starts anew too. Invented words alone are written to the disk. */
async function printWithChromium(folder: string, page: string, turn: number): Promise<string> {
  const pdf = join(folder, 'page.pdf');
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', '--generate-pdf-document-outline'];
  await run('/usr/bin/chromium', [...flags, `--user-data-dir=${join(folder, `profile-${turn}`)}`, `--print-to-pdf=${pdf}`, page], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return pdf;
}

async function told(pdf: string): Promise<string> {
  const { stdout } = await run('pdfinfo', [pdf]);
  return /Pages:\s+(\d+)/.exec(stdout)?.[1] + (/Tagged:\s+yes/.test(stdout) ? ' tagged pages' : ' pages without tags');
}

/** The longest that the main thread was kept from its work while a report was rendered, in milliseconds. */
async function longestStall(task: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await task();
  delay.disable();
  return delay.max / 1e6;
}

export async function measureDocuments(hasChromium: boolean): Promise<Ratio[]> {
  const [report, twice] = [longReport(SECTIONS), longReport(SECTIONS * 2)];
  const [{ pageCount, bytes }, { pageCount: pagesOfTwice }] = [await renderer(report), await renderer(twice)];
  say(`the report has ${pageCount} pages and ${(bytes.length / 1024 / 1024).toFixed(1)} MiB, the one twice as long ${pagesOfTwice} pages`);
  const ratios: Ratio[] = [];
  if (hasChromium) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-documents-'));
    try {
      const page = join(folder, 'page.html');
      await writeFile(page, asWebPage(report));
      let turn = 0;
      const pdf = await printWithChromium(folder, page, turn);
      say(`chromium prints it on ${await told(pdf)}, ${((await readFile(pdf)).length / 1024 / 1024).toFixed(1)} MiB`);
      ratios.push(
        await compare({
          name: `a report of ${pageCount} tagged pages`,
          baseline: 'chromium printing the same words',
          target: 'under 0.35',
          rounds: 3,
          by: 'wall',
          baselineTask: () => {
            turn += 1;
            return printWithChromium(folder, page, turn);
          },
          task: () => renderer(report),
        }),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } else say('chromium is not installed, so nothing was compared with it');
  ratios.push(
    await compare({
      name: `a report of ${pagesOfTwice} pages`,
      baseline: `one of ${pageCount}`,
      target: 'at most 2.2',
      rounds: 5,
      by: 'wall',
      baselineTask: () => renderer(report),
      task: () => renderer(twice),
    }),
  );
  say(`the main thread was kept from its work for at most ${(await longestStall(() => renderer(report))).toFixed(0)} ms meanwhile`);
  return ratios;
}
