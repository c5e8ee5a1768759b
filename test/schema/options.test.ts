import { describe, expect, it } from 'vitest';
import { type BatchOptions, createParser, createSchema, parseRecords, parseTickets } from '../../src/schema/index.ts';
import { thrown } from './thrown.ts';

const good = { id: 'a', createdAt: 1_709_290_800_000 };

describe('faults of the caller', () => {
  it('E12: an unknown option throws before any row is read, with the nearest name', () => {
    const rows = (function* () {
      yield good;
      throw new Error('read');
    })();
    expect(thrown(() => parseTickets(rows, { timezone: 'UTC' } as BatchOptions))).toMatchObject({
      name: 'SupportKpisError',
      code: 'unknown_option',
      path: 'parseTickets: options.timezone',
      message: expect.stringContaining("did you mean 'timeZone'?"),
    });
    expect(thrown(() => createParser('tickets', { strict: true } as never))).toMatchObject({ code: 'unknown_option' });
    expect(thrown(() => parseTickets([], JSON.parse('{"__proto__":{"coerce":true}}')))).toMatchObject({
      code: 'unknown_option',
    });
  });

  it('A15, G5: values that an option cannot have throw', () => {
    const wrong: readonly BatchOptions[] = [
      { maxBadShare: 5 },
      { maxBadShare: Number.NaN },
      { maxBadShare: '0.1' as never },
      { maxProblems: -1 },
      { maxProblems: 1.5 },
      { earliest: '2000-01-01' as never },
      { coerce: 'yes' as never },
      { normalize: 1 as never },
      { strict: null as never },
    ];
    for (const options of wrong) {
      expect(thrown(() => parseTickets([], options))).toMatchObject({
        code: 'invalid_option',
        path: `parseTickets: options.${Object.keys(options)[0]}`,
      });
    }
    expect(thrown(() => parseTickets([], [] as never))).toMatchObject({ code: 'invalid_options' });
    expect(thrown(() => parseTickets([], null as never))).toMatchObject({ code: 'invalid_options' });
    expect(parseTickets([good], { strict: undefined, maxProblems: Number.POSITIVE_INFINITY }).rows).toBe(1);
  });

  it('C1, C3: an unknown zone throws at once', () => {
    for (const call of [
      () => createParser('tickets', { timeZone: 'Europe/Berln' }),
      () => createSchema('tickets', { timeZone: 'Europe/Berln' }),
      () => parseRecords('tickets', [], { timeZone: 'Europe/Berln' }),
    ]) {
      expect(thrown(call)).toMatchObject({
        code: 'unknown_time_zone',
        message: expect.stringContaining('Europe/Berlin'),
      });
    }
    expect(thrown(() => parseTickets([], { timeZone: 5 as never }))).toMatchObject({ name: 'SupportKpisError' });
  });

  it('E2: a collection that does not exist throws, with the nearest name', () => {
    expect(thrown(() => createParser('ticket' as never))).toMatchObject({
      code: 'unknown_collection',
      message: expect.stringContaining("did you mean 'tickets'?"),
    });
    expect(thrown(() => parseRecords('constructor' as never, []))).toMatchObject({ code: 'unknown_collection' });
    expect(thrown(() => createSchema(undefined as never))).toMatchObject({ code: 'unknown_collection' });
  });
});
