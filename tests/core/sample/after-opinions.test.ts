/** @file Cases in the shape of published opinions, told to their end: what people entered, where the worksheet led, and what is left without the statement. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentKind } from '#shared/domain/documents/kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { listCorrectiveActions } from '../../../electron/core/corrective-action/read-corrective-actions.ts';
import { previewDocument } from '../../../electron/core/documents/draw-up.ts';
import { listHolds } from '../../../electron/core/holds/read-holds.ts';
import { adoptVersion } from '../../../electron/core/policies/adopt-version.ts';
import { adviceBooklet } from '../../../electron/core/sample/after-opinions/advice-booklet.ts';
import { coarsePosts } from '../../../electron/core/sample/after-opinions/coarse-posts.ts';
import { mockingPage } from '../../../electron/core/sample/after-opinions/mocking-page.ts';
import type { ModelledStory } from '../../../electron/core/sample/after-opinions/modelled-story.ts';
import { openBlog } from '../../../electron/core/sample/after-opinions/open-blog.ts';
import { rallySpeech } from '../../../electron/core/sample/after-opinions/rally-speech.ts';
import { storiesUnderAnotherName } from '../../../electron/core/sample/after-opinions/stories-under-another-name.ts';
import { tellModelled } from '../../../electron/core/sample/after-opinions/tell-modelled.ts';
import { twoStatements } from '../../../electron/core/sample/after-opinions/two-statements.ts';
import { steppingClock } from '../../../electron/core/sample/seeded-ports.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { readSameDecision } from '../../../electron/core/speech/cause/same-decision.ts';
import { speechPathsOf } from '../../../electron/core/speech/read-worksheet.ts';
import { saidIn } from '../../domain/wording/never-said.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
const told = new Map<ModelledStory, CaseId>();

/** In the order of their days. */
const all = [coarsePosts, adviceBooklet, storiesUnderAnotherName, mockingPage, twoStatements, rallySpeech, openBlog];

beforeAll(async () => {
  const clock = steppingClock('2024-06-01T13:00:00.000Z');
  casebook = await openTemporaryCasebook({ ports: { clock } });
  context = casebook.session();
  await adoptVersion(context, {
    templateKey: 'wilmette-5:125@2019',
    board: 'Willow Bend School District 900',
    adoptedOn: '2013-01-14',
    revisedOn: ['2020-01-13'],
    effectiveFrom: '2020-01-14',
    guidelinesFrom: null,
  });
  for (const modelled of all) told.set(modelled, await tellModelled({ context, clock }, modelled));
}, 600_000);
afterAll(() => casebook.dispose());

const caseOf = (modelled: ModelledStory): CaseId => told.get(modelled) as CaseId;

/** The factors of the statement at `place`, each with the letter of the table: D, E, or NR for not reached. */
async function factorsOf(modelled: ModelledStory, place = 0): Promise<Record<number, string>> {
  const statement = (await speechPathsOf(context.unitOfWork.read, caseOf(modelled)))[place];
  const letters = { district: 'D', employee: 'E', neutral: 'N', 'not-stated': '' } as const;
  return Object.fromEntries(
    (statement?.expression.factors ?? []).map(({ factor, state, direction }) => [
      factor,
      state === 'not-reached' ? 'NR' : letters[direction],
    ]),
  );
}

async function pathOf(modelled: ModelledStory, place = 0) {
  const { path } = (await speechPathsOf(context.unitOfWork.read, caseOf(modelled)))[place] ?? {};
  const answered = path?.steps.filter(({ state }) => state === 'answered').map(({ questionId }) => questionId) ?? [];
  return { next: path?.next, outputs: path?.outputs.map(({ code }) => code), reached: (id: string) => answered.some((one) => one === id) };
}

const holdKindsOf = async (modelled: ModelledStory): Promise<string[]> =>
  (await listHolds(context, { caseId: caseOf(modelled) })).map(({ kind }) => kind);

async function leftOf(modelled: ModelledStory) {
  const { whatIf } = await readSameDecision(context, { caseId: caseOf(modelled) });
  return {
    finding: whatIf.allegations[0]?.finding,
    clauses: whatIf.allegations[0]?.clauses.map(({ label, left }) => `${label} ${left}`),
    breachesLeft: whatIf.breachesLeft,
    level: whatIf.levels[0]?.left,
  };
}

it.each(all.map((modelled) => [modelled.after, modelled] as const))(
  '%s: is told to an approved level, and says after what it is modelled',
  async (_, modelled) => {
    const [action] = await listCorrectiveActions(context, { caseId: caseOf(modelled) });
    expect(action?.approvedAt).not.toBeNull();
    expect(modelled.story.matter.summary).toMatch(/^Invented, in the shape of /);
  },
);

describe('after Hedgepeth', () => {
  it('enters the factors as the court reached them', async () => {
    expect(await factorsOf(coarsePosts)).toMatchObject({ 1: 'D', 2: 'D', 3: 'D', 4: 'D', 5: 'D', 6: 'E' });
  });
  it('reaches the balance as a citizen on a public matter', async () => {
    const path = await pathOf(coarsePosts);
    expect([path.reached('S2c'), path.reached('S3c'), path.reached('S6')]).toEqual([true, true, true]);
    expect(path.outputs).toContain('BALANCING-RECORDED');
  });
  it('opens the holds on the view and on political rights', async () => {
    expect(await holdKindsOf(coarsePosts)).toEqual(expect.arrayContaining(['viewpoint', 'political-rights']));
  });
  it('leaves nothing without the posts: they were the stated reason', async () => {
    expect(await leftOf(coarsePosts)).toMatchObject({ finding: 'falls', breachesLeft: 0, level: 'falls' });
  });
});

