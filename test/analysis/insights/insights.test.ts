import { describe, expect, test } from 'vitest';
import {
  costPerContact,
  csat,
  dataQuality,
  firstResponseTime,
  handleTime,
  insightSentence,
  insights,
  minutes,
  nps,
  reopenRate,
  report,
  type Survey,
  ticketVolume,
} from '../../../src/index.ts';
import type { TicketRow } from '../../../src/model/ticket.ts';
import { deepFreeze } from '../../../src/testing/deepFreeze.ts';
import { codeOf } from '../../kpis/records.ts';

const scale = { min: 1, max: 5 } as const;
const answers = (good: number, bad: number): Survey[] =>
  Array.from({ length: good + bad }, (_, index) => ({
    ...({ id: `S-${index}`, kind: 'csat', scale } as const),
    score: index < good ? 5 : 1,
  }));
const solved = (channel: string, count: number, reopened: number): TicketRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...({ id: `${channel}-${index}`, createdAt: 0, status: 'solved', channel } as const),
    reopens: index < reopened ? 1 : 0,
  }));
const waits = (count: number, wait: number): TicketRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `W-${index}`, createdAt: 0, firstRespondedAt: minutes(wait + (index % 10)) },
  }));
const rateOf = (numerator: number, denominator: number) => ({
  ...{ value: numerator / denominator, numerator, denominator },
});
const target = { better: 'higher', threshold: 0.8, target: 0.9, stretch: 0.95, unit: 'rate' } as const;
const month = (email: number, chat: number, emails = 300) =>
  report(
    { tickets: [...solved('email', emails, email), ...solved('chat', 300, chat)] as never },
    { reopenRate, ticketVolume },
    { by: 'channel' },
  );

describe('insights: changes', () => {
  test('what changed by more than chance, in which group, and what did not', () => {
    const found = insights(deepFreeze(month(66, 27)), deepFreeze(month(30, 30)));
    const [first] = found.findings;
    expect(first).toMatchObject({
      ...{ kind: 'change', kpi: 'reopen_rate', name: 'reopenRate', verdict: 'worse' },
      comparison: { before: 0.1, after: 93 / 600, test: 'two_proportion' },
      driver: { by: 'channel', key: 'email', cause: 'rate' },
    });
    // Email alone went from 10 % to 22 % with half of all tickets: 6 points of 5.5.
    const driver = first?.kind === 'change' ? first.driver : null;
    expect(driver?.effect).toBeCloseTo(0.06, 12);
    expect(driver?.share).toBeCloseTo(0.06 / 0.055, 12);
    expect(found.untested).toEqual(['ticketVolume']);
    expect(insights(month(30, 30), month(30, 30)).unchanged).toEqual(['reopenRate']);
  });

  test('a change of the whole that its groups do not add up to has no driver', () => {
    const tagged = (reopened: number) =>
      Array.from({ length: 300 }, (_, index) => ({
        ...({ id: `${index}`, createdAt: 0, status: 'solved', tags: index % 3 === 0 ? ['a', 'b'] : ['a'] } as const),
        reopens: index < reopened ? 1 : 0,
      }));
    const of = (reopened: number) => report({ tickets: tagged(reopened) as never }, { reopenRate }, { by: 'tags' });
    expect(insights(of(90), of(30)).findings).toMatchObject([{ kind: 'change', verdict: 'worse', driver: null }]);
  });

  test('a change whose ends are not known weighs as one that is as large as its doubt', () => {
    const median = firstResponseTime.with({ statistic: 'median' });
    const week = (...list: readonly number[]) =>
      report({ tickets: list.map((wait, index) => ({ ...waits(1, wait)[0], id: `${index}` })) as never }, { median });
    const found = insights(week(51, 52, 53, 54, 55), week(1, 2, 3, 4, 5)).findings;
    // Five values of each side are too few for the ends of a median: 8 of «worse», and half of the way to the next.
    expect(found[0]).toMatchObject({ kind: 'change', verdict: 'worse', comparison: { lower: null }, weight: 8.5 });
  });

  test('a whole that only changes its mix says so', () => {
    const [first] = insights(month(30, 90, 300), month(100, 90, 1000)).findings;
    expect(first).toMatchObject({ kind: 'change', driver: { cause: 'mix' } });
  });

  test('G22: p is made up for the number of figures', () => {
    const [first] = insights(month(66, 27), month(30, 30)).findings;
    expect(first?.kind === 'change' && first.adjustedP.benjaminiHochberg === first.comparison.p).toBe(true);
    const kpis = { reopenRate, again: reopenRate, firstResponseTime };
    const both = (count: number) => report({ tickets: [...solved('x', 300, count), ...waits(40, 5)] as never }, kpis);
    const found = insights(both(60), both(30));
    const [one] = found.findings;
    expect(one?.kind === 'change' ? one.adjustedP.holm : null).toBeCloseTo(
      3 * (one?.kind === 'change' ? (one.comparison.p ?? 0) : 0),
      12,
    );
    expect(found.unchanged).toEqual(['firstResponseTime']);
  });

  test('a report that has been JSON compares shares and means, and not medians', () => {
    const median = firstResponseTime.with({ statistic: 'median' });
    const week = (wait: number) => report({ tickets: waits(50, wait) as never }, { firstResponseTime, median });
    const found = insights(week(60), JSON.parse(JSON.stringify(week(10))));
    expect(found.findings).toMatchObject([
      { name: 'firstResponseTime', verdict: 'worse', comparison: { test: 'welch' } },
    ]);
    expect(found.untested).toEqual(['median']);
  });

  test('without an earlier report, or one by another field, there is no change and no driver', () => {
    expect(insights(month(66, 27), null)).toMatchObject({ findings: [], unchanged: [], untested: [] });
    const other = report({ tickets: solved('x', 300, 30) as never }, { reopenRate });
    const [first] = insights(month(66, 27), other).findings;
    expect(first).toMatchObject({ kind: 'change', driver: null });
  });
});

