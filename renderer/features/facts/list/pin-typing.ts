/** @file A pin as it is typed. Invariant: what cannot be read surely becomes a sentence, never a place that nobody meant. */
import type { Fact, FactPinInput } from '#shared/domain/facts/facts.ts';
import { PinnedStatementId } from '#shared/domain/facts/ids.ts';
import { FactLocator } from '#shared/domain/facts/locator.ts';
import { ExhibitId } from '#shared/domain/ids.ts';

export type LocatorKind = FactLocator['kind'];

/** `source` is `exhibit:<id>` or `statement:<id>`; the rest is text as in its field. */
export type TypedPin = {
  source: string;
  kind: LocatorKind;
  page: string;
  isPart: boolean;
  left: string;
  top: string;
  width: string;
  height: string;
  from: string;
  to: string;
  quote: string;
  note: string;
};

export const emptyPin = (source: string, kind: LocatorKind): TypedPin => ({
  source,
  kind,
  page: '',
  isPart: false,
  left: '0',
  top: '0',
  width: '100',
  height: '100',
  from: '',
  to: '',
  quote: '',
  note: '',
});

export const sourceOf = ({ on }: FactPinInput): string =>
  on.kind === 'exhibit' ? `exhibit:${on.exhibitId}` : `statement:${on.statementId}`;

/** A recorded pin as its fields show it. */
export function typedPin(pin: Fact['pins'][number]): TypedPin {
  const { locator } = pin;
  const typed = { ...emptyPin(sourceOf(pin), locator.kind), quote: pin.quote, note: pin.note };
  const region = locator.kind === 'region' ? locator.region : locator.kind === 'page' ? locator.region : null;
  const part =
    region === null
      ? {}
      : {
          isPart: true,
          left: String(region.left),
          top: String(region.top),
          width: String(region.width),
          height: String(region.height),
        };
  if (locator.kind === 'page') return { ...typed, ...part, page: String(locator.page) };
  if (locator.kind === 'time') return { ...typed, from: locator.from, to: locator.to ?? '' };
  if (locator.kind === 'lines') return { ...typed, from: String(locator.from), to: locator.to === null ? '' : String(locator.to) };
  return { ...typed, ...part };
}

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.trim().replace('%', '')));

function written(typed: TypedPin): unknown {
  const region = { left: number(typed.left), top: number(typed.top), width: number(typed.width), height: number(typed.height) };
  switch (typed.kind) {
    case 'whole':
      return { kind: 'whole' };
    case 'page':
      return { kind: 'page', page: number(typed.page), region: typed.isPart ? region : null };
    case 'region':
      return { kind: 'region', region };
    case 'time':
      return { kind: 'time', from: typed.from.trim(), to: typed.to.trim() === '' ? null : typed.to.trim() };
    case 'lines':
      return { kind: 'lines', from: number(typed.from), to: typed.to.trim() === '' ? null : number(typed.to) };
  }
}

const complaints: Record<LocatorKind, string> = {
  whole: '',
  page: 'Enter the number of the page; a part of it by percents that stay within it.',
  region: 'Enter the part by percents of width and height that stay within the picture.',
  time: 'Enter minutes and seconds such as 01:12, with hours before them where there are any, and an end that is not before the start.',
  lines: 'Enter the number of the line, and a last line that is not before it.',
};

/** The pin that the fields mean, or what to change in them. */
export function readPin(typed: TypedPin): { pin: FactPinInput; complaint: null } | { pin: null; complaint: string } {
  const locator = FactLocator.safeParse(written(typed));
  if (!locator.success) return { pin: null, complaint: complaints[typed.kind] };
  const [kind, id] = typed.source.split(':');
  const on =
    kind === 'statement'
      ? ({ kind: 'statement', statementId: PinnedStatementId.parse(id) } as const)
      : ({ kind: 'exhibit', exhibitId: ExhibitId.parse(id) } as const);
  return { pin: { on, locator: locator.data, quote: typed.quote, note: typed.note }, complaint: null };
}
