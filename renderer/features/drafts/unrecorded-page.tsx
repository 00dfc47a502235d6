import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { CaseId } from '#shared/domain/ids.ts';
import { mentionedIn, resolveMentions } from '#shared/domain/mentions.ts';
import { api } from '../../app/client.ts';
import { textsIn } from '../../ui/drafts/draft-content.ts';
import { discardDraft } from '../../ui/drafts/draft-notice.tsx';
import type { DraftEntry } from '../../ui/drafts/draft-store.ts';
import { useDrafts } from '../../ui/drafts/drafts.ts';
import { typedWhen } from '../../ui/drafts/typed-when.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { RefusalNotice } from '../../ui/feedback/refusal-notice.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { formName } from './draft-words.ts';
import './unrecorded.css';

const SHOWN_CHARACTERS = 160;

/** The beginning of the longest text, by which its author knows it again. */
function excerptOf(texts: readonly string[]): string {
  const longest = texts.reduce((long, text) => (text.length > long.length ? text : long), '');
  return longest.length > SHOWN_CHARACTERS ? `${longest.slice(0, SHOWN_CHARACTERS).replace(/\s+\S*$/, '')} …` : longest;
}

/** The texts of a draft with the people whom they mention by name; where no name can be had, by none. */
function useTextsOf({ caseId, value, asides }: DraftEntry): string[] {
  const texts = [...new Set([value, ...asides].flatMap((typing) => textsIn(typing)))];
  const isAboutPeople = caseId !== null && texts.some((text) => mentionedIn(text).length > 0);
  const matter = useQuery({
    ...api.cases.workspace.queryOptions({ input: { caseId: caseId ?? CaseId.parse('0'.repeat(32)) } }),
    enabled: isAboutPeople,
  });
  const people = matter.data?.incident.participants ?? [];
  return texts.map((text) => resolveMentions(text, (id) => people.find((person) => person.id === id)?.displayName ?? 'someone'));
}

function UnrecordedItem({ entry }: { entry: DraftEntry }) {
  const { history } = useRouter();
  const texts = useTextsOf(entry);
  const name = formName(entry.key);
  const where = entry.caseNumber === null ? name : `${name}, case ${entry.caseNumber}`;
  const excerpt = excerptOf(texts);
  return (
    <li className="panel unrecorded">
      <div className="unrecorded-words">
        <h2>{name}</h2>
        <p className="quiet">
          {entry.caseNumber !== null && <span className="figures">{entry.caseNumber} · </span>}
          typed {typedWhen(entry.typedAt)}
        </p>
        {excerpt === '' ? <p className="quiet">Only choices, no text.</p> : <p className="unrecorded-text">{excerpt}</p>}
        {texts.join('').length > excerpt.length && (
          <details>
            <summary>All of it</summary>
            {texts.map((text) => (
              <p key={text} className="unrecorded-text">
                {text}
              </p>
            ))}
          </details>
        )}
        <RefusalNotice error={entry.problem} />
      </div>
      <div className="unrecorded-actions">
        <Button
          size="compact-md"
          rightSection={<IconArrowRight size={16} aria-hidden />}
          aria-label={`Go on writing: ${where}`}
          onClick={() => history.push(entry.place)}
        >
          Go on writing
        </Button>
        <Button size="compact-md" variant="default" aria-label={`Discard: ${where}`} onClick={() => discardDraft(entry.key)}>
          Discard
        </Button>
      </div>
    </li>
  );
}

/** Everything that the person at work has typed and not recorded, the newest first, each with a way back to its form. */
export function UnrecordedPage() {
  const all = useDrafts();
  return (
    <div className="page page-narrow">
      <PageHeader title="Unrecorded text" />
      {all.length === 0 ? (
        <EmptyState title="Everything you typed is recorded.">
          What is typed and not yet recorded is kept here, for you alone, until you record or discard it.
        </EmptyState>
      ) : (
        <>
          <p className="quiet">Kept encrypted, for you alone. It is no part of any case until you record it.</p>
          <ul className="unrecorded-list">
            {all.map((entry) => (
              <UnrecordedItem key={entry.key} entry={entry} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
