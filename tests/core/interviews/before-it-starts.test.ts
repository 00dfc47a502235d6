import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Conditions } from '#shared/domain/interviews/conditions.ts';
import { missingCarveOuts, STANDARD_CONFIDENTIALITY } from '#shared/domain/interviews/confidentiality.ts';
import { type GateSituation, gatesBeforeStart } from '#shared/domain/interviews/gates.ts';
import { openingWords } from '#shared/domain/interviews/opening-words.ts';
import { clearHold } from '../../../electron/core/holds/clear-hold.ts';
import { holdsOfCase } from '../../../electron/core/holds/read-holds.ts';
import { answerFirstHour } from '../../../electron/core/intake/first-hour.ts';
import { startInterview } from '../../../electron/core/interviews/run-interview.ts';
import { settleConditions } from '../../../electron/core/interviews/settle-conditions.ts';
import { addParticipant } from '../../../electron/core/people/change-participants.ts';
import type { ServiceContext } from '../../../electron/core/service-context.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';
import { openExampleMatter, refusalOf } from '../chain/example-matter.ts';
import { opened, planWith, settled, TODAY } from './example-interview.ts';

let casebook: TemporaryCasebook;
let context: ServiceContext;
let caseId: CaseId;

beforeAll(async () => {
  casebook = await openTemporaryCasebook();
  context = casebook.session();
});
afterAll(() => casebook.dispose());
beforeEach(async () => {
  caseId = await openExampleMatter(context);
});

const clear = async (kind: string) => {
  for (const hold of await holdsOfCase(context.unitOfWork.read, caseId)) {
    if (hold.kind !== kind || hold.clearedAt !== null) continue;
    await clearHold(context, { caseId, holdId: hold.id, clearedBy: 'Counsel Ann Weir', reason: 'Looked at and agreed.' });
  }
};

describe('an interview', () => {
  it('does not begin before everything is settled, and says what is open', async () => {
    const planned = await planWith(context, caseId, 'respondent');
    expect(planned.gates.map(({ key }) => key)).toEqual(['mode', 'represented', 'confidentiality', 'opening']);
    const at = { caseId, interviewId: planned.id };
    const refusal = await refusalOf(startInterview(context, { ...at, on: TODAY }));
    expect(refusal).toMatchObject({ code: 'NOT_ALLOWED', details: { problem: expect.stringContaining('voluntary or compelled') } });
    const ready = opened(await settleConditions(context, { ...at, mode: 'voluntary', conditions: settled(planned) }));
    expect(ready.gates).toEqual([]);
    expect(opened(await startInterview(context, { ...at, on: TODAY }))).toMatchObject({ state: 'begun', heldOn: TODAY });
  });

  it('does not begin on a day to come', async () => {
    const planned = await planWith(context, caseId, 'respondent');
    const at = { caseId, interviewId: planned.id };
    await settleConditions(context, { ...at, mode: 'voluntary', conditions: settled(planned) });
    expect((await refusalOf(startInterview(context, { ...at, on: '2099-01-01' }))).code).toBe('INPUT_REFUSED');
  });
});

describe('a compelled interview', () => {
  it('opens a hold, is kept to whoever chose it, and waits until counsel has cleared it', async () => {
    const planned = await planWith(context, caseId, 'respondent');
    const at = { caseId, interviewId: planned.id };
    const chosen = opened(await settleConditions(context, { ...at, mode: 'compelled', conditions: settled(planned) }));
    expect(chosen.access?.readers.map(({ displayName }) => displayName)).toEqual(['Mara Voss']);
    expect(chosen.gates.map(({ text }) => text).join(' ')).toContain('“Compelled statement” is open');
    expect((await refusalOf(startInterview(context, { ...at, on: TODAY }))).code).toBe('NOT_ALLOWED');
    await clear('compelled-statement');
    expect(opened(await startInterview(context, { ...at, on: TODAY }))).toMatchObject({ state: 'begun', mode: 'compelled' });
  });

  it('chosen anew after voluntary waits for counsel anew', async () => {
    const planned = await planWith(context, caseId, 'respondent');
    const at = { caseId, interviewId: planned.id };
    for (const mode of ['compelled', 'voluntary'] as const) await settleConditions(context, { ...at, mode, conditions: settled(planned) });
    await clear('compelled-statement');
    const again = opened(await settleConditions(context, { ...at, mode: 'compelled', conditions: settled(planned) }));
    expect(again.gates).not.toEqual([]);
  });
});

