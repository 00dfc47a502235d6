/** @file A casebook of invented cases, rich and deterministic but for keys and salts: screens, demonstrations and tests all use it. */
import { join } from 'node:path';
import { createApplication } from '../application.ts';
import { adoptVersion } from '../policies/adopt-version.ts';
import { recordClauseText } from '../policies/record-clause-text.ts';
import type { Ports } from '../ports.ts';
import type { ServiceContext } from '../service-context.ts';
import { districtWording } from './district-wording.ts';
import { tellLetters } from './letters/tell-letters.ts';
import { seededIds, steppingClock } from './seeded-ports.ts';
import { tellAllStories } from './tell-all-stories.ts';
import { tellDeadlines } from './tell-deadlines.ts';
import { tellDistrict } from './tell-district.ts';

const DISTRICT = 'Willow Bend School District 900';

/**
 * Makes `Sample (invented).casebook` in `folder`, with `passphrase` for its administrator, and gives the casebook's folder. It is locked
 * when this returns. `isPassphraseShown` writes the passphrase into the header in the clear, for a sample that is thrown away: never for one a
 * person chose.
 * @throws DomainError as creating any casebook does: FOLDER_MISSING, FOLDER_NOT_EMPTY, PASSPHRASE_TOO_WEAK, DISK_FULL …
 */
export async function createSampleCasebook(
  folder: string,
  passphrase: string,
  ports: Ports,
  options: { isPassphraseShown: boolean } = { isPassphraseShown: false },
): Promise<string> {
  const clock = steppingClock('2021-08-02T13:00:00.000Z');
  const application = createApplication({ ...ports, clock, ids: seededIds('due-course sample') });
  try {
    const { recoveryCodes, status } = await application.casebook.create(
      {
        name: 'Sample (invented)',
        district: DISTRICT,
        folder,
        userName: 'Imogen Marsh',
        passphrase,
      },
      { isSample: options.isPassphraseShown },
    );
    clock.step(3);
    await application.casebook.confirmRecoveryCodes({ codes: recoveryCodes });
    const context = application.session();
    await adoptPolicies(context, clock.step);
    await tellDistrict({ context, clock });
    await tellAllStories({ context, clock });
    await tellDeadlines({ context, clock });
    await tellLetters({ context, clock });
    await application.casebook.lock();
    return status.state === 'none' ? join(folder, 'Sample (invented).casebook') : status.folder;
  } finally {
    await application.close();
  }
}

/** Two versions under the district's own dates, so that the day of the conduct decides between them. */
async function adoptPolicies(context: ServiceContext, step: (minutes: number) => void): Promise<void> {
  await adoptVersion(context, {
    templateKey: 'millburn-5:125@2012',
    board: DISTRICT,
    adoptedOn: '2013-01-14',
    revisedOn: [],
    effectiveFrom: '2013-01-15',
    guidelinesFrom: '2013-08-19',
  });
  step(9);
  const current = await adoptVersion(context, {
    templateKey: 'wilmette-5:125@2019',
    board: DISTRICT,
    adoptedOn: '2013-01-14',
    revisedOn: ['2016-06-20', '2020-01-13'],
    effectiveFrom: '2020-01-14',
    guidelinesFrom: null,
  });
  for (const clause of current.clauses) {
    const number = clause.labelPath.at(-1) ?? '';
    const text = clause.labelPath[0] === 'Use of Personal Technology' ? districtWording[number] : undefined;
    if (text === undefined) continue;
    step(4);
    await recordClauseText(context, { clauseId: clause.id, text });
  }
}
