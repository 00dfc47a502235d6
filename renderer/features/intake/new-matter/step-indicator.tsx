import { IconAlertTriangle, IconCircleDashed, IconCircleDot, type TablerIcon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Track } from '#shared/domain/cases.ts';
import type { MatterDraft } from './matter-draft.ts';
import { type IntakeStep, intakeSteps, stepState, stepWords } from './steps.ts';

const states: Record<ReturnType<typeof stepState>, { icon: TablerIcon; words: string }> = {
  empty: { icon: IconCircleDashed, words: 'nothing given yet' },
  begun: { icon: IconAlertTriangle, words: 'something is open' },
  filled: { icon: IconCircleDot, words: 'nothing open' },
};

type StepIndicatorProps = { track: Track; step: IntakeStep; draft: MatterDraft };

/** The whole way before the first question: five steps, each with how far it is in hidden words, and each a way there. */
export function StepIndicator({ track, step, draft }: StepIndicatorProps) {
  return (
    <nav aria-label="Steps">
      <ol className="intake-steps">
        {intakeSteps.map((name, index) => {
          const { icon: Icon, words } = states[stepState(name, draft, track)];
          return (
            <li key={name} aria-current={name === step ? 'step' : undefined}>
              <Link to="/cases/new/$track" params={{ track }} search={{ step: name }} className="intake-step">
                <span className="intake-step-name">
                  <span className="figures">{index + 1}</span> {stepWords[name].name}
                  <Icon
                    size={16}
                    aria-hidden
                    className={`tab-icon tab-icon-${words === 'something is open' ? 'needs-information' : 'ready'}`}
                  />
                </span>
                <small>{stepWords[name].asks}</small>
                <span className="visually-hidden">, {words}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
