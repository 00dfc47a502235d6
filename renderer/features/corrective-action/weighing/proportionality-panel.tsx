import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { factorStandingLabels } from '#shared/domain/corrective-action/labels.ts';
import { factorsOpen, proportionalityFactors, type WeighedFactor } from '#shared/domain/corrective-action/proportionality.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { hasDraft } from '../../../ui/drafts/drafts.ts';
import { useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';
import { focusIn } from '../../../ui/workspace/jump.ts';
import { FactorForm, factorKey } from './factor-form.tsx';

function FactorRow({ caseId, factor }: { caseId: CaseId; factor: WeighedFactor }) {
  const [isOpen, setOpen] = useState(() => hasDraft(factorKey(caseId, factor)));
  const labels = useExhibitLabels(caseId)(factor.exhibitIds);
  const { name, asks } = proportionalityFactors[factor.id];
  const rowId = `factor-${factor.id}`;
  const isDone = factor.standing !== 'open';
  const close = () => {
    setOpen(false);
    focusIn(rowId);
  };
  return (
    <li className="prerequisite" id={rowId}>
      {isDone ? (
        <IconCircleCheck size={20} role="img" aria-label={factor.standing === 'considered' ? 'Considered' : 'Set aside'} />
      ) : (
        <IconCircleDashed size={20} role="img" aria-label="Open" />
      )}
      <div className="prerequisite-words">
        <p>
          <strong>{name}</strong>
        </p>
        {!isOpen && !isDone && <p className="quiet small">{asks}</p>}
        {!isOpen && isDone && (
          <p className="kept-lines">
            {factor.standing === 'not-relevant' && <span className="quiet">{factorStandingLabels['not-relevant']}: </span>}
            <Prose text={factor.text} />
          </p>
        )}
        {!isOpen && isDone && labels !== '' && <p className="quiet small">{labels}</p>}
        {isOpen && <FactorForm caseId={caseId} factor={factor} onClose={close} />}
      </div>
      {!isOpen && (
        <Button
          size="compact-sm"
          variant={isDone ? 'default' : 'light'}
          aria-label={`${isDone ? 'Change' : 'Consider'}: ${name}`}
          onClick={() => setOpen(true)}
        >
          {isDone ? 'Change' : 'Consider'}
        </Button>
      )}
    </li>
  );
}

/** `isAsked`: discipline that takes pay or the job is chosen, so every factor is to be answered before the memo is issued. */
type ProportionalityProps = { caseId: CaseId; factors: readonly WeighedFactor[]; isAsked: boolean };

/** Thirteen factors, each considered in words or set aside for a reason; nothing is added up. */
export function ProportionalityPanel({ caseId, factors, isAsked }: ProportionalityProps) {
  const open = factorsOpen(factors).length;
  const [isShown, setShown] = useState(open < factors.length || factors.some((factor) => hasDraft(factorKey(caseId, factor))));
  return (
    <section className="panel" id={anchors.proportionality} aria-labelledby="proportionality-heading">
      <div className="case-section-head">
        <h3 id="proportionality-heading">Proportionality</h3>
        <StateBadge
          tone={open === 0 ? 'verified' : isAsked ? 'needs' : 'neutral'}
          word={open === 0 ? 'Each factor is answered' : `${open} of ${factors.length} open`}
        />
      </div>
      <p className="quiet">
        The factors of Douglas v. Veterans Administration, 5 M.S.P.R. 280 (1981), a federal analogue that binds no district here. There is
        no score. It prints in the recommendation memo alone.
      </p>
      {!isShown && (
        <Button variant="default" onClick={() => setShown(true)}>
          Open the worksheet
        </Button>
      )}
      {isShown && (
        <ul className="plain-list">
          {factors.map((factor) => (
            <FactorRow key={factor.id} caseId={caseId} factor={factor} />
          ))}
        </ul>
      )}
    </section>
  );
}
