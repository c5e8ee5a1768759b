import { describe, expect, it } from 'vitest';
import { ndjson, report, run, temporaryFolder } from './harness.ts';

const { write } = temporaryFolder();
const minutes = 60_000;

const german = 'Nummer;Erstellt am;Zustand;Weg;Erste Antwort\n17;05.01.2026 09:00;x;x;x\n'.split('\n')[0] ?? '';
const rows = ['17;2026-01-05 09:00;Gelöst;E-Mail;2026-01-05 09:15', '18;2026-01-05 10:00;Offen;Chat;'];
const tickets = write('tickets.csv', [german, ...rows, ''].join('\n'));

const mapping = {
  tickets: {
    columns: {
      id: 'Nummer',
      createdAt: 'Erstellt am',
      status: 'Zustand',
      channel: 'Weg',
      firstRespondedAt: 'Erste Antwort',
    },
    values: { status: { Gelöst: 'solved', Offen: 'open' }, channel: { 'E-Mail': 'email' } },
    timeZone: 'Europe/Berlin',
  },
};

describe('a mapping file', () => {
  it('names columns, translates words and says the zone of each collection', async () => {
    const file = write('mapping.json', JSON.stringify(mapping));
    const { kpis, asOf, sources } = await report([tickets, '--mapping', file, '--by', 'channel']);
    expect(sources[0]).toMatchObject({ rows: 2, bad: 0, unreadColumns: [] });
    expect(kpis['firstResponseTime']?.result).toMatchObject({ value: 15 * minutes, count: 1, pending: 1 });
    expect(kpis['ticketVolume']?.groups?.map(({ key }) => key)).toEqual(['Chat', 'email']);
    expect(asOf).toBe(Date.UTC(2026, 0, 5, 9));
  });

  it('its own zone is stronger than --time-zone', async () => {
    const file = write('zone-mapping.json', JSON.stringify(mapping));
    const { asOf, timeZone } = await report([
      tickets,
      '--mapping',
      file,
      '--every',
      'day',
      '--time-zone',
      'Asia/Tokyo',
    ]);
    expect(asOf).toBe(Date.UTC(2026, 0, 5, 9));
    expect(timeZone).toBe('Asia/Tokyo');
  });

  it('finds fields within fields of JSON', async () => {
    const row = { key: 'T', dates: { created: '2026-01-05T09:00:00Z' }, via: { channel: 'Mail' } };
    const json = {
      tickets: {
        columns: { id: 'key', createdAt: 'dates.created', channel: 'via.channel' },
        values: { channel: { Mail: 'email' } },
      },
    };
    const { kpis } = await report([
      write('deep-tickets.ndjson', ndjson([row])),
      '--mapping',
      write('deep.json', JSON.stringify(json)),
      '--by',
      'channel',
    ]);
    expect(kpis['ticketVolume']?.groups?.map(({ key }) => key)).toEqual(['email']);
  });

  const faults: readonly [why: string, content: string, line: RegExp][] = [
    ['is no JSON', '{', /bad\.json: expected JSON/],
    ['is empty', ' ', /bad\.json: expected a file that can be read, got "an empty one"/],
    ['is no object', '[]', /bad\.json: expected an object, got an array of 0/],
    [
      'names an unknown collection',
      '{"ticket":{}}',
      /bad\.json: ticket: expected one of tickets, .*did you mean 'tickets'\?/,
    ],
    [
      'has an unknown part',
      '{"tickets":{"column":{}}}',
      /bad\.json: tickets\.column: expected one of columns, values, timeZone, .*did you mean 'columns'\?/,
    ],
    [
      'names an unknown field',
      '{"tickets":{"columns":{"created":"x"}}}',
      /tickets\.columns\.created: expected one of id, createdAt/,
    ],
    ['names a column by a number', '{"tickets":{"columns":{"id":5}}}', /tickets\.columns\.id: expected a text, got 5/],
    [
      'translates into no text',
      '{"tickets":{"values":{"status":{"a":null}}}}',
      /tickets\.values\.status\.a: expected a text, got null/,
    ],
    [
      'names an unknown zone',
      '{"tickets":{"timeZone":"Europe/Berln"}}',
      /tickets\.timeZone: expected an IANA time zone .*did you mean 'Europe\/Berlin'\?/,
    ],
    [
      'names a column that is not there',
      '{"tickets":{"columns":{"createdAt":"Erstelt am"}}}',
      /tickets\.csv: row 1: expected a column "Erstelt am", .*did you mean 'Erstellt am'\?/,
    ],
  ];
  it.each(faults)('is refused when it %s', async (_, content, line) => {
    const { code, err } = await run(['report', tickets, '--mapping', write('bad.json', content)]);
    expect(code).toBe(2);
    expect(err).toMatch(line);
  });

  it('is refused when it is not there', async () => {
    const { code, err } = await run(['report', tickets, '--mapping', 'nowhere.json']);
    expect([code, err]).toEqual([2, 'support-kpis: nowhere.json: expected a file that can be read, got nothing\n']);
  });
});

describe('--map', () => {
  const plain = write('plain-tickets.csv', 'Key,Created at,status\nT,2026-01-05T09:00:00Z,open\n');
  const surveys = write('plain-surveys.csv', 'id,kind,Rating,Low,High\nS,csat,5,1,5\n');

  it('maps a column of the one collection that is read', async () => {
    const { rows: read } = await report([plain, '--map', 'id=Key', '--map', 'createdAt=Created at']);
    expect(read).toEqual({ tickets: 1 });
  });

  it('needs the collection in front when there are several', async () => {
    const { code, err } = await run(['report', plain, surveys, '--map', 'id=Key']);
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('expected the collection in front, such as tickets.id=…, got "id"'),
    ]);
    const maps = [
      'tickets.id=Key',
      'tickets.createdAt=Created at',
      'surveys.score=Rating',
      'surveys.scale.min=Low',
      'surveys.scale.max=High',
    ];
    const { kpis } = await report([plain, surveys, ...maps.flatMap((map) => ['--map', map])]);
    expect(kpis['csat']?.result).toMatchObject({ value: 1, responses: 1 });
  });

  it('is stronger than the mapping file', async () => {
    const file = write(
      'weak.json',
      JSON.stringify({ tickets: { columns: { id: 'nothing', createdAt: 'Created at' } } }),
    );
    expect((await report([plain, '--mapping', file, '--map', 'id=Key'])).rows).toEqual({ tickets: 1 });
  });

  it('refuses unknown fields with the nearest one, and what is no pair', async () => {
    const unknown = await run(['report', plain, '--map', 'createdat=Created at']);
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining("did you mean 'createdAt'?")]);
    for (const flag of ['createdAt=', '=Created at', '=']) {
      const { code, err } = await run(['report', plain, '--map', flag]);
      expect([code, err]).toEqual([2, `support-kpis: --map: expected field=Column, got "${flag}"\n`]);
    }
    const half = await run(['report', plain, '--map', 'createdAt']);
    expect([half.code, half.err]).toEqual([
      2,
      expect.stringContaining('--map: expected field=Column, got "createdAt"'),
    ]);
  });
});
