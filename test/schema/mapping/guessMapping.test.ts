import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuessedMapping, guessMapping } from '../../../src/schema/mapping/guessMapping.ts';
import { mapRecords } from '../../../src/schema/mapping/mapRecords.ts';

function guess(line: string, ...rows: readonly string[][]): GuessedMapping {
  return guessMapping(line.split(', '), rows);
}

/** Headers as the exports of help desks have them, shortened to what says something. */
const exports: readonly [system: string, header: string, columns: Readonly<Record<string, string>>][] = [
  [
    'Zendesk',
    'ID, Status, Subject, Requester, Group, Assignee, Priority, Ticket type, Via, Created at, Updated at, Solved at, Tags, Reopens',
    {
      ...{ id: 'ID', status: 'Status', customerId: 'Requester', teamId: 'Group', agentId: 'Assignee', tags: 'Tags' },
      ...{ priority: 'Priority', type: 'Ticket type', channel: 'Via', createdAt: 'Created at', solvedAt: 'Solved at' },
      reopens: 'Reopens',
    },
  ],
  [
    'Freshdesk',
    'Ticket ID, Subject, Status, Priority, Source, Type, Agent, Group, Created time, Due by Time, Resolved time, Closed time, Initial response time, First response time (in hrs), Tags',
    {
      ...{ id: 'Ticket ID', status: 'Status', priority: 'Priority', channel: 'Source', type: 'Type', agentId: 'Agent' },
      ...{ teamId: 'Group', createdAt: 'Created time', dueAt: 'Due by Time', solvedAt: 'Resolved time' },
      ...{ closedAt: 'Closed time', firstRespondedAt: 'Initial response time', tags: 'Tags' },
    },
  ],
  [
    'Intercom',
    'Conversation ID, Conversation started at, Conversation state, Channel, Teammate assigned, Team assigned, First closed at, Last closed at, Conversation tags',
    {
      ...{
        id: 'Conversation ID',
        createdAt: 'Conversation started at',
        status: 'Conversation state',
        channel: 'Channel',
      },
      ...{ agentId: 'Teammate assigned', teamId: 'Team assigned', firstSolvedAt: 'First closed at' },
      ...{ closedAt: 'Last closed at', tags: 'Conversation tags' },
    },
  ],
  [
    'Jira',
    'Summary, Issue key, Issue id, Issue Type, Status, Priority, Assignee, Reporter, Created, Resolved, Due date, Labels, Custom field (Request channel type)',
    {
      ...{ id: 'Issue key', type: 'Issue Type', status: 'Status', priority: 'Priority', agentId: 'Assignee' },
      ...{ customerId: 'Reporter', createdAt: 'Created', solvedAt: 'Resolved', dueAt: 'Due date', tags: 'Labels' },
      channel: 'Custom field (Request channel type)',
    },
  ],
  [
    'HubSpot',
    'Ticket ID, Ticket name, Ticket status, Create date, Close date, Ticket owner, Source, Priority, Category, First agent reply date',
    {
      ...{ id: 'Ticket ID', status: 'Ticket status', createdAt: 'Create date', closedAt: 'Close date' },
      ...{ agentId: 'Ticket owner', channel: 'Source', priority: 'Priority', type: 'Category' },
      firstRespondedAt: 'First agent reply date',
    },
  ],
  [
    'ServiceNow',
    'Number, Opened, Short description, Caller, Priority, State, Category, Assignment group, Assigned to, Resolved, Closed, Reopen count',
    {
      ...{ id: 'Number', createdAt: 'Opened', customerId: 'Caller', priority: 'Priority', status: 'State' },
      ...{ type: 'Category', teamId: 'Assignment group', agentId: 'Assigned to', solvedAt: 'Resolved' },
      ...{ closedAt: 'Closed', reopens: 'Reopen count' },
    },
  ],
  [
    'Zoho Desk',
    'Ticket Id, Created Time, Status, Channel, Priority, Department, Ticket Owner, Contact Name, Ticket Closed Time, Due Date',
    {
      ...{ id: 'Ticket Id', createdAt: 'Created Time', status: 'Status', channel: 'Channel', priority: 'Priority' },
      ...{ teamId: 'Department', agentId: 'Ticket Owner', customerId: 'Contact Name', closedAt: 'Ticket Closed Time' },
      dueAt: 'Due Date',
    },
  ],
  [
    'Help Scout',
    'Conversation Number, Status, Mailbox, Customer Email, Assigned To, Date Created, Date Closed, Tags, Type',
    {
      ...{ id: 'Conversation Number', status: 'Status', teamId: 'Mailbox', customerId: 'Customer Email' },
      ...{ agentId: 'Assigned To', createdAt: 'Date Created', closedAt: 'Date Closed', tags: 'Tags', type: 'Type' },
    },
  ],
  [
    'a German desk',
    'Ticketnummer, Erstellt am, Status, Priorität, Kanal, Kunde, Bearbeiter, Gruppe, Erste Antwort am, Gelöst am, Geschlossen am, Fällig am, Kategorie',
    {
      ...{ id: 'Ticketnummer', createdAt: 'Erstellt am', status: 'Status', priority: 'Priorität', channel: 'Kanal' },
      ...{ customerId: 'Kunde', agentId: 'Bearbeiter', teamId: 'Gruppe', firstRespondedAt: 'Erste Antwort am' },
      ...{ solvedAt: 'Gelöst am', closedAt: 'Geschlossen am', dueAt: 'Fällig am', type: 'Kategorie' },
    },
  ],
  [
    'a French desk',
    'Numéro du ticket, Créé le, Statut, Priorité, Canal, Demandeur, Groupe, Résolu le, Étiquettes',
    {
      ...{ id: 'Numéro du ticket', createdAt: 'Créé le', status: 'Statut', priority: 'Priorité', channel: 'Canal' },
      ...{ customerId: 'Demandeur', teamId: 'Groupe', solvedAt: 'Résolu le', tags: 'Étiquettes' },
    },
  ],
  [
    'a Spanish desk',
    'Número de ticket, Fecha de creación, Estado, Prioridad, Canal, Solicitante, Agente, Grupo, Fecha de resolución, Etiquetas',
    {
      ...{ id: 'Número de ticket', createdAt: 'Fecha de creación', status: 'Estado', priority: 'Prioridad' },
      ...{ channel: 'Canal', customerId: 'Solicitante', agentId: 'Agente', teamId: 'Grupo' },
      ...{ solvedAt: 'Fecha de resolución', tags: 'Etiquetas' },
    },
  ],
];

