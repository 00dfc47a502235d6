/** @file The scan of every sentence that the application may print, show or send. */
import { describe, expect, it } from 'vitest';
import { saidIn } from './never-said.ts';
import { sentencesOfTheSource } from './sentences-of-the-source.ts';

/** What stands although the scan finds it, each for its reason. */
const excepted: readonly { file: string; text: string; because: string }[] = [
  {
    file: 'shared/domain/after/neutral-wording.ts',
    text: 'unlawful',
    because: 'the stem of a word that people are asked to write otherwise; it is compared and never shown',
  },
];

const { sentences, files } = sentencesOfTheSource((source) => saidIn(source).length > 0);
const isExcepted = ({ file, text }: { file: string; text: string }) =>
  excepted.some((exception) => exception.file === file && exception.text === text);
const found = sentences.filter(({ text }) => saidIn(text).length > 0);

describe('every sentence of the source and of the shipped data', () => {
  it('was read: hundreds of files', () => {
    expect(files).toBeGreaterThan(500);
  });
  it('leaves to people what is theirs to say', () => {
    const said = found
      .filter((sentence) => !isExcepted(sentence))
      .map(({ file, text }) => `${file}: ${saidIn(text).join(', ')} in “${text}”`);
    expect(said).toEqual([]);
  });
  it.each(excepted)('the exception for “$text” in $file is still needed', ({ file, text }) => {
    expect(found.some((sentence) => sentence.file === file && sentence.text === text)).toBe(true);
  });
});

describe('the scan', () => {
  it.each([
    'The speech is protected.',
    'This post is unprotected speech.',
    'The step would be unlawful.',
    'The conduct is irremediable.',
    'Severity score: 7',
    'The teacher should be dismissed.',
    'The recommended level is a reprimand.',
    'The worksheet suggests a suspension.',
    'Just cause exists.',
  ])('finds %j', (sentence) => {
    expect(saidIn(sentence)).not.toEqual([]);
  });
  it.each([
    'Ask whether the report was made in good faith.',
    'A level harsher than theirs needs its reason.',
    'Record what should happen next, and who decided it.',
    'Lawful off-duty products (820 ILCS 55/5)',
  ])('lets pass %j', (sentence) => {
    expect(saidIn(sentence)).toEqual([]);
  });
});
