/**
 * @file A document for another audience: every mention and every name of a person under the pseudonym, what the audience does not get left out. Pure.
 * Invariant: no mention is left, and whoever keeps the own name does so by a person's choice.
 */
import type { DocumentModel, Run } from '../../document-model.ts';
import { parseMentions } from '../../mentions.ts';
import { leftOutLabels, type ProfileKey, profiles } from '../profiles.ts';
import { type IsCommonWord, type Looker, lookFor } from './find-identities.ts';
import type { Identity } from './identity.ts';
import { withoutFields } from './left-out.ts';
import { type Harvest, harvestOf, privateDetails } from './private-details.ts';

/** `mentionedAs` gives what stands for a mention, by participant: the pseudonym, or the name of somebody who keeps it. */
export type People = { identities: readonly Identity[]; mentionedAs: ReadonlyMap<string, string> };

/** `replaced` are words that a person decided name somebody, as `Told.word` gives them. */
export type RedactionOptions = { isCommonWord: IsCommonWord; replaced?: ReadonlySet<string> };

/** In place of a name that several people share, and of a mention of nobody known. */
const SOMEONE = 'someone in this case';

/** Fields that hold ids, fixed words and measures, and never what a person typed. */
const notTyped = new Set([
  'kind',
  'key',
  'tab',
  'anchor',
  'id',
  'emphasis',
  'preparedAt',
  'caseNumber',
  'auditHead',
  'level',
  'width',
  'sha256',
]);

type Edit = { start: number; end: number; instead: string };
type Redactor = { look: Looker; people: People; replaced: ReadonlySet<string>; harvest: Harvest };

/** The model for an audience. `model` has its mentions in place. */
export function redactModel(model: DocumentModel, profile: ProfileKey, people: People, options: RedactionOptions): DocumentModel {
  const { audience, leavesOut } = profiles[profile];
  const redactor: Redactor = {
    look: lookFor(people.identities, options.isCommonWord),
    people,
    replaced: options.replaced ?? new Set(),
    harvest: harvestOf(textsOf(model)),
  };
  const parts = model.parts.map((part) => redacted(redactor, withoutFields(part, leavesOut)));
  const first = parts[0];
  const redactedModel = redacted(redactor, { ...model, parts: [] });
  return {
    ...redactedModel,
    title: `${redactedModel.title}, redacted for ${audience}`,
    privilege: `Redacted for ${audience}`,
    parts: first === undefined ? [] : [{ ...first, blocks: [notice(profile, people), ...first.blocks] }, ...parts.slice(1)],
  };
}

function notice(profile: ProfileKey, { identities }: People): DocumentModel['parts'][number]['blocks'][number] {
  const { audience, leavesOut } = profiles[profile];
  const said = [
    `This copy is redacted for ${audience}. `,
    identities.some((one) => one.isNamed) ? 'Other people than those named' : 'People',
    ' stand under pseudonyms, each the same in every redacted document of this case; details of contact, dates of birth and numbers of records are left out.',
    leavesOut.length === 0 ? '' : ` Left out besides: ${leavesOut.map((field) => leftOutLabels[field]).join('; ')}.`,
  ];
  return { kind: 'paragraph', runs: [{ text: said.join(''), emphasis: 'quiet' }] };
}

/** Every text of a value that a person may have typed. */
export function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (isRuns(value)) yield value.map((run) => run.text).join('');
  else if (Array.isArray(value)) for (const entry of value) yield* textsOf(entry);
  else if (isRecord(value)) for (const [key, entry] of Object.entries(value)) if (!notTyped.has(key)) yield* textsOf(entry);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const isRuns = (value: unknown): value is Run[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((entry) => isRecord(entry) && typeof entry.text === 'string' && 'emphasis' in entry);

/** A copy with every typed text redacted; a text in several runs is read as one, since a name may change its type in the middle. */
function redacted<T>(redactor: Redactor, value: T): T {
  return copyOf(redactor, value) as T;
}

function copyOf(redactor: Redactor, value: unknown): unknown {
  if (typeof value === 'string') return redactText(redactor, value);
  if (isRuns(value)) return redactRuns(redactor, value);
  if (Array.isArray(value)) return value.map((entry) => copyOf(redactor, entry));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, notTyped.has(key) ? entry : copyOf(redactor, entry)]));
}

const redactText = (redactor: Redactor, text: string): string => applied(text, editsOf(redactor, text));

function redactRuns(redactor: Redactor, runs: readonly Run[]): Run[] {
  const whole = runs.map((run) => run.text).join('');
  const edits = editsOf(redactor, whole);
  let start = 0;
  return runs
    .map((run) => {
      const end = start + run.text.length;
      const touching = edits.filter((edit) => edit.start < end && edit.end > start);
      const within = touching.map((edit) => ({
        start: Math.max(0, edit.start - start),
        end: Math.min(run.text.length, edit.end - start),
        // What stands instead is written once, where the name begins.
        instead: edit.start >= start ? edit.instead : '',
      }));
      start = end;
      const support = run.support?.map((one) => ({ ...one, label: redactText(redactor, one.label) }));
      return { ...run, text: applied(run.text, within), ...(support === undefined ? {} : { support }) };
    })
    .filter((run) => run.text !== '' || runs.length === 1);
}

function applied(text: string, edits: readonly Edit[]): string {
  let out = '';
  let done = 0;
  for (const { start, end, instead } of edits) {
    out += text.slice(done, start) + instead;
    done = end;
  }
  return out + text.slice(done);
}

const HONORIFIC = /(?<![\p{L}\p{N}])(mr|mrs|ms|miss|mx|dr|prof|professor|coach|señora?)\.?\s*$/iu;

/** In order, without overlaps. A mention goes before a name, a name before a detail, and an honorific goes with what it belongs to. */
function editsOf({ look, people, replaced, harvest }: Redactor, text: string): Edit[] {
  if (text === '') return [];
  const mentions: Edit[] = [];
  let bare = '';
  for (const segment of parseMentions(text)) {
    if (segment.kind === 'text') bare += segment.text;
    else {
      const length = `@[participant:${segment.participantId}]`.length;
      mentions.push({ start: bare.length, end: bare.length + length, instead: people.mentionedAs.get(segment.participantId) ?? SOMEONE });
      bare += '\u0000'.repeat(length);
    }
  }
  const names = look(bare)
    .filter(({ isNamed, isSure, word }) => !isNamed && (isSure || replaced.has(word)))
    .map(({ start, end, stands }) => ({ start, end, instead: stands.length > 2 ? SOMEONE : stands.join(' or ') }));
  const details = privateDetails(bare, harvest);
  const edits: Edit[] = [];
  for (const group of [mentions, names, details]) {
    for (const edit of group) if (!edits.some((one) => one.start < edit.end && edit.start < one.end)) edits.push(edit);
  }
  edits.sort((one, other) => one.start - other.start);
  return edits.map((edit, index) => withHonorific(text, edit, edits[index - 1]?.end ?? 0));
}

function withHonorific(text: string, edit: Edit, from: number): Edit {
  if (edit.instead.startsWith('(')) return edit;
  const honorific = HONORIFIC.exec(text.slice(from, edit.start));
  return honorific === null ? edit : { ...edit, start: edit.start - honorific[0].length };
}
