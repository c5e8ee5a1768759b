import { describe, expect, it } from 'vitest';
import {
  csat,
  dataQuality,
  days,
  firstResponseTime,
  hours,
  minutes,
  type Report,
  reopenRate,
  report,
  reportDetails,
  resolutionTime,
  seconds,
  type Ticket,
  ticketVolume,
  timeToEvent,
} from '../../src/index.ts';
import { groupTests } from '../../src/report/details/groupTests.ts';
import { logDistribution } from '../../src/report/details/logDistribution.ts';

/** A Monday. */
const monday = Date.UTC(2026, 0, 5);

const ticket = (id: number, more: Partial<Ticket> = {}): Ticket => ({
  ...{ id: `A-${id}`, createdAt: monday + hours(9), channel: id % 2 === 0 ? 'email' : 'chat', status: 'open' },
  ...more,
});
const solved = (id: number, wait: number): Ticket =>
  ticket(id, { status: 'solved', firstRespondedAt: monday + hours(9) + wait, solvedAt: monday + hours(9) + wait });

describe('logDistribution', () => {
  it('counts into bins of half a doubling, without gaps', () => {
    const { bins, count, zeros } = logDistribution([1024, 1024, 1500, 4096]);
    expect([count, zeros]).toEqual([4, 0]);
    expect(bins.map((bin) => [Math.round(bin.from), Math.round(bin.to), bin.count])).toEqual([
      [1024, 1448, 2],
      [1448, 2048, 1],
      [2048, 2896, 0],
      [2896, 4096, 0],
      [4096, 5793, 1],
    ]);
  });
  it('has the bins of all values, whatever their order', () => {
    expect(logDistribution([4096, 1024])).toEqual(logDistribution([1024, 4096]));
    expect(logDistribution([2048, 4096, 1024, 2048]).bins.map(({ count }) => count)).toEqual([1, 0, 2, 0, 1]);
  });
  it('takes what is shorter than a second for a second, and counts what has no length', () => {
    const { bins, zeros } = logDistribution([0, 0, 1, 999]);
    expect(zeros).toBe(2);
    expect(bins.map(({ from, to, count }) => [from <= 1000 && to > 1000, count])).toEqual([[true, 2]]);
  });
  it('G1: of nothing has no bins', () => {
    expect(logDistribution([])).toEqual({ count: 0, zeros: 0, bins: [] });
    expect(logDistribution([0])).toEqual({ count: 1, zeros: 1, bins: [] });
  });
  it('has each edge in the bin that begins there', () => {
    for (let place = 20; place < 70; place += 2) {
      const edge = 2 ** (place / 2);
      expect(logDistribution([edge]).bins[0]?.from).toBe(edge);
      const below = logDistribution([edge * (1 - 2 ** -53)]).bins[0];
      expect(below?.to).toBe(edge);
    }
  });
});

