import { Button } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import { Prose } from '../display/prose.tsx';
import { saySo } from '../feedback/said-so.tsx';
import type { Draft } from '../form/use-draft.ts';
import { drafts } from './drafts.ts';
import { typedWhen } from './typed-when.ts';
import './drafts.css';

/** A value in words: what each field is called and what stands in it. Empty fields are left out. */
export type ToldFields = readonly { readonly label: string; readonly text: string }[];

type Recorded = { fields: ToldFields; by?: string | null | undefined; at?: string | null | undefined };
type ChangedMeanwhileProps<T extends object> = {
  draft: Draft<T>;
  /** What stands in the record now, its id, and by whom and when; null where it was taken away. */
  standing: string | null;
  recorded: Recorded | null;
  tell: (value: T) => ToldFields;
};

function Told({ title, fields }: { title: string; fields: ToldFields }) {
  const full = fields.filter(({ text }) => text.trim() !== '');
  return (
    <section className="both-texts-one" aria-label={title}>
      <h4>{title}</h4>
      {full.length === 0 && <p className="quiet">Nothing is entered.</p>}
      <dl>
        {full.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Prose text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function titleOf(recorded: Recorded | null): string {
  if (recorded === null) return 'Recorded now';
  const by = recorded.by ? ` by ${recorded.by}` : '';
  return `Recorded now${by}${recorded.at ? `, ${typedWhen(recorded.at)}` : ''}`;
}

/** Puts this text into the form, and what stands there now beside it, so that neither is lost. */
function swap<T extends object>(draft: Draft<T>, index: number): void {
  const chosen = draft.asides[index];
  if (chosen === undefined) return;
  drafts.change(draft.key, { value: chosen, asides: [draft.value, ...draft.asides.filter((_, at) => at !== index)] });
  saySo('The other text is in the form now; the one before stands beside it.');
}

/** Every word of the one stands in the other: it is what the other was while somebody typed it. */
function standsIn(one: ToldFields, other: ToldFields): boolean {
  const texts = new Map(other.map(({ label, text }) => [label, text]));
  return one.every(({ label, text }) => text.trim() === '' || (texts.get(label) ?? '').startsWith(text.trim()));
}

/** Those that hold something which stands neither in the record, nor in the form, nor in another one before it; each with its place in the draft. */
function asidesWorthShowing<T extends object>({ draft, recorded, tell }: Omit<ChangedMeanwhileProps<T>, 'standing'>) {
  const elsewhere = [recorded?.fields ?? [], tell(draft.value)];
  return draft.asides.flatMap((aside, index) => {
    const fields = tell(aside);
    if (elsewhere.some((other) => standsIn(fields, other))) return [];
    elsewhere.push(fields);
    return [{ aside, index, fields }];
  });
}

type AsidesProps<T extends object> = { draft: Draft<T>; shown: ReturnType<typeof asidesWorthShowing<T>> };

function Asides<T extends object>({ draft, shown }: AsidesProps<T>) {
  return shown.map(({ aside, index, fields }, place) => (
    <div className="both-texts" key={JSON.stringify(aside)}>
      <Told title={shown.length === 1 ? 'Set aside, not recorded' : `Set aside, not recorded (${place + 1})`} fields={fields} />
      <div className="row">
        <Button size="compact-sm" variant="default" onClick={() => swap(draft, index)}>
          Use this text instead
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            const { asides, key } = draft;
            drafts.change(key, { asides: asides.filter((_, at) => at !== index) });
            saySo('The text that was set aside is discarded.', () => drafts.change(key, { asides }));
          }}
        >
          Discard this text
        </Button>
      </div>
    </div>
  ));
}

/**
 * With a form that replaces what stands in the record: when something else was recorded since the typing began, or another window of the same
 * person typed here too, both texts, and the choice from which to go on. Neither choice loses anything.
 */
export function ChangedMeanwhile<T extends object>({ draft, standing, recorded, tell }: ChangedMeanwhileProps<T>) {
  const shown = asidesWorthShowing({ draft, recorded, tell });
  if (!draft.isOvertaken && shown.length === 0) return null;
  const goOnFromRecorded = () => {
    const { key, value, asides, initial } = draft;
    drafts.change(key, { value: initial, basedOn: standing, asides: [value, ...asides] });
    saySo('The form shows what is recorded now. What you typed stands beside it.');
  };
  return (
    <section className="notice notice-needs both" aria-label="Two texts for one place">
      <IconArrowsSplit size={20} aria-hidden className="notice-icon" />
      <div className="stack">
        {draft.isOvertaken && (
          <>
            <p className="notice-lead">This was changed after you began to type.</p>
            <p>Nothing is lost: both texts stand here. Choose the one to go on from.</p>
            <div className="both-texts">
              <Told title={titleOf(recorded)} fields={recorded?.fields ?? []} />
              <Told title={`Typed by you${draft.typedAt ? `, ${typedWhen(draft.typedAt)}` : ''}`} fields={tell(draft.value)} />
            </div>
            <div className="row">
              <Button size="compact-sm" variant="default" onClick={goOnFromRecorded}>
                Go on from what is recorded
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  drafts.change(draft.key, { basedOn: standing });
                  saySo('What you typed is in the form. What was recorded before stays in the history.');
                }}
              >
                Go on from what I typed
              </Button>
            </div>
          </>
        )}
        {!draft.isOvertaken && <p className="notice-lead">Another text for this place was set aside.</p>}
        <Asides draft={draft} shown={shown} />
      </div>
    </section>
  );
}
