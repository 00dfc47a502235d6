/** @file What a person has typed of a release that has not left yet, and what is sent of it. */
import { DocumentId } from '#shared/domain/ids.ts';
import { LeftOutGround, NoticeException, NoticeHow } from '#shared/domain/release/grounds.ts';
import type { ItemChoice, NoticeChoice, ReleaseCandidate, ReleasePlan } from '#shared/domain/release/release.ts';

/** A word about one record that differs from what is proposed; empty parts are as proposed. */
export type TypedItem = { standing: 'included' | 'left-out'; ground: string; reason: string; decidedBy: string };

export type ReleaseTyping = {
  recipient: string;
  ground: string;
  askedFor: string;
  requestId: string;
  filterReason: string;
  /** By subject and id. */
  items: Record<string, TypedItem>;
  noticeKind: string;
  documentId: string;
  mailedOn: string;
  how: string;
  exception: string;
  exceptionReason: string;
};

export const emptyRelease: ReleaseTyping = {
  recipient: '',
  ground: 'public-records-request',
  askedFor: '',
  requestId: '',
  filterReason: '',
  items: {},
  noticeKind: 'mailed',
  documentId: '',
  mailedOn: '',
  how: 'first-class-mail',
  exception: 'waived-in-application',
  exceptionReason: '',
};

export const itemKey = ({ subject, id }: Pick<ReleaseCandidate, 'subject' | 'id'>): string => `${subject} ${id}`;

/** What stands for a record: the person's word, or what is proposed. */
export function choiceOf(value: ReleaseTyping, candidate: ReleaseCandidate): TypedItem {
  const { standing, ground } = candidate.proposed;
  return value.items[itemKey(candidate)] ?? { standing, ground: ground ?? '', reason: '', decidedBy: '' };
}

export const itemsOf = (value: ReleaseTyping, plan: ReleasePlan, actor: string): ItemChoice[] =>
  plan.candidates.map((candidate) => {
    const { standing, ground, reason, decidedBy } = choiceOf(value, candidate);
    const { subject, id } = candidate;
    const parsed = LeftOutGround.safeParse(ground);
    return {
      subject,
      id,
      standing,
      ground: standing === 'left-out' && parsed.success ? parsed.data : null,
      reason,
      decidedBy: decidedBy.trim() === '' ? actor : decidedBy,
    };
  });

/** What is sent about the notice. One that is not asked for is still recorded where a day was entered. */
export function noticeOf(value: ReleaseTyping, needsNotice: boolean): NoticeChoice {
  if (value.noticeKind === 'excepted') {
    return { kind: 'excepted', exception: NoticeException.parse(value.exception), reason: value.exceptionReason };
  }
  if (value.mailedOn === '') return { kind: 'not-asked' };
  if (!needsNotice && value.noticeKind === 'not-asked') return { kind: 'not-asked' };
  return {
    kind: 'mailed',
    documentId: value.documentId === '' ? null : DocumentId.parse(value.documentId),
    mailedOn: value.mailedOn,
    how: NoticeHow.parse(value.how),
  };
}
