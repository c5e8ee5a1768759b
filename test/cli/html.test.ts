import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { deskCsv, deskRows, refusing, run, temporaryFolder } from './harness.ts';

const { write, path } = temporaryFolder();
const tickets = write('tickets.csv', deskCsv);
const headings = (html: string): (string | null)[] =>
  [...parseHTML(html).document.querySelectorAll('h2')].map(({ textContent }) => textContent);

describe('--html', () => {
  it('writes a page with all that the rows can tell, and no table beside it', async () => {
    const file = join(path, 'out.html');
    const zone = ['--by', 'channel', '--every', 'day', '--time-zone', 'UTC'];
    const { code, out, err } = await run(['report', tickets, ...zone, '--html', file, '--title', 'Desk <1>']);
    expect([code, out, err]).toEqual([0, '', `support-kpis: wrote ${file}\n`]);
    const html = readFileSync(file, 'utf8');
    expect(headings(html)).toEqual(
      expect.arrayContaining([
        'How long it takes',
        'When tickets come',
        'Channels side by side',
        'The records behind it',
      ]),
    );
    expect(html).toContain('<h1>Desk &lt;1&gt;</h1>');
    expect(html).toContain('<li>tickets.csv: 3 tickets.</li>');
    expect(html).toContain('<li>Not computed: Service level (service_level):');
  });

  it('names files without their folders, which are nobody else’s business', async () => {
    const surveys = write('surveys.csv', 'id,kind,score\nS-1,csat,5\n');
    const calendar = write('office.json', '{"timeZone":"UTC","hours":{"mon":[["09:00","17:00"]]}}');
    const own = ['--kpis', 'reopenRate', '--calendar', calendar, '--html', '-'];
    const { out } = await run(['report', tickets, surveys, ...own]);
    expect(out.includes(path)).toBe(false);
    expect(out).toMatch(/<li>Not read: surveys\.csv: no KPI/);
    expect(out).toContain('business hours (office.json)');
  });

  it('writes to standard output with -', async () => {
    const { code, out, err } = await run(['report', tickets, '--html', '-']);
    expect([code, err, out.startsWith('<!doctype html>')]).toEqual([0, '', true]);
    expect(headings(out)).not.toContain('When tickets come');
  });

  it('may stand beside another output', async () => {
    const file = join(path, 'both.html');
    const { code, out } = await run(['report', tickets, '--html', file, '--json']);
    expect([code, existsSync(file)]).toEqual([0, true]);
    expect(JSON.parse(out)).toEqual(JSON.parse((await run(['report', tickets, '--json'])).out));
  });

  it('holds figures against targets', async () => {
    const targets = write(
      'targets.json',
      JSON.stringify({ firstResponseTime: { better: 'lower', threshold: '1h', target: '30m', stretch: '5m' } }),
    );
    const { out } = await run(['report', tickets, '--html', '-', '--targets', targets]);
    expect(out).toContain('✓ target reached, not proven (≤ 30m)');
  });

  it('H5: text of records never becomes markup', async () => {
    const rows = deskRows.map((row, index) => ({ ...row, channel: index === 0 ? 'email' : '</script><img src=x>' }));
    const file = write('hostile.json', JSON.stringify(rows));
    const { out } = await run(['report', '--tickets', file, '--by', 'channel', '--html', '-']);
    expect(out.includes('&lt;/script&gt;&lt;img')).toBe(true);
    expect(out.includes('<img')).toBe(false);
  });

  it('gives the same bytes each time', async () => {
    const again = (await run(['report', tickets, '--html', '-'])).out;
    expect((await run(['report', tickets, '--html', '-'])).out).toBe(again);
  });

  it('refuses options that do not go together, and places that cannot be written, with code 2', async () => {
    const refuses = refusing(['report', tickets]);
    await refuses(['--title', 'x'], /--title: expected --html <file> with it/);
    await refuses(['--targets', 'x.json'], /--targets: expected --html <file> with it/);
    await refuses(['--html', '-', '--json'], /--html: expected a file beside another output/);
    await refuses(['--html', '-', '--workers', '2'], /--html: expected no --workers beside it/);
    await refuses(['--html', join(path, 'no', 'such', 'folder.html')], /a file that can be written/);
  });
});
