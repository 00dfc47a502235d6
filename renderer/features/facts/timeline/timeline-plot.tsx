import { type KeyboardEvent, useRef } from 'react';
import { timelineLaneLabels } from '#shared/domain/facts/fact-labels.ts';
import { TimelineLane as Lanes, type TimelineLane, type TimelineMark } from '#shared/domain/facts/timeline.ts';
import { type DayWindow, type PlacedMark, placeLane, ticksOf } from '#shared/domain/facts/timeline-layout.ts';
import { formatFuzzyDate } from '#shared/domain/format-date.ts';

const NAMES = 128;
const LINE = 24;
const PADDING = 8;
const AXIS = 28;
/** Pixels between two lines across the lanes. */
const TICK_ROOM = 96;

/** "Oct 14, 2021: Four graded quizzes … Fact 1, undisputed" */
export const markInWords = ({ lane, happened, title, detail, isBand, last }: TimelineMark): string =>
  [
    `${timelineLaneLabels[lane]}, ${isBand ? 'from ' : ''}${formatFuzzyDate(happened)}${isBand && last === null ? ' on' : ''}`,
    title,
    detail,
  ]
    .filter((part) => part !== '')
    .join(': ');

const markId = (key: string): string => `timeline-${key}`;

/** Whole words alone, so that what is seen is part of what is read out. */
function inBrief(text: string, room: number): string {
  const letters = Math.floor((room - 8) / 6.6);
  if (text.length <= letters) return text;
  const words = text.slice(0, Math.max(letters, 0)).replace(/\s*\S*$/, '');
  return words === '' ? '' : `${words}…`;
}

function Shape({ place, y }: { place: PlacedMark; y: number }) {
  const { mark, left, right } = place;
  const middle = (left + right) / 2;
  if (mark.isBand || right - left > 14) {
    return (
      <rect
        className={mark.isBand ? 'timeline-band' : 'timeline-span'}
        x={left}
        y={y + (mark.isBand ? 2 : 6)}
        width={Math.max(right - left, 2)}
        height={mark.isBand ? LINE - 4 : LINE - 12}
        rx={mark.isBand ? 2 : 6}
      />
    );
  }
  if (mark.lane === 'acknowledgement') {
    return <rect className="timeline-point" x={middle - 5} y={y + 7} width={10} height={10} />;
  }
  if (mark.lane === 'fact' || mark.lane === 'disruption') return <circle className="timeline-point" cx={middle} cy={y + 12} r={5} />;
  return <path className="timeline-point" d={`M ${middle} ${y + 5} l 7 7 l -7 7 l -7 -7 z`} />;
}

function labelAt({ mark, left, right, isLabelBefore }: PlacedMark) {
  if (mark.isBand) return { x: left + 6 };
  return isLabelBefore ? { x: left - 6, textAnchor: 'end' as const } : { x: right + 6 };
}

function Mark({ place, top, isActive, onPick }: { place: PlacedMark; top: number; isActive: boolean; onPick: (key: string) => void }) {
  const { mark } = place;
  const y = top + place.line * LINE;
  const label = inBrief(mark.title, place.label);
  const states = [mark.isPredicted ? 'is-predicted' : '', mark.gaps.includes('disputed') ? 'is-disputed' : '', isActive ? 'is-active' : ''];
  return (
    <g
      id={markId(mark.key)}
      role="option"
      aria-selected={isActive}
      aria-label={markInWords(mark)}
      tabIndex={-1}
      className={['timeline-mark', `timeline-${mark.lane}`, ...states].join(' ')}
      onClick={() => onPick(mark.key)}
    >
      <title>{markInWords(mark)}</title>
      <rect
        className="timeline-reach"
        x={place.left - 4 - (place.isLabelBefore ? place.label : 0)}
        y={y}
        width={Math.max(place.right - place.left, 10) + place.label + 4}
        height={LINE}
      />
      <Shape place={place} y={y} />
      {label !== '' && (
        <text className="timeline-label" {...labelAt(place)} y={y + 16}>
          {label}
        </text>
      )}
    </g>
  );
}

