import { useId } from 'react';
import { formatCivilDate } from '#shared/domain/format-date.ts';
import { affiliationLetters, type Plot, plotOf, sharesByAffiliation } from '#shared/domain/speech/ledger/disruption-plot.ts';
import type { DisruptionEffect } from '#shared/domain/speech/speech.ts';
import { affiliationLabels, effectNatureLabels } from '#shared/domain/speech/speech-labels.ts';
import './disruption-plot.css';

type Affiliation = DisruptionEffect['affiliation'];

const MARK = 18;
const STEP = MARK + 3;
/** Room for the word above the highest mark. */
const HEAD = 22;
/** Room for the word and the dates below the lowest mark. */
const FOOT = 42;

/** The ledger over days: each line one mark with the letter of who felt it, what happened above the axis, what is predicted below; and the same as tables. */
export function DisruptionPlot({ effects }: { effects: readonly DisruptionEffect[] }) {
  const plot = plotOf(effects);
  return (
    <div className="disruption-plot">
      {plot === null ? (
        <p className="quiet small">No line has a date, so nothing is drawn over days.</p>
      ) : (
        <div className="plot-columns">
          <figure className="plot-figure">
            <Drawing plot={plot} />
            <Legend plot={plot} />
          </figure>
          <DayTable plot={plot} />
        </div>
      )}
      <Shares effects={effects} />
    </div>
  );
}

function Drawing({ plot }: { plot: Plot }) {
  const id = useId();
  const { days, highest, marks, from, to } = plot;
  const axis = HEAD + Math.max(1, highest.actual) * STEP;
  const height = axis + Math.max(1, highest.predicted) * STEP + FOOT;
  const xOf = (day: number) => (days === 1 ? '50%' : `${4 + (day * 92) / (days - 1)}%`);
  const yOf = (nature: string, level: number) => (nature === 'actual' ? axis - (level + 1) * STEP : axis + 3 + level * STEP);
  return (
    <svg width="100%" height={height} className="plot-drawing" role="img" aria-labelledby={id}>
      <title id={id}>
        Lines of the ledger by day from {formatCivilDate(from)} to {formatCivilDate(to)}. The table beside it says the same.
      </title>
      <text x={0} y={12} className="plot-word">
        {effectNatureLabels.actual}
      </text>
      <text x={0} y={height - FOOT + 18} className="plot-word">
        {effectNatureLabels.predicted}
      </text>
      <line x1={0} x2="100%" y1={axis} y2={axis} className="plot-axis" />
      {marks.map(({ effectId, nature, affiliation, on, day, level }) => (
        <svg key={effectId} x={xOf(day)} y={yOf(nature, level)} overflow="visible" className={`plot-mark plot-${nature}`}>
          <title>{`${effectNatureLabels[nature]}, ${formatCivilDate(on)}: ${affiliationLabels[affiliation]}`}</title>
          <rect x={-MARK / 2} width={MARK} height={MARK} rx={2} />
          <text y={MARK / 2} textAnchor="middle" dominantBaseline="central">
            {affiliationLetters[affiliation]}
          </text>
        </svg>
      ))}
      <text x={days === 1 ? '50%' : 0} y={height - 4} textAnchor={days === 1 ? 'middle' : 'start'} className="plot-date">
        {formatCivilDate(from)}
      </text>
      {days > 1 && (
        <text x="100%" y={height - 4} textAnchor="end" className="plot-date">
          {formatCivilDate(to)}
        </text>
      )}
    </svg>
  );
}

/** What the letters stand for, of those that are drawn. */
function Legend({ plot: { marks } }: { plot: Plot }) {
  const drawn = new Set(marks.map(({ affiliation }) => affiliation));
  const listed = (Object.keys(affiliationLetters) as Affiliation[]).filter((affiliation) => drawn.has(affiliation));
  return (
    <figcaption className="plot-legend quiet small">
      One mark a line, whatever the number of people.
      {listed.map((affiliation) => (
        <span key={affiliation}>
          <strong>{affiliationLetters[affiliation]}</strong> {affiliationLabels[affiliation]}
        </span>
      ))}
    </figcaption>
  );
}

/** "Student; Staff, 2 lines" */
function inWords(marks: Plot['marks']): string {
  const groups = Map.groupBy(marks, ({ affiliation }) => affiliation);
  return [...groups]
    .map(([affiliation, { length }]) => affiliationLabels[affiliation] + (length === 1 ? '' : `, ${length} lines`))
    .join('; ');
}

function DayTable({ plot: { marks, undated } }: { plot: Plot }) {
  const byDay = [...Map.groupBy(marks, ({ on }) => on)].sort(([one], [other]) => one.localeCompare(other));
  return (
    <div>
      <table className="sheet-table plot-table">
        <caption>Lines by day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">{effectNatureLabels.actual}</th>
            <th scope="col">{effectNatureLabels.predicted}</th>
          </tr>
        </thead>
        <tbody>
          {byDay.map(([on, day]) => (
            <tr key={on}>
              <th scope="row" className="figures">
                {formatCivilDate(on)}
              </th>
              <td>{inWords(day.filter(({ nature }) => nature === 'actual'))}</td>
              <td>{inWords(day.filter(({ nature }) => nature === 'predicted'))}</td>
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

/** Who felt what happened, side by side and never added up; where a tie is disputed it says so. */
function Shares({ effects }: { effects: readonly DisruptionEffect[] }) {
  const shares = sharesByAffiliation(effects);
  if (shares.length === 0) return null;
  return (
    <div>
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
      {effects.map(
        ({ id, affiliationDisputed }, place) =>
          affiliationDisputed !== '' && (
            <p key={id} className="quiet small">
              Disputed on line {place + 1}: {affiliationDisputed}
            </p>
          ),
      )}
    </div>
  );
}
