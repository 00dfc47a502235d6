/** @file Short ways to write blocks. */
import type { WorkspaceTab } from '#shared/domain/cases.ts';
import type { Block, Run, RunText, Support } from '#shared/domain/document-model.ts';
import { parseRichText } from '#shared/domain/rich-text.ts';

export const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text });

export const paragraph = (text: string, emphasis: 'none' | 'strong' | 'quiet' = 'none'): Block => ({
  kind: 'paragraph',
  runs: [{ text, emphasis }],
});

/** "About Oct 14, 2021": a date or a label where a line begins with it. */
export const capitalized = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "a District account": a label within a sentence; only its first letter changes. */
export const uncapitalized = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** What a person typed, with its paragraphs, lists and emphasis. */
export const prose = (text: string): Block[] => parseRichText(text);

/** A sentence with what it rests on. */
export const restingOn = (text: string, ...support: Support[]): Run[] => [{ text, emphasis: 'none', support }];

/** Pairs without a value are left out. */
export const pairs = (...entries: readonly (readonly [label: string, value: string])[]): Block => ({
  kind: 'pairs',
  pairs: entries.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
});

/** `columns` are titles with shares of the width, in percent. */
export const table = (caption: string, columns: readonly (readonly [title: string, percent: number])[], rows: RunText[][]): Block => ({
  kind: 'table',
  caption,
  columns: columns.map(([title, percent]) => ({ title, width: percent / 100 })),
  rows,
});

export type Place = { tab: WorkspaceTab; anchor: string };

/** An empty place that must be filled before issue. */
export const blockingGap = (text: string, { tab, anchor }: Place): Block => ({
  kind: 'gap',
  text,
  tab,
  anchor,
  isBlocking: true,
  otherwise: '',
});

/** An empty place that may stay empty: an issued document then says `otherwise`. */
export const openGap = (text: string, { tab, anchor }: Place, otherwise: string): Block => ({
  kind: 'gap',
  text,
  tab,
  anchor,
  isBlocking: false,
  otherwise,
});
