import { cp, mkdtemp, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field } from '../../../electron/hosts/cli/command.ts';
import { commandLine } from '../../support/command-line.ts';
import { scanForPhrases } from '../../support/scan-for-phrases.ts';

let folder: string;
let casebook: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'due-course-cli-'));
  const made = await commandLine(['sample', folder]);
  expect(made.messages).not.toMatch(/at .*:\d+:\d+/);
  expect(made.status).toBe(0);
  casebook = made.output.trim();
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Flips one bit of the byte at `offset` of a copy of the casebook, verifies, and gives the outcome. */
async function verifyWithFlippedByte(file: string, offset: number): Promise<{ status: number | null; output: string }> {
  const copy = await mkdtemp(join(tmpdir(), 'due-course-flip-'));
  try {
    const target = join(copy, 'Copy.casebook');
    await cp(casebook, target, { recursive: true });
    const handle = await open(join(target, file), 'r+');
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, offset);
    byte[0] = (byte[0] ?? 0) ^ 0x10;
    await handle.write(byte, 0, 1, offset);
    await handle.close();
    return await commandLine(['verify', target]);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function blobs(register: 'evidence' | 'issued'): Promise<string[]> {
  const entries = await readdir(join(casebook, register), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(casebook.length + 1));
}

describe('cli list', () => {
  it('prints number, status and title of at least 31 cases of four school years, in every state', async () => {
    const { status, output } = await commandLine(['list', casebook]);
    expect(status).toBe(0);
    const rows = output
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows.length).toBeGreaterThanOrEqual(31);
    for (const row of rows) expect(row).toHaveLength(3);
    expect(rows.find(([number]) => number === '2021-0001')?.[1]).toBe('issued');
    expect(new Set(rows.map(([, state]) => state))).toEqual(new Set(['open', 'findings-recorded', 'action-approved', 'issued', 'closed']));
    expect(new Set(rows.map(([number]) => number?.slice(0, 4)))).toEqual(new Set(['2021', '2022', '2023', '2024']));
  });

  it('adds a line an exhibit with its digest when asked', async () => {
    const { output } = await commandLine(['list', casebook, '--with-evidence']);
    const exhibits = output.split('\n').filter((line) => line.startsWith('\t'));
    expect(exhibits.length).toBeGreaterThanOrEqual(6);
    for (const line of exhibits) expect(line).toMatch(/^\tEx\. \d+\t[0-9a-f]{64}\t\d+\t\S/);
  });
});

describe('a field of output', () => {
  it('holds nothing that a terminal takes for a command, nor what parts fields and lines', () => {
    expect(field('a\tb\r\nc\u001b]52;c;Zm9v\u0007d\u009b2Je')).toBe('a b c ]52;c;Zm9v d 2Je');
  });
});

describe('cli verify', () => {
  it('is clean on the sample', async () => {
    const { status, output, messages } = await commandLine(['verify', casebook]);
    expect({ status, messages }).toEqual({ status: 0, messages: expect.any(String) });
    expect(output).not.toMatch(/wrong|altered|missing/i);
  });

  it.each([0.001, 0.2, 0.5, 0.8, 0.9999])('fails when one byte of cases.db is changed, at %f of its length', async (share) => {
    const { size } = await stat(join(casebook, 'cases.db'));
    const { status } = await verifyWithFlippedByte('cases.db', Math.floor(size * share));
    expect(status).toBe(1);
  });

  it.each(['evidence', 'issued'] as const)('fails and says which when one byte of a blob in %s is changed', async (register) => {
    const [blob] = await blobs(register);
    const { size } = await stat(join(casebook, blob ?? ''));
    for (const offset of [0, 45, size - 1]) {
      const { status, output } = await verifyWithFlippedByte(blob ?? '', offset);
      expect(status).toBe(1);
      expect(output.length).toBeGreaterThan(0);
    }
  });
});

describe('cli report', () => {
  it('writes the issued packet, the same bytes each time', async () => {
    const first = join(folder, 'first.pdf');
    const second = join(folder, 'second.pdf');
    expect((await commandLine(['report', casebook, '2021-0001', '--out', first])).status).toBe(0);
    expect((await commandLine(['report', casebook, '2021-0001', '--out', second])).status).toBe(0);
    const bytes = await readFile(first);
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(bytes.equals(await readFile(second))).toBe(true);
  });

  it('refuses a case number that is not there, in a sentence and without a file', async () => {
    const file = join(folder, 'none.pdf');
    const { status, messages } = await commandLine(['report', casebook, '1999-0001', '--out', file]);
    expect(status).not.toBe(0);
    expect(messages).not.toMatch(/\.ts:\d+/);
    await expect(stat(file)).rejects.toThrow();
  });
});