describe('insights: targets', () => {
  const state = (good: number, bad: number): unknown => {
    const [first] = insights(report({ surveys: answers(good, bad) }, { csat }), null, {
      targets: { csat: target },
    }).findings;
    return first?.kind === 'target' ? [first.state, first.reached] : undefined;
  };

  test('a miss weighs by its share of what was wanted: of a range its middle, of 0 itself', () => {
    const weigh = (own: object) =>
      insights(report({ surveys: answers(120, 80) }, { csat }), null, { targets: { csat: own } as never }).findings[0];
    const range = { from: 0.79, to: 0.81 };
    const within = weigh({ better: 'within', threshold: { from: 0.78, to: 0.82 }, target: range, stretch: range });
    // 0.2 of 0.8 are a quarter, and that is a fifth of the way.
    expect(within?.weight).toBeCloseTo(9 + 0.2, 12);
    const none = weigh({ better: 'lower', threshold: 0.1, target: 0, stretch: 0 });
    expect(none?.weight).toBeCloseTo(9 + 0.6 / 1.6, 12);
  });

  test('money that misses its target names its currency', () => {
    const costs = [{ at: 0, category: 'wages', amount: 500, currency: 'EUR' }] as const;
    const made = report({ tickets: solved('email', 50, 0) as never, costs } as never, { costPerContact });
    const cheap = { better: 'lower', threshold: 5, target: 4, stretch: 3 } as const;
    expect(insights(made, null, { targets: { costPerContact: cheap } }).findings[0]).toMatchObject({
      ...{ kind: 'target', kpi: 'cost_per_contact', value: 10, currency: 'EUR' },
    });
  });

  test('missed, probably missed, at risk; what is reached for certain is no news', () => {
    expect(state(240, 160)).toEqual(['missed', 'below']);
    expect(state(27, 8)).toEqual(['probably_missed', 'below']);
    expect(state(37, 4)).toEqual(['at_risk', 'target']);
    expect(state(390, 10)).toBeUndefined();
  });
});

