/** @file How the states of a hold and what it was used for read. */

import { DocumentKind, documentKinds } from '#shared/domain/documents/kinds.ts';
import { HoldKind, type HoldState } from '#shared/domain/holds.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import type { StateTone } from '../../ui/display/state-badge.tsx';

export const holdStateLabels: Record<HoldState, string> = { open: 'Open', held: 'In hand', blocked: 'Blocked', cleared: 'Cleared' };

export const holdStateTones: Record<HoldState, StateTone> = { open: 'blocked', held: 'needs', blocked: 'blocked', cleared: 'ready' };

/** “hold:retaliation” reads “Hold: Retaliation”, “speech:S4” “Speech worksheet, S4”, “letter:disclosure-notice” “Notice of disclosure”. */
export function usedForInWords(usedFor: string): string {
  const [what = '', which = ''] = usedFor.split(':');
  const kind = HoldKind.safeParse(which);
  if (what === 'hold' && kind.success) return `Hold: ${holdKindLabels[kind.data]}`;
  if (what === 'speech') return which === '' ? 'Speech worksheet' : `Speech worksheet, ${which}`;
  const document = DocumentKind.safeParse(which);
  if (what === 'letter' && document.success) return documentKinds[document.data].label;
  return usedFor;
}
