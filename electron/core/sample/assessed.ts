/** @file A short way to write an element that was established. */
import type { StoryElement, StoryPin } from './story.ts';

/** The element is established for this reason, with these pins; a pin speaks for it unless told otherwise. */
export function assessed(reason: string, ...pins: (Omit<StoryPin, 'side'> & { side?: 'against' })[]): StoryElement {
  return { state: 'established', reason, pins: pins.map((pin) => ({ side: 'for', ...pin })) };
}
