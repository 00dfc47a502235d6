import { describe, expect, it } from 'vitest';
import { anchors } from '#shared/domain/anchors.ts';
import { FindingStanding } from '#shared/domain/findings/finding-state.ts';
import type { ExhibitId, PersonId, VersionId } from '#shared/domain/ids.ts';
import type { CaseSnapshot } from '../../../electron/core/cases/open-items/case-snapshot.ts';
import { openItemsOf, tabStatesOf } from '../../../electron/core/cases/open-items/open-items.ts';
import { statusOf } from '../../../electron/core/cases/refresh-derived.ts';
import { changedAllegation, idOf, ids, openHold, settledSnapshot } from './example-snapshot.ts';

/** Key, tab, anchor and blocks of what is open: texts may be reworded without breaking these tests. */
const open = (snapshot: CaseSnapshot) => openItemsOf(snapshot).map(({ key, tab, anchor, blocks }) => ({ key, tab, anchor, blocks }));
const texts = (snapshot: CaseSnapshot) => openItemsOf(snapshot).map((item) => item.text);

describe('open items', () => {
  it('are none where nothing is open, and no sentence calls a case complete', () => {
    expect(open(settledSnapshot())).toEqual([]);
    const everything = texts({ ...settledSnapshot(), allegations: [], exhibits: [], findings: [], correctiveActions: [], issueCount: 0 });
    expect(everything.join(' ')).not.toMatch(/complete|done with|ready to/i);
  });

  it('start a new case with what comes first', () => {
    const empty = {
      ...settledSnapshot(),
      allegations: [],
      exhibits: [],
      expressions: [],
      findings: [],
      correctiveActions: [],
      issueCount: 0,
    };
    expect(open(empty).map((item) => item.key)).toEqual(['no-allegation', 'no-evidence', 'no-action', 'not-issued']);
  });

  it('put an open hold first and keep its reason out of the line', () => {
    const held = { ...settledSnapshot(), holds: [openHold()], allegations: [], correctiveActions: [] };
    expect(open(held)[0]).toEqual({ key: `hold-${ids.hold}`, tab: 'overview', anchor: 'holds', blocks: 'approval' });
    expect(texts(held).join(' ')).not.toContain('confidential sentence');
    expect(open({ ...settledSnapshot(), holds: [openHold()] }).map((item) => item.blocks)).toEqual(['nothing']);
    const cleared = { ...openHold(), clearedAt: '2026-03-03T15:00:00.000Z', clearedBy: 'Jonas Feld', clearedReason: 'Reported.' };
    expect(open({ ...settledSnapshot(), holds: [cleared] })).toEqual([]);
  });

  it('say so when one person investigates and decides', () => {
    const settled = settledSnapshot();
    const investigator = settled.participants.find(({ role }) => role === 'investigator');
    if (investigator === undefined) throw new Error('The example has an investigator.');
    const decider = { ...investigator, id: idOf('0') as typeof investigator.id, role: 'decision-maker' as const };
    expect(open({ ...settled, participants: [...settled.participants, decider] })).toEqual([
      { key: `both-roles-${decider.id}`, tab: 'people', anchor: anchors.participant(decider.id), blocks: 'nothing' },
    ]);
    const other = { ...decider, personId: idOf('0') as PersonId };
    expect(open({ ...settled, participants: [...settled.participants, other] })).toEqual([]);
  });

  it('name a respondent who is known by an account only', () => {
    expect(open({ ...settledSnapshot(), isRespondentUnknown: true }).map((item) => item.key)).toEqual(['respondent-unknown']);
  });
});

