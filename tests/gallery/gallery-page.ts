/** @file The page that shows the gallery. */
import type { State } from './screens.ts';

export type Shot = { screen: string; state: State; look: string; file: string; faults: string[] };

const stateWords: Record<State, string> = { full: 'full', empty: 'empty', loading: 'loading', error: 'cannot be read' };

/** Markdown with one heading a screen and the pictures of its states beneath, light before dark. */
export function galleryPage(shots: readonly Shot[]): string {
  const names = [...new Set(shots.map(({ screen }) => screen))];
  const rooms = names.map((name) => {
    const pictures = shots.filter(({ screen }) => screen === name).map(pictureOf);
    return `## ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${pictures.join('\n\n')}\n`;
  });
  const head =
    '# Screens\n\nEvery screen in its states, from the invented sample. `npm run gallery` makes this folder anew. “Wide” is 1920 × 1080, “text 200” a window of 1280 × 800 with everything twice as large.\n';
  return [head, ...rooms].join('\n');
}

function pictureOf({ screen, state, look, file }: Shot): string {
  const words = `${stateWords[state]}, ${look.replaceAll('-', ' ')}`;
  return `${words}\n\n![${screen}: ${words}](${file})`;
}
