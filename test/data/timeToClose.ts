import type { Ticket } from '../../src/index.ts';
import type { Reproduce } from './describeLog.ts';
import { type ExpectedSurvival, expectSurvival } from './expectSurvival.ts';

interface WatchedLog {
  readonly tickets: readonly (Pick<Ticket, 'solvedAt'> & { readonly createdAt: number })[];
  readonly end: number;
  readonly watchedUntil?: number;
}

/** How long tickets take when those still open are not passed over. */
export function timeToClose(reproduce: Reproduce, log: () => WatchedLog): void {
  reproduce(
    'time_to_close_km',
    'open tickets lasted at least as long as they were watched',
    (expected: ExpectedSurvival) => {
      const { tickets, end, watchedUntil = end } = log();
      const watched = tickets.map(({ createdAt, solvedAt }) => ({
        time: (Number(solvedAt ?? watchedUntil) - createdAt) / 1000,
        happened: typeof solvedAt === 'number',
      }));
      expectSurvival(watched, expected);
    },
  );
}
