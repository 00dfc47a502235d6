/** @file Invented cases with names that are hard to find, as drawn-up documents; each knows every way in which it tells its people. */
import type { Block, DocumentModel } from '#shared/domain/document-model.ts';
import type { Identity } from '#shared/domain/documents/redaction/identity.ts';
import type { People } from '#shared/domain/documents/redaction/redact-model.ts';
import { mentionOf } from '#shared/domain/mentions.ts';

/** `tellings` are words that would tell a person if they stood in the redacted document. */
export type HardCase = { model: DocumentModel; people: People; tellings: string[] };

/** The same numbers for the same seed: mulberry32, a public-domain generator by Tommy Ettinger. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const firsts =
  'William Margaret Anne-Marie José Zoë Siobhán Björn D’Andre La’Shawn Mary-Kate Elizabeth Robert Katherine Nguyễn Søren Łukasz Chloë Françoise Öznur Renée Jean-Luc Aoife Dmitri Þóra Xóchitl Ikechukwu Ng Li Bo Ashley'.split(
    ' ',
  );
const lasts =
  "O’Dea O'Brien-Quist Wiśniewska-Łuczak Müller Núñez Ó|Conaill van|der|Rohe de|la|Cruz St.|Clair McAllister Whitlock Nørgård Đặng D’Angelo Smith-Jørgensen Þorsteinsdóttir Ibn|Rushd Çelik Håkansson Vance Allen Porter Norma Quispe|Mamani Ng Wu Okonkwo-Bell Dvořák Ünal Straße".split(
    ' ',
  );

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐ]/g, 'd')
    .replace(/[þÞ]/g, 'th')
    .replace(/ß/g, 'ss');

type Person = { id: string; first: string; last: string; stands: string };

/** Sentences that name nobody, so that most words can stay. */
const around = [
  'The post stood for about two hours on an account that parents of the class could see.',
  'It was a challenge to reconcile the relevance of the grievance with the maintenance of order and reasons of privacy.',
  'The reporter wrote that supporters and normal members of the public did not cooperate.',
  'Nobody in the building had been told of the new procedure before the start of the term.',
  'The exhibit shows the page as it was seen, with the date and the time of the capture beside it.',
  'Two families asked the office for a meeting, and the office noted both calls on the same day.',
  'Under the policy an employee uses the approved channel for contact with students and parents.',
  'The interview lasted forty minutes and was held with the door open and the notes read back.',
];

/** Every way of writing a person that a report of a school might hold; each keeps a sentence around it. */
function writings({ id, first, last }: Person, at: number): string {
  const family = last.replaceAll('|', ' ');
  const plain = fold(`${first} ${family}`);
  const login = fold(last)
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  const given = fold(first)
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  const broken = family.length > 7 ? `${family.slice(0, 4)}-\n${family.slice(4)}` : `${first}\n${family}`;
  const ways = [
    `Then ${mentionOf(id)} came in.`,
    `Then ${first} ${family} came in.`,
    `It was Ms. ${family}’s account.`,
    `From: ${family.toUpperCase()}, ${first.toUpperCase()}`,
    `The parent wrote “${plain}” without marks.`,
    `Typed as ${plain.replaceAll('’', "'").replaceAll('-', ' ')} in the form.`,
    `Sent by ${given[0]}${login}7@willowbend.example at noon.`,
    `Sent by ${given}.${login}@mail.example at noon.`,
    `See https://social.example/${given}_${login}/posts/12 for it.`,
    `The handle was @${given}${login}22 then.`,
    `Seen with ${broken} today.`,
    `Signed by ${first.normalize('NFD')} ${family.normalize('NFD')} in ink.`,
    `Signed by ${first[0]}. ${family} in ink.`,
    `Called ${family.toLowerCase()} by everybody.`,
    `The file is ${login}-${given}-notes.pdf here.`,
    `Both ${family} and ${first} were told.`,
  ];
  return ways[at % ways.length] ?? '';
}

/** One case of three to five people, told in about sixty sentences. */
export function hardCase(seed: number): HardCase {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const nouns = ['Teacher A', 'Student A', 'Parent A', 'Witness A', 'Person A'];
  const people = Array.from(
    { length: 3 + Math.floor(next() * 3) },
    (_, index): Person => ({
      id: (seed * 8 + index + 1).toString(16).padStart(32, '0'),
      first: pick(firsts),
      last: pick(lasts),
      stands: nouns[index] ?? 'Person A',
    }),
  );
  let at = Math.floor(next() * 16);
  const sentence = (): string => {
    at += 1;
    return `${pick(around)} ${pick(around)} ${pick(around)} ${next() < 0.5 ? writings(pick(people), at) : pick(around)}`;
  };
  const blocks = Array.from({ length: 18 }, (): Block => blockOf(Math.floor(next() * 6), sentence));
  const identities = people.map(
    ({ first, last, stands }): Identity => ({ stands, names: [`${first} ${last.replaceAll('|', ' ')}`], codes: [], isNamed: false }),
  );
  return {
    model: modelOf(seed, `${people[0]?.first} ${people[0]?.last.replaceAll('|', ' ')}`, blocks),
    people: { identities, mentionedAs: new Map(people.map(({ id, stands }) => [id, stands])) },
    tellings: people.flatMap(tellingsOf),
  };
}

function blockOf(kind: number, sentence: () => string): Block {
  switch (kind) {
    case 0:
      return { kind: 'heading', level: 2, text: `1. ${sentence()}` };
    case 1:
      return {
        kind: 'list',
        items: [
          sentence(),
          [
            { text: sentence(), emphasis: 'strong' },
            { text: sentence(), emphasis: 'none' },
          ],
        ],
      };
    case 2:
      return { kind: 'pairs', pairs: [{ label: 'What was said', value: sentence() }] };
    case 3:
      return { kind: 'quote', text: sentence(), source: sentence(), bracket: '' };
    case 4:
      return {
        kind: 'table',
        caption: '',
        columns: [
          { title: 'When', width: 0.3 },
          { title: 'What', width: 0.7 },
        ],
        rows: [['Day 1', sentence()]],
      };
    default:
      return { kind: 'paragraph', runs: splitRuns(sentence()) };
  }
}

/** A name may change its type in the middle. */
const splitRuns = (text: string): Extract<Block, { kind: 'paragraph' }>['runs'] => [
  { text: text.slice(0, Math.floor(text.length * 0.9)), emphasis: 'none' },
  { text: text.slice(Math.floor(text.length * 0.9)), emphasis: 'italic' },
];

function modelOf(seed: number, who: string, blocks: Block[]): DocumentModel {
  return {
    kind: 'discipline-report',
    title: 'Discipline report',
    caseNumber: `2024-${String(seed).padStart(4, '0')}`,
    district: 'Willow Bend School District 900',
    preparedBy: who,
    preparedAt: '2024-06-03T15:00:00.000Z',
    isDraft: false,
    auditHead: { epoch: 1, number: 12, hash: '5'.repeat(64), publicKey: 'none' },
    parts: [{ key: 'investigation-report', title: 'Investigation report', blocks }],
    footer: 'Evidence reviewed up to Jun 3, 2024.',
  };
}

/** Whole names and their longer words, folded and without marks or blanks: what a search of a machine would look for. */
function tellingsOf({ first, last }: Person): string[] {
  const squeeze = (text: string): string =>
    fold(text)
      .toLowerCase()
      .replace(/[^\p{L}]/gu, '');
  const words = last.split('|').map(squeeze);
  return [squeeze(first + last), squeeze(last), ...words].filter((word) => word.length > 4);
}

/** A text as such a search reads it. */
export const squeezed = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
