/** @file Interleaved runs and medians. Wall time swings on a shared machine, so every figure is a ratio of two medians of one run. */

export type Ratio = { name: string; baseline: string; ratio: number; milliseconds: number; baselineMilliseconds: number; target: string };

type Task = () => unknown | Promise<unknown>;

async function wall(task: Task): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

/** Processor time of this process, user and system, in milliseconds. */
async function processorTime(task: Task): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Runs baseline and subject by turns, `rounds` times after one round to warm up, and gives the ratio of their medians. */
export async function compare(options: {
  name: string;
  baseline: string;
  target: string;
  rounds: number;
  by: 'wall' | 'processor';
  baselineTask: Task;
  task: Task;
}): Promise<Ratio> {
  const time = options.by === 'wall' ? wall : processorTime;
  const baselines: number[] = [];
  const subjects: number[] = [];
  await options.baselineTask();
  await options.task();
  for (let round = 0; round < options.rounds; round += 1) {
    baselines.push(await time(options.baselineTask));
    subjects.push(await time(options.task));
  }
  const [milliseconds, baselineMilliseconds] = [median(subjects), median(baselines)];
  return {
    name: options.name,
    baseline: options.baseline,
    target: options.target,
    ratio: milliseconds / baselineMilliseconds,
    milliseconds,
    baselineMilliseconds,
  };
}

export function print(ratio: Ratio): void {
  const figures = `${ratio.milliseconds.toFixed(1)} ms / ${ratio.baselineMilliseconds.toFixed(1)} ms`;
  process.stdout.write(`${ratio.ratio.toFixed(2).padStart(7)}×  ${ratio.name} to ${ratio.baseline} (${figures}; target ${ratio.target})\n`);
}