describe('reportDetails', () => {
  const tickets = [solved(1, minutes(10)), solved(2, minutes(20)), solved(3, hours(2)), ticket(4)];
  const asOf = monday + days(1);

  it('tells how durations are spread, of KPIs of durations only', () => {
    const { distributions } = reportDetails({ tickets }, { firstResponseTime, reopenRate });
    expect(Object.keys(distributions)).toEqual(['firstResponseTime']);
    const bins = distributions['firstResponseTime']?.bins ?? [];
    expect(bins.reduce((total, { count }) => total + count, 0)).toBe(3);
  });

  it('does without the spread where a sketch remembers no values', () => {
    const sketched = firstResponseTime.with({ quantiles: { relativeError: 0.01 } });
    expect(reportDetails({ tickets }, { sketched }).distributions).toEqual({});
  });

  it('tells how many still wait, as timeToEvent does', () => {
    const { waits } = reportDetails({ tickets }, { resolutionTime, reopenRate }, { asOf });
    expect(waits).toEqual({ resolutionTime: timeToEvent(resolutionTime, tickets, { asOf }) });
    expect(reportDetails({ tickets }, { resolutionTime }).waits).toEqual({});
  });

  it('keeps of a long curve the steps that can be seen, and its figures whole', () => {
    const many = Array.from({ length: 3000 }, (_, index) => solved(index, minutes(1) + seconds(index)));
    const whole = timeToEvent(resolutionTime, many, { asOf });
    const curve = reportDetails({ tickets: many }, { resolutionTime }, { asOf }).waits['resolutionTime'];
    expect(whole.curve).toHaveLength(3000);
    expect(curve?.curve.length).toBeLessThanOrEqual(251);
    expect([curve?.value, curve?.lower, curve?.events]).toEqual([whole.value, whole.lower, 3000]);
    expect(curve?.curve.at(-1)).toEqual(whole.curve.at(-1));
    // Nowhere is the curve off by more than half a step that can be seen.
    const known = new Set(whole.curve.map((step) => JSON.stringify(step)));
    expect(curve?.curve.every((step) => known.has(JSON.stringify(step)))).toBe(true);
  });

  it('tells in which hours tickets come, and how long each was looked at', () => {
    const { arrivals } = reportDetails({ tickets }, { ticketVolume }, { timeZone: 'Europe/Berlin' });
    expect([arrivals?.count, arrivals?.days.map(({ day }) => day)[0]]).toEqual([4, 'mon']);
    expect([arrivals?.days[0]?.counts[10], arrivals?.days[0]?.perHour[10], arrivals?.days[1]?.perHour[0]]).toEqual([
      ...[4, 4, null],
    ]);
    expect(reportDetails({ tickets }, { ticketVolume }).arrivals).toBe(null);
    expect(reportDetails({ tickets: [] }, { ticketVolume }, { timeZone: 'UTC' }).arrivals).toBe(null);
  });

  it('tells which groups differ from the others', () => {
    const fast = Array.from({ length: 40 }, (_, index) => solved(2 * index, minutes(5 + index)));
    const slow = Array.from({ length: 40 }, (_, index) => solved(2 * index + 1, hours(5 + index)));
    const { groups } = reportDetails(
      { tickets: [...fast, ...slow] },
      { resolutionTime, ticketVolume },
      { by: 'channel' },
    );
    expect(Object.keys(groups)).toEqual(['resolutionTime']);
    expect(groups['resolutionTime']?.groups.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['chat', 'worse'],
      ['email', 'better'],
    ]);
  });

  it('puts a survey in the channel of its ticket, as report does', () => {
    const surveys = tickets.map(({ id }, index) => ({
      ...{ id: `S-${index}`, ticketId: id, kind: 'csat' as const, score: 5, scale: { min: 1, max: 5 } },
    }));
    const own = reportDetails({ tickets, surveys }, { csat }, { by: 'channel' });
    const theirs = report({ tickets, surveys }, { csat }, { by: 'channel' });
    expect(own.groups['csat']?.groups.map(({ key }) => key).sort()).toEqual(
      (theirs.kpis.csat.groups ?? []).map(({ key }) => key).sort(),
    );
  });

  it('hides no error that is not of this library', () => {
    const broken = {
      ...{ ...reopenRate, definition: reopenRate.definition, init: reopenRate.init, add: reopenRate.add },
      ...{ merge: reopenRate.merge, account: reopenRate.account, result: () => (null as never as string).length },
    };
    expect(() => groupTests(broken as never, tickets as never[], { by: 'channel' })).toThrow(TypeError);
  });

  it('does without the test where groups overlap or are one', () => {
    const tagged = tickets.map((own) => ({ ...own, tags: ['a', 'b'] }));
    expect(reportDetails({ tickets: tagged }, { reopenRate }, { by: 'tags' }).groups).toEqual({});
    expect(reportDetails({ tickets }, { reopenRate }, { by: 'nothing' as string }).groups).toEqual({});
  });

  it('tells what is wrong with the records', () => {
    const wrong = [...tickets, ticket(9, { status: 'solved', solvedAt: monday })];
    const { findings } = reportDetails({ tickets: wrong }, { ticketVolume }).quality;
    expect(findings.map(({ rule }) => rule)).toContain('solved_before_creation');
  });

  it('looks at the records as dataQuality does, with the moment, the zone and five ids', () => {
    const wrong = Array.from({ length: 9 }, (_, index) =>
      ticket(20 + index, { createdAt: monday + days(2), status: 'solved', solvedAt: monday }),
    );
    const dataset = { tickets: [...tickets, ...wrong] };
    const options = { asOf, timeZone: 'Asia/Tokyo', ids: 5 };
    const { quality } = reportDetails(dataset, { ticketVolume }, { asOf, timeZone: 'Asia/Tokyo' });
    expect(quality).toEqual(dataQuality(dataset, options));
    expect(quality.findings.map(({ ids }) => ids.length)).toContain(5);
    expect(quality).not.toEqual(dataQuality(dataset, { ids: 5 }));
    expect(reportDetails(dataset, { ticketVolume }).quality).toEqual(dataQuality(dataset, { ids: 5 }));
  });

  it('takes a collection that is left out as undefined for none, and refuses one that cannot be read', () => {
    const own = { tickets, surveys: undefined } as never;
    expect(reportDetails(own, { ticketVolume })).toEqual(reportDetails({ tickets }, { ticketVolume }));
    for (const surveys of [null, 5, {}]) {
      expect(() => reportDetails({ tickets, surveys } as never, { ticketVolume })).toThrow(
        expect.objectContaining({ code: 'not_iterable' }),
      );
    }
  });

  it('compares at the level that is asked for, and attributes as report does', () => {
    const history = (to: string) => [
      { at: monday + hours(9), kind: 'assignment', from: null, to } as const,
      { at: monday + hours(10), kind: 'status', from: 'open', to: 'solved' } as const,
    ];
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...{ ...solved(index, hours(1 + (index % 7))), agentId: 'ada', history: history(index % 2 === 0 ? 'bo' : 'cem') },
    })) as Ticket[];
    const groupsBy = (options: object) =>
      reportDetails({ tickets: many }, { resolutionTime }, { by: 'agentId', ...options }).groups['resolutionTime'];
    expect(groupsBy({})).toBeUndefined();
    expect(groupsBy({ attribute: 'solver' })?.groups.map(({ key }) => key)).toEqual(['bo', 'cem']);
    expect(groupsBy({ attribute: 'solver' })?.level).toBe(0.95);
    expect(groupsBy({ attribute: 'solver', level: 0.5 })?.level).toBe(0.5);
    expect(reportDetails({ tickets: many }, { resolutionTime }, { level: 0.5 }).level).toBe(0.5);
  });

  it('attributes ratings as report does, to who solved the ticket', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...{ ...solved(index, hours(1)), agentId: 'ada' },
      history: [
        { at: monday + hours(9), kind: 'assignment', from: null, to: index % 2 === 0 ? 'bo' : 'cem' },
        { at: monday + hours(10), kind: 'status', from: 'open', to: 'solved' },
      ],
    })) as Ticket[];
    const surveys = many.map(({ id }, index) => ({
      ...{ id: `S-${index}`, ticketId: id, kind: 'csat' as const, score: 1 + (index % 5), scale: { min: 1, max: 5 } },
      sentAt: monday + hours(11),
    }));
    const options = { by: 'agentId', attribute: 'solver' } as const;
    const theirs = report({ tickets: many, surveys }, { csat }, options).kpis.csat.groups;
    expect(theirs?.map(({ key, rows }) => [key, rows])).toEqual([
      ['bo', 20],
      ['cem', 20],
    ]);
    const { groups } = reportDetails({ tickets: many, surveys }, { csat }, options);
    expect(groups['csat']?.groups.map(({ key }) => key)).toEqual(['bo', 'cem']);
  });

  it('F9: reads generators once', () => {
    function* each(): Generator<Ticket> {
      yield* tickets;
    }
    const options = { asOf, timeZone: 'UTC', by: 'channel' };
    expect(reportDetails({ tickets: each() }, { resolutionTime }, options)).toEqual(
      reportDetails({ tickets }, { resolutionTime }, options),
    );
  });

  it('is plain JSON, and leaves its input alone', () => {
    const before = JSON.stringify(tickets);
    const details = reportDetails(
      { tickets },
      { resolutionTime, firstResponseTime },
      { asOf, timeZone: 'UTC', by: 'channel' },
    );
    expect(JSON.parse(JSON.stringify(details))).toEqual(details);
    expect(JSON.stringify(tickets)).toBe(before);
  });

  it('refuses options that it does not know, and slices without what they need', () => {
    const refused = (code: string) => expect.objectContaining({ code });
    const call = (options: object) => () => reportDetails({ tickets }, { ticketVolume }, options as never);
    expect(call({ zone: 'UTC' })).toThrow(refused('unknown_option'));
    expect(call({ timeZone: 'Mars' })).toThrow(refused('unknown_time_zone'));
    expect(call({ level: 95 })).toThrow(refused('invalid_option'));
    expect(call({ by: 'hour_of_day' })).toThrow(refused('missing_option'));
    expect(() => reportDetails({ tickets: 5 } as never, { ticketVolume })).toThrow(refused('not_iterable'));
  });
});

describe('a report with details', () => {
  it('has the same count of waits in both', () => {
    const tickets = [solved(1, minutes(10)), solved(2, minutes(20)), ticket(4)];
    const found = report({ tickets }, { firstResponseTime }) as Report;
    const { distributions } = reportDetails({ tickets }, { firstResponseTime });
    expect(distributions['firstResponseTime']?.count).toBe(found.kpis['firstResponseTime']?.accounting.counted);
  });
});
