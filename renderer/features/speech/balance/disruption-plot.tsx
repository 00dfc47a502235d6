import { useId } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { type Plot, plotOf, sharesByAffiliation } from '#shared/domain/speech/ledger/disruption-plot.ts';
import type { DisruptionEffect } from '#shared/domain/speech/speech.ts';
import { affiliationLabels } from '#shared/domain/speech/speech-labels.ts';
import './disruption-plot.css';

const WIDTH = 640;
const SIDE = 14;
const MARK = 9;
/** Room for the dates below the lowest mark. */
const FOOT = 34;

/** The ledger over days: each line one mark, what happened above the axis, what is predicted below; the same as a table beside it. */
export function DisruptionPlot({ effects }: { effects: readonly DisruptionEffect[] }) {
  const plot = plotOf(effects);
  const shares = sharesByAffiliation(effects);
  return (
    <div className="disruption-plot">
      {plot === null ? (
        <p className="quiet small">No line has a date, so nothing is drawn over days.</p>
      ) : (
        <div className="plot-columns">
          <Drawing plot={plot} />
          <DayTable plot={plot} />
        </div>
      )}
      {shares.length > 0 && (
        <table className="sheet-table plot-table">
          <caption>Who felt what happened, each once. Shares of people, not of weight.</caption>
          <thead>
            <tr>
              <th scope="col">Tie to the schools</th>
              <th scope="col">People</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ affiliation, people, percent }) => (
              <tr key={affiliation}>
                <th scope="row">{affiliationLabels[affiliation]}</th>
                <td className="figures">{people}</td>
                <td>
                  <span className="share">
                    <span className="figures">{percent} %</span>
                    <span className="share-bar" aria-hidden>
                      <span style={{ width: `${percent}%` }} />
                    </span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Drawing({ plot }: { plot: Plot }) {
  const id = useId();
  const { days, highest, marks, from, to } = plot;
  const axis = 18 + Math.max(1, highest.actual) * (MARK + 2);
  const height = axis + Math.max(1, highest.predicted) * (MARK + 2) + FOOT;
  const xOf = (day: number) => (days === 1 ? WIDTH / 2 : SIDE + (day * (WIDTH - 2 * SIDE)) / (days - 1));
  const yOf = (nature: string, level: number) =>
    nature === 'actual' ? axis - 4 - MARK - level * (MARK + 2) : axis + 4 + level * (MARK + 2);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className="plot-drawing" role="img" aria-labelledby={id}>
      <title id={id}>
        Lines of the ledger by day from {formatCivilDate(from)} to {formatCivilDate(to)}. The table beside it says the same.
      </title>
      <text x={0} y={11} className="plot-word">
        Happened
      </text>
      <text x={0} y={height - FOOT + 12} className="plot-word">
        Predicted
      </text>
      <line x1={0} x2={WIDTH} y1={axis} y2={axis} className="plot-axis" />
      {marks.map(({ effectId, nature, day, level }) => (
        <rect
          key={effectId}
          x={xOf(day) - MARK / 2}
          y={yOf(nature, level)}
          width={MARK}
          height={MARK}
          rx={1.5}
          className={nature === 'actual' ? 'plot-actual' : 'plot-predicted'}
        />
      ))}
      <text x={days === 1 ? WIDTH / 2 : 0} y={height - 4} textAnchor={days === 1 ? 'middle' : 'start'} className="plot-date">
        {formatCivilDate(from)}
      </text>
      {days > 1 && (
        <text x={WIDTH} y={height - 4} textAnchor="end" className="plot-date">
          {formatCivilDate(to)}
        </text>
      )}
    </svg>
  );
}

function DayTable({ plot: { marks, undated } }: { plot: Plot }) {
  const byDay = [...Map.groupBy(marks, ({ on }) => on)].sort(([one], [other]) => one.localeCompare(other));
  const count = (day: Plot['marks'], nature: 'actual' | 'predicted') => day.filter((mark) => mark.nature === nature).length || '';
  return (
    <div className="plot-days">
      <table className="sheet-table plot-table">
        <caption>Lines by day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Happened</th>
            <th scope="col">Predicted</th>
          </tr>
        </thead>
        <tbody>
          {byDay.map(([on, day]) => (
            <tr key={on}>
              <th scope="row" className="figures">
                {formatCivilDate(on)}
              </th>
              <td className="figures">{count(day, 'actual')}</td>
              <td className="figures">{count(day, 'predicted')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {undated > 0 && (
        <p className="quiet small">{undated === 1 ? 'One line without a date is' : `${undated} lines without a date are`} not drawn.</p>
      )}
    </div>
  );
}
