import { Button } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { FirstRunGuide } from '#shared/domain/preferences.ts';
import { guideWords } from './guide-words.ts';
import '../settings.css';
import './guide.css';

/** The steps to the first matter, each with its state, its reason in a line and a way there. */
export function GuideList({ guide }: { guide: FirstRunGuide }) {
  const next = guide.steps.find(({ isDone }) => !isDone)?.step;
  return (
    <ol className="guide-list">
      {guide.steps.map(({ step, isDone, count }) => {
        const { title, why, action, to, done } = guideWords[step];
        return (
          <li key={step} className={isDone ? 'is-done' : ''}>
            {isDone ? (
              <IconCircleCheck size={20} aria-hidden className="guide-done" />
            ) : (
              <IconCircle size={20} aria-hidden className="quiet" />
            )}
            <div className="guide-words">
              <span className="guide-title">{title}</span>
              <span className="quiet">{isDone ? `Done: ${done(count)}.` : why}</span>
            </div>
            {!isDone && (
              <Button
                size="compact-md"
                variant={step === next || step === 'first-matter' ? 'filled' : 'default'}
                renderRoot={(props) => <Link {...props} to={to} />}
              >
                {action}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