describe('representation', () => {
  const represented = (change: Partial<Conditions['representation']>): Partial<Conditions> => ({
    representation: {
      standing: 'represented',
      unit: 'Elm Grove Education Association',
      article: '',
      wasOffered: true,
      answer: 'asked-for',
      onRequest: null,
      representative: '',
      ...change,
    },
  });
  const gates = async (change: Partial<Conditions['representation']>) => {
    const planned = await planWith(context, caseId, 'respondent');
    const conditions = settled(planned, represented(change));
    const at = { caseId, interviewId: planned.id, mode: 'voluntary' as const };
    return opened(await settleConditions(context, { ...at, conditions })).gates.map(({ key }) => key);
  };

  it('asked for is granted, ends the interview, or is let go by the person alone', async () => {
    expect(await gates({})).toEqual(['on-request']);
    expect(await gates({ onRequest: 'granted' })).toEqual(['who']);
    expect(await gates({ onRequest: 'granted', representative: 'Noor Halvard' })).toEqual([]);
    expect(await gates({ onRequest: 'ended' })).toEqual(['ended']);
    expect(await gates({ onRequest: 'chose-to-go-on' })).toEqual([]);
    expect(await gates({ wasOffered: null, answer: null })).toEqual(['offered']);
  });
});

describe('recording', () => {
  it('needs the consent of everybody who takes part, also of whoever joins later', async () => {
    const planned = await planWith(context, caseId, 'respondent');
    const at = { caseId, interviewId: planned.id, mode: 'voluntary' as const };
    const attendees = planned.conditions.attendees.map((attendee) => ({ ...attendee, consent: 'given' as const }));
    const [first, second] = attendees;
    if (first === undefined || second === undefined) throw new Error('Two take part from the start.');
    const one = settled(planned, { recording: 'audio', attendees: [first, { ...second, consent: 'refused' }] });
    expect(opened(await settleConditions(context, { ...at, conditions: one })).gates.map(({ key }) => key)).toEqual(['consent']);
    const all = settled(planned, { recording: 'audio', attendees });
    expect(opened(await settleConditions(context, { ...at, conditions: all })).gates).toEqual([]);
    await startInterview(context, { caseId, interviewId: planned.id, on: TODAY });
    const joined = { participantId: null, name: 'Noor Halvard', capacity: 'representative', consent: 'not-asked' } as const;
    const withAnother = { ...all, attendees: [...attendees, joined] };
    expect((await refusalOf(settleConditions(context, { ...at, conditions: withAnother }))).details.problem).toContain('720 ILCS 5/14');
    expect(opened(await settleConditions(context, { ...at, conditions: { ...withAnother, recording: 'none' } })).state).toBe('begun');
  });
});

describe('confidentiality', () => {
  it('is asked for in narrow words, or in others that counsel has cleared', async () => {
    expect(missingCarveOuts(STANDARD_CONFIDENTIALITY)).toEqual([]);
    const planned = await planWith(context, caseId, 'respondent');
    const at = { caseId, interviewId: planned.id, mode: 'voluntary' as const };
    const standard = opened(await settleConditions(context, { ...at, conditions: settled(planned) }));
    expect(standard.conditions.confidentiality.text).toBe(STANDARD_CONFIDENTIALITY);
    const own = settled(planned, { confidentiality: { kind: 'own', text: 'Do not discuss this with anybody, ever.' } });
    const [gate] = opened(await settleConditions(context, { ...at, conditions: own })).gates;
    expect(gate?.text).toContain('the union');
    await clear('prior-restraint');
    expect(opened(await settleConditions(context, { ...at, conditions: own })).gates).toEqual([]);
  });

  it('never asks for a password', async () => {
    const planned = await planWith(context, caseId, 'respondent');
    const text = 'Until we are done, please give us the password of your personal Facebook account.';
    const conditions = settled(planned, { confidentiality: { kind: 'own', text } });
    const refusal = await refusalOf(settleConditions(context, { caseId, interviewId: planned.id, mode: 'voluntary', conditions }));
    expect(refusal).toMatchObject({ code: 'ACCOUNT_REQUEST', details: { problem: expect.stringContaining(text) } });
  });
});

