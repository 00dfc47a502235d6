/** @file Two windows on one case: what another window recorded meanwhile is never superseded unread, and what was taken away comes back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Allegation } from '#shared/domain/allegations.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { assessElement } from '../../../electron/core/allegations/assess-element.ts';
import { removeClause } from '../../../electron/core/allegations/charge-clauses.ts';
import { allegationById } from '../../../electron/core/allegations/read-allegations.ts';
import { amendAllegation } from '../../../electron/core/allegations/record-allegation.ts';
import { restoreClause } from '../../../electron/core/allegations/restore-clause.ts';
import { chooseAction } from '../../../electron/core/corrective-action/choose-action.ts';
import { listCorrectiveActions } from '../../../electron/core/corrective-action/read-corrective-actions.ts';
import { recordPrerequisite } from '../../../electron/core/corrective-action/record-prerequisite.ts';
import { restoreAction } from '../../../electron/core/corrective-action/restore-action.ts';
import { withdrawAction } from '../../../electron/core/corrective-action/withdraw-action.ts';
import { describeExhibit } from '../../../electron/core/evidence/provenance.ts';
import { recordFinding } from '../../../electron/core/findings/record-finding.ts';
import { clauseById } from '../../../electron/core/policies/read-versions.ts';
import { recordClauseText } from '../../../electron/core/policies/record-clause-text.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { addExpression } from '../../../electron/core/speech/add-expression.ts';
import { answerQuestion } from '../../../electron/core/speech/answer-question.ts';
import { recordFactor } from '../../../electron/core/speech/record-factor.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { chargeExample, eventsOf, openExampleMatter, refusalOf, SIXTH_CLAUSE, takeIn } from '../chain/example-matter.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;
let allegation: Allegation;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
  caseId = await openExampleMatter(context);
  allegation = await chargeExample(context, caseId, [SIXTH_CLAUSE]);
});
afterAll(() => casebook.dispose());

const handle = () => context.unitOfWork.read;
const reload = () => allegationById(handle(), allegation.id);

/** Writes on top of what stands, and gives the id that stands after it. */
type Edit = (basedOn: string | null) => Promise<string | null>;

/** One for every procedure that supersedes: the first edit gives the id that the second window has before its eyes. */
const edits: Record<string, () => Promise<{ seen: string | null; edit: Edit }>> = {
  'the statement of an allegation': async () => ({
    seen: (await reload()).standing?.id ?? null,
    edit: async (basedOn) => {
      const { conductDate, conductFacts } = allegation;
      return (
        await amendAllegation(context, { allegationId: allegation.id, statement: 'Other words.', conductDate, conductFacts, basedOn })
      ).standing?.id as string;
    },
  }),
  'the assessment of an element': async () => {
    const charged = (await reload()).clauses[0];
    const element = charged?.elements[0];
    return {
      seen: element?.standing?.id ?? null,
      edit: async (basedOn) => {
        const input = { allegationClauseId: charged?.id ?? '', elementId: element?.elementId ?? '', pins: [] };
        const after = await assessElement(context, { ...input, state: 'established', reason: 'The capture shows it.', basedOn });
        return after.elements[0]?.standing?.id ?? null;
      },
    };
  },
  'a finding': async () => ({
    seen: null,
    edit: async (basedOn) => {
      const clauses = (await reload()).clauses.map(({ id }) => ({ allegationClauseId: id, outcome: 'breached' as const }));
      const words = { rationale: 'It shows.', contraryEvidence: 'None was found.', aggravating: '', mitigating: '' };
      return (await recordFinding(context, { allegationId: allegation.id, outcome: 'substantiated', clauses, ...words, basedOn })).id;
    },
  }),
  'an answer of the speech worksheet': async () => {
    const { id } = await addExpression(context, { allegationId: allegation.id, exactWords: 'Look at these.' });
    return {
      seen: null,
      edit: async (basedOn) => {
        const answer = { expressionId: id, questionId: 'S0', answer: 'yes', reason: 'Words were posted.', exhibitIds: [] } as const;
        const after = await answerQuestion(context, { ...answer, basedOn });
        return after.questions.find((question) => question.id === 'S0')?.current?.id ?? null;
      },
    };
  },
  'one of the seven factors': async () => {
    const { id } = await addExpression(context, { allegationId: allegation.id, exactWords: 'And at these.' });
    return {
      seen: null,
      edit: async (basedOn) => {
        const entry = { factor: 2, state: 'evidence', direction: 'neutral', reason: 'Two complaints.', exhibitIds: [] } as const;
        const after = await recordFactor(context, { expressionId: id, entry: { ...entry, exhibitIds: [] }, basedOn });
        return after.factors.find(({ factor }) => factor === 2)?.standing?.id ?? null;
      },
    };
  },
  'where an exhibit came from': async () => {
    const exhibit = await takeIn(context, caseId, 'capture.txt', new TextEncoder().encode('as seen'));
    return {
      seen: exhibit.provenanceStanding?.id ?? null,
      edit: async (basedOn) => {
        const provenance = { ...exhibit.provenance, description: 'A capture of the page.' };
        return (await describeExhibit(context, { exhibitId: exhibit.id, provenance, basedOn })).provenanceStanding?.id ?? null;
      },
    };
  },
  'what must come before an action': async () => {
    const action = await choose('reprimand');
    const [first] = action.prerequisites;
    return {
      seen: null,
      edit: async (basedOn) => {
        const input = {
          correctiveActionId: action.id,
          prerequisiteId: first?.id ?? '',
          doneOn: '2026-02-03',
          doneBy: 'Principal',
          note: '',
        };
        return (await recordPrerequisite(context, { ...input, basedOn })).prerequisites[0]?.standing?.id ?? null;
      },
    };
  },
  'the wording of a clause': async () => {
    const clauseId = allegation.clauses[0]?.clause.id ?? '';
    return {
      seen: (await clauseById(handle(), clauseId)).clause.textSha256,
      edit: async (basedOn) => {
        const text = `The board’s words, printing ${basedOn ?? 'one'}.`;
        return (await recordClauseText(context, { clauseId, text, basedOn })).textSha256;
      },
    };
  },
  'the idle time': async () => ({
    seen: '15',
    edit: async (basedOn) => {
      const minutes = basedOn === '15' ? 20 : 25;
      await casebook.application.casebook.setIdleMinutes({ minutes, basedOn });
      return String(minutes);
    },
  }),
};

