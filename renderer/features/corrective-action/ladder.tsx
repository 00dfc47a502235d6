import { IconCash, IconCheck, IconMessageOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Workspace } from '#shared/contract/cases.ts';
import type { CorrectiveAction, Level } from '#shared/domain/corrective-action/corrective-action.ts';
import { concerns } from '#shared/domain/corrective-action/corrective-action-rules.ts';
import type { Agreement } from '#shared/domain/district.ts';
import { hasDraft } from '../../ui/drafts/drafts.ts';
import { LevelDetail } from './level-detail.tsx';

type LadderProps = {
  workspace: Workspace;
  levels: readonly Level[];
  actions: readonly CorrectiveAction[];
  isNoticeGiven: boolean;
  /** Of the respondent's unit, in force today; null where none is known. */
  agreement: Agreement | null;
};

function Marks({ level }: { level: Level }) {
  return (
    <>
      {!level.isDiscipline && <span>not discipline</span>}
      {level.isUnpaidOrTerminal && (
        <span>
          <IconCash size={14} aria-hidden /> pay or job
        </span>
      )}
      {level.mayRestrictSpeech && (
        <span>
          <IconMessageOff size={14} aria-hidden /> may limit speech
        </span>
      )}
    </>
  );
}

/** The ladder from its foot upward; arrow keys climb. What a level asks for and brings with it stands beside it, once one is pointed at. */
export function Ladder({ workspace, levels, actions, isNoticeGiven, agreement }: LadderProps) {
  const { employmentStatus } = workspace.respondent;
  const topFirst = levels.filter((level) => concerns(level, employmentStatus)).sort((one, other) => other.position - one.position);
  const [levelId, setLevelId] = useState(() => topFirst.find(({ id }) => hasDraft(`choose-level:${workspace.summary.id}:${id}`))?.id ?? '');
  const level = levels.find((candidate) => candidate.id === levelId);
  return (
    <div className="ladder-columns">
      <fieldset className="ladder">
        <legend className="visually-hidden">Levels of corrective action, the highest first</legend>
        {topFirst.map((rung) => {
          const isChosen = actions.some((action) => action.level.id === rung.id);
          return (
            <label key={rung.id} className={rung.id === levelId ? 'rung rung-shown' : 'rung'}>
              <input type="radio" name="level" value={rung.id} checked={rung.id === levelId} onChange={() => setLevelId(rung.id)} />
              <span className="rung-words">
                <span className="rung-name">
                  {rung.name}
                  {isChosen && (
                    <span className="rung-chosen">
                      <IconCheck size={14} aria-hidden /> chosen
                    </span>
                  )}
                </span>
                <span className="rung-marks">
                  <span>{rung.whoMayImpose}</span>
                  <Marks level={rung} />
                </span>
              </span>
            </label>
          );
        })}
      </fieldset>
      {level === undefined ? (
        <p className="quiet">Choose a level to see what it brings with it.</p>
      ) : (
        <LevelDetail
          key={level.id}
          workspace={workspace}
          level={level}
          actions={actions}
          isNoticeGiven={isNoticeGiven}
          agreement={agreement}
        />
      )}
    </div>
  );
}
