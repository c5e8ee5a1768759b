import { describe, expect, test } from 'vitest';
import { fromHelpScout } from '../../../src/adapters/helpscout/fromHelpScout.ts';
import {
  abandonmentRate,
  csat,
  firstContactResolution,
  firstResponseTime,
  hours,
  inProfile,
  minutes,
  occupancy,
  profiles,
  resolutionTime,
  responseTime,
  seconds,
  serviceLevel,
  slaAttainment,
  speedOfAnswer,
  type TicketRow,
  touches,
} from '../../../src/index.ts';
import { catalogue } from '../../../src/kpis/catalogue.ts';
import { calls } from '../../kpis/contacts.ts';
import { codeOf, message, messageOf, statuses, surveysOf, ticket } from '../../kpis/records.ts';

const systems = Object.values(profiles);

/** A.5: solved after 2 h, 11 h and 23 h. */
const cycles = ticket({
  status: 'solved',
  history: statuses([2, 'solved'], [10, 'open'], [11, 'solved'], [20, 'open'], [23, 'solved']),
});

/** A.7: 1,000 answered, 860 of them within 20 s; 60 abandoned, 20 within 20 s, 10 of those within 5 s. */
const day = [
  ...[...calls(860, 'answered', 12), ...calls(140, 'answered', 90)],
  ...[...calls(10, 'abandoned', 3), ...calls(10, 'abandoned', 12), ...calls(40, 'abandoned', 55)],
];

/** A.10: 5★ 50, 4★ 20, 3★ 10, 2★ 5, 1★ 15. */
const stars = surveysOf('csat', { 5: 50, 4: 20, 3: 10, 2: 5, 1: 15 });

describe('profiles', () => {
  test('are known by the key that is their id', () => {
    expect(Object.keys(profiles)).toEqual(systems.map(({ id }) => id));
    expect(Object.keys(profiles)).toEqual([
      ...['zendesk', 'zendeskSla', 'intercom', 'chatwoot', 'freshdesk', 'gorgias', 'helpscout', 'zammad'],
      ...['genesys', 'amazonConnect'],
    ]);
  });

  test('are plain JSON', () => {
    expect(JSON.parse(JSON.stringify(profiles))).toEqual(profiles);
  });

  test('name KPIs of the catalogue, with a source and options that these take', () => {
    const kpis = new Map<string, { with: (options: object) => unknown }>(Object.entries(catalogue) as never);
    for (const { kpis: own } of systems) {
      for (const [name, { options, source }] of Object.entries(own)) {
        expect(source.length).toBeGreaterThan(10);
        expect(() => kpis.get(name)?.with(options), name).not.toThrow();
        expect(kpis.has(name)).toBe(true);
      }
    }
  });
});

describe('resolution time, of a request solved after 2, 11 and 23 h', () => {
  const hoursOf = (profile: Parameters<typeof inProfile>[1]) => {
    const { value, count } = inProfile(resolutionTime, profile)([cycles]);
    return [(value ?? 0) / hours(1), count];
  };

  test('A.5: Zendesk and Intercom 23 h, Zammad 2 h, Chatwoot a mean of 12 h from 3 resolutions', () => {
    expect(hoursOf(profiles.zendesk)).toEqual([23, 1]);
    expect(hoursOf(profiles.intercom)).toEqual([23, 1]);
    expect(hoursOf(profiles.zammad)).toEqual([2, 1]);
    expect(hoursOf(profiles.chatwoot)).toEqual([12, 3]);
  });
});

