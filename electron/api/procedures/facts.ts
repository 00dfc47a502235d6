/** @file Procedures of facts and of the timeline. */
import { listFacts } from '../../core/facts/read-facts.ts';
import { readTimeline } from '../../core/facts/read-timeline.ts';
import { setBearing } from '../../core/facts/set-bearing.ts';
import { splitFact, undoSplit } from '../../core/facts/split-fact.ts';
import { amendFact, enterFact, restoreFact, takeBackFact } from '../../core/facts/write-facts.ts';
import { os } from '../implementer.ts';

export const factsProcedures = {
  list: os.facts.list.handler(({ input, context }) => listFacts(context.application.session(), input)),
  enter: os.facts.enter.handler(({ input, context }) => enterFact(context.application.session(), input)),
  amend: os.facts.amend.handler(({ input, context }) => amendFact(context.application.session(), input)),
  split: os.facts.split.handler(({ input, context }) => splitFact(context.application.session(), input)),
  undoSplit: os.facts.undoSplit.handler(({ input, context }) => undoSplit(context.application.session(), input)),
  takeBack: os.facts.takeBack.handler(({ input, context }) => takeBackFact(context.application.session(), input)),
  restore: os.facts.restore.handler(({ input, context }) => restoreFact(context.application.session(), input)),
  setBearing: os.facts.setBearing.handler(({ input, context }) => setBearing(context.application.session(), input)),
  timeline: os.facts.timeline.handler(({ input, context }) => readTimeline(context.application.session(), input)),
};
