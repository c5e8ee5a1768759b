import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  csat,
  type DefinitionProfile,
  diffProfiles,
  firstContactResolution,
  firstResponseTime,
  hours,
  inProfile,
  minutes,
  profiles,
  reopenRate,
  resolutionTime,
  seconds,
  serviceLevel,
  slaAttainment,
  touches,
} from '../../../src/index.ts';
import { arbitraryTicket, deepFreeze } from '../../../src/testing/index.ts';
import { calls } from '../../kpis/contacts.ts';
import { broken, codeOf, message, statuses, surveys, ticket } from '../../kpis/records.ts';

const { zendesk, zendeskSla, chatwoot, intercom, zammad, genesys, amazonConnect } = profiles;

const solved = (id: string, ...hoursOfChange: readonly number[]) => {
  const changes = hoursOfChange.map((hour, index) => [hour, index % 2 === 0 ? 'solved' : 'open'] as const);
  return ticket({ id, status: 'solved', history: statuses(...changes) });
};

/** A profile of one KPI with these options. */
function own(id: string, kpi: string, options: object, figure?: string): DefinitionProfile {
  const entry = { options, source: 'a test', ...(figure === undefined ? {} : { figure }) };
  return { id, title: id, kpis: { [kpi]: entry } };
}

/** The KPI with other parts. */
function named(parts: object): unknown {
  const call = { resolutionTime: () => null }.resolutionTime;
  return Object.assign(call, resolutionTime, parts);
}

describe('diffProfiles, of one KPI', () => {
  const rows = deepFreeze([
    solved('small', 2, 10, 11),
    solved('same', 5),
    solved('large', 2, 10, 11, 20, 23),
    ticket({ id: 'open', status: 'open' }),
    ticket({ id: 'again', status: 'open', history: statuses([2, 'solved'], [3, 'open']) }),
  ]);
  const diff = diffProfiles(rows, zendesk, chatwoot, resolutionTime);

  test('both headline figures are those of the KPI with the options of the profile', () => {
    expect(diff).toMatchObject({ kpi: 'resolutionTime', unit: 'duration' });
    expect(diff.a).toEqual({
      ...{ profile: 'zendesk', figure: 'value', value: hours(13), counted: 3, pending: 2, excluded: {} },
    });
    // 2 + 11 + 5 + 2 + 11 + 23 + 2 hours of seven solvings.
    expect(diff.b).toEqual({
      ...{ profile: 'chatwoot', figure: 'value', value: hours(8), counted: 7, pending: 2, excluded: {} },
    });
    expect(diff.difference).toBe(hours(-5));
  });

  test('the rows that differ, the largest difference first, then those that only one side counts', () => {
    expect(diff.rows.map(({ id, difference }) => [id, difference])).toEqual([
      ['large', hours(12) - hours(23)],
      ['small', hours(6.5) - hours(11)],
      ['again', null],
    ]);
    expect(diff.rows[0]).toEqual({
      id: 'large',
      a: { outcome: 'counted', value: hours(23), count: 1, reason: null },
      b: { outcome: 'counted', value: hours(12), count: 3, reason: null },
      ...{ difference: hours(-11), why: ['cycle'] },
    });
    expect(diff.rows[2]?.a).toEqual({ outcome: 'pending', value: null, count: 0, reason: null });
    expect(diff.rows[2]?.b).toEqual({ outcome: 'counted', value: hours(2), count: 1, reason: null });
  });

  test('counts add up to all rows', () => {
    expect(diff.counts).toEqual({ same: 2, changed: 2, onlyA: 0, onlyB: 1, leftOut: 0 });
  });

  test('the options that differ, with what each does to the figure of a, and on how many rows', () => {
    expect(diff.options).toEqual([
      { name: 'cycle', a: 'full', b: 'every', switched: hours(8), rows: 3 },
      { name: 'statistic', a: null, b: 'mean', switched: hours(13), rows: 0 },
    ]);
  });

  test('the other way round it is the same with sides changed', () => {
    const back = diffProfiles(rows, chatwoot, zendesk, resolutionTime);
    expect(back.counts).toEqual({ same: 2, changed: 2, onlyA: 1, onlyB: 0, leftOut: 0 });
    expect(back.rows.map(({ id }) => id)).toEqual(diff.rows.map(({ id }) => id));
    expect(back.difference).toBe(hours(5));
  });

  test('a profile does not differ from itself', () => {
    const none = diffProfiles(rows, chatwoot, chatwoot, resolutionTime);
    expect(none).toMatchObject({ difference: 0, options: [], rows: [], counts: { same: 5 } });
  });

  test('without rows there is no figure and no difference', () => {
    expect(diffProfiles([], zendesk, chatwoot, resolutionTime)).toMatchObject({
      ...{ difference: null, rows: [], counts: { same: 0 }, a: { value: null, counted: 0 } },
    });
  });

  test('options that the KPI was given hold on both sides', () => {
    const cut = { by: 'createdAt', from: 0, to: 1 };
    const late = { ...solved('late', 12, 13, 14), createdAt: 5 };
    const cutOff = diffProfiles([...rows, late], zendesk, chatwoot, resolutionTime.with({ period: cut }));
    expect(cutOff).toMatchObject({ difference: diff.difference, counts: { ...diff.counts, same: 3 }, rows: diff.rows });
    expect([cutOff.a.excluded, cutOff.b.excluded]).toEqual([{ outside_period: 1 }, { outside_period: 1 }]);
  });

  test('any iterable of rows is read once', () => {
    expect(diffProfiles(new Set(rows).values(), zendesk, chatwoot, resolutionTime)).toEqual(diff);
  });
});

