/** @file A plot on the paper of the preview: a table of its numbers with a bar drawn in each row, so that everybody reads the same. */
import { countInWords, longestBar, type PlotBlock as Plot, plotAsTable } from '#shared/domain/documents/plots/plot.ts';
import { keyed } from '../../../ui/workspace/keyed.ts';
import './plot-block.css';

function Bar({ value, longest, isSecond }: { value: number | null; longest: number; isSecond: boolean }) {
  return (
    <svg className="plot-bar" data-second={isSecond || undefined} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
      <rect x="0" y="0" height="10" width={((value ?? 0) / longest) * 100} />
    </svg>
  );
}

/** The bars of one plot with their numbers. */
export function PlotBlock({ block }: { block: Plot }) {
  const longest = longestBar(block);
  const { columns } = plotAsTable(block);
  return (
    <div className="plot-frame">
      <table className="plot">
        <caption>{block.title}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" data-second={index === 2 || undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(block.bars).map(({ key, item }) => (
            <tr key={key}>
              <th scope="row">{item.label}</th>
              {block.series.map((name, index) => (
                <td key={name} data-series={block.series.length === 1 ? undefined : name}>
                  <span className="plot-cell">
                    <Bar value={item.values[index] ?? null} longest={longest} isSecond={index === 1} />
                    <span className="plot-value">{countInWords(item.values[index] ?? null)}</span>
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
