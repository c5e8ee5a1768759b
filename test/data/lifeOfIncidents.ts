import { expect } from 'vitest';
import { agentWaitTime, firstResponseTime, reopenRate, transferRate } from '../../src/index.ts';
import { summarize } from '../../src/stats/index.ts';
import type { Reproduce } from './describeLog.ts';
import {
  type ExpectedDistribution,
  type ExpectedShare,
  expectDistribution,
  expectDurations,
  expectShare,
} from './expectations.ts';
import { incidentHistories } from './incidents.ts';

function isInOrder(updates: readonly { readonly createdAt: number }[]): boolean {
  return updates.every(({ createdAt }, index) => createdAt >= (updates[index - 1]?.createdAt ?? 0));
}

/** The figures that follow the updates of an incident over time. */
export function lifeOfIncidents(reproduce: Reproduce): void {
  reproduce('reopen_observed', 'by the states over time', (expected: ExpectedShare & { total: number }) => {
    // A history is read in time order. One incident has an update that is filed before its solution but dated after
    // it; the log, read in file order, sees no return there.
    const [inOrder, outOfOrder] = [true, false].map((wanted) =>
      incidentHistories().filter(({ updates }) => isInOrder(updates) === wanted),
    );
    const reopens = reopenRate(inOrder ?? []);
    const others = expected.denominator - 1;
    expectShare(reopens, { numerator: expected.numerator, denominator: others, value: expected.numerator / others });
    expect(reopens.reopens).toBe(expected.total);
    expect(reopenRate(outOfOrder ?? [])).toMatchObject({ numerator: 1, denominator: 1, reopens: 1 });
  });

  reproduce('group_changes_observed', 'by the groups over time', (expected: ExpectedShare) => {
    // The log divides by all incidents, we by those that ever had a group.
    const transfers = transferRate(incidentHistories(), { between: 'teams' });
    const without = incidentHistories().filter(({ updates }) => updates.every(({ group }) => group === null)).length;
    expect(transfers.excluded).toEqual({ never_assigned: without });
    const assigned = expected.denominator - without;
    expectShare(transfers, {
      numerator: expected.numerator,
      denominator: assigned,
      value: expected.numerator / assigned,
    });
  });

  reproduce(
    'first_active',
    'creation to the first active state; an end before its start is left out and counted',
    (expected: ExpectedDistribution & { negative: number }) => {
      const incidents = incidentHistories().map(({ id, createdAt, updates }) => ({
        ...{ id, createdAt, status: 'closed' as const },
        firstRespondedAt: updates.find(({ state }) => state === 'Active')?.createdAt,
      }));
      const waits = incidents.flatMap((row) =>
        row.firstRespondedAt === undefined ? [] : row.firstRespondedAt - row.createdAt,
      );
      // The log keeps two negative waits, so its figures are those of all differences; ours are of the rest.
      expectDistribution(summarize(waits), waits, expected);
      const responses = firstResponseTime(incidents);
      expect(responses.excluded).toEqual({
        negative_duration: expected.negative,
        no_agent_reply: incidents.length - expected.n,
      });
      const { n, ...rest } = expected;
      const possible = waits.filter((wait) => wait >= 0);
      expect(n - possible.length).toBe(rest.negative);
      expect(responses).toMatchObject(summarize(possible));
    },
  );

  reproduce(
    'awaiting_user_time',
    'time in Awaiting User Info, all visits added up',
    (expected: ExpectedDistribution) => {
      expectDurations(agentWaitTime, incidentHistories(), expected);
    },
  );
}