describe('the columns of an export', () => {
  it.each(exports)('of %s are found by their names', (_, header, columns) => {
    const guessed = guess(header);
    expect(guessed.mapping.columns).toEqual(columns);
    expect(guessed.missing).toEqual([]);
  });

  it('say how sure they are, and what found no place', () => {
    const { columns, unplaced } = guess('Ticket ID, Created time, Agent, Subject');
    expect(columns).toEqual([
      { field: 'id', column: 'Ticket ID', confidence: 'sure' },
      { field: 'createdAt', column: 'Created time', confidence: 'sure' },
      { field: 'agentId', column: 'Agent', confidence: 'likely' },
    ]);
    expect(unplaced).toEqual(['Subject']);
  });

  it('that are two for one field are told, and the surer one is taken', () => {
    const { mapping, hints } = guess('Issue id, Issue key, Created');
    expect(mapping.columns['id']).toBe('Issue key');
    expect(hints).toMatchObject([{ code: 'rival_column', field: 'id', column: 'Issue id' }]);
  });

  it('of durations are no instants', () => {
    const { mapping, hints, unplaced } = guess('id, created, First response time (in hrs), resolution time [mins]');
    expect(mapping.columns).toEqual({ id: 'id', createdAt: 'created' });
    expect(hints.map(({ code }) => code)).toEqual(['duration_column', 'duration_column']);
    expect(unplaced).toHaveLength(2);
  });

  it('are left out when what stands in them is no date, or no number', () => {
    const { mapping, hints } = guess('id, created, First response time, reopened', ['1', '2026-01-05', '3.5', 'yes']);
    expect(mapping.columns).toEqual({ id: 'id', createdAt: 'created' });
    expect(hints.map(({ code }) => code)).toEqual(expect.arrayContaining(['not_dates', 'not_numbers']));
  });

  it('«Created by» and «Resolved by» are people, unless roles stand in them', () => {
    const people = guess('ID, Created at, Created by, Resolved by', ['1', '2024-03-04T09:00Z', 'Ada', '149']);
    expect(people.mapping.columns).toEqual({ id: 'ID', createdAt: 'Created at' });
    expect(people.hints.map(({ code, column }) => `${code} ${column}`)).toEqual([
      'not_words Created by',
      'not_words Resolved by',
    ]);
    const roles = guess('ID, Created at, Created by', ['1', '2024-03-04T09:00Z', 'agent']);
    expect(roles.mapping.columns).toMatchObject({ createdBy: 'Created by' });
    expect(guess('id, createdAt, createdBy').mapping.columns).toMatchObject({ createdBy: 'createdBy' });
    expect(guess('id, createdAt, Created by').mapping.columns).not.toHaveProperty('createdBy');
  });

  it('of city requests are found by their names', () => {
    const { mapping, unplaced } = guess(
      'Unique Key, Created Date, Closed Date, Agency, Complaint Type, Open Data Channel Type',
    );
    expect(mapping.columns).toEqual({
      ...{ id: 'Unique Key', createdAt: 'Created Date', closedAt: 'Closed Date' },
      ...{ teamId: 'Agency', type: 'Complaint Type', channel: 'Open Data Channel Type' },
    });
    expect(unplaced).toEqual([]);
  });

  it('E6: that stand there twice are left out and told, for nobody knows which is meant', () => {
    const { mapping, hints } = guess('Issue key, Created, Labels, Labels', ['1', '2024-03-04T09:00Z', 'a', 'b']);
    expect(mapping.columns).toEqual({ id: 'Issue key', createdAt: 'Created' });
    expect(hints.map(({ code }) => code)).toEqual(['duplicate_column', 'duplicate_column']);
  });

  it('name the fields that are missing', () => {
    expect(guess('Subject, Owner').missing).toEqual(['id', 'createdAt']);
    const surveys = guessMapping(['Response ID', 'Rating', 'Ticket ID'], [], 'surveys');
    expect(surveys.mapping.columns).toEqual({ id: 'Response ID', score: 'Rating', ticketId: 'Ticket ID' });
    expect(surveys.missing).toEqual(['kind']);
    expect(guessMapping(['start', 'end', 'System'], [], 'outages').mapping.columns).toMatchObject({ start: 'start' });
  });
});