describe('a student', () => {
  it('is heard after notice to a parent or a reason against it, and after the clearance of an agency at work', async () => {
    await addParticipant(context, { caseId, role: 'student', name: '', position: 'Grade 7' });
    const planned = await planWith(context, caseId, 'student');
    expect(planned.isStudent).toBe(true);
    const at = { caseId, interviewId: planned.id, mode: 'voluntary' as const };
    const keysWith = async (student: Partial<Conditions['student']>) => {
      const conditions = settled(planned, { student: { ...planned.conditions.student, ...student } });
      return opened(await settleConditions(context, { ...at, conditions })).gates.map(({ key }) => key);
    };
    expect(await keysWith({})).toEqual(['parent', 'clearance']);
    const told = { parentNotice: 'given', noticeTo: 'Parent of Student A', noticeOn: TODAY } as const;
    expect(await keysWith({ ...told, clearance: 'not-needed', clearanceNote: 'Nothing but a picture of a quiz.' })).toEqual([]);
    const entry = { question: 'police-or-agency', answer: 'unknown', note: '', handedTo: '', handedOn: null, reference: '' } as const;
    await answerFirstHour(context, { caseId, entry });
    await clear('police-or-agency');
    expect(await keysWith({ ...told, clearance: 'not-needed', clearanceNote: 'Nothing but a picture of a quiz.' })).toEqual(['agency']);
    expect(await keysWith({ ...told, clearance: 'given', clearedBy: 'A. Moss, child advocacy center', clearedOn: TODAY })).toEqual([]);
    expect(await keysWith({ parentNotice: 'not-given', clearance: 'given', clearedBy: 'A. Moss', clearedOn: TODAY })).toEqual([
      'parent-why',
    ]);
  });

  it('is never compelled', () => {
    const calm: GateSituation = {
      compelledHold: 'cleared',
      confidentialityHold: 'none',
      isAgencyAtWork: false,
      stopping: { any: [], student: [], compelled: [], recording: [] },
      agreementArticle: '',
      hasAccessList: true,
    };
    const asked = { role: 'student', isStudent: true, mode: 'compelled', manner: 'in-person' } as const;
    const conditions = settled({ conditions: { attendees: [] } } as never);
    expect(gatesBeforeStart({ ...asked, conditions: { ...conditions, student: nobody } }, calm).map(({ key }) => key)).toContain(
      'compelled-student',
    );
  });
});

const nobody: Conditions['student'] = {
  parentNotice: 'given',
  noticeTo: 'A parent',
  noticeOn: TODAY,
  reasonAgainst: '',
  clearance: 'not-needed',
  clearedBy: '',
  clearedOn: null,
  clearanceNote: 'No agency.',
};

describe('the opening words', () => {
  it('follow what was settled and ask for no password', async () => {
    const planned = await planWith(context, caseId, 'respondent');
    const conditions = settled(planned);
    const voluntary = openingWords({ mode: 'voluntary', isStudent: false, conditions }).join('\n');
    expect(voluntary).toContain('declining will not be disciplined');
    expect(voluntary).not.toContain('union representative, say so');
    expect(openingWords({ mode: 'compelled', isStudent: false, conditions }).join('\n')).toContain('You are directed to answer');
  });
});
