/** @file Documents for another audience: nobody is told whose name is hard to find, and the rest stays. Trial R24 of `tests/reliability`. */
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import { profileKeys, profiles } from '#shared/domain/documents/profiles.ts';
import { lookFor } from '#shared/domain/documents/redaction/find-identities.ts';
import type { Identity } from '#shared/domain/documents/redaction/identity.ts';
import { type People, redactModel, textsOf } from '#shared/domain/documents/redaction/redact-model.ts';
import { commonWords } from '../../../electron/core/documents/redaction/common-words.ts';
import { trialCount } from '../../reliability/support/trials.ts';
import { hardCase, squeezed } from './hard-cases.ts';

const isCommonWord = await commonWords();
const CASES = trialCount('R24', { short: 150, long: 1_000 });

const wordsOf = (model: DocumentModel): string[] =>
  [...textsOf(model.parts)]
    .join(' ')
    .toLowerCase()
    .replace(/@\[[^\]]*\]/g, 'x')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of the words of `one` that stand in `other` too, each as often. */
function shareKept(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let kept = 0;
  for (const word of one) {
    const count = left.get(word) ?? 0;
    if (count > 0) kept += 1;
    left.set(word, count - 1);
  }
  return kept / one.length;
}

/** Words of texts that name nobody hold some names: "maintenance" holds none of these, "challenge" holds Allen. */
const innocent = new Set('challenge relevance grievance maintenance normal reporter supporters cooperate'.split(' '));

