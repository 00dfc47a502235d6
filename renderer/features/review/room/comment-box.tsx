import { Button, Checkbox, Textarea } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CommentKind, ReviewAnswers } from '#shared/domain/review/response.ts';
import type { ReviewSection } from '#shared/domain/review/summary.ts';

type CommentBoxProps = {
  section: ReviewSection;
  comment: ReviewAnswers['comments'][number] | undefined;
  onChange: (sectionId: string, part: { kind?: CommentKind; text?: string }) => void;
};

/** Room for what the reviewer has to say on one section; closed until it is wanted, so that the page reads as a page. */
export function CommentBox({ section, comment, onChange }: CommentBoxProps) {
  const [isOpen, setIsOpen] = useState(section.kind === 'anything-else');
  const isShown = isOpen || (comment?.text ?? '') !== '';
  if (!isShown) {
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
  const about = section.kind === 'anything-else' ? 'Anything else you know or want to ask' : `Your comment on “${section.title}”`;
  return (
    <div className="review-comment">
      <Textarea
        label={about}
        description={
          section.kind === 'anything-else' ? 'A duty schedule, an earlier conversation, signs of retaliation, a question.' : undefined
        }
        autosize
        minRows={3}
        maxLength={20_000}
        autoFocus={isOpen && section.kind !== 'anything-else'}
        value={comment?.text ?? ''}
        onChange={(event) => onChange(section.id, { text: event.currentTarget.value })}
      />
      <Checkbox
        mt="xs"
        label="This is a question, please answer it"
        checked={comment?.kind === 'question'}
        onChange={(event) => onChange(section.id, { kind: event.currentTarget.checked ? 'question' : 'comment' })}
      />
    </div>
  );
}
