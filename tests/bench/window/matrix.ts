/** @file A matrix of 60 elements against 200 facts in a real window: frames while it is scrolled and walked through by keyboard. */
import { chromium, type Page } from '@playwright/test';
import type { AllegationClauseId, CaseId, ElementId } from '#shared/domain/ids.ts';
import { listAllegations } from '../../../electron/core/allegations/read-allegations.ts';
import { setBearing } from '../../../electron/core/facts/set-bearing.ts';
import { enterFact } from '../../../electron/core/facts/write-facts.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { chargeExample, openExampleMatter, SIXTH_CLAUSE } from '../../core/chain/example-matter.ts';
import { startLoopback } from '../../support/start-loopback.ts';
import { openTemporaryCasebook, TEST_PASSPHRASE } from '../../support/temporary-casebook.ts';
import { framesWhileScrolling, reportFrames } from './frames.ts';

const ELEMENTS = 60;
const FACTS = 200;
const BEARINGS = ['supports', 'contradicts', 'neutral'] as const;

type Place = { allegationClauseId: AllegationClauseId; elementId: ElementId };

async function elementsIn(context: ServiceContext, caseId: CaseId): Promise<Place[]> {
  const allegations = await listAllegations(context, { caseId });
  return allegations.flatMap(({ clauses }) =>
    clauses.flatMap(({ id, elements }) => elements.map(({ elementId }) => ({ allegationClauseId: id, elementId }))),
  );
}

/** A case with at least so many elements and facts; each fact bears on three elements. */
async function fill(context: ServiceContext): Promise<CaseId> {
  const caseId = await openExampleMatter(context);
  while ((await elementsIn(context, caseId)).length < ELEMENTS) await chargeExample(context, caseId, [SIXTH_CLAUSE]);
  const elements = await elementsIn(context, caseId);
  for (let number = 0; number < FACTS; number += 1) {
    const { id: factId } = await enterFact(context, {
      caseId,
      kind: 'event',
      assertion: `Page ${number + 1} of the album was open to everybody on that day.`,
      happened: { kind: 'exact', date: '2021-10-14' },
      status: 'unknown',
      statusBy: '',
      isAdverse: number % 5 === 0,
      expectedSource: 'The capture.',
      pins: [],
    });
    for (const [turn, bearing] of BEARINGS.entries()) {
      const place = elements[(number * 7 + turn * 11) % elements.length];
      if (place !== undefined) await setBearing(context, { factId, ...place, bearing, basedOn: null });
    }
  }
  return caseId;
}

/** Milliseconds between frames while a key is held down, one press a frame. */
function framesWhileWalking(page: Page, key: string, presses: number): Promise<number[]> {
  return page.evaluate(
    ({ key, presses }) =>
      new Promise<number[]>((resolve) => {
        const grid = document.querySelector('[role="grid"]');
        const times: number[] = [];
        let before = performance.now();
        const next = (now: number) => {
          times.push(now - before);
          before = now;
          if (grid === null || times.length > presses) return resolve(times.slice(1));
          grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { key, presses },
  );
}

export async function measureMatrix(): Promise<void> {
  const casebook = await openTemporaryCasebook();
  const caseId = await fill(casebook.session());
  await casebook.application.close();
  const loopback = await startLoopback(casebook.folder);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(loopback.address);
    await page
      .getByLabel(/^Passphrase/)
      .first()
      .fill(TEST_PASSPHRASE);
    await page.getByRole('button', { name: /^Unlock/ }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.evaluate((to) => {
      window.location.hash = to;
    }, `#/cases/${caseId}/facts`);
    await page.getByRole('radio', { name: 'Matrix' }).press('ArrowRight');
    await page.getByRole('radio', { name: 'Timeline' }).press('ArrowLeft');
    await page.getByRole('grid').waitFor();
    await page.waitForTimeout(1500);
    await framesWhileScrolling(page, '.matrix-grid', { down: 20, across: 20 }, 60);
    const series = [
      // What the machine itself does to frames while it measures.
      ['matrix at rest', { down: 0, across: 0 }],
      ['matrix scrolled down', { down: 26, across: 0 }],
      ['matrix scrolled across', { down: 0, across: 26 }],
      ['matrix scrolled down by screens', { down: 400, across: 0 }],
      ['matrix scrolled across by screens', { down: 0, across: 700 }],
      ['matrix scrolled both ways', { down: 60, across: 200 }],
    ] as const;
    for (const [name, step] of series) reportFrames(name, await framesWhileScrolling(page, '.matrix-grid', step, 240));
    reportFrames('matrix walked down by keyboard', await framesWhileWalking(page, 'ArrowDown', 60));
    reportFrames('matrix walked across by keyboard', await framesWhileWalking(page, 'ArrowRight', 200));
  } finally {
    await browser.close();
    await loopback.stop();
    await casebook.dispose();
  }
}