describe('the form of dates', () => {
  const format = (...dates: string[]) => {
    const { mapping, hints } = guess('id, created', ...dates.map((date, index) => [String(index), date]));
    return [mapping.dateFormat ?? null, ...hints.map(({ code }) => code)];
  };
  const zone = 'missing_time_zone';

  it.each([
    [
      ['31/01/2026 09:00', '01/02/2026 10:00'],
      ['dd/MM/yyyy HH:mm', zone],
    ],
    [
      ['01/31/2026 09:00', '02/01/2026 10:00'],
      ['MM/dd/yyyy HH:mm', zone],
    ],
    [
      ['1/31/2026 9:00 AM', '12/1/2026 10:00 PM'],
      ['M/d/yyyy h:mm a', zone],
    ],
    [
      ['31.01.26', '01.02.26'],
      ['dd.MM.yy', zone],
    ],
    [['05/Jan/26 9:00 AM'], ['dd/MMM/yy h:mm a', zone]],
    [['Jan 5, 2026'], ['MMM d, yyyy', zone]],
    [['2026/01/05 09:00:00'], ['yyyy/MM/dd HH:mm:ss', zone]],
    [['05.01.2026, 09:00'], ['dd.MM.yyyy, HH:mm', 'assumed_day_first', zone]],
    [['03/04/2026'], [null, 'ambiguous_date_order', zone]],
    [
      ['13/04/2026', '04/13/2026'],
      [null, 'mixed_date_formats', zone],
    ],
    [
      ['13/04/2026', '2026-04-13'],
      [null, 'mixed_date_formats', zone],
    ],
    [['2026-01-05 09:00:00'], [null, zone]],
    [['2026-01-05T09:00:00Z'], [null]],
  ])('of %j is %j', (dates, expected) => {
    expect(format(...dates)).toEqual(expected);
  });

  it.each([
    ['2024-03-14 14:05:00 UTC', 'yyyy-MM-dd HH:mm:ss xxx'],
    ['2024-03-14 14:05:00 +0100', 'yyyy-MM-dd HH:mm:ss xxx'],
    ['14/03/2024 2:05 PM GMT', 'dd/MM/yyyy h:mm a xxx'],
    ['14/03/2024T14:05:00Z', "dd/MM/yyyy'T'HH:mm:ssxxx"],
  ])('with a zone of its own (%s) is %s, and asks for none', (text, form) => {
    const { mapping, hints } = guess('ID, Created', ['1', text]);
    expect([mapping.dateFormat, hints]).toEqual([form, []]);
    const own = mapRecords('tickets', [{ ID: '1', Created: text }], mapping);
    expect(own.records).toMatchObject([{ createdAt: Date.UTC(2024, 2, 14, text.endsWith('+0100') ? 13 : 14, 5) }]);
  });

  it('with «Uhr» is read as such: 14.03.2024, 14:05 Uhr', () => {
    expect(guess('Nr, Erstellt am', ['1', '14.03.2024, 14:05 Uhr']).mapping).toMatchObject({
      columns: { id: 'Nr' },
      dateFormat: "dd.MM.yyyy, HH:mm 'Uhr'",
    });
  });

  it('of one column settles what another leaves open', () => {
    const { mapping } = guess('id, created, solved at', ['1', '03/04/2026', '13/04/2026']);
    expect(mapping.dateFormat).toBe('dd/MM/yyyy');
  });
});