describe('insights: doubts', () => {
  const reasons = (tickets: readonly TicketRow[], more: object = {}): unknown[] =>
    insights(report({ tickets: tickets as never }, { firstResponseTime }), null, more).findings.map((finding) =>
      finding.kind === 'doubt' ? [finding.reason, finding.about, finding.count, finding.rows] : finding.kind,
    );

  test('few rows, many pending, many left out', () => {
    expect(reasons(waits(29, 5))).toEqual([['few_rows', null, 29, 29]]);
    expect(reasons(waits(30, 5))).toEqual([]);
    const open = Array.from(
      { length: 40 },
      (_, index): TicketRow => ({ id: `O-${index}`, createdAt: 0, status: 'open' }),
    );
    expect(reasons([...waits(40, 5), ...open])).toEqual([['pending', null, 40, 80]]);
    const broken = Array.from(
      { length: 10 },
      (_, index): TicketRow => ({ id: `B-${index}`, createdAt: 9, firstRespondedAt: 1 }),
    );
    expect(reasons([...waits(40, 5), ...broken])).toEqual([['left_out', 'negative_duration', 10, 50]]);
  });

  test('rows that came twice, and rows without a partner', () => {
    const tickets = waits(40, 5);
    expect(reasons([...tickets, ...tickets])).toEqual([['duplicates', 'tickets', 40, 80]]);
    expect(reasons([...tickets, ...tickets.slice(0, 4)])).toEqual([]);
    const joined = [{ rows: 'surveys', matched: 5, orphans: 5 }];
    const made = { ...report({ tickets: tickets as never }, { firstResponseTime }), joined };
    expect(insights(made, null).findings).toMatchObject([{ reason: 'orphans', about: 'surveys', count: 5, rows: 10 }]);
    for (const own of [{ rows: 5 }, { matched: '5' }, { orphans: 5.5 }, { matched: null }]) {
      const other = { ...made, joined: [{ ...joined[0], ...own }, null, 5] };
      expect(insights(other as never, null).findings).toEqual([]);
    }
  });

  test('faults of the records that bend a figure of the report', () => {
    const tickets: TicketRow[] = [...waits(40, 5), { id: 'X', createdAt: 100, status: 'open', firstRespondedAt: 50 }];
    const quality = dataQuality({ tickets: tickets as never });
    const found = insights(report({ tickets: tickets as never }, { firstResponseTime }), null, { quality }).findings;
    expect(found).toMatchObject([{ kind: 'doubt', reason: 'quality', about: 'response_before_creation', count: 1 }]);
    expect(insightSentence(found[0] as never)).toContain('Records: 1 of 41 (2.4 %) show response before creation');
  });
});