describe('cli analysis', () => {
  type Analysis = {
    case: { number: string; status: string };
    allegations: { allegation: number; clauses: { clause: string; elements: { text: string; state: string }[] }[] }[];
    expressions: { path: { question: string; state: string; answer: string | null }[]; next: string | null; outputs: string[] }[];
    holds: Record<string, unknown>[];
    deadlines: { dueOn: string }[];
    findings: {
      allegation: number;
      outcome: string;
      state: string;
      clauses: { clause: string; outcome: string }[];
      elements: { clause: string; element: string; state: string }[];
    }[];
    levels: { level: string; approvedBy: string | null }[];
    comparators: { counted: number; isFew: boolean; comparators: { called: string; overlaps: { aspect: string }[] }[]; harsher: unknown[] };
  };

  /** What the command prints, read back. */
  async function analysisOf(number: string): Promise<Analysis> {
    const { status, output, messages } = await commandLine(['analysis', casebook, number]);
    expect({ status, messages }).toEqual({ status: 0, messages: '' });
    return JSON.parse(output);
  }

  it('prints how a case was reasoned, each finding with what it saw of every element', async () => {
    const read = await analysisOf('2021-0001');
    expect(read.case).toMatchObject({ number: '2021-0001', status: 'issued' });
    const charged = read.allegations.flatMap(({ clauses }) => clauses);
    expect(charged.length).toBeGreaterThan(0);
    const states = charged.flatMap(({ elements }) => elements.map(({ state }) => state));
    expect(states).toContain('established');
    expect(read.findings.map(({ allegation, state }) => [allegation, state])).toEqual(
      read.allegations.map(({ allegation }) => [allegation, 'ready']),
    );
    expect(read.findings.flatMap(({ clauses }) => clauses.map(({ clause }) => clause))).toEqual(charged.map(({ clause }) => clause));
    expect(read.findings.flatMap(({ elements }) => elements.map(({ clause, element, state }) => [clause, element, state]))).toEqual(
      charged.flatMap(({ clause, elements }) => elements.map(({ text, state }) => [clause, text, state])),
    );
    expect(read.levels.length).toBeGreaterThan(0);
    expect(read.comparators.counted).toBeGreaterThanOrEqual(read.comparators.comparators.length === 0 ? 0 : 1);
    for (const { called } of read.comparators.comparators) expect(called).toMatch(/^Matter [A-Z]+$/);
    for (const { dueOn } of read.deadlines) expect(dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const hold of read.holds) expect(Object.keys(hold).sort()).toEqual(['clearedAt', 'clearedBy', 'kind', 'openedAt', 'state']);
  });

  it('prints where the worksheet led, each of two statements of one day by itself', async () => {
    const read = await analysisOf('2024-0009');
    expect(read.expressions.map(({ outputs, next }) => ({ outputs, next }))).toEqual([
      { outputs: ['BALANCING-RECORDED'], next: null },
      { outputs: ['PRIVATE-CONCERN'], next: null },
    ]);
    for (const { path } of read.expressions) {
      expect(path).toHaveLength(12);
      expect(path[0]).toEqual({ question: 'S0', state: 'answered', answer: 'yes' });
    }
    expect(read.levels).toMatchObject([{ level: 'suspension-without-pay', approvedBy: expect.any(String) }]);
    expect(read.comparators).toMatchObject({ isFew: true });
  });

  it('refuses a case number that is not there, and prints nothing', async () => {
    const { status, output, messages } = await commandLine(['analysis', casebook, '1999-0001']);
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(messages).toContain('There is no case 1999-0001');
  });
});

describe('cli suggest', () => {
  const facts = {
    channel: 'social-media',
    account: 'own',
    duty: 'on-duty',
    purpose: 'personal',
    audience: ['public'],
    content: ['student-work'],
  };

  it.each(['millburn-5:125@2012', 'wilmette-5:125@2019'])('gives topics and clauses with reasons as JSON under %s', async (key) => {
    const file = join(folder, 'facts.json');
    await writeFile(file, JSON.stringify(facts));
    const { status, output } = await commandLine(['suggest', file, '--policy', key], null);
    expect(status).toBe(0);
    const answer = JSON.parse(output) as { topics: { topic: string; reasons: string[] }[]; clauses: { reasons: string[] }[] };
    expect(answer.topics.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['student-information', 'personal-use-in-work-time']));
    for (const entry of [...answer.topics, ...answer.clauses]) expect(entry.reasons.length).toBeGreaterThan(0);
  });

  it('refuses a misspelled fact and names it', async () => {
    const file = join(folder, 'misspelled.json');
    await writeFile(file, JSON.stringify({ chanel: 'social-media' }));
    const { status, output, messages } = await commandLine(['suggest', file, '--policy', 'millburn-5:125@2012'], null);
    expect({ status: status === 0, output }).toEqual({ status: false, output: '' });
    expect(messages).toContain('chanel');
  });
});

describe('the passphrase', () => {
  it('is refused when it is wrong, with nothing on standard output', async () => {
    const { status, output, messages } = await commandLine(['list', casebook], 'this is not the passphrase');
    expect(status).not.toBe(0);
    expect(output).toBe('');
    expect(messages).toMatch(/passphrase/i);
  });
});

describe('the casebook folder', () => {
  const phrases = [
    'Whitlock',
    'Fairweather',
    'third-row mathematicians',
    'Marguerite Sorrel',
    'Marked quizzes',
    'post-as-seen',
    'group-messages',
  ];

  it('holds no name, title, file name or phrase of its cases in any encoding', async () => {
    expect(await scanForPhrases([casebook], phrases)).toEqual([]);
  });

  it('would show them if they lay there in plain (the scan finds what is planted)', async () => {
    const planted = join(folder, 'planted');
    await cp(casebook, planted, { recursive: true });
    await writeFile(join(planted, 'leak'), Buffer.from('xx Marguerite Sorrel', 'utf16le'));
    await writeFile(join(planted, 'leak64'), Buffer.from('a note on Fairweather here').toString('base64'));
    expect(await scanForPhrases([planted], phrases)).toHaveLength(2);
  });
});
