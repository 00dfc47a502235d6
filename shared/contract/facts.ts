/** @file Facts: entering, splitting, what they bear on, and the timeline of the case. */
import { z } from 'zod';
import { BasedOn } from '../domain/based-on.ts';
import { Assertion, Bearing, Fact, FactPinInput, factContent } from '../domain/facts/facts.ts';
import { FactId } from '../domain/facts/ids.ts';
import { TimelineMark } from '../domain/facts/timeline.ts';
import { AllegationClauseId, CaseId, ElementId } from '../domain/ids.ts';
import { Line } from '../domain/text.ts';
import { base } from './base.ts';

const basedOn = BasedOn.optional();
const content = { ...factContent, pins: z.array(FactPinInput).max(40, 'Pin at most 40 places to one fact.') };

export const factsContract = {
  /** `facts` stand, in the order of time; `takenBack` by number. */
  list: base.input(z.object({ caseId: CaseId })).output(z.object({ facts: z.array(Fact), takenBack: z.array(Fact) })),
  enter: base.input(z.object({ caseId: CaseId, ...content })).output(Fact),
  /** `basedOn` is the version of the fact that the author saw. */
  amend: base.input(z.object({ factId: FactId, ...content, basedOn })).output(Fact),
  split: base.input(z.object({ factId: FactId, assertions: z.array(Assertion).min(2).max(12), basedOn })).output(z.array(Fact)),
  undoSplit: base.input(z.object({ factId: FactId })).output(Fact),
  takeBack: base.input(z.object({ factId: FactId, reason: Line, basedOn })).output(Fact),
  restore: base.input(z.object({ factId: FactId })).output(Fact),
  /** `bearing` null takes it away; `basedOn` is the id of the entry that the author saw. */
  setBearing: base
    .input(z.object({ factId: FactId, allegationClauseId: AllegationClauseId, elementId: ElementId, bearing: Bearing.nullable(), basedOn }))
    .output(Fact),
  /** In the order of time; names in it are those of today. */
  timeline: base.input(z.object({ caseId: CaseId })).output(z.object({ marks: z.array(TimelineMark) })),
};
