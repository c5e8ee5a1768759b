import { describe, expect, it } from 'vitest';
import type { ParserOptions } from '../../src/schema/index.ts';
import { problemsOf, recordOf } from './reading.ts';

const coerce: ParserOptions = { coerce: true };

function read(score: unknown, options?: ParserOptions): unknown {
  return recordOf('surveys', { id: 's', kind: 'csat', score }, options).score;
}

function problem(score: unknown, options?: ParserOptions): string | undefined {
  return problemsOf('surveys', { id: 's', kind: 'csat', score }, options)[0];
}

describe('numbers', () => {
  it('A1, A2: NaN and infinities are non_finite', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(problem(value)).toBe('score non_finite');
    }
  });

  it('A3: numbers as text are not_a_number, and decimal ones are read with coerce', () => {
    expect(problem('2')).toBe('score not_a_number');
    expect(read('2', coerce)).toBe(2);
    expect(read('-2.50', coerce)).toBe(-2.5);
    expect(read('+0', coerce)).toBe(0);
    expect(problem('2.', coerce)).toBe('score not_a_number');
    expect(problem('.5', coerce)).toBe('score not_a_number');
    expect(problem(' 2', coerce)).toBe('score not_a_number');
  });

  it('A4: blanks, booleans and lists are never 0', () => {
    for (const value of [' ', [], [5], true, false, {}]) {
      expect(problem(value)).toBe('score not_a_number');
      expect(problem(value, coerce)).toBe('score not_a_number');
    }
    for (const value of ['', null]) {
      expect(recordOf('surveys', { id: 's', kind: 'csat', score: value }, coerce)).toEqual({ id: 's', kind: 'csat' });
      expect(problemsOf('costs', { at: new Date(0), category: 'c', currency: 'EUR', amount: value })).toEqual([
        'amount missing',
      ]);
    }
  });

  it('A5: undefined is not there, and a hole in a list is missing', () => {
    expect(Object.keys(recordOf('surveys', { id: 's', kind: 'csat', score: undefined }))).toEqual(['id', 'kind']);
    const articles = ['a', 'b', 'c'];
    delete articles[1];
    const row = { id: 'x', startedAt: new Date(0), outcome: 'resolved', articles };
    expect(problemsOf('sessions', row)).toEqual(['articles[1] missing']);
  });

  it("A6: no locale's spelling is guessed", () => {
    for (const value of ['1,234', '1.234,5', '12 345', '１２', '1_000']) {
      expect(problem(value, coerce)).toBe('score not_a_number');
    }
  });

  it('A7: hexadecimal and trailing words are not_a_number, an exponent is read, an overflow is non_finite', () => {
    for (const value of ['0x10', 'Infinity', '12abc', 'NaN']) expect(problem(value, coerce)).toBe('score not_a_number');
    expect(read('1e3', coerce)).toBe(1000);
    expect(problem('1e999', coerce)).toBe('score non_finite');
  });

  it('A9: a bigint is read while it is safe, and out_of_range beyond', () => {
    expect(read(5n)).toBe(5);
    expect(problem(2n ** 53n)).toBe('score out_of_range');
  });

  it('are held to their range', () => {
    const row = { id: 's', kind: 'csat' };
    expect(problemsOf('surveys', { ...row, sentiment: 1.01 })).toEqual(['sentiment out_of_range']);
    expect(recordOf('surveys', { ...row, sentiment: -1 }).sentiment).toBe(-1);
    const ticket = { id: 't', createdAt: new Date(0) };
    for (const reopens of [-1, 1.5]) {
      expect(problemsOf('tickets', { ...ticket, reopens })).toEqual(['reopens out_of_range']);
    }
    const call = {
      kind: 'call',
      id: 'c',
      direction: 'inbound',
      outcome: 'missed',
      queuedAt: new Date(1),
      endedAt: new Date(2),
    };
    expect(problemsOf('interactions', { ...call, talk: -5, wrapUp: 0 })).toEqual(['talk out_of_range']);
  });
});

describe('ids', () => {
  it('A10: stay texts, and whole numbers become texts while every digit is certain', () => {
    const idOf = (id: unknown): string => recordOf('customers', { id, since: new Date(0) }).id;
    expect(idOf('9007199254740993')).toBe('9007199254740993');
    expect(idOf('007')).toBe('007');
    expect(idOf(42)).toBe('42');
    expect(idOf(9007199254740993n)).toBe('9007199254740993');
    expect(problemsOf('customers', { id: 2 ** 53, since: new Date(0) })).toEqual(['id out_of_range']);
    expect(problemsOf('customers', { id: 1.5, since: new Date(0) })).toEqual(['id out_of_range']);
    expect(problemsOf('customers', { id: Number.NaN, since: new Date(0) })).toEqual(['id non_finite']);
    expect(problemsOf('customers', { id: {}, since: new Date(0) })).toEqual(['id not_a_string']);
    expect(problemsOf('customers', { id: true, since: new Date(0) })).toEqual(['id not_a_string']);
  });

  it('also in lists, while free text stays text', () => {
    const ticket = { id: 1, createdAt: new Date(0), tags: ['vip', 7] };
    expect(recordOf('tickets', ticket).tags).toEqual(['vip', '7']);
    expect(problemsOf('surveys', { id: 1, kind: 'csat', comment: 5 })).toEqual(['comment not_a_string']);
  });
});

describe('flags', () => {
  it('are booleans, and with coerce the words true and false', () => {
    const run = (succeeded: unknown) => ({ at: new Date(0), process: 'p', succeeded });
    expect(recordOf('automationRuns', run(false)).succeeded).toBe(false);
    expect(recordOf('automationRuns', run('true'), coerce).succeeded).toBe(true);
    expect(recordOf('automationRuns', run(' FALSE'), { coerce: true, normalize: true }).succeeded).toBe(false);
    for (const value of ['true', 1, 0, 'yes', 'TRUE']) {
      expect(problemsOf('automationRuns', run(value))).toEqual(['succeeded not_a_boolean']);
    }
    for (const value of ['yes', 'TRUE', '1', 1]) {
      expect(problemsOf('automationRuns', run(value), coerce)).toEqual(['succeeded not_a_boolean']);
    }
  });
});
