import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { conditionInWords } from '#shared/domain/documents/templates/letter-facts.ts';
import type { LetterTemplate, TemplateBlock, TemplateHistory, TemplateVersion } from '#shared/domain/documents/templates/template.ts';
import { api, client } from '../../app/client.ts';
import { showInstant } from '../../ui/display/shown-values.ts';
import { StateBadge } from '../../ui/display/state-badge.tsx';
import { ReasonDialog } from '../../ui/feedback/reason-dialog.tsx';
import { saySo } from '../../ui/feedback/said-so.tsx';
import { undoBy } from '../../ui/feedback/undo.ts';
import { blockKindLabels, type Difference, differences, gistOf } from './template-words.ts';

const nameOf = ({ number }: TemplateVersion): string => (number === 0 ? 'As shipped' : `Version ${number}`);

type VersionsPanelProps = { history: TemplateHistory; onUse: (content: LetterTemplate) => void };

/** Every wording that was in use, and the way back to the shipped one. Letters keep the wording that they were begun with. */
export function VersionsPanel({ history, onUse }: VersionsPanelProps) {
  const [isAsking, setAsking] = useState(false);
  const { kind, standing, inUse, mayChange } = history;
  const restore = useMutation(api.templates.restore.mutationOptions());
  return (
    <section className="panel" aria-labelledby="template-versions">
      <h2 id="template-versions">Versions</h2>
      <ul className="template-versions">
        {history.versions.map((version) => (
          <li key={version.number}>
            <span>
              <strong>{nameOf(version)}</strong>
              {version.recordedBy !== null && version.recordedAt !== null && (
                <span className="quiet">
                  {' '}
                  {showInstant(version.recordedAt)}, by {version.recordedBy}
                </span>
              )}
              {version.reason !== '' && <small>{version.reason}</small>}
            </span>
            {version.sha256 === inUse.sha256 && version.supersededAt === null ? (
              <StateBadge tone="verified" word="In use" />
            ) : (
              mayChange && (
                <Button size="compact-sm" variant="default" onClick={() => onUse(version.content)}>
                  Put {nameOf(version).toLowerCase()} into the editor
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {mayChange && standing !== null && (
        <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => setAsking(true)}>
          Go back to the shipped wording
        </Button>
      )}
      {isAsking && (
        <ReasonDialog
          question="Go back to the wording that the application ships?"
          confirm="Use the shipped wording"
          decline="Keep the district’s wording"
          draftKey={`template-restore:${kind}`}
          isBusy={restore.isPending}
          error={restore.error}
          onDecline={() => setAsking(false)}
          onConfirm={(reason, forget) =>
            restore.mutate(
              { kind, reason, basedOn: standing },
              {
                onSuccess: (now) => {
                  forget();
                  setAsking(false);
                  const undo = undoBy(
                    () => client.templates.save({ content: inUse.content, reason: 'Put back right after.', basedOn: now.standing }),
                    'The district’s wording is in use again.',
                  );
                  saySo('The shipped wording is in use. The district’s versions stay in the list.', undo);
                },
              },
            )
          }
        >
          <p>New letters go by it. Letters begun before keep their wording, and the district’s versions stay in the list.</p>
        </ReasonDialog>
      )}
    </section>
  );
}

/** What was changed against the shipped wording, block by block. */
export function ComparePanel({ now, shipped }: { now: LetterTemplate; shipped: LetterTemplate }) {
  const told = differences(now, shipped);
  return (
    <section className="panel" aria-labelledby="template-compare">
      <h2 id="template-compare">Against the shipped wording</h2>
      {told.length === 0 && <p className="quiet">No block differs.</p>}
      <ul className="template-differences">
        {told.map((difference) => (
          <OneDifference key={difference.id} difference={difference} />
        ))}
      </ul>
    </section>
  );
}

function OneDifference({ difference: { what, shipped, now } }: { difference: Difference }) {
  const kind = (now ?? shipped)?.block.kind ?? 'paragraph';
  return (
    <li>
      <strong>
        {blockKindLabels[kind]}, {what}
      </strong>
      <dl>
        {shipped !== null && what !== 'moved' && <Side label="Shipped" block={shipped} />}
        {now !== null && <Side label="In the editor" block={now} />}
      </dl>
    </li>
  );
}

function Side({ label, block }: { label: string; block: TemplateBlock }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {gistOf(block.block)}
        {block.when !== undefined && <small>Only when {conditionInWords(block.when)}</small>}
        {block.citation !== undefined && <small>Cites {block.citation}</small>}
      </dd>
    </div>
  );
}
