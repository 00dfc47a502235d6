/** @file The ladder and what stands in the way of a level. */
import { describe, expect, it } from 'vitest';
import { dutiesToldToRespondent, isTellingDecided } from '#shared/domain/corrective-action/collateral-duties.ts';
import type { Level } from '#shared/domain/corrective-action/corrective-action.ts';
import {
  holdsOpenedByLevel,
  isAfterApril15,
  levelsFor,
  skippedLevels,
  standsInTheWay,
} from '#shared/domain/corrective-action/corrective-action-rules.ts';
import { ladder } from '#shared/domain/corrective-action/ladder.ts';

function level(id: string): Level {
  const found = ladder.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`No level ${id}`);
  return found;
}
const complete = { hasTypedAuthority: true, packet: 'closed' } as const;
const nothingInTheWay = { status: 'tenured-teacher', imposedBefore: [], openHolds: [], records: complete } as const;
const choice = (of: Level, done: boolean, reason = 'weighed', source = 'Contract article 9') => ({
  level: of,
  authoritySource: source,
  skippedLevelsReason: reason,
  prerequisites: of.mustComeFirst.map((entry) => ({ ...entry, doneOn: done ? '2026-11-02' : null })),
});

describe('the ladder', () => {
  it('goes from no action to the end of employment, in order, and knows no interim measure and no claim for money', () => {
    expect(ladder.map(({ id }) => id)).toEqual([
      'no-action',
      'coaching',
      'written-directive',
      'training',
      'device-restriction',
      'loss-of-privileges',
      'access-removal',
      'oral-warning',
      'written-warning',
      'reprimand',
      'notice-to-remedy',
      'suspension-without-pay',
      'demotion',
      'non-renewal',
      'dismissal',
      'resignation',
    ]);
    expect(ladder.map(({ position }) => position)).toEqual(ladder.map((_, index) => index));
    expect(JSON.stringify(ladder)).not.toMatch(/indemni|set-?off|with pay/i);
  });

  it('names who imposes each level, and a source of authority wherever pay or the job is at stake', () => {
    for (const entry of ladder) {
      expect(entry.whoMayImpose, entry.id).not.toBe('');
      expect(new Set(entry.mustComeFirst.map(({ id }) => id)).size, entry.id).toBe(entry.mustComeFirst.length);
      if (!entry.isUnpaidOrTerminal) continue;
      expect(entry.authoritySource, entry.id).not.toBe('');
      expect(entry.mustComeFirst.length, entry.id).toBeGreaterThan(0);
    }
    expect(ladder.filter(({ isDiscipline }) => !isDiscipline).map(({ id }) => id)).toEqual([
      'no-action',
      'coaching',
      'written-directive',
      'training',
      'access-removal',
      'resignation',
    ]);
  });

  it('marks the levels that can restrict what is said', () => {
    expect(ladder.filter(({ mayRestrictSpeech }) => mayRestrictSpeech).map(({ id }) => id)).toEqual([
      'written-directive',
      'device-restriction',
      'loss-of-privileges',
      'resignation',
    ]);
  });
});

describe('the duties of a level as its memo tells them', () => {
  it('are decided for every sentence of the ladder', () => {
    const undecided = ladder.flatMap(({ collateralDuties }) => collateralDuties).filter((duty) => !isTellingDecided(duty));
    expect(undecided).toEqual([]);
  });
  it('send no one on the District’s own errands, and come to nothing for a dismissal', () => {
    for (const { collateralDuties } of ladder) {
      for (const told of dutiesToldToRespondent(collateralDuties)) {
        expect(told).not.toMatch(/^(Check|Keep|Give|Set|Follow|File|Collect|Index|Tell|Docking)\b/);
      }
    }
    expect(dutiesToldToRespondent(level('dismissal').collateralDuties)).toEqual([]);
    expect(dutiesToldToRespondent(level('written-warning').collateralDuties)).toEqual([
      'A copy is filed in the personnel file.',
      'A written rebuttal may be attached to the record (820 ILCS 40/6).',
    ]);
    expect(dutiesToldToRespondent(['A sentence of an earlier ladder.'])).toEqual([]);
  });
});

