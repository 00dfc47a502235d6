/** @file An unlocked casebook in which every register holds something: two versions of a policy, and cases from the first call to the issued packet. */
import { adoptVersion } from '../../../electron/core/policies/adopt-version.ts';
import { bargainingPost } from '../../../electron/core/sample/stories/bargaining-post.ts';
import { eveningCall } from '../../../electron/core/sample/stories/evening-call.ts';
import { tellStory } from '../../../electron/core/sample/tell-story.ts';
import { openTemporaryCasebook, type TemporaryCasebook } from '../../support/temporary-casebook.ts';

/** The versions are in force on the days of the stories. */
export const versionsOfStories = [
  { templateKey: 'millburn-5:125@2012', adoptedOn: '2013-01-14', effectiveFrom: '2013-01-15', guidelinesFrom: '2013-08-19' },
  { templateKey: 'wilmette-5:125@2019', adoptedOn: '2020-01-13', effectiveFrom: '2020-01-14', guidelinesFrom: null },
].map((version) => ({ board: 'Elm Grove School District 900', revisedOn: [], ...version }));

export async function casebookWithStories(...options: Parameters<typeof openTemporaryCasebook>): Promise<TemporaryCasebook> {
  const casebook = await openTemporaryCasebook(...options);
  const { clock } = casebook.ports;
  const context = casebook.session();
  for (const version of versionsOfStories) await adoptVersion(context, version);
  const teller = {
    now: () => clock.now(),
    jumpTo: (at: string) => clock.set(at),
    step: (minutes: number) => clock.advance(minutes * 60_000),
  };
  for (const story of [eveningCall, bargainingPost]) await tellStory({ context, clock: teller }, story);
  return casebook;
}
