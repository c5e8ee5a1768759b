import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '../args/readArguments.ts';
import { SAMPLE_TIME_ZONE, sampleHours } from '../sample/desk.ts';
import { samplePolicies } from '../sample/samplePolicies.ts';
import { writeSample } from '../sample/writeSample.ts';
import type { Command } from './command.ts';
import { refusePositionals } from './refusePositionals.ts';
import { reportCommand } from './report.ts';
import { sampleOptions, samplePlan } from './sampleOptions.ts';

export const demoCommand: Command = {
  name: 'demo',
  summary: 'makes a sample and reports on it: by channel and by month, on business hours, with SLA policies',
  usage: 'support-kpis demo [--tickets 2000] [--seed 7]',
  details: ['The sample stands in a temporary folder that is removed at the end.'],
  options: sampleOptions,
  async run(args, io) {
    refusePositionals(args, 'demo');
    const folder = mkdtempSync(join(tmpdir(), 'support-kpis-demo-'));
    try {
      const files = await writeSample(samplePlan(args), folder);
      const calendar = join(folder, 'office.json');
      const sla = join(folder, 'policies.json');
      writeFileSync(calendar, JSON.stringify(sampleHours));
      writeFileSync(sla, JSON.stringify(samplePolicies));
      const options = [
        ...['--calendar', calendar, '--sla', sla, '--ces-direction', 'high_is_easy'],
        ...['--by', 'channel', '--every', 'month', '--time-zone', SAMPLE_TIME_ZONE],
      ];
      const report = [...files.map(({ path }) => path), ...options];
      await reportCommand.run(readArguments(report, reportCommand.options), io);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