describe('diffProfiles, why', () => {
  const opened = (id: string, fields = {}) =>
    ticket({
      ...{ id, createdBy: 'agent', interactions: [message(0, 'agent'), message(60, 'customer'), message(70, 'agent')] },
      ...fields,
    });

  test('the one option that is enough', () => {
    const late = ticket({ id: 'late', interactions: [message(30, 'customer'), message(50, 'agent')] });
    const diff = diffProfiles([opened('opened'), late], zendesk, intercom, firstResponseTime);
    expect(diff.rows.map(({ id, difference, why }) => [id, difference, why])).toEqual([
      ['opened', minutes(-60), ['agentStarted', 'start']],
      ['late', minutes(-30), ['start']],
    ]);
  });

  test('each of several that are enough alone', () => {
    const a = own('a', 'firstResponseTime', { agentStarted: 'second_public_reply', start: 'created' });
    const b = own('b', 'firstResponseTime', { agentStarted: 'from_first_customer_message', start: 'assigned' });
    const [row] = diffProfiles([opened('x')], a, b, firstResponseTime).rows;
    expect(row?.why).toEqual(['agentStarted']);
  });

  test('those that do something alone, where none is enough', () => {
    const rows = [solved('x', 2, 3, 4, 5, 15)];
    const a = own('a', 'resolutionTime', { cycle: 'full', statistic: 'mean' });
    const b = own('b', 'resolutionTime', { cycle: 'every', statistic: 'max' });
    // Every solving: 2, 4 and 15 h. Their maximum is the full time, their number is not, and their mean is neither.
    expect(diffProfiles(rows, a, b, resolutionTime).rows).toEqual([
      {
        ...{ id: 'x', difference: 0, why: ['cycle', 'statistic'] },
        a: { outcome: 'counted', value: hours(15), count: 1, reason: null },
        b: { outcome: 'counted', value: hours(15), count: 3, reason: null },
      },
    ]);
  });

  test('those that work only together, and none that does nothing', () => {
    const interactions = [message(0, 'customer'), message(9, 'bot', { at: minutes(9) }), message(30, 'agent')];
    const row = ticket({ id: 'x', createdBy: 'agent', interactions });
    const a = own('a', 'firstResponseTime', { agentStarted: 'exclude', countBots: false, statistic: 'mean' });
    const b = own('b', 'firstResponseTime', { agentStarted: 'second_public_reply', countBots: true, statistic: 'p90' });
    const [found] = diffProfiles([row], a, b, firstResponseTime).rows;
    expect(found?.b.value).toBe(minutes(9));
    expect(found?.why).toEqual(['agentStarted', 'countBots']);
  });

  test('all of those that change nothing in pairs, but do together', () => {
    // Of three switches two have to be turned.
    const most = (options: Readonly<Record<string, unknown>>) =>
      ['x', 'y', 'z'].filter((option) => options[option] === true).length >= 2;
    const fold = (options: object) => resolutionTime.with({ cycle: most(options as never) ? 'every' : 'full' }).fold();
    const made = named({ with: (options: object) => ({ fold: () => fold(options) }) });
    const a = own('a', 'resolutionTime', { x: false, y: false, z: false });
    const b = own('b', 'resolutionTime', { x: true, y: true, z: true });
    expect(diffProfiles([solved('r', 2, 10, 11)], a, b, made as never).rows).toMatchObject([
      { id: 'r', why: ['x', 'y', 'z'] },
    ]);
  });

  test('rows of one id stand in the order of what is said of them, rows without an id by their place', () => {
    const again = ticket({ id: 'x', status: 'open', history: statuses([2, 'solved'], [3, 'open']) });
    const other = { ...again, history: statuses([4, 'solved'], [5, 'open']) };
    const both = [again, other, again, { ...again, id: undefined as never }];
    const found = diffProfiles(both, zendesk, chatwoot, resolutionTime).rows;
    expect(found.map(({ id, b }) => [id, b.value])).toEqual([
      [3, hours(2)],
      ['x', hours(4)],
      ['x', hours(2)],
      ['x', hours(2)],
    ]);
    const turned = diffProfiles([other, again, again], zendesk, chatwoot, resolutionTime).rows;
    expect(turned).toEqual(found.slice(1));
  });

  test('a KPI that does not say what it makes of each row cannot be asked why', () => {
    const bare = { ...resolutionTime.fold(), outcomes: undefined };
    const made = named({ with: () => ({ fold: () => bare }) });
    expect(codeOf(() => diffProfiles([], zendesk, chatwoot, made as never))).toBe('not_explainable');
  });

  test('the field of the result that a system shows is a reason like an option', () => {
    const stars = surveys('csat', [5, 4, 1]);
    const scale = { min: 1, max: 5 };
    const diff = diffProfiles(stars, own('a', 'csat', { scale }), own('b', 'csat', { scale }, 'netSatisfaction'), csat);
    expect(diff.options).toEqual([{ name: 'figure', a: 'value', b: 'netSatisfaction', switched: 1 / 3, rows: 1 }]);
    expect(diff.rows).toMatchObject([
      { id: 'S-3', a: { value: 0 }, b: { value: -1 }, difference: -1, why: ['figure'] },
    ]);
    expect(diff.difference).toBeCloseTo(-1 / 3, 12);
  });

  test('options that say the same in other words do not differ', () => {
    const a = own('a', 'csat', { scale: { min: 1, max: 5 } });
    const b = own('b', 'csat', { scale: { max: 5, min: 1 } });
    expect(diffProfiles(surveys('csat', [5]), a, b, csat).options).toEqual([]);
  });
});

