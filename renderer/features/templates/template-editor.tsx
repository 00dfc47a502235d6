import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { DocumentModel } from '#shared/domain/document-model.ts';
import {
  type LetterTemplate,
  type TemplateBlock,
  type TemplateHistory,
  templateProblems,
} from '#shared/domain/documents/templates/template.ts';
import { api, client } from '../../app/client.ts';
import { ChangedMeanwhile, type ToldFields } from '../../ui/drafts/changed-meanwhile.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { useDraft } from '../../ui/form/use-draft.ts';
import { AroundFields } from './around-fields.tsx';
import { BlockCard, blockButtonId } from './block-card.tsx';
import { LivePreview } from './live-preview.tsx';
import { type BlockKind, blockKindLabels, emptyContent, freshId, gistOf, moved } from './template-words.ts';
import { ComparePanel, VersionsPanel } from './versions-panel.tsx';

type TemplateEditorProps = { history: TemplateHistory; paper: (model: DocumentModel) => ReactNode };

const tell = ({ content, reason }: { content: LetterTemplate; reason: string }): ToldFields => [
  { label: 'Subject', text: content.subject },
  ...content.blocks.map(({ block }, index) => ({ label: `Block ${index + 1}`, text: gistOf(block) })),
  { label: 'Reason', text: reason },
];

/** Focus follows a block that is moved or added, once it stands in its place. */
const focusBlock = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(blockButtonId(id))?.focus());
};

/** Undo and redo of whole blocks are offered with each step; what is typed is kept as a draft and becomes a version when it is saved. */
export function TemplateEditor({ history, paper }: TemplateEditorProps) {
  const { kind, inUse, standing, mayChange } = history;
  const draft = useDraft(`template:${kind}`, { content: inUse.content, reason: '' }, standing);
  const { content, reason } = draft.value;
  const [isComparing, setComparing] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const problems = templateProblems(content);
  const set = (part: Partial<LetterTemplate>) => draft.set({ content: { ...content, ...part } });
  const save = useMutation(
    api.templates.save.mutationOptions({
      onSuccess: (now) => {
        draft.clear();
        setWasTried(false);
        const back = 'Taken back right after it was saved.';
        const undo = () =>
          standing === null
            ? client.templates.restore({ kind, reason: back, basedOn: now.standing })
            : client.templates.save({ content: inUse.content, reason: back, basedOn: now.standing });
        saySo(`Version ${now.inUse.number} is saved and in use for new letters.`, undoBy(undo, 'The wording before it is in use again.'));
      },
    }),
  );
  return (
    <div className="template-columns">
      <div className="stack">
        <fieldset className="template-fieldset stack" disabled={!mayChange}>
          <RecordForm
            label="Wording of the letter"
            submit="Save as a new version"
            draft={draft}
            isComplete={reason.trim() !== '' && problems.length === 0}
            onIncomplete={() => setWasTried(true)}
            isBusy={save.isPending}
            error={save.error}
            onRecord={() => save.mutate({ content, reason, basedOn: draft.basedOn })}
          >
            <ChangedMeanwhile
              draft={draft}
              standing={standing}
              recorded={{ fields: tell({ content: inUse.content, reason: inUse.reason }), by: inUse.recordedBy, at: inUse.recordedAt }}
              tell={tell}
            />
            <details className="panel template-around">
              <summary>Title, subject, salutation, closing and enclosures</summary>
              <div className="stack">
                <AroundFields content={content} onChange={set} />
              </div>
            </details>
            <BlockList content={content} problems={wasTried ? problems : []} onBlocks={(blocks) => set({ blocks })} />
            <TextInput
              label="Reason for this version"
              description="Stands in the list of versions."
              required
              value={reason}
              error={wasTried && reason.trim() === '' ? 'Enter why the wording changes.' : undefined}
              onChange={(event) => draft.set({ reason: event.currentTarget.value })}
            />
          </RecordForm>
        </fieldset>
        <div className="row">
          <Button variant="default" aria-expanded={isComparing} onClick={() => setComparing(!isComparing)}>
            {isComparing ? 'Close the comparison' : 'Compare with the shipped wording'}
          </Button>
        </div>
        {isComparing && <ComparePanel now={content} shipped={history.shipped.content} />}
        <VersionsPanel
          history={history}
          onUse={(version) => {
            const before = draft.value;
            draft.set({ content: version });
            saySo('That wording is in the editor. It is in use once you save it.', () => draft.set(before));
          }}
        />
      </div>
      <LivePreview content={content} paper={paper} />
    </div>
  );
}

type BlockListProps = {
  content: LetterTemplate;
  problems: readonly { blockId: string | null; problem: string }[];
  onBlocks: (blocks: TemplateBlock[]) => void;
};

function BlockList({ content, problems, onBlocks }: BlockListProps) {
  const { blocks } = content;
  const [openId, setOpenId] = useState<string | null>(null);
  const [kind, setKind] = useState<BlockKind>('paragraph');
  const laws = useQuery(api.law.records.queryOptions());
  const add = () => {
    const id = freshId(kind, blocks);
    const at = blocks.findIndex((block) => block.id === openId);
    const place = at < 0 ? blocks.length : at + 1;
    onBlocks([...blocks.slice(0, place), { id, block: emptyContent(kind) }, ...blocks.slice(place)]);
    setOpenId(id);
    focusBlock(id);
    saySo(`${blockKindLabels[kind]} added as block ${place + 1}.`, () => onBlocks([...blocks]));
  };
  const move = (index: number, by: -1 | 1) => {
    const block = blocks[index];
    if (block === undefined || index + by < 0 || index + by >= blocks.length) return;
    onBlocks(moved(blocks, index, by));
    focusBlock(block.id);
    saySo(`Block ${index + 1} is now block ${index + by + 1}.`, () => onBlocks([...blocks]));
  };
  const remove = (index: number) => {
    onBlocks(blocks.filter((_, place) => place !== index));
    const next = blocks[index + 1] ?? blocks[index - 1];
    if (next !== undefined) focusBlock(next.id);
    saySo(`Block ${index + 1} is removed.`, () => onBlocks([...blocks]));
  };
  return (
    <section className="stack stack-tight" aria-labelledby="template-blocks">
      <h2 id="template-blocks">Blocks</h2>
      <p className="quiet template-help">In the order in which they print. Alt with the up or down arrow moves the one at hand.</p>
      <ol className="template-blocks">
        {blocks.map((block, index) => (
          <BlockCard
            key={block.id}
            block={block}
            place={index + 1}
            count={blocks.length}
            isOpen={openId === block.id}
            problem={problems.find(({ blockId }) => blockId === block.id)?.problem ?? null}
            laws={laws.data ?? []}
            onToggle={() => setOpenId(openId === block.id ? null : block.id)}
            onChange={(changed) => onBlocks(blocks.map((one) => (one.id === block.id ? changed : one)))}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      <div className="row template-add">
        <NativeSelect
          aria-label="Kind of block to add"
          data={Object.entries(blockKindLabels).map(([value, label]) => ({ value, label }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as BlockKind)}
        />
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          Add block
        </Button>
        <span className="quiet small">{openId === null ? 'It goes to the end.' : 'It goes below the open block.'}</span>
      </div>
    </section>
  );
}
