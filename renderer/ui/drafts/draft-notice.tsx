import { Button } from '@mantine/core';
import { Notice } from '../feedback/notice.tsx';
import { RefusalNotice } from '../feedback/refusal-notice.tsx';
import { saySo } from '../feedback/said-so.tsx';
import type { Draft } from '../form/use-draft.ts';
import { DraftTooLong } from './draft-store.ts';
import { drafts } from './drafts.ts';
import { typedWhen } from './typed-when.ts';
import './drafts.css';

/** Forgets what was typed, says so, and offers to take that back. */
export function discardDraft(key: string): void {
  const discarded = drafts.discard(key);
  if (discarded !== undefined) saySo('What was typed here is discarded.', () => drafts.putBack(discarded));
}

function Problem({ problem }: { problem: unknown }) {
  if (!(problem instanceof DraftTooLong)) return <RefusalNotice error={problem} />;
  return (
    <Notice tone="needs" title="This is too long to be kept without being recorded.">
      <p>What is typed stands in this window alone, up to 200,000 characters are kept over a lock. Record it, or shorten it.</p>
    </Notice>
  );
}

/** One quiet line with a form: that something is typed and not recorded, since when, and a way to drop it. Nothing while nothing is typed. */
export function DraftNotice({ draft }: { draft: Pick<Draft<object>, 'key' | 'isDirty' | 'typedAt' | 'problem'> }) {
  if (!draft.isDirty || draft.typedAt === null) return null;
  return (
    <div className="draft-notice">
      <span>Not recorded yet, typed {typedWhen(draft.typedAt)}</span>
      <Button variant="subtle" size="compact-sm" onClick={() => discardDraft(draft.key)}>
        Discard
      </Button>
      {draft.problem !== null && <Problem problem={draft.problem} />}
    </div>
  );
}
