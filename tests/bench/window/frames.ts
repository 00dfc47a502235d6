/** @file Frames of a real window while part of it is scrolled. */
import type { Page } from '@playwright/test';
import { percentile } from '../list-and-find.ts';
import { median } from '../measure.ts';

/** Milliseconds between frames while what `selector` finds is scrolled by `step` pixels a frame, `frames` times. It turns round at its ends. */
export function framesWhileScrolling(
  page: Page,
  selector: string,
  step: { down: number; across: number },
  frames: number,
): Promise<number[]> {
  return page.evaluate(
    ({ selector, step, frames }) =>
      new Promise<number[]>((resolve) => {
        const box = document.querySelector(selector);
        const times: number[] = [];
        let { down, across } = step;
        let before = performance.now();
        const next = (now: number) => {
          times.push(now - before);
          before = now;
          if (box === null || times.length > frames) return resolve(times.slice(1));
          const [top, left] = [box.scrollTop, box.scrollLeft];
          box.scrollBy(across, down);
          if (down !== 0 && box.scrollTop === top) down = -down;
          if (across !== 0 && box.scrollLeft === left) across = -across;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { selector, step, frames },
  );
}

/** One line a series; the target is none over 50 ms. */
export function reportFrames(name: string, times: readonly number[]): void {
  process.stdout.write(
    `         ${name}: frames of ${median(times).toFixed(1)} ms in the median, p95 ${percentile(times, 0.95).toFixed(1)}, longest ${Math.max(...times).toFixed(1)} ms, ${times.filter((time) => time > 50).length} of ${times.length} over 50 ms (target none)\n`,
  );
}