describe('after Craig', () => {
  it('enters the factors as the court reached them', async () => {
    expect(await factorsOf(adviceBooklet)).toMatchObject({ 2: 'D', 3: 'D', 6: 'E' });
  });
  it('refuses the first route, since the speaker tied it to the job, and takes the second', async () => {
    const [statement] = await speechPathsOf(context.unitOfWork.read, caseOf(adviceBooklet));
    const answer = (id: string) => statement?.expression.questions.find((question) => question.id === id)?.current;
    expect(answer('S3n')).toMatchObject({ answer: 'no', reason: expect.stringContaining('tied it to his job') });
    expect(answer('S3c')?.answer).toBe('yes');
  });
  it('goes on with a prediction that is explained, whoever wrote in', async () => {
    expect((await pathOf(adviceBooklet)).reached('S5')).toBe(true);
    expect((await leftOf(adviceBooklet)).level).toBe('falls');
  });
});

describe('after Harnishfeger', () => {
  it('enters the factor on the work as the court reached it', async () => {
    expect((await factorsOf(storiesUnderAnotherName))[3]).toBe('E');
  });
  it('goes by unrelated speech, skips the question on public concern, and stops where image has no day', async () => {
    const path = await pathOf(storiesUnderAnotherName);
    expect([path.reached('S3n'), path.reached('S3c'), path.next]).toEqual([true, false, 'S5']);
  });
  it('leaves nothing: no breach was found, and the book was the only reason', async () => {
    expect(await leftOf(storiesUnderAnotherName)).toMatchObject({ finding: 'no-breach', breachesLeft: 0, level: 'falls' });
  });
});

describe('after Graber', () => {
  it('takes two paths for two statements of one day', async () => {
    expect((await pathOf(twoStatements, 0)).reached('S6')).toBe(true);
    expect(await pathOf(twoStatements, 1)).toMatchObject({ next: null, outputs: ['PRIVATE-CONCERN'] });
  });
  it('holds one factor with evidence and six not reached for a complete sheet', async () => {
    expect(await factorsOf(twoStatements)).toEqual({ 1: 'NR', 2: 'NR', 3: 'E', 4: 'NR', 5: 'NR', 6: 'NR', 7: 'NR' });
  });
  it('opens the hold on acting with colleagues', async () => {
    expect(await holdKindsOf(twoStatements)).toContain('concerted-activity');
  });
  it('leaves the charge of the earlier inquiry and the level as they are', async () => {
    expect(await leftOf(twoStatements)).toMatchObject({ finding: 'remains', breachesLeft: 1, level: 'remains' });
  });
});

describe('after Darlingh', () => {
  it('enters the factors as the court reached them', async () => {
    expect(await factorsOf(rallySpeech)).toMatchObject({ 2: 'D', 3: 'D', 4: 'D', 6: 'E' });
  });
  it('keeps the vow against the duties of the post as its own kind of effect', async () => {
    const [statement] = await speechPathsOf(context.unitOfWork.read, caseOf(rallySpeech));
    expect(statement?.expression.effects.map(({ effectType }) => effectType)).toEqual(['pledge-against-duties']);
    expect((await pathOf(rallySpeech)).reached('S3c')).toBe(true);
  });
  it('leaves nothing without the speech', async () => {
    expect(await leftOf(rallySpeech)).toMatchObject({ finding: 'falls', breachesLeft: 0, level: 'falls' });
  });
});

describe('after Munroe', () => {
  it('enters two factors and says why the others were not reached', async () => {
    expect(await factorsOf(openBlog)).toEqual({ 1: 'NR', 2: 'NR', 3: 'D', 4: 'D', 5: 'NR', 6: 'NR', 7: 'NR' });
  });
  it('leaves nothing without the blog', async () => {
    expect(await leftOf(openBlog)).toMatchObject({ finding: 'falls', breachesLeft: 0, level: 'falls' });
  });
});

describe('after Kelleher', () => {
  it('opens the hold on the Board’s own notice when dismissal of a tenured teacher is chosen, whatever warning on another subject there was', async () => {
    const caseId = caseOf(mockingPage);
    expect(await holdKindsOf(mockingPage)).not.toContain('notice-to-remedy');
    expect(mockingPage.story.priors?.[0]?.whatFor).toContain('Cursing');
    await chooseAction(context, {
      caseId,
      levelId: 'dismissal',
      terms: 'Charges for dismissal.',
      reason: 'Tried out.',
      skippedLevelsReason: 'Tried out.',
      authoritySource: '',
      imposedBy: 'The Board',
      startsOn: null,
      endsOn: null,
    });
    expect(await holdKindsOf(mockingPage)).toContain('notice-to-remedy');
  });
});

it('no document on any of them says what is left to people', async () => {
  for (const modelled of all) {
    for (const kind of DocumentKind.options) {
      const model = await previewDocument(context, { caseId: caseOf(modelled), kind });
      expect(saidIn(JSON.stringify(model)), `${modelled.after}, ${kind}`).toEqual([]);
    }
  }
});
