import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../src/fold/evidence.ts';
import { firstResponseTime, groupBy, minutes, seriesBy } from '../../../src/index.ts';
import { ticket } from '../../kpis/records.ts';

/** Four teams in turn; ticket i was answered after i minutes, but those of team 3 were not. */
const rows = Array.from({ length: 6000 }, (_, place) =>
  ticket({
    id: `T-${place}`,
    status: 'open',
    createdAt: (place % 2) * 86_400_000,
    teamId: `team ${place % 4}`,
    firstRespondedAt: place % 4 === 3 ? null : (place % 2) * 86_400_000 + minutes(place),
  }),
);
const waitsOf = (team: number): number[] =>
  rows.flatMap((_, place) => (place % 4 === team && team < 3 ? [minutes(place)] : []));

describe('the values behind the figures of groups', () => {
  test('are those of each group, whichever figure was made last', () => {
    const groups = groupBy(rows, 'teamId', firstResponseTime);
    for (const team of [2, 0, 1, 3, 0]) {
      const evidence = evidenceOf(groups.get(`team ${team}`) as object);
      expect([evidence?.statistic, evidence?.count]).toEqual(['mean', waitsOf(team).length]);
      expect([...(evidence?.values() ?? [])]).toEqual(waitsOf(team));
    }
  });

  test('are those of each period of each group', () => {
    const days = seriesBy(rows, 'teamId', { by: 'createdAt', every: 'day', timeZone: 'UTC' }, firstResponseTime);
    const [even, odd] = [days.get('team 2') ?? [], days.get('team 1') ?? []];
    expect([...even, ...odd].map(({ result }) => [...(evidenceOf(result)?.values() ?? [])])).toEqual([
      waitsOf(2),
      [],
      [],
      waitsOf(1),
    ]);
  });

  test('stand on results unseen, also on those that are copied or frozen', () => {
    const result = groupBy(rows, 'teamId', firstResponseTime).get('team 0') as object;
    expect(Reflect.ownKeys(result)).toEqual([
      ...['value', 'count', 'mean', 'median', 'p75', 'p90', 'p95', 'p99', 'min', 'max', 'total'],
      ...['standardDeviation', 'pending', 'excluded', 'quantiles'],
    ]);
    expect(evidenceOf({ ...result })).toBeUndefined();
    expect(evidenceOf(structuredClone(result))).toBeUndefined();
    expect([...(evidenceOf(Object.freeze(result))?.values() ?? [])]).toEqual(waitsOf(0));
  });
});
