import { Button } from '@mantine/core';
import { IconSquare, IconSquareCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import type { CorrectiveAction, Level } from '#shared/domain/corrective-action.ts';
import { holdsOpenedByLevel } from '#shared/domain/corrective-action-rules.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { keyed } from '../../ui/workspace/keyed.ts';
import { ChooseLevelForm } from './choose-level-form.tsx';

type LevelDetailProps = { workspace: Workspace; level: Level; actions: readonly CorrectiveAction[] };

/** What one level asks for first and what it brings with it, and the form to choose it. */
export function LevelDetail({ workspace, level, actions }: LevelDetailProps) {
  const [isChoosing, setChoosing] = useState(() => hasDraft(`choose-level:${workspace.summary.id}:${level.id}`));
  const chosen = actions.find((action) => action.level.id === level.id);
  const wasGiven = actions.some((action) => action.level.id === 'notice-to-remedy' && action.approvedAt !== null);
  const holds = holdsOpenedByLevel(level, workspace.respondent.employmentStatus, wasGiven);
  return (
    <section className="level-detail" aria-label={level.name}>
      <h4>{level.name}</h4>
      <dl className="facts">
        <dt>Who may impose it</dt>
        <dd>{level.whoMayImpose}</dd>
        <dt>Source of authority</dt>
        <dd>{level.authoritySource === '' ? 'None asked for' : level.authoritySource}</dd>
      </dl>
      <h5>What must come first</h5>
      {level.mustComeFirst.length === 0 ? (
        <p className="quiet">Nothing.</p>
      ) : (
        <ul className="plain-list ticks">
          {level.mustComeFirst.map((step) => {
            const isDone = chosen?.prerequisites.some((one) => one.id === step.id && one.doneOn !== null) ?? false;
            return (
              <li key={step.id}>
                {isDone ? (
                  <IconSquareCheck size={16} aria-label="Done" role="img" />
                ) : (
                  <IconSquare size={16} aria-label="Not done" role="img" />
                )}
                <span>{step.text}</span>
              </li>
            );
          })}
        </ul>
      )}
      <h5>What it brings with it</h5>
      <ul className="brings">
        {keyed(level.collateralDuties).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
        {holds.map((hold) => (
          <li key={hold.kind}>
            Opens the hold “{holdKindLabels[hold.kind]}”: {hold.because}
          </li>
        ))}
      </ul>
      {level.collateralDuties.length === 0 && holds.length === 0 && <p className="quiet">Nothing further.</p>}
      {chosen !== undefined && <p className="quiet">This level is chosen already; it stands above.</p>}
      {isChoosing && chosen === undefined && (
        <ChooseLevelForm workspace={workspace} level={level} actions={actions} onClose={() => setChoosing(false)} />
      )}
      {!isChoosing && chosen === undefined && <Button onClick={() => setChoosing(true)}>Choose this level</Button>}
    </section>
  );
}
