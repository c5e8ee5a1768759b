import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';

const SCRIPT = `
import { compileCalendar, createCalendar, civilDate, parseInstant, periodsBetween, shiftPeriods, wallClock } from './src/time/index.ts';
const out = [];
for (const timeZone of ['America/New_York', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia', 'Europe/Dublin']) {
  const hours = { mon: [['09:00', '17:30']], sat: [['22:00', '04:00']], sun: [['00:00', '03:00']] };
  const calendar = createCalendar({ timeZone, hours, holidays: ['2018-11-05'] });
  for (let at = Date.UTC(2011, 11, 25); at < Date.UTC(2019, 0, 1); at += 37.123e6) out.push(calendar.between(0, at));
  for (const every of ['quarter_hour', 'half_hour', 'hour', 'day', 'week', 'month', 'quarter', 'year']) {
    const from = every.endsWith('_hour') ? Date.UTC(2018, 10, 3) : Date.UTC(2018, 9, 25);
    out.push(periodsBetween(from, from + (every.endsWith('_hour') ? 2 : 18) * 86.4e6, { every, timeZone }));
    out.push(shiftPeriods(Date.UTC(2018, 9, 28, 0, 30), 1, { every, timeZone }));
  }
  const { hourOf, dayOf } = wallClock(timeZone);
  out.push(hourOf(Date.UTC(2018, 10, 4, 3)), dayOf(Date.UTC(2018, 10, 4, 3)));
  out.push(civilDate(Date.UTC(2018, 10, 4, 3), timeZone), parseInstant('2018-11-04T00:30', { timeZone }));
  out.push(parseInstant('2018-11-04'), compileCalendar(calendar.toJSON(), { from: Date.UTC(2018, 9, 1), to: Date.UTC(2018, 11, 1) }));
}
console.log(JSON.stringify(out));
`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const { outputFiles } = buildSync({
  stdin: { contents: SCRIPT, resolveDir: root },
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});

function outputIn(timeZone: string): string {
  return execFileSync(process.execPath, ['--input-type=module'], {
    env: { ...process.env, TZ: timeZone },
    input: outputFiles[0]?.text ?? '',
    encoding: 'utf8',
  });
}

describe('the zone of the process', () => {
  test('I1: changes not a byte', () => {
    const inUtc = outputIn('UTC');
    expect(inUtc.length).toBeGreaterThan(10_000);
    for (const timeZone of [
      'America/St_Johns',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'America/Sao_Paulo',
    ]) {
      expect(outputIn(timeZone) === inUtc, timeZone).toBe(true);
    }
  });
});