describe('the words of an export', () => {
  it('are translated where they are known, and told where they are not', () => {
    const { mapping, hints } = guess(
      'id, created, Status, Priorität, Kanal',
      ['1', '2026-01-05T00:00:00Z', 'Gelöst', 'Hoch', 'E-Mail'],
      ['2', '2026-01-05T00:00:00Z', 'In Bearbeitung', 'Dringend', 'Fax'],
      ['3', '2026-01-05T00:00:00Z', 'Waiting on Customer', 'normal', 'chat'],
      ['4', '2026-01-05T00:00:00Z', 'Eskaliert', 'normal', 'Telefon'],
    );
    expect(mapping.values).toEqual({
      status: { Gelöst: 'solved', 'In Bearbeitung': 'open', 'Waiting on Customer': 'pending' },
      priority: { Dringend: 'urgent', Hoch: 'high' },
      channel: { 'E-Mail': 'email', Telefon: 'phone' },
    });
    expect(hints).toMatchObject([{ code: 'unknown_words', field: 'status', column: 'Status' }]);
    expect(hints[0]?.message).toContain('"Eskaliert"');
  });
});

describe('more words than can be told', () => {
  it('are told by the first ten', () => {
    const rows = Array.from({ length: 11 }, (_, index) => [String(index), `Phase ${String(index).padStart(2, '0')}`]);
    const [hint] = guess('ID, Status', ...rows).hints.filter(({ code }) => code === 'unknown_words');
    expect(hint?.message).toMatch(/"Phase 00", .*"Phase 09" …$/);
    const fewer = guess('ID, Status', ...rows.slice(0, 10)).hints.filter(({ code }) => code === 'unknown_words');
    expect(fewer[0]?.message).toMatch(/"Phase 09"$/);
  });
});

