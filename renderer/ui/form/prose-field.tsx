import { Textarea, type TextareaProps } from '@mantine/core';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { type PersonInMatter, useNameOf, usePeopleInMatter } from '../display/people-in-matter.ts';
import { FormButtons, formOfKeys } from './form-buttons.tsx';
import { afterEdit, askedFor, type ShownText, shownText, storedText, withMention } from './mention-editing.ts';
import { MentionList } from './mention-list.tsx';
import { peopleMatching } from './people-matching.ts';
import { type Form, giveForm, type Selection } from './rich-editing.ts';
import './prose-field.css';

type ProseFieldProps = Omit<TextareaProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** The text as stored, mentions as nodes. */
  value: string;
  onChange: (stored: string) => void;
};

/**
 * A field for running text, with lists and emphasis. Typing `@` offers the people of the matter; whoever is chosen is stored as a mention and seen by name. Outside a
 * matter it is an ordinary field.
 */
export function ProseField({ value, onChange, ...field }: ProseFieldProps) {
  const people = usePeopleInMatter();
  const nameOf = useNameOf();
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  const toSelect = useRef<Selection | null>(null);
  const [asked, setAsked] = useState<{ start: number; words: string } | null>(null);
  const [at, setAt] = useState(0);
  const shown = shownText(value, nameOf);
  const offered = asked === null ? [] : peopleMatching(people, asked.words);
  const isOpen = offered.length > 0;
  const place = Math.min(at, offered.length - 1);

  useLayoutEffect(() => {
    if (toSelect.current === null) return;
    input.current?.setSelectionRange(toSelect.current.start, toSelect.current.end);
    toSelect.current = null;
  });

  const ask = (next: ShownText, caret: number) => {
    setAsked(people.length === 0 ? null : askedFor(next, caret));
    setAt(0);
  };
  const choose = (person: PersonInMatter) => {
    if (asked === null) return;
    const end = input.current?.selectionStart ?? asked.start + 1 + asked.words.length;
    const rest = shown.text.slice(end);
    const mention = `@${person.name}`;
    const space = /^[\s.,;:!?)\]’'”"]/.test(rest) ? '' : ' ';
    const after = shown.text.slice(0, asked.start) + mention + space + rest;
    const spanEnd = asked.start + mention.length;
    const next = afterEdit(shown, after, spanEnd + space.length);
    toSelect.current = { start: spanEnd + space.length, end: spanEnd + space.length };
    setAsked(null);
    onChange(storedText(withMention(next, { start: asked.start, end: spanEnd, participantId: person.participantId })));
  };
  const form = (kind: Form) => {
    if (input.current === null || input.current.readOnly) return;
    const { selectionStart: start, selectionEnd: end } = input.current;
    const formed = giveForm(shown, { start, end }, kind);
    toSelect.current = formed.selection;
    input.current.focus();
    onChange(storedText(formed.shown));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    field.onKeyDown?.(event);
    const wanted = formOfKeys(event);
    if (wanted !== null) {
      event.preventDefault();
      event.stopPropagation();
      form(wanted);
      return;
    }
    if (!isOpen || event.nativeEvent.isComposing) return;
    const chosen = offered[place];
    if (event.key === 'ArrowDown') setAt((place + 1) % offered.length);
    else if (event.key === 'ArrowUp') setAt((place - 1 + offered.length) % offered.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined && !event.ctrlKey && !event.metaKey) choose(chosen);
    else if (event.key === 'Escape') setAsked(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="prose-field">
      <Textarea
        {...field}
        ref={input}
        value={shown.text}
        onChange={(event) => {
          const { value: text, selectionStart } = event.currentTarget;
          const next = afterEdit(shown, text, selectionStart);
          if (next.text !== text) toSelect.current = { start: next.caret, end: next.caret };
          ask(next, next.caret);
          onChange(storedText(next));
        }}
        onKeyDown={onKeyDown}
        onSelect={(event) => {
          const { selectionStart } = event.currentTarget;
          if (asked !== null && askedFor(shown, selectionStart) === null) setAsked(null);
        }}
        onBlur={(event) => {
          field.onBlur?.(event);
          setAsked(null);
        }}
        {...(people.length === 0 ? {} : { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' })}
        {...(isOpen ? { 'aria-controls': id, 'aria-activedescendant': `${id}-${place}`, 'data-mantine-stop-propagation': 'true' } : {})}
      />
      {field.label !== undefined && <FormButtons onForm={form} isDisabled={field.disabled === true || field.readOnly === true} />}
      {isOpen && <MentionList id={id} people={offered} place={place} onChoose={choose} />}
      <span role="status" className="visually-hidden">
        {isOpen ? `${offered.length === 1 ? '1 person' : `${offered.length} people`} to mention. Arrow keys move, Enter chooses.` : ''}
      </span>
    </div>
  );
}
