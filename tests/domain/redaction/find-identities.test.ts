/** @file How people are told in a text: every form is found, and words that only resemble a name are left alone. */
import { describe, expect, it } from 'vitest';
import { type IsCommonWord, lookFor } from '#shared/domain/documents/redaction/find-identities.ts';
import type { Identity } from '#shared/domain/documents/redaction/identity.ts';
import { commonWords } from '../../../electron/core/documents/redaction/common-words.ts';

const isCommonWord: IsCommonWord = await commonWords();

const person = (stands: string, ...names: string[]): Identity => ({ stands, names, codes: [], isNamed: false });

/** The text with what is surely told in braces and what may be in angles. */
function shown(text: string, ...identities: Identity[]): string {
  const look = lookFor(identities, isCommonWord);
  let out = '';
  let done = 0;
  for (const { start, end, isSure, isNamed } of look(text)) {
    const word = text.slice(start, end);
    out += text.slice(done, start) + (isNamed ? word : isSure ? `{${word}}` : `<${word}>`);
    done = end;
  }
  return out + text.slice(done);
}

const dana = person('Teacher A', 'Dana Whitlock');
const anne = person('Parent A', 'Anne-Marie O’Dea');
const li = person('Student A', 'Li Ng');

describe('a person is found', () => {
  it.each<[string, string, string, Identity]>([
    ['as written', 'On Monday Dana Whitlock said so.', 'On Monday {Dana Whitlock} said so.', dana],
    ['turned around', 'WHITLOCK, DANA', '{WHITLOCK, DANA}', dana],
    ['with an initial', 'By Dana M. Whitlock himself.', 'By {Dana M. Whitlock} himself.', dana],
    ['by an initial and the family name', 'By D. Whitlock.', 'By D. {Whitlock}.', dana],
    ['by dotted initials', 'Signed D.W. and D. W. today', 'Signed {D.W.} and {D. W.} today', dana],
    ['in lower case', 'i saw whitlock there', 'i saw {whitlock} there', dana],
    ['in the plural and the genitive', 'the Whitlocks and Whitlock’s car', 'the {Whitlocks} and {Whitlock}’s car', dana],
    ['broken at a hyphen', 'Seen by Whit-\nlock today.', 'Seen by {Whit-\nlock} today.', dana],
    ['in an e-mail address', 'Mail dwhitlock2@example.org now.', 'Mail {dwhitlock2@example.org} now.', dana],
    ['in a handle', 'posted by @dana.w today', 'posted by {@dana.w} today', dana],
    ['in a link', 'https://social.example/whitlock_d/posts', 'https://social.example/{whitlock_d}/posts', dana],
    ['in a bare login', 'account dwhitlock was used', 'account {dwhitlock} was used', dana],
    ['in a bare login of a short name', 'account ling22 was used', 'account {ling22} was used', li],
    ['of two letters with a capital', 'Then Ng came, ng.', 'Then {Ng} came, ng.', li],
    ['with a typewriter apostrophe', "Anne-Marie O'Dea left", "{Anne-Marie O'Dea} left", anne],
    ['without hyphen or apostrophe', 'anne marie odea left', '{anne marie odea} left', anne],
    ['by a nickname', 'Then Bill and Billy came', 'Then {Bill} and {Billy} came', person('Witness A', 'William Harcourt')],
    ['without accents', 'JOSE MUELLER, Muller', '{JOSE MUELLER, Muller}', person('Witness A', 'José Müller')],
    ['with letters that keep no accent', 'Wisniewska-Luczak', '{Wisniewska-Luczak}', person('Teacher A', 'Žofia Wiśniewska-Łuczak')],
    ['in letters without capitals', '昨日王伟说', '昨日{王伟}说', person('Student B', '王伟')],
    ['with a soft hyphen', 'by Whit\u00adlock', 'by {Whit\u00adlock}', dana],
  ])('%s', (_what, text, expected, who) => {
    expect(shown(text, who)).toBe(expected);
  });
});

describe('what only resembles a name is left alone', () => {
  it.each<[string, string, string, Identity]>([
    ['inside a longer word', 'a challenge, he was fallen', 'a challenge, he was fallen', person('Witness A', 'Ruth Allen')],
    ['over two words', 'and reasons; and realized', 'and reasons; and realized', person('Student A', 'Andrea Quist')],
    ['in words of the trade', 'the reporter and her supporters', 'the reporter and her supporters', person('Witness A', 'Jo Porter')],
    ['in cooperation', 'co-operate, cooperation', 'co-operate, cooperation', person('Witness A', 'Jo Cooper')],
    ['particles', 'van of the de', 'van of the de', person('Witness A', 'Mies van der Rohe')],
    [
      'what stands in the place of a name',
      'It was not named, nor the caller',
      'It was not named, nor the caller',
      person('Teacher A', 'Not named by the caller'),
    ],
    ['a digest', '7c9eadded0fadea1', '7c9eadded0fadea1', person('Witness A', 'Ann Fadea')],
  ])('%s', (_what, text, expected, who) => {
    expect(shown(text, who)).toBe(expected);
  });
});

describe('what may be a name or not is for a person to say', () => {
  it('a month with a date beside it, and not the student called so', () => {
    const may = person('Student A', 'May Lindqvist');
    expect(shown('On May 5, 2021 and in May, as May said, may she. May Lindqvist left.', may)).toBe(
      'On <May> 5, 2021 and in <May>, as {May} said, may she. {May Lindqvist} left.',
    );
  });
  it('a word of the language where a sentence begins', () => {
    expect(shown('Mark the page. Then Mark left.', person('Witness A', 'Mark Ostrander'))).toBe('<Mark> the page. Then {Mark} left.');
  });
});

it('a name that stays by choice is told from another’s with the same family name', () => {
  const jordan = { ...person('Witness A', 'Jordan Reedy'), isNamed: true };
  const pat = person('Student A', 'Pat Reedy');
  expect(shown('Jordan Reedy and Pat Reedy; Reedy', jordan, pat)).toBe('Jordan Reedy and {Pat Reedy}; {Reedy}');
});

it('a handle or a number is found as a whole alone', () => {
  const who: Identity = { stands: 'Student A', names: [], codes: ['@sunny_days22', 'S-10442'], isNamed: false };
  expect(shown('sunny days; @Sunny_Days22 (s10442)', who)).toBe('sunny days; {@Sunny_Days22} ({s10442})');
});