describe('levels passed over', () => {
  const ids = (chosen: string, status: Parameters<typeof skippedLevels>[1], before: string[] = []) =>
    skippedLevels(level(chosen), status, before).map(({ id }) => id);
  it('are the disciplinary ones below that can concern the respondent and were not imposed before', () => {
    expect(ids('written-warning', 'support-staff')).toEqual(['device-restriction', 'loss-of-privileges', 'oral-warning']);
    expect(ids('written-warning', 'support-staff', ['oral-warning', 'device-restriction'])).toEqual(['loss-of-privileges']);
    expect(ids('suspension-without-pay', 'support-staff')).not.toContain('notice-to-remedy');
    expect(ids('suspension-without-pay', 'tenured-teacher')).toContain('notice-to-remedy');
    expect(ids('dismissal', 'tenured-teacher')).not.toContain('non-renewal');
  });
  it('are none below what is no discipline', () => {
    expect(ids('training', 'tenured-teacher')).toEqual([]);
    expect(ids('resignation', 'tenured-teacher')).toEqual([]);
  });
});

describe('what stands in the way', () => {
  const stops = (action: Parameters<typeof standsInTheWay>[0], context: Parameters<typeof standsInTheWay>[1] = nothingInTheWay) =>
    standsInTheWay(action, context)
      .filter(({ stopsApproval }) => stopsApproval)
      .map(({ kind }) => kind);

  it('nothing, once everything is done', () => {
    expect(standsInTheWay(choice(level('suspension-without-pay'), true), nothingInTheWay)).toEqual([]);
  });
  it('of a level without pay: open holds, what must come first, its packet, the source of authority, the reason for the jump', () => {
    const records = { hasTypedAuthority: false, packet: 'waiting' } as const;
    const context = { ...nothingInTheWay, openHolds: [{ kind: 'counsel', label: 'Counsel' }], records } as const;
    const kinds = stops(choice(level('suspension-without-pay'), false, ' ', 'ignored'), context);
    const prerequisites = Array.from({ length: 4 }, () => 'prerequisite');
    expect(kinds).toEqual(['hold', ...prerequisites, 'packet', 'authority-source', 'skipped-levels']);
  });
  it('of other levels that take pay: words suffice as the source of authority, and a non-renewal waits for no packet', () => {
    const records = { hasTypedAuthority: false, packet: 'missing' } as const;
    expect(stops(choice(level('dismissal'), true), { ...nothingInTheWay, records })).toEqual(['packet']);
    const probationary = { ...nothingInTheWay, status: 'probationary-teacher', records } as const;
    expect(stops(choice(level('non-renewal'), true), probationary)).toEqual([]);
    expect(stops(choice(level('non-renewal'), true, 'weighed', ''), probationary)).toEqual(['authority-source']);
  });
  it('of a level that does not exist for the status: the status itself', () => {
    expect(stops(choice(level('non-renewal'), true), nothingInTheWay)).toEqual(['status']);
    expect(stops(choice(level('written-warning'), true), { ...nothingInTheWay, status: 'volunteer-or-vendor' })).toContain('status');
  });
  it('of a written warning: holds, what must come first, the jump', () => {
    const context = { ...nothingInTheWay, openHolds: [{ kind: 'concerted-activity', label: 'Concerted activity' }] } as const;
    const obstacles = standsInTheWay(choice(level('written-warning'), false, '', ''), context);
    expect(obstacles.map(({ kind, stopsApproval }) => [kind, stopsApproval])).toEqual([
      ['hold', true],
      ['prerequisite', true],
      ['prerequisite', true],
      ['skipped-levels', true],
    ]);
  });
  it('of coaching: a hold is shown and does not stop it', () => {
    const context = { ...nothingInTheWay, openHolds: [{ kind: 'counsel', label: 'Counsel' }] } as const;
    expect(standsInTheWay(choice(level('coaching'), true, '', ''), context)).toEqual([
      { kind: 'hold', text: 'The hold “Counsel” is not cleared.', stopsApproval: false },
    ]);
  });
  it('of a directive, which may restrict speech: a hold stops it', () => {
    const context = { ...nothingInTheWay, openHolds: [{ kind: 'counsel', label: 'Counsel' }] } as const;
    expect(stops(choice(level('written-directive'), true, '', ''), context)).toEqual(['hold']);
  });
});

