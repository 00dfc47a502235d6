/** @file Draws the sample's pictures as PNG. Invariant: the same call gives the same bytes, and nothing in them shows a real person. */
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

const PAPER: Colour = [252, 251, 247];
const DESK: Colour = [120, 98, 78];
const INK: Colour = [46, 52, 84];
const RED: Colour = [196, 40, 44];
const SHADOW: Colour = [92, 74, 58];

class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number, colour: Colour) {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint8Array(width * height * 3);
    this.rectangle(0, 0, width, height, colour);
  }

  rectangle(left: number, top: number, width: number, height: number, colour: Colour): void {
    for (let y = Math.max(0, top); y < Math.min(this.height, top + height); y += 1) {
      for (let x = Math.max(0, left); x < Math.min(this.width, left + width); x += 1) this.#pixels.set(colour, (y * this.width + x) * 3);
    }
  }

  line(from: readonly [number, number], to: readonly [number, number], thickness: number, colour: Colour): void {
    const steps = Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]));
    for (let step = 0; step <= steps; step += 1) {
      const share = steps === 0 ? 0 : step / steps;
      const x = Math.round(from[0] + (to[0] - from[0]) * share);
      const y = Math.round(from[1] + (to[1] - from[1]) * share);
      this.rectangle(x - (thickness >> 1), y - (thickness >> 1), thickness, thickness, colour);
    }
  }

  circle(centreX: number, centreY: number, radius: number, thickness: number, colour: Colour): void {
    for (let degree = 0; degree < 360; degree += 1) {
      const angle = (degree * Math.PI) / 180;
      this.rectangle(
        Math.round(centreX + radius * Math.cos(angle)),
        Math.round(centreY + radius * Math.sin(angle)),
        thickness,
        thickness,
        colour,
      );
    }
  }

  toPng(): Uint8Array {
    const rows = new Uint8Array(this.height * (this.width * 3 + 1));
    for (let y = 0; y < this.height; y += 1) {
      rows.set(this.#pixels.subarray(y * this.width * 3, (y + 1) * this.width * 3), y * (this.width * 3 + 1) + 1);
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
  }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** Strokes of the digits that a mark needs, on a grid of 2 by 4. */
const STROKES: Record<string, readonly (readonly [number, number, number, number])[]> = {
  '4': [
    [0, 0, 0, 2],
    [0, 2, 2, 2],
    [2, 0, 2, 4],
  ],
  '5': [
    [2, 0, 0, 0],
    [0, 0, 0, 2],
    [0, 2, 2, 2],
    [2, 2, 2, 4],
    [2, 4, 0, 4],
  ],
  '7': [
    [0, 0, 2, 0],
    [2, 0, 1, 4],
  ],
  '9': [
    [2, 2, 0, 2],
    [0, 2, 0, 0],
    [0, 0, 2, 0],
    [2, 0, 2, 4],
  ],
};

function mark(canvas: Canvas, digit: string, left: number, top: number): void {
  for (const [x1, y1, x2, y2] of STROKES[digit] ?? []) {
    canvas.line([left + x1 * 14, top + y1 * 11], [left + x2 * 14, top + y2 * 11], 5, RED);
  }
}

/** Three marked quizzes on a desk, as a phone would show them: written lines, a red mark in a circle, no legible name. */
export function drawMarkedQuizzes(): Uint8Array {
  const canvas = new Canvas(900, 640, DESK);
  const sheets = [
    { left: 40, digit: '4' },
    { left: 320, digit: '9' },
    { left: 600, digit: '5' },
  ];
  for (const { left, digit } of sheets) {
    canvas.rectangle(left + 8, 48, 260, 560, SHADOW);
    canvas.rectangle(left, 40, 260, 560, PAPER);
    canvas.rectangle(left + 20, 64, 110, 10, INK);
    for (let line = 0; line < 11; line += 1) {
      const top = 170 + line * 36;
      canvas.line([left + 20, top], [left + 60 + ((line * 37) % 170), top + (line % 3)], 4, INK);
      if (line % 4 === 2) canvas.line([left + 216, top - 12], [left + 240, top + 10], 4, RED);
    }
    canvas.circle(left + 205, 105, 44, 4, RED);
    mark(canvas, digit, left + 190, 82);
  }
  return canvas.toPng();
}

/** A comment thread under a post, as bars instead of words: shows layout and time, names nobody. */
export function drawCommentThread(): Uint8Array {
  const canvas = new Canvas(720, 900, [246, 247, 249]);
  canvas.rectangle(40, 30, 640, 300, PAPER);
  canvas.rectangle(64, 54, 220, 14, INK);
  for (let line = 0; line < 5; line += 1) canvas.rectangle(64, 96 + line * 40, 380 + ((line * 67) % 180), 12, [150, 156, 172]);
  for (let comment = 0; comment < 6; comment += 1) {
    const top = 360 + comment * 86;
    canvas.rectangle(72, top, 44, 44, [198, 204, 216]);
    canvas.rectangle(132, top + 4, 150, 10, INK);
    canvas.rectangle(132, top + 26, 300 + ((comment * 53) % 210), 10, [150, 156, 172]);
  }
  return canvas.toPng();
}

/** A telephone on a table with three messages on it, as bars instead of words. */
export function drawTelephone(): Uint8Array {
  const canvas = new Canvas(760, 980, DESK);
  canvas.rectangle(148, 58, 480, 880, SHADOW);
  canvas.rectangle(140, 50, 480, 880, [38, 40, 46]);
  canvas.rectangle(160, 90, 440, 800, PAPER);
  canvas.rectangle(250, 112, 260, 14, INK);
  for (const [place, { left, lines }] of [
    { left: 180, lines: 2 },
    { left: 330, lines: 1 },
    { left: 180, lines: 1 },
  ].entries()) {
    const top = 180 + place * 170;
    canvas.rectangle(left, top, 250, 46 + lines * 40, place === 1 ? [206, 222, 246] : [230, 232, 238]);
    for (let line = 0; line < lines; line += 1) canvas.rectangle(left + 20, top + 24 + line * 40, 190 - line * 50, 12, [96, 102, 118]);
  }
  return canvas.toPng();
}