describe('diffProfiles, of figures other than durations', () => {
  test('yes is 1 and no is 0', () => {
    const reply = message(1, 'agent');
    const rows = [
      ticket({ id: 'none', status: 'solved', interactions: [] }),
      ticket({ id: 'one', status: 'solved', interactions: [reply] }),
      ticket({ id: 'two', status: 'solved', solvedAt: hours(1), interactions: [reply, message(2, 'agent')] }),
    ];
    const diff = diffProfiles(rows, zendesk, profiles.freshdesk, firstContactResolution);
    expect(diff.rows).toEqual([
      {
        ...{ id: 'none', difference: null, why: ['method'] },
        a: { outcome: 'counted', value: 1, count: 1, reason: null },
        b: { outcome: 'excluded', value: null, count: 0, reason: 'no_agent_reply' },
      },
    ]);
    expect(diff.counts).toEqual({ same: 2, changed: 0, onlyA: 1, onlyB: 0, leftOut: 0 });
    expect(diffProfiles(rows, zendesk, own('b', 'touches', {}, 'multi'), touches).rows.map(({ id }) => id)).toEqual([
      'one',
    ]);
  });

  test('A.7: the calls behind 81.1321 and 81.9048 % are the ten short ones', () => {
    const day = [
      ...[...calls(860, 'answered', 12), ...calls(140, 'answered', 90)],
      ...[...calls(10, 'abandoned', 3), ...calls(50, 'abandoned', 55)],
    ];
    const short = {
      ...genesys,
      kpis: { serviceLevel: { ...genesys.kpis.serviceLevel, options: { shortAbandon: seconds(5) } } },
    };
    const diff = diffProfiles(day, amazonConnect, short, serviceLevel.with({ threshold: seconds(20) }));
    expect([diff.a.value, diff.b.value]).toEqual([860 / 1060, 860 / 1050]);
    expect(diff.counts).toEqual({ same: 1050, changed: 0, onlyA: 10, onlyB: 0, leftOut: 0 });
    expect(diff.rows.every(({ why, b }) => why.join() === 'shortAbandon' && b.reason === 'short_abandon')).toBe(true);
  });

  test('A.13: the running promises are what Chatwoot counts as hits', () => {
    const rows = [
      ticket({ id: 'hit', status: 'solved', solvedAt: hours(3) }),
      ticket({ id: 'running', status: 'open', createdAt: hours(8) }),
    ];
    const promised = slaAttainment.with({ policies: [{ metric: 'resolution', target: hours(4) }], asOf: hours(10) });
    expect(diffProfiles(rows, zendeskSla, chatwoot, promised).rows).toMatchObject([
      { id: 'running', a: { outcome: 'pending' }, b: { outcome: 'counted', value: 1 }, why: ['running'] },
    ]);
  });

  test('an answer that a later one replaces is left out on one side only', () => {
    const answers = surveys('csat', [1, 5]).map((survey, at) => ({ ...survey, ticketId: 'A', respondedAt: at }));
    expect(diffProfiles(answers, chatwoot, intercom, csat).rows).toMatchObject([
      {
        id: 'S-1',
        a: { outcome: 'counted', value: 0 },
        b: { outcome: 'excluded', reason: 'superseded' },
        why: ['answers'],
      },
    ]);
  });

  test('rows that both leave out, for another reason', () => {
    const row = ticket({ id: 'x', status: 'solved', createdBy: 'agent', interactions: [message(0, 'agent')] });
    const diff = diffProfiles([row], profiles.gorgias, zendesk, firstResponseTime);
    expect(diff.counts.leftOut).toBe(1);
    expect(diff.rows[0]).toMatchObject({ a: { reason: 'agent_started' }, b: { reason: 'no_agent_reply' } });
  });
});

