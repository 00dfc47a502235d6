import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import type { CorrectiveAction, Level } from '#shared/domain/corrective-action/corrective-action.ts';
import { holdsOpenedByLevel, stepsInWords } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import type { Agreement } from '#shared/domain/district.ts';
import { holdKindLabels } from '#shared/domain/labels.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { land } from '../../ui/workspace/jump.ts';
import { keyed } from '../../ui/workspace/keyed.ts';
import { ChooseLevelForm } from './choose-level-form.tsx';

type LevelDetailProps = {
  workspace: Workspace;
  level: Level;
  actions: readonly CorrectiveAction[];
  isNoticeGiven: boolean;
  agreement: Agreement | null;
};

/** What one level asks for first and what it brings with it, and the form to choose it. */
export function LevelDetail({ workspace, level, actions, isNoticeGiven, agreement }: LevelDetailProps) {
  const [isChoosing, setChoosing] = useState(() => hasDraft(`choose-level:${workspace.summary.id}:${level.id}`));
  const form = useRef<HTMLDivElement>(null);
  const isWanted = useRef(false);
  useEffect(() => {
    // A form that stands open because of its draft leaves the focus where it is.
    if (isChoosing && isWanted.current && form.current !== null) land(form.current);
    isWanted.current = false;
  }, [isChoosing]);
  const openForm = () => {
    isWanted.current = true;
    setChoosing(true);
  };
  const chosen = actions.find((action) => action.level.id === level.id);
  const steps = level.isDiscipline ? stepsInWords(agreement) : null;
  const holds = [
    ...holdsOpenedByLevel(level, workspace.respondent.employmentStatus, isNoticeGiven),
    ...(steps === null ? [] : [{ kind: 'bargaining-agreement', because: steps } as const]),
  ];
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
        <ul className="brings">
          {level.mustComeFirst.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
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
        <div ref={form} className="level-choosing">
          <ChooseLevelForm workspace={workspace} level={level} actions={actions} steps={steps} onClose={() => setChoosing(false)} />
        </div>
      )}
      {!isChoosing && chosen === undefined && <Button onClick={openForm}>Choose this level</Button>}
    </section>
  );
}