describe('the levels of a status', () => {
  const ids = (status: Parameters<typeof levelsFor>[0]) => levelsFor(status).map(({ id }) => id);
  it('are no discipline of employment for whom the District does not employ, and the end of access instead', () => {
    expect(ids('volunteer-or-vendor')).toEqual([
      'no-action',
      'coaching',
      'written-directive',
      'training',
      'device-restriction',
      'loss-of-privileges',
      'access-removal',
    ]);
  });
  it('keep the notice to remedy for tenure, and the non-renewal for probation', () => {
    expect(ids('tenured-teacher')).toContain('notice-to-remedy');
    expect(ids('tenured-teacher')).not.toContain('non-renewal');
    expect(ids('probationary-teacher')).toContain('non-renewal');
    for (const status of ['probationary-teacher', 'administrator', 'support-staff'] as const)
      expect(ids(status)).not.toContain('notice-to-remedy');
    for (const status of ['tenured-teacher', 'administrator', 'support-staff'] as const)
      expect(ids(status)).not.toContain('access-removal');
  });
  it('are all of them while the status is not known', () => {
    expect(ids('unknown')).toEqual(ladder.map(({ id }) => id));
  });
});

describe('April 15', () => {
  it.each([
    ['2027-04-15', false],
    ['2027-04-16', true],
    ['2027-06-30', true],
    ['2027-03-01', false],
    ['2026-09-01', false],
  ])('a notice of %s is late: %s', (day, isLate) => {
    expect(isAfterApril15(day)).toBe(isLate);
  });
});

describe('holds that a level opens', () => {
  const kinds = (id: string, status: Parameters<typeof holdsOpenedByLevel>[1], given = false) =>
    holdsOpenedByLevel(level(id), status, given).map(({ kind }) => kind);
  it('dismissing a tenured teacher without a notice to remedy from the Board', () => {
    expect(kinds('dismissal', 'tenured-teacher')).toEqual(['pre-deprivation-notice', 'notice-to-remedy']);
    expect(kinds('dismissal', 'tenured-teacher', true)).toEqual(['pre-deprivation-notice']);
    expect(kinds('dismissal', 'support-staff')).toEqual(['pre-deprivation-notice']);
    expect(kinds('dismissal', 'unknown')).toEqual(['pre-deprivation-notice', 'counsel']);
  });
  it('taking pay or the job of an administrator, or of somebody whose status is not known', () => {
    expect(kinds('suspension-without-pay', 'administrator')).toEqual(['pre-deprivation-notice', 'counsel']);
    expect(kinds('demotion', 'unknown')).toEqual(['pre-deprivation-notice', 'counsel']);
    expect(kinds('demotion', 'support-staff')).toEqual(['pre-deprivation-notice']);
    expect(kinds('reprimand', 'administrator')).toEqual([]);
  });
  it('taking pay, agreeing to leave, restricting speech, and no other', () => {
    expect(kinds('suspension-without-pay', 'support-staff')).toEqual(['pre-deprivation-notice']);
    expect(kinds('resignation', 'support-staff')).toEqual(['agreement-terms']);
    expect(kinds('written-directive', 'support-staff')).toEqual(['prior-restraint']);
    expect(kinds('device-restriction', 'tenured-teacher')).toEqual(['prior-restraint']);
    expect(kinds('reprimand', 'tenured-teacher')).toEqual([]);
  });
});
