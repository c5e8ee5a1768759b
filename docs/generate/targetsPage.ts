import type { SourcedTarget, TargetRange } from '../../src/analysis/targets/target.ts';
import { targets } from '../../src/analysis/targets/targets.ts';
import { formatNumber } from '../../src/render/formatNumber.ts';
import { formatDuration } from '../../src/time/formatDuration.ts';
import { code, table } from './markdown.ts';

type Preset = SourcedTarget | Readonly<Record<string, SourcedTarget>>;

const directions: Readonly<Record<SourcedTarget['better'], string>> = {
  higher: 'at least this',
  lower: 'at most this',
  within: 'within',
};

/** The guide to targets, with a table of all presets. */
export function targetsPage(): string {
  const presets = Object.entries<Preset>(targets).flatMap(([name, preset]) =>
    isTarget(preset)
      ? [[name, preset] as const]
      : Object.entries(preset).map(([kind, target]) => [`${name}.${kind}`, target] as const),
  );
  const levels = presets.map(([name, target]) => [
    code(name),
    directions[target.better],
    ...[target.threshold, target.target, target.stretch].map((level) => levelText(level, target)),
  ]);
  const sources = presets.map(([name, target]) => `- ${code(name)}: ${aboutText(target)}`);
  return `${guide}
## All presets

${table(['Preset', 'Reached by', 'Threshold', 'Target', 'Stretch'], levels)}

## Where they come from

«Support practice» is what support desks are commonly told to aim at, without a study that could be named.

${sources.join('\n')}
`;
}

function isTarget(preset: Preset): preset is SourcedTarget {
  return typeof preset['better'] === 'string';
}

function levelText(level: number | TargetRange, target: SourcedTarget): string {
  if (typeof level === 'object') return `${levelText(level.from, target)} to ${levelText(level.to, target)}`;
  if (target.unit === 'duration') return formatDuration(level);
  if (target.unit === 'rate') return `${formatNumber(100 * level, 1)} %`;
  return target.currency === undefined ? formatNumber(level, 1) : `${level.toFixed(2)} ${target.currency}`;
}

function aboutText({ source, note, options }: SourcedTarget): string {
  const sentences = [source.endsWith('.') ? source : `${source}.`];
  if (note !== undefined) sentences.push(note);
  if (options !== undefined) sentences.push(`Options of the KPI: ${code(JSON.stringify(options))}.`);
  return sentences.join(' ');
}

const guide = `# Targets

A target turns a figure into a verdict: \`stretch\`, \`target\`, \`threshold\`, or \`below\` all three.

\`\`\`ts
import { csat, evaluate, targets } from 'support-kpis';

const surveys = [5, 5, 4, 5, 2].map((score, index) => ({ id: \`S-\${index}\`, kind: 'csat', score }) as const);
const satisfied = csat(surveys, { scale: { min: 1, max: 5 } });

satisfied.value; // → 0.8
evaluate(satisfied, targets.csat); // → 'threshold'
\`\`\`

- A value equal to a level has reached it. Without data there is no verdict, but \`null\`.
- The target says which way is better: \`higher\`, \`lower\`, or \`within\` a range.
- \`evaluate\` takes the result of any KPI, also of a group or a period, or a number.
- Levels are in the KPI's own unit: milliseconds, rates from 0 to 1, money in one currency. A percentage where a rate is
  meant is refused, and so are levels in the wrong order.
- A figure of few rows reaches a level, or misses it, by chance. A satisfaction of 80 % among five customers says little;
  \`judge\` says whether a level is [proven](weekly-review.md#on-target-not-proven).
- Targets by channel, team and time stand in [one table](weekly-review.md#targets-by-group-and-by-time).

## Presets are not defaults

\`targets\` holds numbers that others have published. Nothing in this library uses them unless you pass one. They come
from other desks, with other customers and other ways to count; some of the sources are surveys, others are what
everybody repeats. Use them for a first look, then set your own.

## Your own targets

A target is plain data and may stand in a JSON file.

\`\`\`ts
import { evaluate, hours, minutes, type Target } from 'support-kpis';

const firstReply: Target = { better: 'lower', threshold: hours(8), target: hours(2), stretch: minutes(30) };
evaluate(hours(2), firstReply); // → 'target'

const backlog: Target = JSON.parse('{ "better": "lower", "threshold": 200, "target": 120, "stretch": 80 }');
evaluate(205, backlog); // → 'below'
\`\`\`

A figure that should be neither high nor low lies in ranges, each inside the one before.

\`\`\`ts
import { evaluate, type Target } from 'support-kpis';

const utilization: Target = {
  better: 'within',
  threshold: { from: 0.65, to: 0.9 },
  target: { from: 0.7, to: 0.85 },
  stretch: { from: 0.75, to: 0.8 },
};
[0.6, 0.72, 0.78, 0.88].map((value) => evaluate(value, utilization)); // → ['below', 'target', 'stretch', 'threshold']
\`\`\`

A preset with one level changed is a copy.

\`\`\`ts
import { evaluate, targets } from 'support-kpis';

evaluate(0.81, { ...targets.firstContactResolution, stretch: 0.85 }); // → 'target'
\`\`\`

A preset with \`options\` holds for a KPI that was called with them.

\`\`\`ts
import { ces, evaluate, targets } from 'support-kpis';

const surveys = [7, 6, 5, 2].map((score, index) => ({ id: \`S-\${index}\`, kind: 'ces', score }) as const);
evaluate(ces(surveys, targets.ces.options), targets.ces); // → 'target'
\`\`\`
`;
