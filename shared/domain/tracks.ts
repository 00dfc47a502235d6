/**
 * @file What each track asks for. Invariant: a track decides what is asked and shown first, never what is kept: a part that holds something
 * stays in sight on every track.
 */
import type { Track, WorkspaceTab } from './cases.ts';
import type { FirstHourQuestionId } from './first-hour.ts';

/** From the smallest to the whole. */
export const tracksInOrder: readonly Track[] = ['note', 'supervisory', 'investigation'];

/** What the rail may ask about; each topic is one rule of `electron/core/cases/open-items/`. */
export type OpenItemTopic =
  | 'holds'
  | 'law'
  | 'gates'
  | 'first-hour'
  | 'intake'
  | 'track'
  | 'people'
  | 'allegations'
  | 'evidence'
  | 'elements'
  | 'interviews'
  | 'facts'
  | 'speech'
  | 'findings'
  | 'corrective-action'
  | 'documents'
  | 'interim-measures'
  | 'after-decision'
  | 'deadlines';

export type TrackScope = {
  /** The tabs that stand on the bar from the start, besides those that hold something. */
  tabs: readonly WorkspaceTab[];
  topics: readonly OpenItemTopic[];
  /** What intake must ask; a question answered otherwise stays in sight. */
  firstHour: readonly FirstHourQuestionId[];
  /** Gaps of intake that are named. */
  intake: readonly IntakeGap[];
  /** How much of the speech worksheet is asked. */
  speech: 'nothing' | 'first-question' | 'all';
  /** More than this many allegations outgrow the track; null: any number. */
  allegations: number | null;
};

export type IntakeGap = 'received-on' | 'received-how' | 'complainant' | 'respondent' | 'position' | 'building';

const stopCards = ['child-in-danger', 'abuse-or-neglect', 'images-of-a-child'] as const satisfies readonly FirstHourQuestionId[];

export const trackScopes: Record<Track, TrackScope> = {
  note: {
    tabs: ['overview', 'log', 'activity'],
    topics: ['holds', 'first-hour', 'interim-measures', 'intake', 'track', 'after-decision', 'deadlines'],
    firstHour: stopCards,
    intake: ['received-on', 'received-how', 'respondent', 'building'],
    speech: 'nothing',
    allegations: 0,
  },
  supervisory: {
    tabs: ['overview', 'log', 'people', 'allegations', 'evidence', 'speech', 'findings', 'corrective-action', 'documents', 'activity'],
    topics: [
      'holds',
      'law',
      'first-hour',
      'interim-measures',
      'intake',
      'track',
      'people',
      'allegations',
      'speech',
      'findings',
      'corrective-action',
      'after-decision',
      'deadlines',
    ],
    firstHour: stopCards,
    intake: ['received-on', 'received-how', 'complainant', 'respondent', 'position', 'building'],
    speech: 'first-question',
    allegations: 1,
  },
  investigation: {
    tabs: [
      'overview',
      'log',
      'people',
      'allegations',
      'evidence',
      'interviews',
      'facts',
      'speech',
      'findings',
      'corrective-action',
      'documents',
      'review',
      'activity',
    ],
    topics: [
      'holds',
      'law',
      'gates',
      'first-hour',
      'interim-measures',
      'intake',
      'track',
      'people',
      'allegations',
      'evidence',
      'elements',
      'interviews',
      'facts',
      'speech',
      'findings',
      'corrective-action',
      'documents',
      'after-decision',
      'deadlines',
    ],
    firstHour: [
      ...stopCards,
      'student-records',
      'litigation',
      'police-or-agency',
      'title-ix',
      'harassment',
      'complaint-manager',
      'conflict-of-interest',
    ],
    intake: ['received-on', 'received-how', 'complainant', 'respondent', 'position', 'building'],
    speech: 'all',
    allegations: null,
  },
};

/** Whether going from one track to the other asks for more. */
export const isRaise = (from: Track, to: Track): boolean => tracksInOrder.indexOf(to) > tracksInOrder.indexOf(from);

/**
 * The tabs of a case, in the order of `all`: what the track asks for, and whatever holds something already.
 * @param all every tab there is, in the order of the bar
 * @param withData tabs in which something stands
 */
export function tabsOfTrack(track: Track, all: readonly WorkspaceTab[], withData: ReadonlySet<WorkspaceTab>): WorkspaceTab[] {
  return all.filter((tab) => trackScopes[track].tabs.includes(tab) || withData.has(tab));
}