type PlotProps = {
  marks: readonly TimelineMark[];
  window: DayWindow;
  /** Of the whole drawing, in CSS pixels. */
  width: number;
  active: string | null;
  onPick: (key: string) => void;
  onOpen: () => void;
  onZoom: (factor: number) => void;
  onMove: (share: number) => void;
  onWhole: () => void;
};

/** The lanes that hold something, from the top, with the place of every mark in the window. */
function lanesOf(marks: readonly TimelineMark[], window: DayWindow, width: number) {
  let top = AXIS;
  return Lanes.options.flatMap((lane: TimelineLane) => {
    const own = marks.filter((mark) => mark.lane === lane);
    if (own.length === 0) return [];
    const { placed, lines } = placeLane(own, window, width);
    const from = top;
    top += lines * LINE + PADDING * 2;
    return [{ lane, placed, from, height: lines * LINE + PADDING * 2 }];
  });
}

/** The timeline drawn: lanes one below the other over one axis of days. The arrows walk the marks in time, + and − change how much is shown. */
export function TimelinePlot({ marks, window, width, active, onPick, onOpen, onZoom, onMove, onWhole }: PlotProps) {
  const plot = useRef<HTMLDivElement>(null);
  const room = Math.max(width - NAMES, 120);
  const lanes = lanesOf(marks, window, room);
  const height = (lanes.at(-1)?.from ?? AXIS) + (lanes.at(-1)?.height ?? 0) + 4;
  const x = (day: number): number => ((day - window.from) / (window.to - window.from)) * room;
  const drawn = lanes.flatMap(({ placed }) => placed.map(({ mark }) => mark.key));
  const inOrder = marks.map(({ key }) => key).filter((key) => drawn.includes(key));
  const walk = (step: number) => {
    const at = active === null ? -1 : inOrder.indexOf(active);
    const next = inOrder[Math.max(0, Math.min(inOrder.length - 1, at + step))];
    if (next !== undefined) onPick(next);
  };
  const keys: Record<string, () => void> = {
    ArrowRight: () => walk(1),
    ArrowDown: () => walk(1),
    ArrowLeft: () => walk(-1),
    ArrowUp: () => walk(-1),
    '+': () => onZoom(0.5),
    '=': () => onZoom(0.5),
    '-': () => onZoom(2),
    '0': onWhole,
    PageDown: () => onMove(0.5),
    PageUp: () => onMove(-0.5),
    Home: () => walk(-inOrder.length),
    End: () => walk(inOrder.length),
    Enter: onOpen,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const run = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div
      ref={plot}
      role="listbox"
      aria-label="Timeline"
      aria-orientation="horizontal"
      tabIndex={0}
      {...(active !== null && drawn.includes(active) ? { 'aria-activedescendant': markId(active) } : {})}
      className="timeline-plot"
      onKeyDown={onKeyDown}
    >
      <svg width={width} height={height} role="presentation">
        <g transform={`translate(${NAMES} 0)`} aria-hidden>
          {ticksOf(window, Math.max(Math.floor(room / TICK_ROOM), 2)).map(({ day, label }) => (
            <g key={day}>
              <line className="timeline-tick" x1={x(day)} x2={x(day)} y1={AXIS - 6} y2={height} />
              {x(day) + 4 + label.length * 6.6 <= room && (
                <text className="timeline-date" x={x(day) + 4} y={AXIS - 12}>
                  {label}
                </text>
              )}
            </g>
          ))}
        </g>
        {lanes.map(({ lane, from, height: tall }) => (
          <g key={lane} aria-hidden>
            <line className="timeline-lane" x1={0} x2={width} y1={from} y2={from} />
            <text className="timeline-name" x={0} y={from + PADDING + 16}>
              {timelineLaneLabels[lane]}
            </text>
            <rect className="timeline-ground" x={NAMES} y={from} width={room} height={tall} />
          </g>
        ))}
        <svg x={NAMES} y={0} width={room} height={height} role="presentation">
          {lanes.map(({ lane, placed, from }) => (
            <g key={lane}>
              {placed.map((place) => (
                <Mark key={place.mark.key} place={place} top={from + PADDING} isActive={place.mark.key === active} onPick={onPick} />
              ))}
            </g>
          ))}
        </svg>
      </svg>
    </div>
  );
}
