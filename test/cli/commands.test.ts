import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/runCommand.ts';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { run } from './harness.ts';

const definitions = Object.values(catalogue).map(({ definition }) => definition);

describe('kpis', () => {
  it('lists every KPI of the catalogue with id, title, question and unit', async () => {
    const { code, out } = await run(['kpis']);
    expect(code).toBe(0);
    for (const { id, title, question } of definitions) {
      expect(out).toContain(id);
      expect(out).toContain(title);
      expect(out.replace(/\s+/g, ' ')).toContain(question);
    }
  });
  it('--json gives the definitions', async () => {
    const { out } = await run(['kpis', '--json']);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(definitions)));
  });
  it('takes no words', async () => {
    expect(await run(['kpis', 'csat'])).toMatchObject({
      code: 2,
      err: 'support-kpis: kpis: expected nothing but options, got "csat"\n',
    });
  });
});

describe('explain', () => {
  it('prints a definition, by id or by name', async () => {
    const { code, out } = await run(['explain', 'first_response_time']);
    expect(code).toBe(0);
    expect(out).toContain('First response time\nHow long do customers wait for the first human reply?\n');
    expect(out).toContain('Formula    first public message of a human agent − start of the wait');
    expect(out).toContain('Unit       duration, lower is better');
    for (const name of ['firstResponseTime', 'first-response-time', 'FIRST_RESPONSE_TIME']) {
      expect((await run(['explain', name])).out).toBe(out);
    }
  });
  it('prints the bands where the field has some', async () => {
    expect((await run(['explain', 'nps'])).out).toContain('Band       world class: above 70');
  });
  it('--json gives the definition', async () => {
    expect(JSON.parse((await run(['explain', 'csat', '--json'])).out)).toMatchObject({ id: 'csat', unit: 'rate' });
  });
  it('suggests the nearest KPI for one that is not there', async () => {
    const { code, err } = await run(['explain', 'firstResponceTime']);
    expect([code, err]).toEqual([2, expect.stringContaining("did you mean 'firstResponseTime'?")]);
    expect((await run(['explain', 'zzzzzzzzzz'])).err).toMatch(/got "zzzzzzzzzz"\n$/);
    expect((await run(['explain'])).code).toBe(2);
    expect((await run(['explain', 'csat', 'nps'])).code).toBe(2);
  });
});

describe('help', () => {
  it('lists the commands', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const { name, summary } of commands) expect(out).toContain(`${name.padEnd(9)} ${summary}`);
    for (const args of [[], ['-h'], ['help']]) expect((await run(args)).out).toBe(out);
  });
  it('of a command lists every option that it takes', async () => {
    for (const { name, options, usage } of commands) {
      const { code, out } = await run([name, '--help']);
      expect([code, out.startsWith(`Usage: ${usage}\n`)]).toEqual([0, true]);
      for (const option of [...options.map((own) => own.name), 'help'])
        expect(out).toMatch(new RegExp(`--${option}\\b`));
      expect((await run(['help', name])).out).toBe(out);
    }
  });
  it('is not needed to know the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect((await run(['-v'])).out).toBe(`${version}\n`);
  });
  it('is offered for a command that is not there', async () => {
    const { code, err } = await run(['reprot', 'tickets.csv']);
    expect(code).toBe(2);
    expect(err).toBe(
      'support-kpis: command: expected one of report, guess, trend, scorecard, alerts, forecast, staff, partial, merge, result, kpis, explain, sample, demo, got "reprot" (did you mean \'report\'?)\n',
    );
  });
});
