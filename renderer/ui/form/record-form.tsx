import { Button, Kbd } from '@mantine/core';
import { type FormEvent, Fragment, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { DraftNotice } from '../drafts/draft-notice.tsx';
import { RefusalNotice } from '../feedback/refusal-notice.tsx';
import { shownKeys, useShortcut } from '../page/shortcuts.ts';
import type { Draft } from './use-draft.ts';

type RecordFormProps = {
  /** Names the form to a screen reader: "New allegation". */
  label: string;
  /** The button, a verb with its object: "Record allegation". */
  submit: string;
  onRecord: () => void;
  /** False while something that is needed is empty: then `onIncomplete` runs and the first marked field gets the focus. */
  isComplete?: boolean;
  onIncomplete?: () => void;
  isBusy?: boolean;
  cancel?: { label: string; onCancel: () => void } | undefined;
  /** What the last try met with. */
  error?: unknown;
  /** What the form keeps: then it says that something is typed and not recorded, with a way to discard it. */
  draft?: Pick<Draft<object>, 'key' | 'isDirty' | 'typedAt' | 'problem' | 'turn'>;
  children: ReactNode;
};

const MARKED = '[aria-invalid="true"], fieldset[data-missing="true"] input';

/** A form that records one thing. Ctrl+Enter in any of its fields records; a refusal stands above the buttons and nothing typed is lost. */
export function RecordForm(props: RecordFormProps) {
  const { label, submit, onRecord, isComplete = true, onIncomplete, isBusy = false, cancel, error, draft, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useShortcut('Ctrl+Enter', 'Record the form at hand', null);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    if (isComplete) return onRecord();
    onIncomplete?.();
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(MARKED)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    form.current?.requestSubmit();
  };

  return (
    <form ref={form} className="stack" aria-label={label} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <Fragment key={draft?.turn ?? 0}>{children}</Fragment>
      <RefusalNotice error={error} />
      <div className="row">
        <span className="row-whole">
          <Button type="submit" loading={isBusy}>
            {submit}
          </Button>
          <Kbd aria-hidden>{shownKeys('Ctrl+Enter')}</Kbd>
        </span>
        {cancel && (
          <Button variant="default" onClick={cancel.onCancel}>
            {cancel.label}
          </Button>
        )}
        {draft && <DraftNotice draft={draft} />}
      </div>
    </form>
  );
}
