/** @file Measures, sizes and inks of the printed page. All lengths are points, 72 to the inch; the page is US Letter. */
import type { Face } from './fonts.ts';

export const PAGE = { width: 612, height: 792, margin: 72 } as const;
export const TEXT = { left: 72, top: 84, width: 468, bottom: 712 } as const;

export const INK = {
  text: '#17191c',
  quiet: '#555a61',
  rule: '#b9bdc3',
  strongRule: '#3b4048',
  link: '#1d4f80',
  gapFill: '#fdf3dc',
  gapEdge: '#b7862b',
  draft: '#f2f3f5',
  draftLabel: '#8a2b1d',
} as const;

/**
 * One way of setting text: face, size, distance from baseline to baseline, ink, and how far above the baseline it stands. Codes are set without
 * ligatures, to be copied by eye. The figures of both families are of one width, so that columns of numbers stand under each other.
 */
export type Style = { face: Face; size: number; leading: number; ink: string; rise?: number; isCode?: true };

export const STYLE = {
  district: { face: 'sansStrong', size: 9, leading: 12, ink: INK.quiet },
  title: { face: 'serifStrong', size: 23, leading: 28, ink: INK.text },
  heading2: { face: 'serifStrong', size: 14, leading: 18, ink: INK.text },
  heading3: { face: 'sansStrong', size: 10.5, leading: 14, ink: INK.text },
  heading4: { face: 'serifStrong', size: 10.5, leading: 15, ink: INK.text },
  body: { face: 'serif', size: 10.5, leading: 15, ink: INK.text },
  bodyStrong: { face: 'serifStrong', size: 10.5, leading: 15, ink: INK.text },
  bodyItalic: { face: 'serifItalic', size: 10.5, leading: 15, ink: INK.text },
  bodyQuiet: { face: 'serifItalic', size: 10.5, leading: 15, ink: INK.quiet },
  quote: { face: 'serif', size: 10.5, leading: 15, ink: INK.text },
  source: { face: 'sans', size: 8.5, leading: 11.5, ink: INK.quiet },
  label: { face: 'sansStrong', size: 8.5, leading: 15, ink: INK.quiet },
  caption: { face: 'sansStrong', size: 9, leading: 12, ink: INK.text },
  columnTitle: { face: 'sansStrong', size: 8, leading: 10.5, ink: INK.quiet },
  cell: { face: 'sans', size: 9, leading: 12, ink: INK.text },
  gap: { face: 'sansStrong', size: 9, leading: 12.5, ink: '#6b4a0a' },
  furniture: { face: 'sans', size: 8, leading: 10.5, ink: INK.quiet },
  furnitureStrong: { face: 'sansStrong', size: 8, leading: 10.5, ink: INK.draftLabel },
  notice: { face: 'sans', size: 7.5, leading: 9.5, ink: INK.quiet },
  letterhead: { face: 'serifStrong', size: 15, leading: 19, ink: INK.text },
  letterheadLine: { face: 'sans', size: 8.5, leading: 11.5, ink: INK.quiet },
  re: { face: 'serifStrong', size: 10.5, leading: 15, ink: INK.text },
  signatureName: { face: 'serif', size: 10.5, leading: 14, ink: INK.text },
  signatureLabel: { face: 'sans', size: 8.5, leading: 11.5, ink: INK.quiet },
} as const satisfies Record<string, Style>;