describe('first response time, of a ticket that an agent opened', () => {
  const valueOfOpened = (profile: Parameters<typeof inProfile>[1], interactions: TicketRow['interactions']) =>
    inProfile(firstResponseTime, profile)([ticket({ createdBy: 'agent', interactions })]).value;
  const opened = [message(0, 'agent'), message(60, 'customer'), message(70, 'agent')];

  test('A.2: Zendesk ends at the second public comment, its SLA and Intercom start at the customer', () => {
    expect(valueOfOpened(profiles.zendesk, opened)).toBe(minutes(70));
    expect(valueOfOpened(profiles.zendeskSla, opened)).toBe(minutes(10));
    expect(valueOfOpened(profiles.intercom, opened)).toBe(minutes(10));
  });

  test('A.2: after a private note Zendesk ends at the first public comment', () => {
    const noted = [message(0, 'agent', { visibility: 'private' }), ...opened.slice(1)];
    expect(valueOfOpened(profiles.zendesk, noted)).toBe(minutes(70));
    expect(valueOfOpened(profiles.zendesk, [...noted, message(5, 'agent')])).toBe(minutes(5));
  });

  test('A.1: Gorgias leaves it out, and starts others at the first message of the customer', () => {
    expect(valueOfOpened(profiles.gorgias, opened)).toBeNull();
    const late = ticket({ interactions: [message(30, 'customer'), message(50, 'agent')] });
    expect(inProfile(firstResponseTime, profiles.gorgias)([late]).value).toBe(minutes(20));
    expect(inProfile(firstResponseTime, profiles.freshdesk)([late]).value).toBe(minutes(50));
  });

  test('A.14: Chatwoot means, Gorgias and Intercom medians', () => {
    const rows = [1, 2, 30].map((minute) =>
      ticket({ interactions: [message(0, 'customer'), message(minute, 'agent')] }),
    );
    const minutesOf = (profile: Parameters<typeof inProfile>[1]) =>
      (inProfile(firstResponseTime, profile)(rows).value ?? 0) / minutes(1);
    expect([profiles.chatwoot, profiles.gorgias, profiles.intercom].map(minutesOf)).toEqual([11, 2, 2]);
  });
});

describe('one touch', () => {
  const replied = (replies: number, fields = {}) =>
    ticket({
      ...{ status: 'solved', interactions: Array.from({ length: replies }, (_, at) => message(at + 1, 'agent')) },
      ...fields,
    });
  const rows = [replied(0), replied(1), replied(1, { reopens: 1 }), replied(2)];

  test('A.8 #1: Zendesk counts fewer than two replies, none included', () => {
    expect(inProfile(firstContactResolution, profiles.zendesk)(rows).value).toBe(0.75);
  });

  test('A.8 #2: its German page, and dbt_zendesk, count exactly one', () => {
    const { figure } = profiles.zendesk.kpis.touches;
    expect(inProfile(touches, profiles.zendesk)(rows)[figure]).toBe(0.5);
    expect(firstContactResolution(rows).value).toBe(0.25);
  });

  test('A.8 #4: a «thank you» that nobody answers changes nothing', () => {
    const thanked = ticket({ status: 'solved', interactions: [message(1, 'agent'), message(9, 'customer')] });
    expect(inProfile(firstContactResolution, profiles.zendesk)([thanked]).value).toBe(1);
  });

  test('A.8 #5: Freshdesk and Help Scout look at the status that the first reply left behind', () => {
    const asked = [message(0, 'customer'), message(60, 'agent'), message(120, 'customer'), message(150, 'agent')];
    const atOnce = ticket({
      status: 'solved',
      interactions: asked,
      history: statuses([1, 'solved'], [2, 'open'], [2.5, 'solved']),
    });
    const later = ticket({ status: 'solved', interactions: asked, history: statuses([1, 'pending'], [2.5, 'solved']) });
    for (const profile of [profiles.freshdesk, profiles.helpscout]) {
      expect(inProfile(firstContactResolution, profile)([atOnce, later])).toMatchObject({
        numerator: 1,
        denominator: 2,
      });
    }
  });
});