describe('open items of an allegation', () => {
  it('name an unknown date', () => {
    const items = open(changedAllegation({ allegation: { conductDate: { kind: 'unknown' } } }));
    expect(items).toEqual([
      { key: `date-${ids.allegation}`, tab: 'allegations', anchor: `allegation-${ids.allegation}-date`, blocks: 'nothing' },
    ]);
  });

  it('name a time at which no version was in force, and the clause that then hangs in the air', () => {
    const items = open(changedAllegation({ allegation: { versionsInForce: [] } }));
    expect(items.map((item) => item.key)).toEqual([`no-version-${ids.allegation}`, `not-in-force-${ids.charged}`]);
    expect(items[1]?.anchor).toBe(`clause-${ids.charged}`);
  });

  it('name a date that spans two versions of one instrument', () => {
    const [version] = settledSnapshot().allegations[0]?.versionsInForce ?? [];
    if (version === undefined) throw new Error('The example has a version.');
    const earlier = { ...version, id: idOf('0') as VersionId, effectiveFrom: '2012-01-01', effectiveTo: '2019-12-15' };
    expect(open(changedAllegation({ allegation: { versionsInForce: [earlier, version] } })).map((item) => item.key)).toEqual([
      `spans-${ids.allegation}-${ids.instrument}`,
    ]);
  });

  it('name an allegation without a clause', () => {
    expect(open(changedAllegation({ allegation: { clauses: [] } })).map((item) => item.key)).toEqual([`no-clause-${ids.allegation}`]);
  });

  it('name a clause of which only a restatement is at hand', () => {
    const [charged] = settledSnapshot().allegations[0]?.clauses ?? [];
    if (charged === undefined) throw new Error('The example charges a clause.');
    const restated = { ...charged.clause, textState: 'restated' as const, textSha256: null };
    expect(open(changedAllegation({ charged: { clause: restated } })).map((item) => item.key)).toEqual([`restated-${ids.charged}`]);
    const guideline = { ...charged.clause, kind: 'guideline' as const };
    expect(open(changedAllegation({ charged: { clause: guideline } })).map((item) => item.key)).toEqual([`guidelines-${ids.allegation}`]);
  });
});

describe('open items of elements', () => {
  const pin = (side: 'for' | 'against') => ({ exhibitId: ids.exhibit as ExhibitId, side, locator: '', note: '' });
  const elementKey = `element-${ids.charged}-${ids.element}`;

  it('name an element that is not assessed', () => {
    const items = openItemsOf(changedAllegation({ element: { state: 'not-assessed', pins: [] } }));
    expect(items[0]).toMatchObject({ key: elementKey, anchor: elementKey, blocks: 'issue' });
    expect(items[0]?.text).toContain('5:125 §6');
    expect(items[0]?.text).toContain('no evidence either way');
  });

  it('name an element established without a pin, or against every pin', () => {
    const keysWith = (element: Parameters<typeof changedAllegation>[0]['element'] & {}) =>
      open(changedAllegation({ element })).map((item) => item.key);
    expect(keysWith({ pins: [] })).toEqual([elementKey]);
    expect(keysWith({ pins: [pin('against')] })).toEqual([elementKey]);
    expect(keysWith({ state: 'not-established', pins: [pin('for')] })).toEqual([elementKey]);
  });

  it('name a clause with evidence on one side only, once, until a finding says what was looked for', () => {
    const oneSided = changedAllegation({ element: { pins: [pin('for')] } });
    const keysWith = (findings: CaseSnapshot['findings']) => open({ ...oneSided, findings }).map((item) => item.key);
    const [finding] = oneSided.findings;
    if (finding === undefined) throw new Error('The example has a finding.');
    expect(keysWith([])).toEqual([`one-sided-${ids.charged}`, `no-finding-${ids.allegation}`]);
    expect(keysWith([{ ...finding, contraryEvidence: ' ' }])).toEqual([`one-sided-${ids.charged}`]);
    expect(keysWith([finding])).toEqual([]);
    const ofAnother = { ...finding, id: idOf('0') as typeof finding.id, allegationId: idOf('0') as typeof finding.allegationId };
    expect(keysWith([ofAnother, { ...finding, contraryEvidence: '' }])).toEqual([`one-sided-${ids.charged}`]);
  });
});

