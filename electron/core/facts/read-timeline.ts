/** @file The timeline of a case, gathered from the services of the slices. */
import { interimMeasureKindLabels } from '#shared/domain/after/after-labels.ts';
import type { InterimMeasure } from '#shared/domain/after/interim-measures.ts';
import type { Prior } from '#shared/domain/after/prior-record.ts';
import type { Allegation } from '#shared/domain/allegations.ts';
import { anchors } from '#shared/domain/anchors.ts';
import { spanOf } from '#shared/domain/date-span.ts';
import { chronologyKey } from '#shared/domain/facts/chronology.ts';
import { statusInWords } from '#shared/domain/facts/fact-labels.ts';
import { type Fact, factName } from '#shared/domain/facts/facts.ts';
import { gapsOf } from '#shared/domain/facts/gaps.ts';
import { TimelineLane, type TimelineMark } from '#shared/domain/facts/timeline.ts';
import type { FuzzyDate } from '#shared/domain/fuzzy-date.ts';
import type { VersionSummary } from '#shared/domain/policy.ts';
import { versionLabel } from '#shared/domain/short-label.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { effectNatureLabels } from '#shared/domain/speech/speech-labels.ts';
import { allegationsOfCase } from '../allegations/read-allegations.ts';
import { caseById } from '../cases/find-case.ts';
import { interimMeasuresOfCase } from '../interim-measures/read-interim-measures.ts';
import { withNamesOfToday } from '../mentions/mention-names.ts';
import { versionSummaries } from '../policies/read-versions.ts';
import { readPriorRecord } from '../prior-record/read-prior-record.ts';
import type { ServiceContext } from '../service-context.ts';
import { expressionsOfCase } from '../speech/read-worksheet.ts';
import { listFacts } from './read-facts.ts';

/** Everything of a case that has a place in time, in the order of time and lane. @throws DomainError NOT_FOUND */
export async function readTimeline(context: ServiceContext, input: { caseId: string }): Promise<{ marks: TimelineMark[] }> {
  const handle = context.unitOfWork.read;
  await caseById(handle, input.caseId);
  const allegations = await allegationsOfCase(handle, input.caseId);
  const marks = [
    ...policyMarks(await versionSummaries(handle), allegations),
    ...allegations.map(conductMark),
    ...(await listFacts(context, input)).facts.map(factMark),
    ...(await expressionsOfCase(handle, input.caseId)).flatMap(effectMarks),
    ...(await readPriorRecord(context, input)).priors.map(priorMark),
    ...(await interimMeasuresOfCase(handle, input.caseId)).map(interimMark),
  ];
  const lanes = TimelineLane.options;
  marks.sort(
    (one, other) =>
      chronologyKey(one.happened).localeCompare(chronologyKey(other.happened)) || lanes.indexOf(one.lane) - lanes.indexOf(other.lane),
  );
  return withNamesOfToday(handle, { marks });
}

const plain = { isBand: false, isPredicted: false, gaps: [] };

/** A mark whose possible days are those of its date. */
const dated = (happened: FuzzyDate) => ({ ...plain, happened, ...spanOf(happened) });

/** Every printing of the policies that some allegation falls under; all that are adopted where there is none. */
function policyMarks(versions: readonly VersionSummary[], allegations: readonly Allegation[]): TimelineMark[] {
  const charged = new Set(allegations.flatMap(({ versionsInForce }) => versionsInForce.map(({ instrumentId }) => instrumentId)));
  return versions
    .filter(({ instrumentId }) => charged.size === 0 || charged.has(instrumentId))
    .map((version) => ({
      ...plain,
      key: `policy-${version.id}`,
      lane: 'policy',
      title: versionLabel(version),
      detail: '',
      happened: { kind: 'exact', date: version.effectiveFrom },
      first: version.effectiveFrom,
      last: version.effectiveTo,
      isBand: true,
      place: null,
    }));
}

const conductMark = ({ id, position, statement, conductDate }: Allegation): TimelineMark => ({
  ...dated(conductDate),
  key: `conduct-${id}`,
  lane: 'conduct',
  title: statement,
  detail: `Allegation ${position}`,
  place: { tab: 'allegations', anchor: anchors.conductDate(id) },
});

const factMark = (fact: Fact): TimelineMark => ({
  ...dated(fact.happened),
  key: `fact-${fact.id}`,
  lane: fact.kind === 'acknowledgement' ? 'acknowledgement' : 'fact',
  title: fact.assertion,
  detail: `${factName(fact)}, ${statusInWords(fact).toLowerCase()}`,
  gaps: gapsOf(fact),
  place: { tab: 'facts', anchor: anchors.fact(fact.id) },
});

const effectMarks = ({ allegationId, effects }: Expression): TimelineMark[] =>
  effects.map((effect) => ({
    ...dated(effect.occurredOn === null ? { kind: 'unknown' } : { kind: 'exact', date: effect.occurredOn }),
    key: `effect-${effect.id}`,
    lane: 'disruption',
    title: effect.effect,
    detail: [effectNatureLabels[effect.nature], effect.experiencedBy].filter((part) => part !== '').join(', '),
    isPredicted: effect.nature === 'predicted',
    place: { tab: 'speech', anchor: anchors.addExpression(allegationId) },
  }));

const priorMark = (prior: Prior): TimelineMark => ({
  ...dated({ kind: 'exact', date: prior.givenOn }),
  key: `prior-${prior.id}`,
  lane: 'prior',
  title: prior.level,
  detail: prior.kind === 'paper' ? prior.whatFor : `Case ${prior.caseNumber}`,
  place: { tab: 'corrective-action', anchor: anchors.priorRecord },
});

const interimMark = (measure: InterimMeasure): TimelineMark => ({
  ...plain,
  key: `interim-${measure.id}`,
  lane: 'interim',
  title: interimMeasureKindLabels[measure.kind],
  detail: measure.ended === null ? 'Runs' : '',
  happened: { kind: 'exact', date: measure.startsOn },
  first: measure.startsOn,
  last: measure.ended?.on ?? null,
  isBand: true,
  place: { tab: 'corrective-action', anchor: anchors.interimMeasure(measure.id) },
});
