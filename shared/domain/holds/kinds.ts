/**
 * @file What each kind of hold asks, on which law records it rests and what it stops, as data. Invariant: a hold asks a named person to decide; it never
 * says what the law makes of the matter.
 */
import { z } from 'zod';
import type { HoldKind } from '../holds.ts';
import { processHoldKinds } from './process-kinds.ts';
import { speechHoldKinds } from './speech-kinds.ts';

/** A step that waits. `approval` is that of discipline, of what takes pay or the job, and of what may restrict what is said. */
export const HoldStop = z.enum([
  'approval',
  'evidence-intake',
  'interview',
  'student-interview',
  'compelled-interview',
  'recording',
  'removal',
]);
export type HoldStop = z.infer<typeof HoldStop>;

export const holdStopLabels: Record<HoldStop, string> = {
  approval: 'Approval of corrective action',
  'evidence-intake': 'Taking evidence in',
  interview: 'Interviews',
  'student-interview': 'Interviews of students',
  'compelled-interview': 'Compelled interviews',
  recording: 'Recording',
  removal: 'Removal and thinning',
};

export type HoldKindFacts = {
  /** What the named person is asked. */
  question: string;
  /** Ids of law records, the one that leads first. */
  authorities: readonly string[];
  stops: readonly HoldStop[];
  /** What gives cause for it, in words. */
  causes: string;
  /** Never cleared, whoever decides. */
  isPermanent?: true;
};

export const holdKinds: Record<HoldKind, HoldKindFacts> = { ...speechHoldKinds, ...processHoldKinds };

/** Whether a hold of this kind that nobody has cleared keeps discipline from being approved. */
export const stopsApproval = (kind: HoldKind): boolean => holdKinds[kind].stops.includes('approval');

/** Kinds whose holds stop a step. */
export const kindsThatStop = (stop: HoldStop): HoldKind[] =>
  (Object.keys(holdKinds) as HoldKind[]).filter((kind) => holdKinds[kind].stops.includes(stop));
