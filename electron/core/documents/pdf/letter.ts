/** @file The head and the end of a letter. Invariant: the signature stays with its closing words, and its lines with each other. */
import type { DocumentModel, LetterForm } from '#shared/domain/document-model.ts';
import { drawLines, element, type Flow, flowLines, heightOf, horizontalRule, reserve, type StructureElement, space } from './flow.ts';
import { INK, STYLE, type Style, TEXT } from './theme.ts';
import type { SetLine } from './typesetter.ts';

/** Who writes, when, how it is sent, to whom, about what. What it is about is the document's heading. */
export function drawLetterHead(flow: Flow, section: StructureElement, { district, title }: DocumentModel, letter: LetterForm): void {
  const set = (text: string, style: Style): SetLine[] => (text === '' ? [] : flow.typesetter.setLines([{ text, style }], TEXT.width));
  const put = (lines: SetLine[], above: number): void => {
    if (lines.length === 0) return;
    flow.y += above;
    element(flow, section, 'P', (self) => flowLines(flow, self, 'P', lines, TEXT.left));
  };
  flow.y -= 24;
  put(set(district, STYLE.letterhead), 0);
  put(set(letter.letterhead.join('  ·  '), STYLE.letterheadLine), 1);
  flow.y += 7;
  horizontalRule(flow, { x: TEXT.left, y: flow.y, width: TEXT.width, weight: 0.9, ink: INK.strongRule });
  put(set(letter.date, STYLE.body), 22);
  put(set(letter.delivery, STYLE.bodyItalic), 10);
  put(set(letter.addressee.join('\n'), STYLE.body), 14);
  drawRe(flow, section, letter.re === '' ? title : letter.re);
  put(set(letter.salutation, STYLE.body), 14);
}

const RE_WIDTH = 30;

function drawRe(flow: Flow, section: StructureElement, re: string): void {
  const mark = flow.typesetter.setLines([{ text: 'Re:', style: STYLE.re }], RE_WIDTH);
  const words = flow.typesetter.setLines([{ text: re, style: STYLE.re }], TEXT.width - RE_WIDTH);
  flow.y += 18;
  element(flow, section, 'H1', (self) => {
    drawLines(flow, self, 'H1', mark, TEXT.left, flow.y);
    flowLines(flow, self, 'H1', words, TEXT.left + RE_WIDTH);
  });
}

const ROOM_TO_SIGN = 42;

type SetEnd = { close: SetLine[]; name: SetLine[]; under: SetLine[] };

function setEnd(flow: Flow, { closing, signer }: LetterForm): SetEnd {
  const set = (text: string, style: Style): SetLine[] => (text === '' ? [] : flow.typesetter.setLines([{ text, style }], TEXT.width));
  return { close: set(closing, STYLE.body), name: set(signer.name, STYLE.signatureName), under: set(signer.title, STYLE.signatureLabel) };
}

const heightToSign = ({ close, name, under }: SetEnd): number =>
  close.length + name.length === 0 ? 0 : heightOf(close) + ROOM_TO_SIGN + heightOf(name) + heightOf(under) + 16;

/** What the last words of a letter leave below them for the signature, so that no page holds it alone. */
export const roomForEnd = (flow: Flow, form: LetterForm): number => heightToSign(setEnd(flow, form));

/** Closing words, room to sign, who signs; then what is enclosed and who has a copy. */
export function drawLetterEnd(flow: Flow, section: StructureElement, form: LetterForm): void {
  const { enclosures, copies } = form;
  const { close, name, under } = setEnd(flow, form);
  if (close.length + name.length > 0) {
    reserve(flow, heightToSign({ close, name, under }));
    space(flow, 16);
    const put = (lines: SetLine[]): void => {
      if (lines.length > 0) element(flow, section, 'P', (self) => flowLines(flow, self, 'P', lines, TEXT.left));
    };
    put(close);
    flow.y += ROOM_TO_SIGN;
    horizontalRule(flow, { x: TEXT.left, y: flow.y - 2, width: 230, ink: INK.strongRule });
    put(name);
    put(under);
  }
  drawListed(flow, section, enclosures.length === 1 ? 'Enclosure' : 'Enclosures', enclosures);
  drawListed(flow, section, copies.length === 1 ? 'Copy' : 'Copies', copies);
}

const LISTED_LEFT = 64;

function drawListed(flow: Flow, section: StructureElement, label: string, entries: readonly string[]): void {
  if (entries.length === 0) return;
  const mark = flow.typesetter.setLines([{ text: label, style: STYLE.signatureLabel }], LISTED_LEFT);
  const lines = entries.map((text) => flow.typesetter.setLines([{ text, style: STYLE.cell }], TEXT.width - LISTED_LEFT));
  reserve(
    flow,
    Math.min(
      lines.reduce((sum, entry) => sum + heightOf(entry), 14),
      120,
    ),
  );
  space(flow, 14);
  element(flow, section, 'P', (self) => drawLines(flow, self, 'P', mark, TEXT.left, flow.y));
  element(flow, section, 'L', (list) => {
    for (const entry of lines) {
      element(flow, list, 'LI', (item) =>
        element(flow, item, 'LBody', (body) => flowLines(flow, body, 'LBody', entry, TEXT.left + LISTED_LEFT)),
      );
    }
  });
}
