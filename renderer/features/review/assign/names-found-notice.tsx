import { Textarea } from '@mantine/core';
import type { NameFound } from '#shared/domain/review/summary.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';

type NamesFoundNoticeProps = { names: readonly NameFound[]; reason: string; onReason: (reason: string) => void };

/** Known names that stand in the summary still, each with its place: they are worded away, or a reason says why they may stay. */
export function NamesFoundNotice({ names, reason, onReason }: NamesFoundNoticeProps) {
  return (
    <>
      <Notice tone="needs" title={names.length === 1 ? 'A known name stands here still' : `${names.length} known names stand here still`}>
        <p>Word it without the name, here or in the record. Where it is only a word that looks like a name, say so below.</p>
        <ul className="names-found">
          {names.map(({ where, found, stands }) => (
            <li key={`${where} ${found}`}>
              {where}: “{found}”, which may mean {stands}
            </li>
          ))}
        </ul>
      </Notice>
      <Textarea
        label="Why it may stay"
        description="Recorded in the log with your name."
        required
        maxLength={20_000}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
      />
    </>
  );
}
