import { assert } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleUsage } from '../../../src/kpis/efficiency/articleUsage.ts';
import type { SelfServiceSession } from '../../../src/model/business.ts';
import { arbitrarySession } from '../../../src/testing/arbitrarySession.ts';
import { DESK_OPENS_AT } from '../../../src/testing/arbitraryTicket.ts';
import { deepFreeze, kpiLaws } from '../../../src/testing/index.ts';
import { days, hours } from '../../../src/time/duration.ts';
import { messageOf } from '../records.ts';

function visit(articles: unknown, outcome: unknown = 'resolved', fields: object = {}): SelfServiceSession {
  return deepFreeze({ id: 'V-1', startedAt: 0, articles, outcome, customerId: 'C', ...fields } as SelfServiceSession);
}

describe('articleUsage', () => {
  test('is the share of visits with an article that led to contact, and each article’s own', () => {
    const rows = [
      visit(['reset', 'login']),
      visit(['reset'], 'contacted'),
      visit(['reset'], 'abandoned'),
      visit(['login'], 'resolved', { nextContactAt: hours(24) }),
      visit(['refund'], 'resolved', { nextContactAt: hours(24) + 1 }),
    ];
    expect(articleUsage(rows)).toEqual({
      ...{ value: 2 / 5, numerator: 2, denominator: 5, pending: 0, excluded: {} },
      articles: [
        { articleId: 'reset', views: 3, contacts: 1, contactShare: 1 / 3 },
        { articleId: 'login', views: 2, contacts: 1, contactShare: 0.5 },
        { articleId: 'refund', views: 1, contacts: 0, contactShare: 0 },
      ],
    });
  });

  test('an article read twice in a visit is one view', () => {
    expect(articleUsage([visit(['reset', 'login', 'reset'])]).articles).toMatchObject([
      { articleId: 'login', views: 1 },
      { articleId: 'reset', views: 1 },
    ]);
  });

  test('E4: the most read article stands first, equal ones by id in code units', () => {
    const rows = [visit(['b', 'a', '10', '9', 'Z']), visit(['b'])];
    expect(articleUsage(rows).articles.map(({ articleId }) => articleId)).toEqual(['b', '10', '9', 'Z', 'a']);
  });

  test('window sets how long after a visit a request counts', () => {
    const rows = [visit(['reset'], 'resolved', { nextContactAt: hours(3) })];
    expect(articleUsage(rows, { window: hours(3) }).value).toBe(1);
    expect(articleUsage(rows, { window: hours(3) - 1 }).value).toBe(0);
  });

  test('D18: with asOf, visits whose window is not over are pending', () => {
    const rows = [visit(['reset']), visit(['reset'], 'contacted', { startedAt: hours(9) })];
    expect(articleUsage(rows, { asOf: hours(24) })).toMatchObject({ numerator: 0, denominator: 1, pending: 1 });
  });

  test('without an article: no_articles; lists that are none and ids that are none are faults', () => {
    const rows = [visit([]), visit(null), visit('reset'), visit(['reset', 7]), visit([7]), visit(['reset'], 'left')];
    expect(articleUsage(rows)).toMatchObject({
      ...{ value: null, articles: [] },
      excluded: { no_articles: 2, not_an_array: 1, invalid_id: 2, unknown_outcome: 1 },
    });
    expect(messageOf(() => articleUsage([visit(['reset', 7])], { strict: true }))).toBe(
      'articleUsage: session "V-1": articles[1]: expected the id of an article, got 7',
    );
  });

  test('E1, E2: articles may bear names that objects have', () => {
    const rows = [visit(['__proto__', 'constructor']), visit(['__proto__'], 'contacted')];
    expect(articleUsage(rows).articles).toEqual([
      { articleId: '__proto__', views: 2, contacts: 1, contactShare: 0.5 },
      { articleId: 'constructor', views: 1, contacts: 0, contactShare: 0 },
    ]);
  });
});

describe('its laws', () => {
  const asOf = DESK_OPENS_AT + days(40);
  describe.each([
    ['without options', articleUsage],
    ['with window and asOf', articleUsage.with({ window: hours(2), asOf })],
  ] as const)('%s', (_, kpi) => {
    test.each(kpiLaws(kpi, arbitrarySession({ faults: true })))('$name', ({ property }) =>
      assert(property, { numRuns: 40, seed: 20240101 }),
    );
  });
});
