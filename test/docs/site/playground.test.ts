import { describe, expect, test } from 'vitest';
import { playgroundFields } from '../../../docs/site/playgroundFields.ts';
import { playgroundSample } from '../../../docs/site/playgroundSample.ts';
import { readTable } from '../../../docs/site/readTable.ts';
import { tableReport } from '../../../docs/site/tableReport.ts';
import { guessMapping } from '../../../src/schema/index.ts';

function answerTo(text: string, collection: 'tickets' | 'surveys' = 'tickets') {
  const table = readTable(text);
  const { mapping } = guessMapping([...table.header], table.rows.slice(0, 200), collection);
  return tableReport(table, { collection, columns: mapping.columns, timeZone: 'UTC', every: 'week', guessed: mapping });
}

describe('a file in the playground', () => {
  test.for([
    ['CSV', 'id,createdAt\nA-1,2026-01-05T09:00:00Z\n'],
    ['CSV with semicolons and a byte order mark', '\uFEFFid;createdAt\nA-1;2026-01-05T09:00:00Z\n'],
    ['JSON', '[{"id":"A-1","createdAt":"2026-01-05T09:00:00Z"}]'],
    ['NDJSON', '{"id":"A-1","createdAt":"2026-01-05T09:00:00Z"}\n'],
  ] as const)('may be %s', ([, text]) => {
    expect(readTable(text)).toEqual({
      header: ['id', 'createdAt'],
      rows: [{ id: 'A-1', createdAt: '2026-01-05T09:00:00Z' }],
    });
  });

  test('says which line of NDJSON is broken', () => {
    expect(() => readTable('{"id":1}\n{"id":')).toThrow(/^line 2: /);
  });

  test('becomes a page, with the rows that could not be read beside it', () => {
    const good = Array.from({ length: 19 }, (_, id) => `${id},2026-01-${10 + id} 09:00,2026-01-${10 + id} 11:00`);
    const answer = answerTo(['Ticket ID,Created at,Solved at', ...good, '20,soon,'].join('\n'));
    expect(answer).toMatchObject({ read: 19, rejected: 1, problems: [expect.stringContaining('createdAt')] });
    expect(answer).toMatchObject({ html: expect.stringContaining('2h') });
  });

  test('of surveys has the scores of the kinds that are in it', () => {
    const rows = [5, 4, 1].map((score, index) => `S-${index},csat,${score},1,5,2026-01-05T09:00:00Z`);
    const answer = answerTo(['id,kind,score,scale.min,scale.max,respondedAt', ...rows].join('\n'), 'surveys');
    expect(answer).toMatchObject({ html: expect.stringContaining('66.7 %') });
  });

  test('made up is read whole', () => {
    expect(answerTo(playgroundSample())).toMatchObject({ read: 1500, rejected: 0 });
  });
});

test('columns can be any field of a ticket that is a single value', () => {
  expect(playgroundFields('tickets')).toEqual(expect.arrayContaining(['id', 'createdAt', 'channel', 'reopens']));
  expect(playgroundFields('tickets')).not.toContain('history');
});