describe('rows that a guess looks at', () => {
  const hostile = Object.defineProperty({ id: '2' }, 'Status', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });

  it('may hold numbers, or fields that cannot be read', () => {
    const rows = [{ ID: 1, Created: '2026-01-05T00:00:00Z', Reopens: 3, Status: 'Offen' }, hostile, null];
    const { mapping } = guessMapping(['ID', 'Created', 'Reopens', 'Status'], rows);
    expect(mapping).toMatchObject({
      ...{ columns: { id: 'ID', createdAt: 'Created', reopens: 'Reopens', status: 'Status' } },
      values: { status: { Offen: 'open' } },
    });
  });

  it('are the first hundred thousand', () => {
    let read = 0;
    const endless = (function* () {
      for (; ; read++) yield [String(read), read < 99_999 ? 'Email' : 'Phone'];
    })();
    const { mapping } = guessMapping(['ID', 'Channel'], endless);
    expect(mapping.values).toEqual({ channel: { Email: 'email', Phone: 'phone' } });
    expect(read).toBe(100_000);
  });
});

describe('words for nothing', () => {
  it('are proposed as the empty word, and do not make dates into no dates', () => {
    const rows = [
      ['1', '2024-03-04T09:00Z', '?', 'n/a'],
      ['2', '2024-03-04T09:00Z', '2024-03-04T10:00Z', 'Ada'],
    ];
    const { mapping } = guess('ID, Created at, Resolved at, Assignee', ...rows);
    expect(mapping.values).toEqual({ solvedAt: { '?': '' }, agentId: { 'n/a': '' } });
  });

  it('that come late in a long export are found too', () => {
    const late = Array.from({ length: 3000 }, (_, index) => [String(index), index === 2900 ? 'Email' : 'Phone']);
    expect(guess('ID, Channel', ...late).mapping.values).toEqual({ channel: { Email: 'email', Phone: 'phone' } });
  });
});

describe('a guess', () => {
  it('is a mapping that reads the rows it was made from', () => {
    const rows = [
      { Ticketnummer: '1', 'Erstellt am': '31.01.2026 09:00', Status: 'Gelöst' },
      { Ticketnummer: '2', 'Erstellt am': '01.02.2026 09:00', Status: 'Offen' },
    ];
    const { mapping } = guessMapping(Object.keys(rows[0] ?? {}), rows);
    const { records } = mapRecords('tickets', rows, { ...mapping, timeZone: 'UTC' });
    expect(records.map(({ id, status }) => [id, status])).toEqual([
      ['1', 'solved'],
      ['2', 'open'],
    ]);
  });

  it('is refused of what is no header, no rows, or no collection', () => {
    const call =
      (...args: readonly unknown[]) =>
      () =>
        guessMapping(...(args as Parameters<typeof guessMapping>));
    expect(call({ id: 1 })).toThrowError(expect.objectContaining({ code: 'invalid_header' }));
    expect(call(['id'], 5)).toThrowError(expect.objectContaining({ code: 'not_iterable' }));
    expect(call(['id'], [], 'ticket')).toThrowError(expect.objectContaining({ code: 'unknown_collection' }));
  });

  it('places every column once or says that it did not, and always gives a mapping that is accepted', () => {
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('id', 'ID', '#', 'Created', 'Created at', 'status', '__proto__'),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(names),
        fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('1/2/2026', 'x')))),
        (header, rows) => {
          const { mapping, columns, unplaced } = guessMapping(header, rows);
          expect([...columns.map(({ column }) => column), ...unplaced].sort()).toEqual([...header].sort());
          expect(() => mapRecords('tickets', [], mapping)).not.toThrow();
        },
      ),
      { numRuns: 200 },
    );
  });
});