describe('diffProfiles, of all KPIs of two systems', () => {
  const rows = [solved('A-1', 2, 10, 11)];
  const diff = diffProfiles(rows, zendesk, chatwoot);

  test('the KPIs of tickets that both define, each as if it were asked for', () => {
    expect(diff.kpis.map(({ kpi }) => kpi)).toEqual(['firstResponseTime', 'resolutionTime']);
    expect(diff.kpis[1]).toEqual(diffProfiles(rows, zendesk, chatwoot, resolutionTime));
  });

  test('what could not be compared says what it needs', () => {
    expect(diff.unchecked).toEqual([{ kpi: 'csat', needs: ['surveys'] }]);
    expect(diffProfiles([], zendeskSla, chatwoot).unchecked).toEqual([
      { kpi: 'slaAttainment', needs: ['policies', 'asOf'] },
    ]);
    expect(diffProfiles([], genesys, amazonConnect)).toEqual({
      kpis: [],
      unchecked: [
        { kpi: 'serviceLevel', needs: ['threshold', 'shortAbandon', 'interactions'] },
        { kpi: 'abandonmentRate', needs: ['shortAbandon', 'interactions'] },
      ],
    });
    const ours = own('a', 'reopenRate', {});
    expect(diffProfiles([], ours, ours)).toEqual({ kpis: [], unchecked: [{ kpi: 'reopenRate', needs: ['kpi'] }] });
    expect(diffProfiles(rows, ours, ours, reopenRate).counts.same).toBe(1);
  });

  test('systems that share no KPI differ in nothing', () => {
    expect(diffProfiles(rows, profiles.helpscout, zammad)).toEqual({ kpis: [], unchecked: [] });
  });
});

