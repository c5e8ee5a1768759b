import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../args/readArguments.ts';
import { createDesk, SAMPLE_TIME_ZONE, sampleHours } from '../sample/desk.ts';
import { samplePolicies, sampleWeights } from '../sample/samplePolicies.ts';
import { writeSample } from '../sample/writeSample.ts';
import type { Command } from './command.ts';
import { refusePositionals } from './refusePositionals.ts';
import { reportCommand } from './report.ts';
import { pageOptions } from './reportOptions.ts';
import { sampleOptions, samplePlan } from './sampleOptions.ts';

export const demoCommand: Command = {
  name: 'demo',
  summary: 'makes a sample and reports on it: by channel and by month, on business hours, with SLA policies and costs',
  usage: 'support-kpis demo [--tickets 2000] [--seed 7] [--html demo.html]',
  details: ['The sample stands in a temporary folder that is removed at the end.'],
  options: [...sampleOptions, ...pageOptions],
  async run(args, io) {
    refusePositionals(args, 'demo');
    const folder = mkdtempSync(join(tmpdir(), 'support-kpis-demo-'));
    try {
      const plan = samplePlan(args);
      const files = await writeSample(plan, folder);
      const { start, end } = createDesk(plan);
      const settings = { calendar: sampleHours, sla: samplePolicies, weights: sampleWeights };
      const options = [
        ...Object.entries(settings).flatMap(([option, content]) => {
          const path = join(folder, `${option}.json`);
          writeFileSync(path, JSON.stringify(content));
          return [`--${option}`, path];
        }),
        ...['--ces-direction', 'high_is_easy', '--threshold', '30s', '--short-abandon', '5s'],
        ...['--window', 'retention=30d', '--window', 'retention_impact=30d'],
        ...['--period-from', new Date(start).toISOString(), '--period-to', new Date(end).toISOString()],
        ...['--by', 'channel', '--every', args.has('html') ? 'week' : 'month', '--time-zone', SAMPLE_TIME_ZONE],
        ...pageOptions.flatMap(({ name }) => args.values(name).flatMap((value) => [`--${name}`, value])),
      ];
      const report = [...files.map(({ path }) => path), ...options];
      return await reportCommand.run(readArguments(report, reportCommand.options), io);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
