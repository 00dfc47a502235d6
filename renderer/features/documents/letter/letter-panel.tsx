import { Button, NativeSelect } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { LetterKind } from '#shared/domain/documents/kinds.ts';
import type { LetterAbout, LetterInMaking } from '#shared/domain/documents/templates/letter.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api, client } from '../../../app/client.ts';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { answersOf, LetterForm } from './letter-form.tsx';

type LetterPanelProps = { caseId: CaseId; kind: LetterKind };

/** What this letter asks a person for, beside the preview: whom it is about, and the answers that stand nowhere in the case. */
export function LetterPanel({ caseId, kind }: LetterPanelProps) {
  const letter = useQuery(api.letters.read.queryOptions({ input: { caseId, kind, about: null } }));
  if (letter.isPending) return <LoadingState what="what the letter asks for" />;
  if (letter.data === undefined) return <RefusalNotice error={letter.error} onRetry={() => void letter.refetch()} />;
  const { about, choices, fields, template } = letter.data;
  if (about === null) return null;
  const isAsked = fields.length > 0;
  if (!isAsked && choices.length < 2 && template.isNewest) return null;
  return (
    <section className="panel stack" aria-labelledby="letter-heading">
      <h3 id="letter-heading">Asked for this letter</h3>
      {choices.length > 1 && <ChooseAbout caseId={caseId} kind={kind} letter={letter.data} />}
      {!template.isNewest && <OlderWording caseId={caseId} kind={kind} about={about} letter={letter.data} />}
      {isAsked && <LetterForm key={about} caseId={caseId} kind={kind} about={about} letter={letter.data} />}
    </section>
  );
}

/** Makes the letter to another person, or about another level, the one at hand; what was answered for each stays with it. */
async function turnTo({ caseId, kind }: LetterPanelProps, about: LetterAbout): Promise<void> {
  const other = await client.letters.read({ caseId, kind, about });
  await client.letters.save({ caseId, kind, about, answers: answersOf(other), basedOn: other.standing?.id ?? null });
}

function ChooseAbout({ caseId, kind, letter }: LetterPanelProps & { letter: LetterInMaking }) {
  const nameOf = (about: string) => letter.choices.find((choice) => choice.about === about)?.label ?? '';
  const before = letter.about;
  const turn = useMutation({
    mutationFn: (about: string) => turnTo({ caseId, kind }, about),
    onSuccess: (_, about) =>
      saySo(
        `The letter at hand is the one to or about ${nameOf(about)}.`,
        before === null
          ? null
          : undoBy(() => turnTo({ caseId, kind }, before), `The letter at hand is again the one to or about ${nameOf(before)}.`),
      ),
  });
  return (
    <>
      <NativeSelect
        label="Whom or what it is about"
        value={letter.about ?? ''}
        disabled={turn.isPending}
        data={letter.choices.map(({ about, label, isBegun }) => ({ value: about, label: isBegun ? `${label} (begun)` : label }))}
        onChange={(event) => turn.mutate(event.currentTarget.value)}
      />
      <RefusalNotice error={turn.error} />
    </>
  );
}

function OlderWording({ caseId, kind, about, letter }: LetterPanelProps & { about: LetterAbout; letter: LetterInMaking }) {
  const take = useMutation(
    api.letters.takeNewestTemplate.mutationOptions({
      onSuccess: ({ template }) => saySo(`The letter goes by the wording in use now, version ${template.number}. The answers stay.`),
    }),
  );
  return (
    <Notice>
      <p>
        The template was changed after this letter was begun. The letter keeps the wording it was begun with until you choose the newer one.
      </p>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={take.isPending}
        onClick={() => take.mutate({ caseId, kind, about, basedOn: letter.standing?.id ?? null })}
      >
        Take the newest wording
      </Button>
      <RefusalNotice error={take.error} />
    </Notice>
  );
}
