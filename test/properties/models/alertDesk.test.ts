import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AlertReading, type AlertRule, type AlertState, evaluateAlerts } from '../../../src/index.ts';

/** Readings of all rows and of groups, in any order of time, of periods that are over or not, of many rows or few. */
interface Given {
  readonly step: number;
  readonly value: number | null;
  readonly group: string | null | undefined;
  readonly complete: boolean;
  readonly n: number | null;
  readonly limits: { readonly lower: number; readonly upper: number } | null;
}

/** What one rule thinks of one reading, said without levels of either side: whether it is bad, and whether it is well. */
interface Opinion {
  readonly isBad: (value: number, given: Given) => boolean;
  readonly isWell: (value: number, given: Given) => boolean;
  readonly watches: (group: Given['group']) => boolean;
  readonly needsLimits: boolean;
}

interface Watched {
  readonly rule: AlertRule;
  readonly opinion: Opinion;
}

const watched = fc
  .record({
    level: fc.integer({ min: 3, max: 7 }),
    gap: fc.integer({ min: 0, max: 2 }),
    patience: fc.oneof(
      fc.record({ readings: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ duration: fc.integer({ min: 0, max: 5 }) }),
    ),
    cooldown: fc.integer({ min: 0, max: 6 }),
    onNoData: fc.constantFrom('keep' as const, 'clear' as const, 'raise' as const),
    least: fc.constantFrom(0, 0, 5),
    sort: fc.constantFrom('above' as const, 'below' as const, 'outside' as const, 'limits' as const),
    scope: fc.constantFrom('all' as const, 'each' as const, 'vip' as const, null),
  })
  .map(({ level, gap, patience, sort, scope, ...rest }): Watched => {
    const group = scope === 'vip' || scope === null ? { group: scope } : {};
    const own = { ...rest, kpi: 'csat', for: patience, ...group, everyGroup: scope === 'each' };
    const watches = (of: Given['group']): boolean =>
      scope === 'all' ? of === undefined : scope === 'each' ? of !== undefined : of === scope;
    const id = `${sort} ${scope} ${level}`;
    const plain = { watches, needsLimits: false };
    switch (sort) {
      case 'above':
        return {
          rule: { id, ...own, when: { above: level }, clear: level - gap },
          opinion: { ...plain, isBad: (value) => value > level, isWell: (value) => value <= level - gap },
        };
      case 'below':
        return {
          rule: { id, ...own, when: { below: level }, clear: level + gap },
          opinion: { ...plain, isBad: (value) => value < level, isWell: (value) => value >= level + gap },
        };
      case 'outside':
        return {
          rule: {
            id,
            ...own,
            when: { outside: { from: 2, to: level } },
            clear: { from: 2, to: level - (gap > 0 ? 1 : 0) },
          },
          opinion: {
            ...plain,
            isBad: (value) => value < 2 || value > level,
            isWell: (value) => value >= 2 && value <= level - (gap > 0 ? 1 : 0),
          },
        };
      default: {
        const isWell = (value: number, { limits }: Given): boolean =>
          limits !== null && value >= limits.lower && value <= limits.upper;
        const isBad = (value: number, given: Given): boolean => !isWell(value, given);
        return {
          rule: { id, ...own, when: { outside: 'limits' } },
          opinion: { watches, needsLimits: true, isBad, isWell },
        };
      }
    }
  });

/** Everything that was ever looked at for one rule and one group. */
interface Entry {
  readonly at: number;
  readonly mood: 'bad' | 'well' | 'between';
}

interface Paper {
  now: number;
  readonly watched: readonly Watched[];
  readonly logs: Map<string, { newest: number; entries: Entry[] }>;
}

interface Real {
  state: AlertState | null;
}

/** Reads all that was ever written again, to say how the alert stands now. */
function standingOf(entries: readonly Entry[], { for: patience, cooldown = 0 }: AlertRule): string {
  let [status, clearedAt, bad]: [string, number, Entry[]] = ['ok', Number.NEGATIVE_INFINITY, []];
  for (const entry of entries) {
    bad = entry.mood === 'bad' ? [...bad, entry] : status === 'firing' && entry.mood === 'between' ? bad : [];
    if (status === 'firing') {
      if (entry.mood === 'well') [status, clearedAt] = ['resolved', entry.at];
    } else if (bad.length === 0) {
      if (status === 'pending') status = 'ok';
    } else {
      const since = bad[0]?.at ?? entry.at;
      const isLong =
        patience !== undefined && 'readings' in patience
          ? bad.length >= patience.readings
          : entry.at - since >= (patience?.duration ?? 0);
      status = isLong && entry.at - clearedAt >= cooldown ? 'firing' : 'pending';
    }
  }
  return status;
}

