import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/runCommand.ts';
import { run } from './harness.ts';

const collections = [
  ...['tickets', 'interactions', 'messages', 'calls', 'chats', 'surveys', 'activities', 'reviews', 'outages'],
  ...['automation-runs', 'sessions', 'customers', 'costs', 'revenue', 'ledger'],
].map((name) => `--${name} <file>`);

const written = [
  ...['--as <collection>', '--format <format>', '--delimiter <character>', '--encoding <name>', '--map <field=Column>'],
  ...['--mapping <file.json>', '--coerce', '--normalize', '--time-zone <zone>', '--as-of <instant>', '--strict'],
  '--bad-rows <file>',
];
const reading = [...collections, ...written, '--keep-duplicates'];
const periods = ['--every <unit>', '--week-starts-on <day>'];
const meaning = [
  ...['--attribute <rule>', '--calendar <file.json>', '--sla <file.json>', '--threshold <duration>'],
  ...['--abandoned <rule>', '--short-abandon <duration>', '--fcr-method <method>', '--window <[kpi=]duration>'],
  ...['--period-from <instant>', '--period-to <instant>', '--currency <code>', '--rates <file.json>'],
  ...['--weights <file.json>', '--csat-scale <scale>', '--nps-scale <scale>', '--ces-scale <scale>'],
  ...['--esat-scale <scale>', '--ces-direction <direction>', '--sketch <error>'],
];
const kpis = '--kpis <ids>';
const outputs = ['--json', '--markdown', '--csv'];
const page = ['--html <file>', '--title <text>', '--targets <file.json>'];
const desk = ['--tickets <count>', '--seed <number>', '--from <date>', '--weeks <count>'];
const ahead = [
  '--horizon <periods>',
  '--method <method>',
  '--seasons <periods>',
  '--holidays <dates>',
  '--level <share>',
];
const agents = [
  ...['--work <kind>', '--handle-time <duration>', '--service-level <share/duration>', '--speed-of-answer <duration>'],
  ...['--abandonment <share>', '--patience <duration>', '--max-occupancy <share>', '--shrinkage <share>'],
  ...[
    '--concurrency <count>',
    '--deadline <duration>',
    '--plan <figure>',
    '--least <count>',
    '--cost-per-hour <amount>',
  ],
];
const whole = [...reading, ...periods, ...meaning];

/** Scripts name these: none may go away, and none may want a value that it did not want. */
const offered: Readonly<Record<string, readonly string[]>> = {
  report: [
    ...whole,
    kpis,
    '--by <field>',
    ...outputs,
    ...page,
    '--workers <number>',
    '--save-state <file>',
    '--resume <file>',
  ],
  guess: ['--as <records>', '--delimiter <character>', '--encoding <name>'],
  trend: [...whole, kpis, '--against <period>', ...outputs],
  scorecard: [...whole, kpis, '--cadence <cadence>', '--targets <file.json>', '--check', '--json', '--markdown'],
  alerts: [...whole, '--rules <file.json>', '--state <file.json>', '--by <field>', '--json'],
  forecast: [...whole, kpis, ...ahead, ...outputs],
  staff: [...whole, ...agents, ...ahead, ...outputs],
  partial: [...collections, ...written, ...periods, ...meaning, kpis, '--by <field>'],
  merge: [kpis, ...periods, ...meaning, '--as-of <instant>', '--time-zone <zone>', '--strict'],
  result: [kpis, ...periods, ...meaning, '--as-of <instant>', '--time-zone <zone>', '--strict'],
  kpis: ['--json'],
  explain: [...whole, '--json'],
  sample: ['--out <folder>', ...desk],
  demo: [...desk, ...page],
};

describe('the help of each command', () => {
  it.each(Object.entries(offered))('%s: all that it offers, each with words of its own', async (name, options) => {
    const { code, out } = await run([name, '--help']);
    expect(code).toBe(0);
    const lines = [...out.matchAll(/^ {2}((?:-h, )?--[a-z-]+(?: <[^>]*>)?) +(.*)$/gm)];
    expect(lines.map(([, head]) => head).sort()).toEqual([...options, '-h, --help'].sort());
    for (const [, head, words = ''] of lines) expect(words.length, head).toBeGreaterThan(5);
    expect(out).not.toContain('undefined');
  });

  it('says in some lines how the command works, and begins each explanation in the same column', async () => {
    for (const { name, usage, summary } of commands) {
      const { out } = await run([name, '--help']);
      const [first, second, third, fourth] = out.split('\n\n');
      expect([first, second]).toEqual([`Usage: ${usage}`, summary]);
      const explained = name === 'kpis' ? ['', third] : [third, fourth];
      expect(explained[0]?.startsWith('  ')).toBe(false);
      const heads = (explained[1] ?? '').trimEnd().split('\n');
      const columns = heads.map((line) => /^ {2}\S.*? {2,}(?=\S)/.exec(line)?.[0].length ?? 0);
      const widest = Math.max(...heads.map((line) => /^ {2}(?:-h, )?--\S+(?: <[^>]*>)?/.exec(line)?.[0].length ?? 0));
      expect(new Set(columns), name).toEqual(new Set([widest + 2]));
    }
  });

  it('of the program names each command beside its summary, and how to ask for more', async () => {
    const { out } = await run([]);
    expect(out.split('\n')).toEqual([
      'support-kpis: customer-support KPIs of your help desk’s exports',
      '',
      'Usage: support-kpis <command> [options]',
      '',
      '  report    KPIs of files of tickets, calls, chats, surveys, shifts, reviews, costs and more',
      '  guess     a mapping file for an export, made up from the names of its columns',
      '  trend     KPIs over time: what changed since the period before, and where a control chart signals',
      '  scorecard the few KPIs of a review, held against targets and against the period before',
      '  alerts    holds KPIs against rules of a file: what was raised, cleared, and is firing; for cron',
      '  forecast  what to expect of the periods to come, with intervals, beside the values of a season before',
      '  staff     how many agents the contacts to come take, interval by interval',
      '  partial   states of KPIs over a part of the rows, for merge and result',
      '  merge     one state out of many, as partial writes them',
      '  result    the figures of states that partial or merge wrote',
      '  kpis      all KPIs: id, title, question, unit and the records they count',
      '  explain   what a KPI means, and what it makes of each row of files',
      '  sample    writes the records of a made-up desk, of any size',
      '  demo      makes a sample and reports on it: by channel and by month, on business hours, with SLA policies and costs',
      '',
      '  support-kpis <command> --help   what a command takes',
      '  support-kpis --version          the version',
      '',
    ]);
  });

  it('is given whatever else stands there, and instead of it', async () => {
    const { out } = await run(['sample', '--help']);
    expect(await run(['sample', '--nothing', '-h'])).toEqual({ code: 0, out, err: '' });
    expect(await run(['sample', '--out', '--help'])).toEqual({ code: 0, out, err: '' });
    expect((await run(['help', 'nothing'])).err).toMatch(/^support-kpis: command: expected one of report, guess/);
  });
});
