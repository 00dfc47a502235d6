import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { spansInWords } from '#shared/domain/deadlines/candidate.ts';
import { countUnitLabels, natureLabels, ruleStatusLabels } from '#shared/domain/deadlines/deadline-labels.ts';
import type { Count } from '#shared/domain/deadlines/rule.ts';
import type { RuleInUse } from '#shared/domain/deadlines/rule-in-use.ts';
import { triggerLabels } from '#shared/domain/deadlines/rules/rule-table.ts';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { api } from '../../../app/client.ts';
import { StateBadge } from '../../../ui/display/state-badge.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { RuleForm } from './rule-form.tsx';

/** How a rule counts, in words. */
export function countInWords(count: Count): string {
  if (count.kind === 'spans') {
    if (count.spans.every(({ amount }) => amount === 0)) return 'on the day itself';
    return `${spansInWords(count.spans)}${count.isBefore ? ' before' : ''}`;
  }
  if (count.kind === 'fixed')
    return `by ${formatCivilDate(`2026-${String(count.month).padStart(2, '0')}-${String(count.day).padStart(2, '0')}`).replace(', 2026', '')} of the year`;
  if (count.kind === 'district') return `as many ${countUnitLabels[count.unit]} as the District sets`;
  return 'as the bargaining agreement says';
}

/** The rules by which days are counted, each with its source and the day as of which it was read; the District may put its own wording in use. */
export function RulesPanel() {
  const rules = useQuery(api.deadlines.rules.queryOptions());
  const [words, setWords] = useState('');
  const [editing, setEditing] = useState('');
  const sought = words.trim().toLowerCase();
  const fitting = (rules.data?.rules ?? []).filter(({ title, citation, trigger }) =>
    `${title} ${citation} ${triggerLabels[trigger]}`.toLowerCase().includes(sought),
  );
  return (
    <section className="panel stack deadline-panel" aria-labelledby="rules-heading">
      <h2 id="rules-heading">Rules about time</h2>
      <p className="quiet">
        Law summaries may be out of date; each shows the day as of which it was read and how it was checked. A deadline keeps the rule as it
        read when it was entered.
      </p>
      {rules.isPending && <LoadingState what="the rules" />}
      <RefusalNotice error={rules.error} onRetry={() => void rules.refetch()} />
      {rules.data !== undefined && (
        <TextInput
          label="Find"
          leftSection={<IconSearch size={16} aria-hidden />}
          placeholder="a word, a citation"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {rules.data !== undefined && fitting.length === 0 && (
        <EmptyState title="No rule has this word" headingLevel={3} isCompact>
          Take it out, or look for another.
        </EmptyState>
      )}
      <ul className="dated-list" aria-label="Rules">
        {fitting.map((rule) => (
          <li key={rule.id} className="rule-row">
            <p className="figures small">{countInWords(rule.count)}</p>
            <div className="dated-words">
              <RuleWords rule={rule} />
            </div>
            <div className="row rule-actions">
              <RuleBadge rule={rule} />
              {rules.data?.mayChange === true && editing !== rule.id && (
                <Button size="compact-sm" variant="subtle" onClick={() => setEditing(rule.id)}>
                  Change<span className="visually-hidden"> the rule “{rule.title}”</span>
                </Button>
              )}
            </div>
            {editing === rule.id && (
              <div className="rule-editing">
                <RuleForm rule={rule} onDone={() => setEditing('')} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RuleWords({ rule }: { rule: RuleInUse }) {
  const { title, trigger, citation, asOf, verified, movesOn, nature, copy } = rule;
  return (
    <>
      <p>{title}</p>
      <p className="small">
        {triggerLabels[trigger]} · {natureLabels[nature]} · {movesOn ? 'Moved on from days of rest, both days shown' : 'Never moved on'}
      </p>
      <p className="quiet small">
        {citation} · as of {formatCivilDate(asOf)} · {verified}
      </p>
      {copy !== null && !copy.isTakenBack && (
        <p className="quiet small">
          The District’s own wording, by {copy.by}: {copy.reason}
        </p>
      )}
    </>
  );
}

function RuleBadge({ rule: { status, verified, copy } }: { rule: RuleInUse }) {
  if (status !== 'current') return <StateBadge tone="needs" word={ruleStatusLabels[status]} />;
  if (verified.includes('not checked')) return <StateBadge tone="needs" word="Not checked" />;
  return <StateBadge tone="neutral" word={copy !== null && !copy.isTakenBack ? 'Own wording' : ruleStatusLabels.current} />;
}
