import { Button } from '@mantine/core';
import { anchors } from '#shared/domain/anchors.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { accountLabels, dutyLabels } from '#shared/domain/speech/cause-labels.ts';
import { accountRemarks } from '#shared/domain/speech/nature.ts';
import type { Expression } from '#shared/domain/speech/speech.ts';
import { speechAnswerLabels } from '#shared/domain/speech/speech-labels.ts';
import { Prose } from '../../../ui/display/prose.tsx';
import { hasDraft, useStaysOpen } from '../../../ui/drafts/drafts.ts';
import { useExhibitLabels } from '../../../ui/workspace/exhibit-picker.tsx';
import { focusIn, useOpenWhenAimedAt } from '../../../ui/workspace/jump.ts';
import { AuthorityLines } from './authority-lines.tsx';
import { NatureForm } from './nature-form.tsx';

/** When, through which account and on which subject it was expressed: what the later questions are answered from. */
export function NatureCard({ caseId, expression }: { caseId: CaseId; expression: Expression }) {
  const anchor = anchors.nature(expression.id);
  const [isOpen, setOpen] = useOpenWhenAimedAt(`${anchor}-change`, hasDraft(`nature:${expression.id}`));
  useStaysOpen(`nature:${expression.id}`, false, setOpen);
  const labels = useExhibitLabels(caseId)(expression.nature?.exhibitIds ?? []);
  const { nature } = expression;
  const close = () => {
    setOpen(false);
    focusIn(anchor);
  };
  return (
    <section className="panel question speech-card" id={anchor} aria-labelledby={`${anchor}-heading`}>
      <div className="case-section-head">
        <h4 id={`${anchor}-heading`}>When, where and on what</h4>
        {!isOpen && (
          <Button size="compact-sm" variant={nature === null ? 'light' : 'default'} onClick={() => setOpen(true)}>
            {nature === null ? 'Enter when, where and on what' : 'Change this entry'}
          </Button>
        )}
      </div>
      <AuthorityLines label="Authorities for the account and the subject" authorities={expression.accountAuthorities} />
      {isOpen && <NatureForm caseId={caseId} expression={expression} onClose={close} />}
      {!isOpen && nature === null && (
        <p className="quiet">Not entered yet. It says whose account it was, whether it was off duty, and what is held against it.</p>
      )}
      {!isOpen && nature !== null && (
        <>
          <dl className="facts nature-facts">
            <dt>Made on</dt>
            <dd>{nature.madeOn === null ? 'Not known' : formatCivilDate(nature.madeOn)}</dd>
            <dt>Account</dt>
            <dd>{accountLabels[nature.account]}</dd>
            <dt>Authority to speak for the District</dt>
            <dd>
              {speechAnswerLabels[nature.hasAuthority]}; used here: {speechAnswerLabels[nature.usedAuthority].toLowerCase()}
            </dd>
            <dt>Duty</dt>
            <dd>{dutyLabels[nature.duty]}</dd>
            <dt>On politics or public policy</dt>
            <dd>{speechAnswerLabels[nature.isPolitical]}</dd>
            <dt>The view itself is held against it</dt>
            <dd>{speechAnswerLabels[nature.restsOnView]}</dd>
          </dl>
          <p className="serif factor-reason">
            <Prose text={nature.reason} />
          </p>
          {labels !== '' && <p className="quiet small">{labels}</p>}
          {accountRemarks(nature).map((remark) => (
            <p key={remark} className="speech-warning">
              {remark}
            </p>
          ))}
        </>
      )}
    </section>
  );
}