describe('service level, of the golden day', () => {
  const threshold = seconds(20);
  const percent = (value: number | null) => (100 * (value ?? 0)).toFixed(4);

  test('A.7 SL3: Amazon Connect 81.1321 %', () => {
    const amazon = inProfile(serviceLevel, profiles.amazonConnect);
    expect(percent(amazon(day, { threshold }).value)).toBe('81.1321');
  });

  test('A.7 SL6: Genesys without short abandons 81.9048 %, and its own example 57.1429 %', () => {
    const genesys = inProfile(serviceLevel, profiles.genesys).with({ threshold, shortAbandon: seconds(5) });
    expect(percent(genesys(day).value)).toBe('81.9048');
    const own = [
      ...[...calls(200, 'answered', 10), ...calls(100, 'answered', 90)],
      ...[...calls(50, 'abandoned', 1), ...calls(50, 'abandoned', 90)],
    ];
    expect(percent(genesys(own).value)).toBe('57.1429');
  });

  test('A.7: the other formulas are options without a system: 83.0189, 86 and 82.6923 %', () => {
    const rule = (abandoned: 'positive' | 'ignore' | 'late_only') =>
      percent(serviceLevel(day, { threshold, abandoned }).value);
    expect([rule('positive'), rule('ignore'), rule('late_only')]).toEqual(['83.0189', '86.0000', '82.6923']);
  });

  test('A.7 SL8: RingCentral without abandoned calls 86 %, with those of more than 5 s 81.9048 %, with all 81.1321 %', () => {
    const ringCentral = (includeAbandonedCalls: boolean, abandonedThresholdSeconds: number) =>
      percent(
        serviceLevel(day, {
          ...{ threshold, abandoned: includeAbandonedCalls ? 'negative' : 'ignore' },
          ...(abandonedThresholdSeconds === 0 ? {} : { shortAbandon: seconds(abandonedThresholdSeconds) }),
        }).value,
      );
    expect([ringCentral(false, 0), ringCentral(true, 5), ringCentral(true, 0)]).toEqual([
      '86.0000',
      '81.9048',
      '81.1321',
    ]);
  });

  test('abandonment: Amazon Connect 60 of 1,060, Genesys 50 of 1,050', () => {
    expect(inProfile(abandonmentRate, profiles.amazonConnect)(day).value).toBe(60 / 1060);
    expect(inProfile(abandonmentRate, profiles.genesys)(day, { shortAbandon: seconds(5) }).value).toBe(50 / 1050);
  });

  test('the speed of answer is the mean of those who were answered', () => {
    expect(inProfile(speedOfAnswer, profiles.amazonConnect)(day).value).toBe(seconds((860 * 12 + 140 * 90) / 1000));
  });

  test('A.9: occupancy of one shift, 315 of 420 minutes, is 75 %', () => {
    const shift = [
      { agentId: 'ada', kind: 'handling', start: 0, end: minutes(315) },
      { agentId: 'ada', kind: 'available', start: minutes(315), end: minutes(420) },
    ] as const;
    expect(inProfile(occupancy, profiles.amazonConnect)(shift).value).toBe(0.75);
  });
});

describe('satisfaction, by the instrument of each system', () => {
  test('A.10: Chatwoot and Intercom 70 %, Gorgias a mean of 3.85', () => {
    expect(inProfile(csat, profiles.chatwoot)(stars).value).toBe(0.7);
    expect(inProfile(csat, profiles.intercom)(stars)).toMatchObject({ value: 0.7, mean: 3.85 });
    expect(inProfile(csat, profiles.gorgias)(stars)[profiles.gorgias.kpis.csat.figure]).toBe(3.85);
  });

  test('A.10: Zendesk good ÷ (good + bad), which is 77.78 % of these answers without the neutral ones', () => {
    const rated = surveysOf('csat', { 1: 70, 0: 20 });
    expect(((inProfile(csat, profiles.zendesk)(rated).value ?? 0) * 100).toFixed(2)).toBe('77.78');
    const { positive, negative } = csat(stars, { scale: { min: 1, max: 5 } });
    expect([positive, negative]).toEqual([70, 20]);
  });

  test('A.10: Help Scout great − not good', () => {
    const ratings = [...Array<number>(70).fill(1), ...Array<number>(10).fill(2), ...Array<number>(20).fill(3)];
    const { dataset } = fromHelpScout({ ratings: ratings.map((ratingId, threadid) => ({ threadid, ratingId })) });
    expect(inProfile(csat, profiles.helpscout)(dataset.surveys)[profiles.helpscout.kpis.csat.figure]).toBe(0.5);
  });

  test('Chatwoot counts each response of a conversation, Intercom the last one', () => {
    const twice = surveysOf('csat', { 1: 1, 5: 1 }).map((survey, at) => ({
      ...survey,
      ticketId: 'A',
      respondedAt: at,
    }));
    expect(inProfile(csat, profiles.chatwoot)(twice).responses).toBe(2);
    expect(inProfile(csat, profiles.intercom)(twice)).toMatchObject({ responses: 1, value: 1 });
  });
});

