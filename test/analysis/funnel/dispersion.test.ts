import { expect, test } from 'vitest';
import { funnel, reopenRate } from '../../../src/index.ts';
import { ticket } from '../../kpis/records.ts';

test('groups without a value say nothing of how much more than chance groups differ', () => {
  const rows = (channel: string, reopened: number, count = 50) =>
    Array.from({ length: count }, (_, index) =>
      ticket({ id: `${channel}-${index}`, channel, status: 'solved', solvedAt: 9, reopens: index < reopened ? 1 : 0 }),
    );
  const known = [...rows('a', 5), ...rows('b', 25), ...rows('c', 10), ...rows('d', 40)];
  const open = Array.from({ length: 20 }, (_, index) => ticket({ id: `o-${index}`, channel: 'open', status: 'open' }));
  const dispersion = (own: typeof known) => funnel(reopenRate, own, 'channel', { overdispersion: true }).dispersion;
  expect(dispersion([...known, ...open])).toEqual(dispersion(known));
  expect(dispersion(known)).toBeGreaterThan(1);
});
