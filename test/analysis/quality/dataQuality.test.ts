import { describe, expect, test } from 'vitest';
import { allQualityRules } from '../../../src/analysis/quality/allQualityRules.ts';
import { dataQuality } from '../../../src/analysis/quality/dataQuality.ts';
import type { QualityOptions } from '../../../src/analysis/quality/qualityOptions.ts';
import { catalogue } from '../../../src/kpis/catalogue.ts';
import type { CollectionName, Dataset } from '../../../src/model/collections.ts';
import { deepFreeze } from '../../../src/testing/index.ts';
import { days, hours, minutes } from '../../../src/time/duration.ts';
import { codeOf } from '../../kpis/records.ts';
import { oddRows } from './oddRows.ts';
import {
  asOf,
  monday,
  sound,
  soundCall,
  soundChat,
  soundDesk,
  soundMessage,
  soundSurvey,
  soundTicket,
} from './soundDesk.ts';

const nine = monday + hours(9);

function finding(dataset: object, rule: string, options: QualityOptions = {}) {
  return dataQuality(dataset as Dataset, options).findings.find((own) => own.rule === rule);
}

describe('dataQuality', () => {
  test('finds nothing at a sound desk, and has asked everything', () => {
    const quality = dataQuality(soundDesk, sound);
    expect(quality).toMatchObject({ value: 0, faulty: 0, findings: [], unchecked: [] });
    expect(quality.rows).toMatchObject({ tickets: 4, interactions: 4, surveys: 3, activities: 2 });
  });

  for (const [what, collection, row, rule, ids = ['X']] of oddRows) {
    test(`${what} among ${collection} is found, and nothing else`, () => {
      const rows = (soundDesk as Partial<Record<CollectionName, readonly unknown[]>>)[collection] ?? [];
      const dataset = { ...soundDesk, [collection]: [...rows, row] } as Dataset;
      const { findings } = dataQuality(deepFreeze(dataset), sound);
      expect(findings.map((own) => `${own.rule} ${own.collection}`)).toEqual([`${rule} ${collection}`]);
      expect(findings[0]?.ids).toEqual(ids);
    });
  }

  test('every rule is shown above, but for those that one row cannot raise', () => {
    const shown = new Set(oddRows.map(([, collection, , rule]) => `${rule} ${collection}`));
    const bare = allQualityRules.map(({ id, collection }) => `${id} ${collection}`).filter((name) => !shown.has(name));
    expect(bare).toEqual(['split_customer tickets', 'partial_last_day tickets', 'import_burst tickets']);
  });

  test('no two rules of a collection bear one id', () => {
    const names = allQualityRules.map(({ id, collection }) => `${id} ${collection}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('every rule names KPIs of the catalogue, each once, and says why', () => {
    const known = new Set(Object.values(catalogue).map(({ definition }) => definition.id));
    for (const { id, bends } of allQualityRules) {
      expect(bends.length, id).toBeGreaterThan(0);
      expect(new Set(bends.map(({ kpi }) => kpi)).size, id).toBe(bends.length);
      expect(bends.filter(({ kpi, why }) => !known.has(kpi) || why.length < 10)).toEqual([]);
    }
  });

  test('D19: ids of customers that differ in case and blanks are found, and named with their counts', () => {
    const tickets = ['A@x.de', 'a@x.de ', 'a@x.de ', 'b@x.de'].map((customerId, day) =>
      soundTicket(`T-${day}`, day, { customerId }),
    );
    expect(finding({ tickets }, 'split_customer')).toMatchObject({
      ...{ count: 1, rows: 4, share: 0.25, ids: ['T-0'] },
      words: [
        { field: 'customerId', word: 'a@x.de ', count: 2 },
        { field: 'customerId', word: 'A@x.de', count: 1 },
      ],
    });
  });

  test('a reopened ticket knows both its solvings, or one of them is missing', () => {
    const of = (fields: object) =>
      finding({ tickets: [soundTicket('A', 0, { reopens: 1, ...fields })] }, 'reopened_with_one_solve_date')?.count;
    expect(of({ firstSolvedAt: nine + hours(1) })).toBeUndefined();
    expect(of({ firstSolvedAt: nine + hours(1), solvedAt: null })).toBe(1);
    expect(of({ firstSolvedAt: nine + hours(1), solvedAt: undefined })).toBe(1);
    expect(of({ firstSolvedAt: null })).toBe(1);
  });

  test('A1: a whole number too large for numbers is content; a row that cannot be written down is like no other', () => {
    const [first, second] = [soundTicket('A', 0, { cost: 5n }), soundTicket('A', 0, { cost: 6n })];
    expect(finding({ tickets: [first, { ...first }] }, 'duplicate_id')?.count).toBe(1);
    expect(finding({ tickets: [first, second] }, 'conflicting_id')?.ids).toEqual(['A']);
    const odd = () =>
      Object.defineProperty({ ...first }, 'note', {
        enumerable: true,
        get: () => {
          throw new TypeError('foreign');
        },
      });
    expect(finding({ tickets: [odd(), odd()] }, 'duplicate_id')).toBeUndefined();
    expect(finding({ tickets: [odd(), odd()] }, 'conflicting_id')?.count).toBe(2);
  });

  test('a collection that is named and not there has no rows', () => {
    expect(dataQuality({ tickets: undefined, surveys: [] } as never)).toMatchObject({ rows: { surveys: 0 } });
    expect(Object.keys(dataQuality({ tickets: undefined } as never).rows)).toEqual([]);
  });

  test('E8: letters are folded without a locale', () => {
    const tickets = ['I', 'i'].map((customerId, day) => soundTicket(`T-${day}`, day, { customerId }));
    expect(finding({ tickets }, 'split_customer')?.count).toBe(1);
  });

  test('D24: tickets of a day that is not over are named; at midnight it is over', () => {
    const tickets = [soundTicket('X', 0)];
    const at = (moment: number) => finding({ tickets }, 'partial_last_day', { asOf: moment, timeZone: 'UTC' })?.ids;
    expect(at(monday + hours(12))).toEqual(['X']);
    expect(at(monday + days(1))).toBeUndefined();
    // Auckland is 13 hours ahead in January: there Monday ended at 11 o'clock.
    const auckland = finding({ tickets }, 'partial_last_day', {
      asOf: monday + hours(11),
      timeZone: 'Pacific/Auckland',
    });
    expect(auckland).toBeUndefined();
  });

  test('D25: 60 tickets in a minute, 20 times as many as usual, are an import', () => {
    const usual = [1, 2, 3].map((minute) => soundTicket(`U-${minute}`, 0, { createdAt: nine + minutes(minute) }));
    const burst = Array.from({ length: 60 }, (_, index) => soundTicket(`B-${index}`, 0));
    const tickets = [...usual, ...burst];
    expect(finding({ tickets }, 'import_burst')).toMatchObject({
      ...{ count: 60, rows: 63, words: [{ field: 'minute', word: '2026-01-05T09:00:00.000Z', count: 60 }] },
    });
    expect(finding({ tickets }, 'import_burst', { burst: { tickets: 60 } })).toBeUndefined();
    expect(finding({ tickets }, 'import_burst', { burst: { times: 60 } })).toBeUndefined();
  });

  test('D10: words are told with their counts, the most frequent first', () => {
    const words = ['Gelöst', 'SOLVED', 'Gelöst', '__proto__', 'on-hold '];
    const tickets = words.map((status, day) => soundTicket(`T-${day}`, day, { status, solvedAt: null }));
    expect(finding({ tickets }, 'unknown_status')?.words).toEqual([
      { field: 'status', word: 'Gelöst', count: 2 },
      { field: 'status', word: 'SOLVED', count: 1 },
      { field: 'status', word: '__proto__', count: 1 },
      { field: 'status', word: 'on-hold ', count: 1 },
    ]);
  });

  test('D16: of ten sent and one answered, nine are silent; the limit is an option', () => {
    const surveys = Array.from({ length: 10 }, (_, index) =>
      soundSurvey(`S-${index}`, { ticketId: `T-${index}`, ...(index === 0 ? {} : { score: null, respondedAt: null }) }),
    );
    expect(finding({ surveys }, 'low_response_rate')).toMatchObject({ count: 9, rows: 10, share: 0.9 });
    expect(finding({ surveys }, 'low_response_rate', { lowResponseRate: 0.1 })).toBeUndefined();
  });

  test('D23: every day of a hole counts, and is named by its date', () => {
    const tickets = [soundTicket('A', 0), soundTicket('B', 1000)];
    const hole = finding({ tickets }, 'day_without_tickets', { timeZone: 'UTC', ids: 2 });
    expect(hole).toMatchObject({ count: 999, rows: 1001, ids: ['2026-01-06', '2026-01-07'] });
  });

  test('D12: the ends of a scale are answers, and nothing beyond them is', () => {
    const wrong = (fields: object) =>
      finding({ surveys: [soundSurvey('X', { ticketId: undefined, ...fields })] }, 'score_out_of_scale')?.count ?? 0;
    expect([1, 5, 0.999, 5.001].map((score) => wrong({ score }))).toEqual([0, 0, 1, 1]);
    const widest = (kind: string, ...scores: readonly number[]) =>
      scores.map((score) => wrong({ kind, scale: undefined, score }));
    expect(widest('nps', 0, 10, -1, 11)).toEqual([0, 0, 1, 1]);
    expect(wrong({ kind: 'toString', scale: undefined, score: 99 })).toBe(0);
    expect(wrong({ score: undefined })).toBe(0);
  });

  test('contacts that do not say when they began, were answered or ended are found, by kind', () => {
    const wrong = (contact: object) => finding({ interactions: [contact] }, 'invalid_date')?.count ?? 0;
    const call = soundCall('X');
    expect(['queuedAt', 'answeredAt', 'endedAt'].map((field) => wrong({ ...call, [field]: 'x' }))).toEqual([1, 1, 1]);
    expect([wrong(call), wrong({ ...call, answeredAt: null }), wrong({ ...call, acceptedAt: 'x' })]).toEqual([0, 0, 0]);
    const chat = soundChat('X');
    expect(['requestedAt', 'acceptedAt', 'endedAt'].map((field) => wrong({ ...chat, [field]: 'x' }))).toEqual([
      1, 1, 1,
    ]);
    expect([wrong(chat), wrong({ ...chat, acceptedAt: undefined }), wrong({ ...chat, answeredAt: 'x' })]).toEqual([
      0, 0, 0,
    ]);
    const message = soundMessage('X', 'A-1', nine);
    expect([wrong(message), wrong({ ...message, at: 'x' }), wrong({ ...message, queuedAt: 'x' })]).toEqual([0, 1, 0]);
    expect(wrong({ kind: 'letter', id: 'X', at: 'x' })).toBe(0);
  });

  test('what happens later than the tolerance behind the moment of looking has not happened', () => {
    const future = (fields: object, skewTolerance: number) =>
      finding({ tickets: [soundTicket('A', 0, fields)] }, 'future_date', { asOf: nine + hours(3), skewTolerance })
        ?.count ?? 0;
    const late = nine + hours(3) + 500;
    expect([future({ solvedAt: late }, 500), future({ solvedAt: late }, 499), future({}, 0)]).toEqual([0, 1, 0]);
    const history = [{ kind: 'status', at: late, from: 'open', to: 'solved' }];
    expect([future({ history }, 500), future({ history }, 499)]).toEqual([0, 1]);
  });

  test('D1: clocks that disagree by less than the tolerance are no fault', () => {
    const tickets = [soundTicket('A', 0, { solvedAt: nine - 500 })];
    expect(finding({ tickets }, 'solved_before_creation')?.count).toBe(1);
    expect(finding({ tickets }, 'solved_before_creation', { skewTolerance: 500 })).toBeUndefined();
  });

  test('a first response is compared with interactions of their own collection too', () => {
    const interactions = [soundMessage('m', 'A-1', nine + minutes(20))];
    const dataset = { tickets: [soundTicket('A-1', 0)], interactions };
    expect(finding(dataset, 'first_response_contradicts')?.ids).toEqual(['A-1']);
  });

  test('interactions that only tickets hold are looked at', () => {
    const tickets = [soundTicket('A-1', 0, { interactions: [soundCall('k', { talk: -1 })] })];
    const quality = dataQuality({ tickets });
    expect(quality.rows).toEqual({ tickets: 1, interactions: 1 });
    expect(quality.findings.map(({ rule, ids }) => [rule, ids])).toEqual([['invalid_duration', ['k']]]);
  });

  test('a row with three faults counts once in the value; notices do not count', () => {
    const worst = soundTicket('X', 0, { solvedAt: nine - 1, firstRespondedAt: nine - 1, priority: 'P1' });
    const open = soundTicket('Y', 1, { status: 'open', solvedAt: null });
    const quality = dataQuality({ tickets: [worst, open, soundTicket('Z', 2), soundTicket('W', 3)] });
    expect(quality).toMatchObject({ value: 0.25, faulty: 1 });
    expect(quality.findings).toHaveLength(4);
  });

  test('findings stand by share, then by name', () => {
    const tickets = [0, 1].map((day) =>
      soundTicket(`T-${day}`, day, { priority: 'P1', agentId: day === 0 ? null : 'bo' }),
    );
    const late = soundTicket('T-2', 2, { solvedAt: monday });
    const { findings } = dataQuality({ tickets: [...tickets, late] });
    expect(findings.map(({ rule }) => rule)).toEqual([
      'unknown_priority',
      'solved_before_creation',
      'solved_unassigned',
    ]);
  });

  test('names the first ids in the order of their characters, each once, as many as asked for', () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `T-${2999 - index}`);
    const tickets = [...ids, 'T-10'].map((id) => soundTicket(id, 0, { priority: id }));
    const found = finding({ tickets }, 'unknown_priority', { ids: 3 });
    expect(found).toMatchObject({ count: 3001, ids: ['T-0', 'T-1', 'T-10'] });
    expect(found?.words).toHaveLength(3);
    expect(finding({ tickets }, 'unknown_priority', { ids: 0 })?.ids).toEqual([]);
    expect(finding({ tickets }, 'unknown_priority')?.ids).toHaveLength(100);
  });

  test('`all` lists the rules that hold for nothing', () => {
    const { findings, unchecked } = dataQuality({ tickets: [soundTicket('A', 0)] }, { all: true });
    const asked = allQualityRules.filter(({ collection }) => collection === 'tickets');
    expect(findings.length + unchecked.length).toBe(asked.length);
    expect(findings.every(({ count, share }) => count === 0 && share === 0)).toBe(true);
  });

  test('rules without what they need are listed', () => {
    expect(dataQuality({ surveys: [] }).unchecked).toEqual([
      { rule: 'orphan_row', collection: 'surveys', needs: ['tickets'] },
      { rule: 'future_date', collection: 'surveys', needs: ['asOf'] },
    ]);
    const { unchecked } = dataQuality({ tickets: [] }, { asOf });
    expect(unchecked.find(({ rule }) => rule === 'running_window')?.needs).toEqual(['window']);
  });

  test('without rows there is no share', () => {
    expect(dataQuality({}).value).toBeNull();
    const { findings } = dataQuality({ tickets: [] }, { all: true, timeZone: 'UTC' });
    expect(findings.every(({ share, count }) => share === null && count === 0)).toBe(true);
  });

  test('takes generators, which are read once', () => {
    function* tickets() {
      yield soundTicket('A', 0, { priority: 'P1' });
    }
    expect(finding({ tickets: tickets() }, 'unknown_priority')?.count).toBe(1);
  });

  test.each([
    ['invalid_dataset', [], {}],
    ['unknown_collection', { ticket: [] }, {}],
    ['not_iterable', { tickets: 'x' }, {}],
    ['unknown_option', {}, { asof: 1 }],
    ['unknown_option', {}, { burst: { ticket: 1 } }],
    ['invalid_options', {}, null],
    ['invalid_option', {}, { asOf: '2026-01-01' }],
    ['invalid_option', {}, { ids: -1 }],
    ['invalid_option', {}, { lowResponseRate: 20 }],
    ['unknown_time_zone', {}, { timeZone: 'Mars/Olympus' }],
  ])('throws %s before any work', (code, dataset, options) => {
    expect(codeOf(() => dataQuality(dataset as Dataset, options as QualityOptions))).toBe(code);
  });
});
