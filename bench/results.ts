import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import type { Timed } from './timed.ts';
import type { Outcome, Workload } from './workload.ts';

const packages = [
  ...[
    '@datadog/sketches-js',
    '@duckdb/node-api',
    'ajv',
    'arquero',
    'd3-array',
    'dayjs-business-time',
    'hdr-histogram-js',
  ],
  ...['lodash', 'luxon', 'simple-statistics', 'split2', 'tdigest', 'valibot', 'zod'],
];

/** The table of all workloads as Markdown, with what it was measured on. */
export function resultsTable(
  workloads: readonly Workload[],
  outcomes: ReadonlyMap<string, Outcome>,
  quick: boolean,
): string {
  const head = '| workload | ours, ns a row | limit | ratio | target | others, as ratios to the limit |';
  const lines = workloads.flatMap((workload) => rowsOf(workload, outcomes.get(workload.name)));
  const notes = workloads.flatMap(({ name }) => (outcomes.get(name)?.notes ?? []).map((note) => `- ${name}: ${note}`));
  return [
    '# Results of the benches',
    '',
    `Written by \`npm run bench\`${quick ? ' with a tenth of the rows' : ''}; how it is measured is told in docs/performance.md.`,
    `${machine()}`,
    '',
    ...[head, '| --- | --: | --: | --: | --: | --- |', ...lines],
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
  ].join('\n');
}

function rowsOf({ name, question, target }: Workload, outcome: Outcome | undefined): string[] {
  if (outcome === undefined) return [];
  const { limit, ours, peers } = outcome;
  const others = peers.map((peer) => `${peer.name} ${ratio(peer)}`).join(' · ');
  return ours.map((own, index) => {
    const cells = [
      index === 0 ? `${name} ${question}: ${own.name}` : `${name} ${own.name}`,
      ...[time(own), `${time(limit)} ${limit.name}`, ratio(own)],
      ...[target === null ? '–' : `≤ ${target} ×${reached(own, index, target)}`, index === 0 ? others : ''],
    ];
    return `| ${cells.join(' | ')} |`;
  });
}

/** Only the first of our ways is the one that is to reach the target. */
function reached(own: Timed, index: number, target: number): string {
  return index > 0 || own.ratio <= target ? '' : ' (missed)';
}

function time({ nanoseconds }: Timed): string {
  return nanoseconds < 10 ? nanoseconds.toFixed(1) : Math.round(nanoseconds).toLocaleString('en-US');
}

function ratio({ ratio: own }: Timed): string {
  return `${own < 10 ? own.toFixed(2) : Math.round(own)} ×`;
}

function machine(): string {
  const versions = packages.map((name) => {
    const { version } = JSON.parse(readFileSync(resolve('node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    };
    return `${name} ${version}`;
  });
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${memory}; ${versions.join(', ')}.`;
}
