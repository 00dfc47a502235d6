import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type Fact, factName } from '#shared/domain/facts/facts.ts';
import { proposeParts } from '#shared/domain/facts/split.ts';
import { api, client } from '../../../app/client.ts';
import { ConfirmDialog } from '../../../ui/feedback/confirm-dialog.tsx';
import { ReasonDialog } from '../../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../../ui/feedback/said-so.tsx';
import { undoBy } from '../../../ui/feedback/undo.ts';
import { ProseField } from '../../../ui/form/prose-field.tsx';
import { useDraft } from '../../../ui/form/use-draft.ts';
import { keyed } from '../../../ui/workspace/keyed.ts';

type DialogProps = { fact: Fact; onClose: () => void };

export const splitKey = (factId: string): string => `fact-split:${factId}`;

const numbers = (facts: readonly Fact[]): string => {
  const all = facts.map(({ position }) => String(position));
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

/** The parts as proposed from its sentences and conjunctions, to be put right by hand. */
export function SplitDialog({ fact, onClose }: DialogProps) {
  const proposed = proposeParts(fact.assertion);
  const draft = useDraft(splitKey(fact.id), { parts: proposed.length > 1 ? proposed : [fact.assertion, ''] }, fact.versionId);
  const { parts } = draft.value;
  const name = factName(fact);
  const split = useMutation(
    api.facts.split.mutationOptions({
      onSuccess: (facts) => {
        draft.clear();
        onClose();
        saySo(
          `${name} is split into facts ${numbers(facts)}. Each has its pins.`,
          undoBy(() => client.facts.undoSplit({ factId: fact.id }), `${name} stands whole again.`),
        );
      },
    }),
  );
  const full = parts.map((part) => part.trim()).filter((part) => part !== '');
  const change = (place: number, text: string) => draft.set({ parts: parts.map((part, at) => (at === place ? text : part)) });
  return (
    <ConfirmDialog
      isOpen
      question={`Split ${name.toLowerCase()}?`}
      confirm="Split fact"
      decline="Keep it whole"
      isBusy={split.isPending}
      isDisabled={full.length < 2}
      error={split.error}
      draft={draft}
      onConfirm={() => split.mutate({ factId: fact.id, assertions: full, basedOn: draft.basedOn })}
      onDecline={onClose}
    >
      <p>Each part becomes a fact with the date, the standing, the pins and the elements of the whole.</p>
      {keyed(parts).map(({ key, item }) => (
        <div key={key} className="fact-split-part">
          <ProseField label={`Part ${Number(key) + 1}`} minRows={2} value={item} onChange={(text) => change(Number(key), text)} />
          {parts.length > 2 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove part ${Number(key) + 1}`}
              onClick={() => draft.set({ parts: parts.filter((_, at) => at !== Number(key)) })}
            >
              <IconX size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      <div className="row">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => draft.set({ parts: [...parts, ''] })}
        >
          Add a part
        </Button>
      </div>
    </ConfirmDialog>
  );
}

/** It keeps its number and can be put back. */
export function TakeBackDialog({ fact, onClose }: DialogProps) {
  const name = factName(fact);
  const takeBack = useMutation(api.facts.takeBack.mutationOptions());
  return (
    <ReasonDialog
      question={`Take ${name.toLowerCase()} back?`}
      confirm="Take fact back"
      decline="Keep it"
      draftKey={`fact-take-back:${fact.id}`}
      isBusy={takeBack.isPending}
      error={takeBack.error}
      onDecline={onClose}
      onConfirm={(reason, forget) =>
        takeBack.mutate(
          { factId: fact.id, reason, basedOn: fact.versionId },
          {
            onSuccess: () => {
              forget();
              onClose();
              saySo(
                `${name} is taken back. It keeps its number.`,
                undoBy(() => client.facts.restore({ factId: fact.id }), `${name} stands again.`),
              );
            },
          },
        )
      }
    >
      <p>For what was entered in error. A fact that somebody disputes stays, and says who disputes it.</p>
    </ReasonDialog>
  );
}
