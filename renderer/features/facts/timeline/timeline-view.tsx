import { Button, Checkbox } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { anchors } from '#shared/domain/anchors.ts';
import { timelineLaneLabels } from '#shared/domain/facts/fact-labels.ts';
import { TimelineLane as Lanes, type TimelineLane, type TimelineMark } from '#shared/domain/facts/timeline.ts';
import { type DayWindow, dayNumber, isInWindow, isPlaced, moved, wholeWindow, zoomed } from '#shared/domain/facts/timeline-layout.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { api } from '../../../app/client.ts';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { LoadingState } from '../../../ui/feedback/loading-state.tsx';
import { RefusalNotice } from '../../../ui/feedback/refusal-notice.tsx';
import { useShortcut } from '../../../ui/page/shortcuts.ts';
import { useJump } from '../../../ui/workspace/jump.ts';
import { TimelinePlot } from './timeline-plot.tsx';
import { TimelineTable } from './timeline-table.tsx';

type TimelineViewProps = {
  caseId: CaseId;
  /** The facts that pass the filter. */
  factIds: readonly string[];
  isFiltered: boolean;
};

/** The width of an element, followed as it changes; 0 before it stands. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const observer = new ResizeObserver(() => setWidth(box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}

/** What happened to whom and which rules were in force then: drawn, and beside it as a table. */
export function TimelineView({ caseId, factIds, isFiltered }: TimelineViewProps) {
  const timeline = useQuery(api.facts.timeline.queryOptions({ input: { caseId } }));
  const [hidden, setHidden] = useState<readonly TimelineLane[]>([]);
  if (timeline.error !== null && timeline.data === undefined) {
    return <RefusalNotice error={timeline.error} onRetry={() => void timeline.refetch()} />;
  }
  if (timeline.data === undefined) return <LoadingState what="the timeline" />;
  const all = timeline.data.marks.filter(
    ({ key }) => !isFiltered || !key.startsWith('fact-') || factIds.includes(key.slice('fact-'.length)),
  );
  const lanes = Lanes.options.filter((lane) => all.some((mark) => mark.lane === lane));
  const marks = all.filter(({ lane }) => !hidden.includes(lane));
  const toggle = (lane: TimelineLane) => setHidden(hidden.includes(lane) ? hidden.filter((one) => one !== lane) : [...hidden, lane]);
  return (
    <section className="panel stack" id={anchors.factTimeline} aria-labelledby="timeline-heading">
      <h3 id="timeline-heading">Timeline</h3>
      {all.length === 0 ? (
        <EmptyState title="Nothing has a date yet" headingLevel={3} isCompact>
          Facts, allegations, effects, interim measures and the prior record come here by their dates.
        </EmptyState>
      ) : (
        <>
          <fieldset className="timeline-lanes">
            <legend className="visually-hidden">What is shown</legend>
            {lanes.map((lane) => (
              <Checkbox key={lane} label={timelineLaneLabels[lane]} checked={!hidden.includes(lane)} onChange={() => toggle(lane)} />
            ))}
          </fieldset>
          <Drawn marks={marks} />
        </>
      )}
    </section>
  );
}

/** The day in the middle of a mark, for zooming around it. */
function middleOf(mark: TimelineMark | undefined, window: DayWindow): number {
  const days = [mark?.first, mark?.last].flatMap((date) => (date === null || date === undefined ? [] : [dayNumber(date)]));
  const middle = days.reduce((sum, day) => sum + day, 0) / days.length + 0.5;
  return middle > window.from && middle < window.to ? middle : (window.from + window.to) / 2;
}

function Drawn({ marks }: { marks: readonly TimelineMark[] }) {
  const { jump } = useJump();
  const { element, width } = useWidth();
  const whole = wholeWindow(marks);
  const [chosen, setChosen] = useState<DayWindow | null>(null);
  const [active, setActive] = useState<string | null>(null);
  useShortcut('+ −', 'Show less or more of the time (in the timeline)', null);
  useShortcut('0', 'Show the whole time (in the timeline)', null);
  const window = chosen ?? whole;
  const picked = marks.find(({ key }) => key === active);
  const zoom = (factor: number) => {
    const next = zoomed(window, factor, middleOf(picked, window), whole);
    setChosen(next.to - next.from >= whole.to - whole.from ? null : next);
  };
  const move = (share: number) => setChosen(moved(window, share, whole));
  const open = (mark: TimelineMark | undefined) => mark?.place != null && jump(mark.place);
  const isWhole = chosen === null;
  const inWindow = marks.filter((mark) => isInWindow(mark, window));
  const unplaced = marks.filter((mark) => !isPlaced(mark));
  return (
    <>
      <div className="row timeline-controls">
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => zoom(0.5)}>
          Show less time
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconMinus size={16} aria-hidden />}
          disabled={isWhole}
          onClick={() => zoom(2)}
        >
          Show more time
        </Button>
        <Button size="compact-sm" variant="default" disabled={isWhole} onClick={() => move(-0.5)}>
          Earlier
        </Button>
        <Button size="compact-sm" variant="default" disabled={isWhole} onClick={() => move(0.5)}>
          Later
        </Button>
        <Button size="compact-sm" variant="default" disabled={isWhole} onClick={() => setChosen(null)}>
          Show the whole time
        </Button>
      </div>
      <div ref={element} className="timeline-frame">
        {width > 0 && (
          <TimelinePlot
            marks={marks}
            window={window}
            width={width}
            active={active}
            onPick={setActive}
            onOpen={() => open(picked)}
            onZoom={zoom}
            onMove={move}
            onWhole={() => setChosen(null)}
          />
        )}
      </div>
      <TimelineTable marks={[...inWindow, ...unplaced]} active={active} isWhole={isWhole} onPick={setActive} onOpen={open} />
    </>
  );
}
