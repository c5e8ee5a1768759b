import { expect } from 'vitest';
import {
  abandonmentRate,
  days,
  firstContactResolution,
  groupBy,
  handleTime,
  hours,
  seconds,
  serviceLevel,
  type TicketRow,
  ticketVolume,
} from '../../src/index.ts';
import { mean } from '../../src/stats/index.ts';
import type { BankLog } from './bankCalls.ts';
import type { Reproduce } from './describeLog.ts';
import { countsOf, type ExpectedShare, expectNear, expectShare } from './expectations.ts';

type Counts = Readonly<Record<string, number>>;

/** Every offered call is answered within days, if ever. */
const answerRate = serviceLevel.with({ threshold: days(2) });

/** How many calls there were, what became of them, and whether their callers came back. */
export function bankFigures(reproduce: Reproduce, log: () => BankLog): void {
  reproduce(
    'rows',
    'all lines, and by outcome',
    (expected: { lines: number; rejected: number; by_outcome: object }) => {
      const { lines, rejected } = log();
      expect({ lines: lines.length + rejected, rejected }).toEqual({
        lines: expected.lines,
        rejected: expected.rejected,
      });
      expect(countsOf(ticketVolume(lines, { by: 'outcome' }))).toEqual(expected.by_outcome);
    },
  );

  reproduce('offered', 'the calls that the abandonment rate is of', (expected: number) => {
    expect(abandonmentRate(log().calls)).toMatchObject({ denominator: expected, pending: 0, excluded: {} });
  });

  reproduce('answered', 'those that have a handle time', (expected: number) => {
    const { count, excluded } = handleTime(log().calls);
    expect(count).toBe(expected);
    expect(excluded).toEqual({ not_answered: abandonmentRate(log().calls).numerator });
  });

  reproduce('abandoned', 'those that left the queue', (expected: number) => {
    expect(abandonmentRate(log().calls).numerator).toBe(expected);
  });

  reproduce('vru_hangups', 'those that never reached it, by what became of each line', (expected: number) => {
    expect(groupBy(log().lines, 'fate', ticketVolume).get('left_menu')?.value).toBe(expected);
  });

  reproduce('abandonment_rate', 'with the Wilson interval', (expected: ExpectedShare) => {
    expectShare(abandonmentRate(log().calls), expected);
  });

  for (const limit of [5, 10]) {
    reproduce(`abandonment_rate_excl_short_${limit}s`, 'without those gone at once', (expected: ExpectedShare) => {
      const rate = abandonmentRate(log().calls, { shortAbandon: seconds(limit) });
      expectShare(rate, expected);
      expect(rate.excluded).toEqual({ short_abandon: abandonmentRate(log().calls).denominator - expected.denominator });
    });
  }

  reproduce('answer_rate', 'as a service level without haste', (expected: ExpectedShare) => {
    expectShare(answerRate(log().calls), expected);
  });

  for (const limit of [20, 30, 60]) {
    reproduce(`service_level_${limit}s`, 'in the four conventions for abandoned calls', (expected: Counts) => {
      const level = (abandoned: 'negative' | 'ignore' | 'late_only' | 'positive') =>
        serviceLevel(log().calls, { threshold: seconds(limit), abandoned });
      expect(level('negative')).toMatchObject({
        answeredInTime: expected['answered_within'],
        abandonedInTime: expected['abandoned_within'],
      });
      expectNear(level('negative').value, expected['of_offered'] ?? null, 'negative');
      expectNear(level('ignore').value, expected['of_answered'] ?? null, 'ignore');
      expectNear(level('late_only').value, expected['excl_short_abandons'] ?? null, 'late_only');
      expectNear(level('positive').value, expected['abandons_as_met'] ?? null, 'positive');
    });
  }

  reproduce(
    'ivr_time_offered',
    'as recorded, with times below zero',
    (expected: { mean: number; negative: number }) => {
      const times = log().calls.map(({ menuTime }) => menuTime);
      expectNear((mean(times) ?? Number.NaN) / 1000, expected.mean);
      expect(times.filter((time) => time < 0)).toHaveLength(expected.negative);
    },
  );

  reproduce('identified_customers', 'calls by customer', (expected: Counts) => {
    const volumes = [...groupBy(identified(log()), 'customerId', ticketVolume).values()].map(({ value }) => value);
    expect({
      calls: volumes.reduce((sum, calls) => sum + calls, 0),
      customers: volumes.length,
      with_repeat: volumes.filter((calls) => calls > 1).length,
    }).toEqual(expected);
  });

  for (const limit of [24, 168]) {
    reproduce(`repeat_within_${limit}h`, 'first-contact resolution by repeat contacts', (expected: ExpectedShare) => {
      // Every offered call can be a repeat; only an answered one could have solved it. Nothing is too young to tell.
      const resolution = firstContactResolution(log().calls.map(asTicket), {
        ...{ method: 'no_repeat_contact', window: hours(limit), asOf: Date.UTC(2001, 0, 1) },
        eligible: ({ status }) => status === 'solved',
      });
      expect(resolution.eligible).toBe(expected.denominator);
      expectNear(1 - (resolution.net ?? Number.NaN), expected.value);
      expect(resolution.excluded).toEqual({ no_customer: log().calls.length - identified(log()).length });
    });
  }

  reproduce('data_quality', 'what the log lacks', (expected: Counts) => {
    const { lines, calls } = log();
    const answered = calls.filter(({ outcome }) => outcome === 'answered');
    expect(groupBy(answered, 'agentId', handleTime).get(null)?.count).toBe(expected['answered_no_server']);
    expect(handleTime(answered.filter(({ serviceTime }) => serviceTime === 0)).count).toBe(
      expected['answered_zero_service'],
    );
    expect(lines.filter(({ menuTime }) => menuTime < 0)).toHaveLength(expected['negative_vru'] ?? Number.NaN);
    expect(lines.filter(({ customer }) => !/^\d+$/.test(customer))).toHaveLength(
      expected['bad_customer_id'] ?? Number.NaN,
    );
  });
}

type Offered = BankLog['calls'][number];

function identified({ calls }: BankLog): TicketRow[] {
  return calls.filter(({ customerId }) => customerId !== null).map(asTicket);
}

function asTicket({ id, createdAt, customerId, outcome }: Offered): TicketRow {
  return { id, createdAt, customerId: customerId ?? null, status: outcome === 'answered' ? 'solved' : 'open' };
}