describe('SLA attainment, of 10 promises: 5 hit, 2 missed, 3 running', () => {
  const rows = [3, 3, 3, 3, 3, 9, 9].map((hour) => ticket({ status: 'solved', solvedAt: hours(hour) }));
  const running = [8, 8, 9].map((hour) => ticket({ status: 'open', createdAt: hours(hour) }));
  const promised = { policies: [{ metric: 'resolution', target: hours(4) }], asOf: hours(10) } as const;

  test('A.13: Chatwoot 80 %, decided ones 71.43 %', () => {
    const all = [...rows, ...running];
    expect(inProfile(slaAttainment, profiles.chatwoot)(all, promised).value).toBe(0.8);
    expect(inProfile(slaAttainment, profiles.zendeskSla)(all, promised).value).toBe(5 / 7);
  });
});

describe('inProfile', () => {
  test('keeps what was bound before, and lets the call overrule the profile', () => {
    const kpi = inProfile(resolutionTime.with({ statistic: 'p90' }), profiles.zammad);
    expect(kpi.options).toEqual({ statistic: 'p90', cycle: 'first' });
    expect(kpi([cycles], { cycle: 'full' }).value).toBe(hours(23));
  });

  test('what a profile says wins over what was bound', () => {
    expect(inProfile(resolutionTime.with({ cycle: 'all' }), profiles.zammad).options).toEqual({ cycle: 'first' });
  });

  test('Zendesk SLA and Chatwoot time every later turn, Intercom the first one too', () => {
    const turns = [message(0, 'customer'), message(10, 'agent'), message(60, 'customer'), message(62, 'agent')];
    const row = ticket({ interactions: turns });
    const of = (profile: Parameters<typeof inProfile>[1]) => inProfile(responseTime, profile)([row]).total;
    expect([profiles.zendeskSla, profiles.chatwoot, profiles.intercom].map(of)).toEqual([
      ...[minutes(2), minutes(2), minutes(12)],
    ]);
  });

  test('F: a KPI that the profile does not know, no profile and no KPI are refused at once', () => {
    expect(messageOf(() => inProfile(resolutionTime, profiles.genesys))).toBe(
      'inProfile: profile.kpis: expected one of serviceLevel, abandonmentRate, got "resolutionTime"',
    );
    expect(codeOf(() => inProfile(resolutionTime, profiles.gorgias))).toBe('not_in_profile');
    expect(codeOf(() => inProfile(resolutionTime, { id: 'own', title: '', kpis: [] as never }))).toBe(
      'invalid_profile',
    );
    expect(codeOf(() => inProfile(resolutionTime, null as never))).toBe('invalid_profile');
    const own = { id: 'own', title: 'Own', kpis: { resolutionTime: { options: 5 as never, source: '' } } };
    expect(codeOf(() => inProfile(resolutionTime, own))).toBe('invalid_profile');
    expect(codeOf(() => inProfile((() => 1) as never, profiles.zendesk))).toBe('not_a_kpi');
    expect(codeOf(() => inProfile({} as never, profiles.zendesk))).toBe('not_a_kpi');
  });

  test('a name that objects have of themselves is in no profile', () => {
    const odd = Object.assign(() => 1, { with: () => 1 });
    Object.defineProperty(odd, 'name', { value: 'toString' });
    expect(codeOf(() => inProfile(odd as never, profiles.zendesk))).toBe('not_in_profile');
  });

  test('a profile of your own with a wrong option is refused like any call', () => {
    const own = { id: 'own', title: 'Own', kpis: { resolutionTime: { options: { cycles: 'full' }, source: 'us' } } };
    expect(codeOf(() => inProfile(resolutionTime, own))).toBe('unknown_option');
  });
});