describe('insights: order and words', () => {
  test('what a lead should see first stands first; the order of the KPIs leaves no trace', () => {
    const make = (kpis: Record<string, never>) =>
      report({ tickets: solved('x', 300, 60) as never, surveys: answers(10, 10) }, kpis);
    const kpis = { reopenRate, csat } as never as Record<string, never>;
    const turned = { csat, reopenRate } as never as Record<string, never>;
    const previous = report({ tickets: solved('x', 300, 20) as never }, { reopenRate });
    const options = { targets: { csat: target } };
    const found = insights(make(kpis), previous, options);
    expect(found.findings.map(({ kind }) => kind)).toEqual(['target', 'change', 'doubt']);
    expect(insights(make(turned), previous, options)).toEqual(found);
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  test('sentences carry the figures in the unit of the KPI', () => {
    const week = (wait: number) => report({ tickets: waits(50, wait) as never }, { firstResponseTime });
    const [slower] = insights(week(60), week(10)).findings;
    // Means of 64.5 and 14.5 minutes.
    expect(insightSentence(slower as never)).toMatch(
      /^First response time got worse: 14m 30s → 1h 5m, by 50m \(95 %: 48m \d+s to 51m \d+s; mann whitney, adjusted p < 0\.001\)\.$/,
    );
    const net = (score: number): Survey[] =>
      Array.from({ length: 100 }, (_, index) => ({
        id: `${index}`,
        kind: 'nps',
        score: index < score ? 10 : index < 80 ? 7 : 0,
      }));
    const scored = (score: number) =>
      report({ surveys: net(score) }, { nps: nps.with({ scale: { min: 0, max: 10 } }) });
    const [better] = insights(scored(70), scored(30)).findings;
    expect(insightSentence(better as never)).toMatch(
      /^Net promoter score \(NPS\) got better: 10\.0 → 50\.0, by 40\.0 \(95 %: \d+\.\d to \d+\.\d; nps difference/,
    );
  });

  test('H5: names of groups are shown on one line and cannot be markup by accident of length', () => {
    const wild = `a\n${'x'.repeat(100)}`;
    const made = (wildReopens: number, restReopens: number) =>
      report(
        { tickets: [...solved(wild, 300, wildReopens), ...solved('b', 300, restReopens)] as never },
        { reopenRate },
        { by: 'channel' },
      );
    const [first] = insights(made(90, 30), made(30, 30)).findings;
    const text = insightSentence(first as never);
    expect(text).toContain('a\\u000ax');
    expect(text.length).toBeLessThan(320);
  });

  test('where more is neither better nor worse, it changed', () => {
    const calls = (length: number) =>
      Array.from({ length: 40 }, (_, index) => ({
        ...({
          kind: 'call',
          id: `${index}`,
          direction: 'inbound',
          queuedAt: 0,
          answeredAt: 0,
          outcome: 'answered',
        } as const),
        endedAt: minutes(length + (index % 5)),
      }));
    const made = (length: number) => report({ interactions: calls(length) }, { handleTime });
    const [first] = insights(made(9), made(3)).findings;
    expect(insightSentence(first as never)).toContain('Handle time (AHT) changed: 5m → 11m');
  });

  test('faults of the caller', () => {
    const made = month(3, 3);
    expect(codeOf(() => insights({} as never, null))).toBe('invalid_report');
    expect(codeOf(() => insights(made, 5 as never))).toBe('invalid_report');
    expect(codeOf(() => insights(made, null, { level: 95 }))).toBe('invalid_option');
    expect(codeOf(() => insights(made, null, { targets: 5 as never }))).toBe('invalid_targets');
    expect(codeOf(() => insights(made, null, { quality: {} as never }))).toBe('invalid_option');
    expect(codeOf(() => insights(made, null, { target: {} } as never))).toBe('unknown_option');
  });
});

describe('insights: reports out of files', () => {
  test('H11: what a report lacks or has wrong is passed over, what is no finding is refused', () => {
    const made = report({ tickets: waits(40, 5) as never }, { firstResponseTime });
    for (const odd of [
      { duplicates: null },
      { duplicates: 'x' },
      { joined: null },
      { joined: [null, 5] },
      { rows: null },
      { rows: null, duplicates: { tickets: 9 } },
      {
        kpis: {
          ...made.kpis,
          firstResponseTime: { ...made.kpis.firstResponseTime, result: 'x', accounting: undefined },
        },
      },
    ]) {
      expect(insights({ ...made, ...(odd as object) } as never, null).findings).toEqual([]);
    }
    for (const odd of [null, {}, { kind: 'x' }])
      expect(codeOf(() => insightSentence(odd as never))).toBe('invalid_insight');
  });

  test('H11: groups without a figure, and a whole that changed where no group did, name no driver', () => {
    const [now, before] = [month(66, 27), month(30, 30)];
    const [first, ...others] = now.kpis.reopenRate.groups ?? [];
    const groups = [{ ...first, result: null }, ...others];
    const broken = { ...now, kpis: { ...now.kpis, reopenRate: { ...now.kpis.reopenRate, groups } } };
    expect(insights(broken as never, before).findings[0]).toMatchObject({ kind: 'change', driver: null });
    const half = { key: 'email', result: { ...now.kpis.reopenRate.result, ...rateOf(2e14, 5e14) } };
    const whole = (numerator: number) => ({
      ...now,
      kpis: {
        reopenRate: {
          ...now.kpis.reopenRate,
          result: { ...now.kpis.reopenRate.result, ...rateOf(numerator, 1e15) },
          groups: [half, { ...half, key: 'chat' }],
        },
      },
    });
    // 0.1 millionths more of 10¹⁵ rows are no chance, though the groups show it only by their rounding.
    const found = insights(whole(4e14 + 1e8) as never, whole(4e14) as never).findings[0];
    expect(found).toMatchObject({ kind: 'change', verdict: 'worse', driver: null });
  });

  test('a size that fell has the ends of its size', () => {
    const found = insights(
      report({ surveys: answers(120, 80) }, { csat }),
      report({ surveys: answers(180, 20) }, { csat }),
    );
    // 90 % to 60 %: by Newcombe from 21.9 to 37.7 points.
    expect(insightSentence(found.findings[0] as never)).toMatch(
      /got worse: 90\.0 % → 60\.0 %, by 30\.0 percentage points \(95 %: 21\.\d to 37\.\d;/,
    );
  });
});