describe('diffProfiles, on any tickets', () => {
  const pair = fc.constantFrom(
    ...([
      [zendesk, chatwoot, 'resolutionTime'],
      [zammad, intercom, 'resolutionTime'],
      [zendesk, intercom, 'firstResponseTime'],
      [zendeskSla, chatwoot, 'firstResponseTime'],
    ] as const),
  );
  const kpis = { resolutionTime, firstResponseTime };
  const desk = fc.array(arbitraryTicket({ faults: true }), { maxLength: 20 });

  test('every row stands in one count, and the rest of what is said is plain JSON', () => {
    fc.assert(
      fc.property(desk, pair, (rows, [a, b, kpi]) => {
        const diff = diffProfiles(rows, a, b, kpis[kpi]);
        const { same, changed, onlyA, onlyB, leftOut } = diff.counts;
        expect(same + changed + onlyA + onlyB + leftOut).toBe(rows.length);
        expect(diff.rows).toHaveLength(rows.length - same);
        expect(diff.rows.every(({ why }) => why.length > 0)).toBe(true);
        expect(JSON.parse(JSON.stringify(diff))).toEqual(diff);
        expect([diff.a.value, diff.b.value]).toEqual([a, b].map((own) => inProfile(kpis[kpi], own)(rows).value));
      }),
      { numRuns: 100 },
    );
  });

  test('the order of the rows has no say', () => {
    const distinct = desk.map((rows) => rows.map((row, index) => ({ ...row, id: `T-${index}` })));
    fc.assert(
      fc.property(distinct, pair, (rows, [a, b, kpi]) => {
        expect(diffProfiles([...rows].reverse(), a, b, kpis[kpi])).toEqual(diffProfiles(rows, a, b, kpis[kpi]));
      }),
      { numRuns: 100 },
    );
  });
});

describe('diffProfiles refuses', () => {
  test('F: what is no profile, no rows, no KPI, and a KPI that one of them does not define', () => {
    expect(codeOf(() => diffProfiles([], {} as never, zendesk))).toBe('invalid_profile');
    expect(codeOf(() => diffProfiles([], zendesk, null as never))).toBe('invalid_profile');
    expect(codeOf(() => diffProfiles('rows' as never, zendesk, chatwoot))).toBe('not_iterable');
    expect(codeOf(() => diffProfiles([], zendesk, chatwoot, 5 as never))).toBe('not_a_kpi');
    expect(codeOf(() => diffProfiles([], zendesk, genesys, resolutionTime))).toBe('not_in_profile');
    expect(codeOf(() => diffProfiles([], genesys, amazonConnect, serviceLevel as never))).toBe('missing_option');
  });

  test('with strict, the first faulty row', () => {
    const rows = [broken('createdAt', 'x', { status: 'solved' })];
    expect(codeOf(() => diffProfiles(rows, zendesk, chatwoot, resolutionTime.with({ strict: true })))).toBe(
      'invalid_instant',
    );
    expect(diffProfiles(rows, zendesk, chatwoot, resolutionTime).a.excluded).toEqual({ no_solved_at: 1 });
  });

  test('rows that are no objects are counted, by their position', () => {
    const diff = diffProfiles([null as never, solved('x', 1, 2, 3)], zendesk, chatwoot, resolutionTime);
    expect(diff.a.excluded).toEqual({ not_an_object: 1 });
    expect(diff.counts).toMatchObject({ same: 1, changed: 1 });
  });
});