function choose(levelId: string): ReturnType<typeof chooseAction> {
  return chooseAction(context, {
    caseId,
    levelId,
    terms: 'To be read and signed.',
    reason: 'It answers the finding.',
    skippedLevelsReason: 'The conduct was of some weight.',
    authoritySource: '',
    imposedBy: 'Principal',
    startsOn: null,
    endsOn: null,
  });
}

describe('what another window recorded meanwhile is not written over', () => {
  test.each(Object.keys(edits))('%s', async (name) => {
    const { seen, edit } = (await edits[name]?.()) ?? { seen: null, edit: async () => null };
    const now = await edit(seen);
    expect(now).not.toBe(seen);
    const events = await eventsOf(context, async () => {
      expect(await refusalOf(edit(seen))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    });
    expect(events).toEqual([]);
    // Whoever has read what stands now goes on from it.
    expect(await edit(now)).not.toBeNull();
  });
});

describe('what was taken away comes back, as an event of its own', () => {
  test('a clause, with its assessments', async () => {
    const before = (await reload()).clauses;
    const allegationClauseId = before[0]?.id ?? '';
    await removeClause(context, { allegationClauseId, reason: 'By mistake.' });
    expect((await reload()).clauses).toEqual([]);
    const events = await eventsOf(context, () => restoreClause(context, { allegationClauseId }));
    expect(events).toMatchObject([{ type: 'allegation_clause.restored', caseId, payload: { allegationClauseId } }]);
    expect((await reload()).clauses).toEqual(before);
    expect(await refusalOf(restoreClause(context, { allegationClauseId }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a corrective action, unless its level was chosen anew', async () => {
    const action = await choose('written-warning');
    const standing = await listCorrectiveActions(context, { caseId });
    await withdrawAction(context, { correctiveActionId: action.id, reason: 'By mistake.' });
    const events = await eventsOf(context, () => restoreAction(context, { correctiveActionId: action.id }));
    expect(events).toMatchObject([{ type: 'corrective_action.restored', payload: { correctiveActionId: action.id, isApproved: false } }]);
    expect(await listCorrectiveActions(context, { caseId })).toEqual(standing);
    expect(await refusalOf(restoreAction(context, { correctiveActionId: action.id }))).toMatchObject({ code: 'NOT_FOUND' });
    await withdrawAction(context, { correctiveActionId: action.id, reason: 'Once more.' });
    await choose('written-warning');
    expect(await refusalOf(restoreAction(context, { correctiveActionId: action.id }))).toMatchObject({ code: 'CHANGED_MEANWHILE' });
  });
});