/** As a machine would search it, without what stops the document until a person has decided. */
function readWithout(text: string, stops: readonly { start: number; end: number }[]): string {
  const left = stops.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} · ${rest.slice(end)}`, text);
  return left
    .split(/\s+/)
    .filter((word) => !innocent.has(squeezed(word)))
    .map(squeezed)
    .join(' ');
}

describe(`in ${CASES} cases with hard names`, () => {
  const cases = Array.from({ length: CASES }, (_, index) => hardCase(index + 1));

  it('nobody is told, for any audience', { timeout: 600_000 }, () => {
    for (const [index, { model, people, tellings }] of cases.entries()) {
      const profile = profileKeys[index % profileKeys.length] ?? 'foia';
      const redacted = redactModel(model, profile, people, { isCommonWord });
      const look = lookFor(people.identities, isCommonWord);
      for (const text of textsOf(redacted)) {
        const read = readWithout(text, look(text));
        const [found] = tellings.filter((telling) => read.includes(telling) || read.replaceAll(' ', '').includes(telling));
        if (found !== undefined) expect.fail(`Case ${index + 1} tells ${found}: ${text}`);
      }
      expect(JSON.stringify(redacted)).not.toContain('@[participant');
    }
  });

  it('nine words of ten stay', { timeout: 600_000 }, () => {
    for (const [index, { model, people }] of cases.entries()) {
      const redacted = redactModel(model, 'board', people, { isCommonWord });
      const kept = shareKept(wordsOf(model), wordsOf(redacted));
      if (kept < 0.9) expect.fail(`Case ${index + 1} keeps ${kept}`);
    }
  });

  it('what was put out is not found again', () => {
    for (const [index, { model, people }] of cases.slice(0, 100).entries()) {
      const look = lookFor(people.identities, isCommonWord);
      for (const text of textsOf(redactModel(model, 'union', people, { isCommonWord }))) {
        const [again] = look(text).filter(({ isSure }) => isSure);
        if (again !== undefined) expect.fail(`Case ${index + 1}: ${text.slice(again.start, again.end)} in: ${text}`);
      }
    }
  });
});

const dana: Identity = { stands: 'Teacher A', names: ['Dana Whitlock'], codes: [], isNamed: false };
const may: Identity = { stands: 'Student A', names: ['May Lindqvist'], codes: [], isNamed: false };

function told(text: string, options: { replaced?: string[]; people?: Identity[] } = {}): string {
  const { model } = hardCase(1);
  const people: People = { identities: options.people ?? [dana, may], mentionedAs: new Map([['a'.repeat(32), 'Teacher A']]) };
  const part = {
    key: 'investigation-report' as const,
    title: 'Report',
    blocks: [{ kind: 'quote' as const, text, source: '', bracket: '' }],
  };
  const redacted = redactModel({ ...model, parts: [part] }, 'foia', people, { isCommonWord, replaced: new Set(options.replaced ?? []) });
  const block = redacted.parts[0]?.blocks[1];
  return block?.kind === 'quote' ? block.text : '';
}

describe('what stands in the place of a name', () => {
  it.each([
    ['a mention', `Seen by @[participant:${'a'.repeat(32)}].`, 'Seen by Teacher A.'],
    ['a mention of nobody known', `Seen by @[participant:${'b'.repeat(32)}].`, 'Seen by someone in this case.'],
    ['an honorific goes too', 'Later Ms. Whitlock left.', 'Later Teacher A left.'],
    ['the month stays', 'On May 5 May Lindqvist left.', 'On May 5 Student A left.'],
    [
      'an address of somebody else',
      'Mail anna@mail.example or call (217) 555-0142.',
      'Mail (e-mail address left out) or call (telephone number left out).',
    ],
    [
      'a birth date, wherever it stands again',
      'DOB: 3/14/2008. In 2021 (March 14, 2008) so.',
      'DOB: (date of birth left out). In 2021 ((date of birth left out)) so.',
    ],
    [
      'a number of a record, wherever it stands again',
      'Student ID 40-22117; see 4022117.',
      'Student ID (number left out); see (number left out).',
    ],
    ['a street', 'Lives at 14 Old Mill Road, Apt 2.', 'Lives at (address left out).'],
    ['a date that is nobody’s birthday', 'On 3/14/2021 in case 2021-0003.', 'On 3/14/2021 in case 2021-0003.'],
  ])('%s', (_what, text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it('a word that a person says names somebody goes everywhere', () => {
    expect(told('In May she left; may she. ', { replaced: ['may'] })).toBe('In Student A she left; may she. ');
  });

  it.each([
    [
      'between its words',
      [
        ['Seen: ', 'none'],
        ['Dana', 'strong'],
        [' Whitlock left.', 'none'],
      ],
    ],
    [
      'within a word',
      [
        ['Seen: Dana Whit', 'none'],
        ['lock', 'italic'],
        [' left.', 'none'],
      ],
    ],
  ] as const)('a name that changes its type %s goes whole', (_where, pieces) => {
    const { model } = hardCase(1);
    const runs = pieces.map(([text, emphasis]) => ({ text, emphasis }));
    const part = { key: 'investigation-report' as const, title: 'Report', blocks: [{ kind: 'paragraph' as const, runs }] };
    const people: People = { identities: [dana, may], mentionedAs: new Map() };
    const block = redactModel({ ...model, parts: [part] }, 'foia', people, { isCommonWord }).parts[0]?.blocks[1];
    expect(block?.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '').toBe('Seen: Teacher A left.');
  });

  it('a name that two people share stands for both', () => {
    const nils: Identity = { ...may, stands: 'Parent B', names: ['Nils Lindqvist'] };
    expect(told('The Lindqvist family; Nils Lindqvist.', { people: [may, nils] })).toBe('The Student A or Parent B family; Parent B.');
  });
});

it('every page says for whom, the first paragraph says what is missing, and privileged kinds have no audience', () => {
  for (const key of profileKeys) {
    const { model, people } = hardCase(2);
    const redacted = redactModel(model, key, people, { isCommonWord });
    expect(redacted.privilege).toBe(`Redacted for ${profiles[key].audience}`);
    expect([...textsOf(redacted.parts[0]?.blocks[0])].join('')).toContain('People stand under pseudonyms');
    expect(profiles[key].kinds).not.toContain('speech-memo');
    expect(profiles[key].kinds).not.toContain('recommendation-memo');
  }
});
