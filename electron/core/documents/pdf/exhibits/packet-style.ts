/** @file Measures of a packet's own pages. All lengths are points; y counts from the top of the page. */
import { INK, type Style, TEXT } from '../theme.ts';

export const PACKET_STYLE = {
  cover: { face: 'serifStrong', size: 40, leading: 50, ink: INK.text },
  coverTitle: { face: 'serif', size: 15, leading: 21, ink: INK.text },
  entry: { face: 'serif', size: 10.5, leading: 15, ink: INK.text },
  entryNote: { face: 'sans', size: 8.5, leading: 11.5, ink: INK.quiet },
  stamp: { face: 'sansStrong', size: 10.5, leading: 14, ink: INK.text },
  stampBeside: { face: 'sans', size: 8, leading: 14, ink: INK.quiet },
  pageLine: { face: 'sans', size: 7.5, leading: 10, ink: INK.quiet },
  printedText: { face: 'sans', size: 9.5, leading: 13, ink: INK.text },
} as const satisfies Record<string, Style>;

/** Where an exhibit's page is drawn, its stamp below it, and the line with the packet's page number at the very foot. */
export type Frame = {
  width: number;
  height: number;
  left: number;
  top: number;
  frameWidth: number;
  frameHeight: number;
  stamp: number;
  line: number;
};

export const UPRIGHT: Frame = { width: 612, height: 792, left: 36, top: 30, frameWidth: 540, frameHeight: 706, stamp: 744, line: 773 };
export const ACROSS: Frame = { width: 792, height: 612, left: 36, top: 30, frameWidth: 720, frameHeight: 526, stamp: 564, line: 593 };

export const CONTENTS = { numberWidth: 26, pageWidth: 44, textLeft: TEXT.left + 26, textWidth: TEXT.width - 26 - 44, entryGap: 7 } as const;