const heard: Readonly<Record<string, string | undefined>> = {
  'ok pending': 'pending',
  'resolved pending': 'pending',
  'ok firing': 'raised',
  'resolved firing': 'raised',
  'pending firing': 'raised',
  'firing resolved': 'cleared',
  'pending ok': 'withdrawn',
};

/** What the paper says to a reading: a word, or nothing. */
function onPaper(
  { rule, opinion }: Watched,
  log: { newest: number; entries: Entry[] },
  at: number,
  given: Given,
): string | null {
  const { value, complete, n } = given;
  if (!complete) return 'ignored incomplete';
  if (at < log.newest) return 'ignored out_of_order';
  if (at === log.newest) return 'ignored duplicate';
  log.newest = at;
  const { onNoData = 'keep', least = 0 } = rule;
  if (value === null && onNoData === 'keep') return 'ignored no_data';
  if (value !== null && least > 0 && (n ?? 0) < least) return 'ignored too_few';
  if (value !== null && opinion.needsLimits && given.limits === null) return 'ignored no_limits';
  const ofNothing = onNoData === 'raise' ? 'bad' : 'well';
  const ofValue = (own: number) =>
    opinion.isBad(own, given) ? 'bad' : opinion.isWell(own, given) ? 'well' : 'between';
  const before = standingOf(log.entries, rule);
  log.entries.push({ at, mood: value === null ? ofNothing : ofValue(value) });
  return heard[`${before} ${standingOf(log.entries, rule)}`] ?? null;
}

type Command = fc.Command<Paper, Real>;

const read = (given: Given): Command => ({
  check: () => true,
  run(paper, real) {
    paper.now += given.step;
    const { group, value, complete, n, limits } = given;
    const reading: AlertReading = {
      ...{ kpi: 'csat', at: paper.now, value, complete, n, ...limits },
      ...(group === undefined ? {} : { group }),
    };
    const { state, events } = evaluateAlerts(
      real.state,
      reading,
      paper.watched.map(({ rule }) => rule),
    );
    const expected = new Map<string, string>();
    for (const own of paper.watched) {
      if (!own.opinion.watches(group)) continue;
      const key = `${own.rule.id} ${group === null ? 'of nobody' : group}`;
      const log = paper.logs.get(key) ?? { newest: Number.NEGATIVE_INFINITY, entries: [] };
      paper.logs.set(key, log);
      const word = onPaper(own, log, paper.now, given);
      if (word !== null) expected.set(own.rule.id, word);
    }
    const found = events.map(({ rule, kind, reason }) => [rule, kind === 'ignored' ? `${kind} ${reason}` : kind]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    real.state = state;
  },
  toString: () => JSON.stringify(given),
});

/** The state is kept in a file between two readings. */
const restart: Command = {
  check: () => true,
  run(_, real) {
    real.state = JSON.parse(JSON.stringify(real.state)) as AlertState | null;
  },
  toString: () => 'restart',
};

const given = fc.record({
  step: fc.integer({ min: -1, max: 3 }),
  value: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 8 }),
  group: fc.constantFrom(undefined, 'vip', 'new', null),
  complete: fc.integer({ max: 9, min: 0 }).map((own) => own > 0),
  n: fc.constantFrom(9, 9, 5, 4, null),
  limits: fc.option(fc.record({ lower: fc.integer({ min: 0, max: 4 }), upper: fc.integer({ min: 5, max: 9 }) }), {
    nil: null,
    freq: 5,
  }),
});

describe('a desk of alerts', () => {
  test('says what someone says who keeps every reading and reads all of them again each time', () => {
    const rules = fc.uniqueArray(watched, { selector: ({ rule }) => rule.id, minLength: 1, maxLength: 4 });
    const steps = fc.commands([given.map(read), given.map(read), given.map(read), fc.constant(restart)], {
      ...{ maxCommands: 80, size: 'max' },
    });
    fc.assert(
      fc.property(rules, steps, (own, commands) => {
        fc.modelRun(() => ({ model: { now: 0, watched: own, logs: new Map() }, real: { state: null } }), commands);
      }),
      { numRuns: 300, seed: 41 },
    );
  });
});
