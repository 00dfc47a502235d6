import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Passage, placeOf } from '#shared/domain/review/passages.ts';
import type { CommentKind, ReviewAnswers } from '#shared/domain/review/response.ts';
import type { ReviewSection } from '#shared/domain/review/summary.ts';

type Comment = ReviewAnswers['comments'][number];
type OnChange = (place: string, part: { kind?: CommentKind; text?: string }) => void;

type FieldsProps = {
  place: string;
  label: string;
  description?: string;
  comment: Comment | undefined;
  takesFocus: boolean;
  onChange: OnChange;
};

function Fields({ place, label, description, comment, takesFocus, onChange }: FieldsProps) {
  return (
    <div className="review-comment">
      <Textarea
        label={label}
        description={description}
        autosize
        minRows={3}
        maxLength={20_000}
        autoFocus={takesFocus}
        value={comment?.text ?? ''}
        onChange={(event) => onChange(place, { text: event.currentTarget.value })}
      />
      <Checkbox
        mt="xs"
        label="This is a question, please answer it"
        checked={comment?.kind === 'question'}
        onChange={(event) => onChange(place, { kind: event.currentTarget.checked ? 'question' : 'comment' })}
      />
    </div>
  );
}

const isWritten = (comment: Comment | undefined): boolean => (comment?.text ?? '') !== '';

type CommentBoxProps = { section: ReviewSection; comment: Comment | undefined; onChange: OnChange };

/** Room for what the reviewer has to say on one section; closed until it is wanted, so that the page reads as a page. */
export function CommentBox({ section, comment, onChange }: CommentBoxProps) {
  const isLast = section.kind === 'anything-else';
  const [isOpen, setIsOpen] = useState(isLast);
  if (!isOpen && !isWritten(comment)) {
    return (
      <Button
        mt="xs"
        variant="default"
        size="compact-md"
        leftSection={<IconMessagePlus size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        Comment<span className="visually-hidden"> on {section.title}</span>
      </Button>
    );
  }
  return (
    <Fields
      place={section.id}
      label={isLast ? 'Anything else you know or want to ask' : `Your comment on “${section.title}”`}
      {...(isLast ? { description: 'A duty schedule, an earlier conversation, signs of retaliation, a question.' } : {})}
      comment={comment}
      takesFocus={isOpen && !isLast}
      onChange={onChange}
    />
  );
}

type PassageCommentProps = { section: ReviewSection; passage: Passage; comment: Comment | undefined; onChange: OnChange };

/** The same for one paragraph, by a small button beside it. */
export function PassageComment({ section, passage, comment, onChange }: PassageCommentProps) {
  const [isOpen, setIsOpen] = useState(false);
  const words = inBrief(passage.text);
  if (!isOpen && !isWritten(comment)) {
    return (
      <ActionIcon
        className="told-comment"
        variant="subtle"
        size="md"
        aria-label={`Comment on the paragraph “${words}”`}
        title="Comment on this paragraph"
        onClick={() => setIsOpen(true)}
      >
        <IconMessagePlus size={16} aria-hidden />
      </ActionIcon>
    );
  }
  const place = placeOf(section.id, passage.key);
  return <Fields place={place} label={`Your comment on “${words}”`} comment={comment} takesFocus={isOpen} onChange={onChange} />;
}

/** The first words of a paragraph, by which it is called. */
function inBrief(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 7 ? `${words.slice(0, 7).join(' ')} …` : text;
}