describe('open items further along', () => {
  it('name an exhibit without a ground to keep it, and one that nothing is pinned to', () => {
    const settled = settledSnapshot();
    const exhibits = settled.exhibits.map((exhibit) => ({
      ...exhibit,
      pinCount: 0,
      provenance: { ...exhibit.provenance, personnelFileBasis: 'not-yet-decided' as const },
    }));
    expect(open({ ...settled, exhibits }).map((item) => item.key)).toEqual([`basis-${ids.exhibit}`, `unpinned-${ids.exhibit}`]);
  });

  it('name the worksheet that is not begun, the next question and one to be answered again', () => {
    const settled = settledSnapshot();
    expect(open({ ...settled, expressions: [] }).map((item) => item.key)).toEqual([`no-expression-${ids.allegation}`]);
    const question = { question: '', help: '', authorities: [], notReachedBecause: '', current: null, history: [], authoritiesChanged: [] };
    const expressions = settled.expressions.map((expression) => ({
      ...expression,
      questions: [
        { ...question, id: 'S0' as const, state: 'answered' as const },
        { ...question, id: 'S1' as const, state: 'reopened' as const },
        { ...question, id: 'S2a' as const, state: 'open' as const },
        { ...question, id: 'S7' as const, state: 'not-reached' as const },
      ],
    }));
    expect(open({ ...settled, expressions }).map((item) => item.anchor)).toEqual([
      `question-${ids.expression}-S1`,
      `question-${ids.expression}-S2a`,
    ]);
  });

  it('name a missing finding, one that leaves a clause out, one that no longer stands on what it saw, and one that lacks something', () => {
    const settled = settledSnapshot();
    expect(open({ ...settled, findings: [] }).map((item) => item.anchor)).toEqual([`finding-${ids.allegation}`]);
    const short = settled.findings.map((finding) => ({ ...finding, clauses: [] }));
    expect(open({ ...settled, findings: short }).map((item) => item.key)).toEqual([`outcome-${ids.finding}`]);
    const standing = FindingStanding.parse({
      allegationId: ids.allegation,
      state: 'stale',
      changes: ['A clause was taken back.'],
      missing: [],
    });
    expect(open({ ...settled, standings: [standing] })).toMatchObject([{ key: `stale-${ids.finding}`, blocks: 'issue' }]);
    const lacking = FindingStanding.parse({ ...standing, state: 'incomplete', changes: [], missing: ['Fact 1 was not put.'] });
    expect(open({ ...settled, standings: [lacking] })).toMatchObject([{ key: `needs-${ids.finding}-0`, blocks: 'issue' }]);
  });

  it('name what must come before approval, then the approval', () => {
    const settled = settledSnapshot();
    const correctiveActions = settled.correctiveActions.map((action) => ({
      ...action,
      approvedAt: null,
      approvedBy: null,
      prerequisites: action.prerequisites.map((prerequisite) => ({ ...prerequisite, doneOn: null })),
    }));
    expect(open({ ...settled, correctiveActions })).toEqual([
      {
        key: `prerequisite-${ids.action}-chance-to-answer`,
        tab: 'corrective-action',
        anchor: `prerequisite-${ids.action}-chance-to-answer`,
        blocks: 'approval',
      },
      { key: `not-approved-${ids.action}`, tab: 'corrective-action', anchor: `approve-${ids.action}`, blocks: 'issue' },
    ]);
  });
});

describe('tab states', () => {
  const stateOf = (snapshot: CaseSnapshot) =>
    Object.fromEntries(tabStatesOf(snapshot, openItemsOf(snapshot)).map(({ tab, state }) => [tab, state]));

  it('tell an empty tab from one with something open and from one with nothing open', () => {
    expect(stateOf(settledSnapshot())).toMatchObject({ allegations: 'ready', evidence: 'ready', documents: 'ready', activity: 'ready' });
    expect(stateOf({ ...settledSnapshot(), exhibits: [] })).toMatchObject({ evidence: 'not-started', allegations: 'ready' });
    expect(stateOf(changedAllegation({ allegation: { conductDate: { kind: 'unknown' } } }))).toMatchObject({
      allegations: 'needs-information',
      evidence: 'ready',
    });
    expect(stateOf({ ...settledSnapshot(), holds: [openHold()] })).toMatchObject({ overview: 'needs-information' });
  });
});

describe('the status of a case', () => {
  it('is the furthest step that its rows bear out', () => {
    const settled = settledSnapshot();
    expect(statusOf(settled, 'open')).toBe('issued');
    const unissued = { ...settled, issueCount: 0 };
    expect(statusOf(unissued, 'open')).toBe('action-approved');
    expect(statusOf({ ...unissued, correctiveActions: [] }, 'action-approved')).toBe('findings-recorded');
    expect(statusOf({ ...unissued, correctiveActions: [], findings: [] }, 'open')).toBe('open');
    expect(statusOf({ ...unissued, correctiveActions: [], allegations: [] }, 'open')).toBe('open');
    expect(statusOf(settled, 'closed')).toBe('closed');
  });
});
