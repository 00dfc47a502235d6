/** @file What the rail asks of status, authority, packet, duties, weighing and licensure, and when it keeps quiet. */
import { describe, expect, test } from 'vitest';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { ladder } from '#shared/domain/corrective-action/ladder.ts';
import { ProportionalityFactorId, type WeighedFactor } from '#shared/domain/corrective-action/proportionality.ts';
import { mayAskForLicensure } from '#shared/domain/employment/licensure.ts';
import { measureItems } from '../../../electron/core/cases/open-items/measure.ts';
import type { MeasureOfCase } from '../../../electron/core/corrective-action/measure-of-case.ts';
import { emptyMeasure, settledSnapshot } from '../matters/example-snapshot.ts';

const known = { ...emptyMeasure.employment, howKnown: 'Seniority list.', isOfPresentStatus: true };
const factors = ProportionalityFactorId.options.map(
  (id): WeighedFactor => ({ id, standing: 'considered', text: 'Weighed.', exhibitIds: [], entry: null }),
);
const settled: MeasureOfCase = { ...emptyMeasure, employment: known, factors };

/** The texts of the items of a case in which one level is chosen. */
function asked(levelId: string, measure: Partial<MeasureOfCase>, isApproved = false): string[] {
  const snapshot = settledSnapshot();
  const [approved] = snapshot.correctiveActions;
  const level = ladder.find(({ id }) => id === levelId);
  if (approved === undefined || level === undefined) throw new Error(`No level ${levelId}`);
  const action: CorrectiveAction = { ...approved, level, approvedAt: isApproved ? approved.approvedAt : null };
  return measureItems({ ...snapshot, correctiveActions: [action], measure: { ...settled, ...measure } }).map(({ text }) => text);
}

describe('while a level waits for its approval', () => {
  test('nothing is asked below a level that takes pay or the job', () => {
    expect(asked('written-warning', emptyMeasure)).toEqual([]);
  });

  test('how the status is known is asked, and its authority and packet of a suspension without pay', () => {
    expect(asked('suspension-without-pay', { employment: emptyMeasure.employment })).toEqual([
      'How the employment status is known is not recorded.',
      'Suspension without pay: no source of authority is recorded.',
      'Suspension without pay: the packet of charges, evidence and time to answer is not drawn up.',
    ]);
  });

  test('each factor that is open counts, and a resignation, which is no discipline, asks for none', () => {
    expect(asked('demotion', { factors: factors.slice(2) })).toContain(
      '2 factors of the proportionality worksheet are neither considered nor set aside.',
    );
    expect(asked('resignation', { factors: [] })).toEqual([]);
  });

  test('a tenured teacher’s dismissal asks for facts under each prong, another’s does not', () => {
    const open = asked('dismissal', {}).filter((text) => text.startsWith('No fact'));
    expect(open).toEqual([
      'No fact is recorded under “Damage to students, staff or school”.',
      'No fact is recorded under “What a timely warning would have done”.',
    ]);
    const supported = asked('dismissal', { employment: { ...known, status: 'support-staff' } });
    expect(supported.filter((text) => text.startsWith('No fact'))).toEqual([]);
  });

  test('a non-renewal asks which year of probation it is, until somebody says', () => {
    const probationary = { ...known, status: 'probationary-teacher' } as const;
    const question = 'Whether this is the last year of probation is not recorded: in that year the notice of non-renewal states reasons.';
    expect(asked('non-renewal', { employment: probationary })).toContain(question);
    expect(asked('non-renewal', { employment: { ...probationary, lastProbationaryYear: 'no' } })).not.toContain(question);
  });
});

describe('once a person’s employment has ended', () => {
  const question =
    'Say whether there is cause for a notice to the State Superintendent and the regional superintendent (105 ILCS 5/10-21.9(e-5)).';
  const notice = { reason: 'x', decidedBy: 'Noor Adel', note: '', standing: { id: '1', by: 'Mara Voss', at: '2026-03-02T15:00:00.000Z' } };
  const unsent = { toStateOn: null, toRegionOn: null, copyToHolderOn: null };

  test('whether a notice on the license is due is asked, also where nobody has said whether there is a license', () => {
    expect(asked('resignation', {}, true)).toContain(question);
    expect(asked('resignation', {})).not.toContain(question);
    expect(asked('resignation', { employment: { ...known, licence: 'not-licensed' } }, true)).not.toContain(question);
  });

  test('the place to answer it is shown wherever the question can come', () => {
    const level = { id: 'dismissal' };
    expect(mayAskForLicensure('unknown', [{ level }])).toBe(true);
    expect(mayAskForLicensure('licensed', [{ level: { id: 'reprimand' } }])).toBe(false);
    expect(mayAskForLicensure('not-licensed', [{ level }])).toBe(false);
  });

  test('where there is cause, each day of sending is asked for; where there is none, nothing is', () => {
    const yes = asked('dismissal', { licensure: { ...notice, ...unsent, toStateOn: '2026-03-02', cause: 'yes' } }, true);
    expect(yes.filter((text) => text.startsWith('No day'))).toEqual([
      'No day is recorded for the notice to the regional superintendent.',
      'No day is recorded for the copy to the license holder.',
    ]);
    const no = asked('dismissal', { licensure: { ...notice, ...unsent, cause: 'no' } }, true);
    expect(no.filter((text) => /No day|Say whether/.test(text))).toEqual([]);
  });
});
