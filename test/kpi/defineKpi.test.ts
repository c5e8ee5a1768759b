import { describe, expect, test } from 'vitest';
import { exclude, fault, type Outcome, rate } from '../../src/fold/index.ts';
import { checks, compare, csat, defineKpi, type KpiOptions, resolutionTime, ticketBacklog } from '../../src/index.ts';
import type { TicketRow } from '../../src/model/ticket.ts';
import { broken, codeOf, messageOf, surveys, ticket } from '../kpis/records.ts';

interface TaggedOptions extends KpiOptions {
  readonly tag: string;
  readonly also?: string;
}

const tagged = defineKpi({
  ...{ id: 'tagged_rate', title: 'Tagged', question: 'How many?', formula: 'tagged ÷ all', rows: 'tickets' },
  ...{ unit: 'rate', better: 'neither', sources: ['test'] },
  options: { tag: checks.required(checks.text), also: checks.text },
  summary: rate,
  measure:
    ({ tag, also }: TaggedOptions) =>
    ({ tags }: TicketRow): Outcome<boolean> => {
      if (tags === undefined || tags === null) return exclude('no_tags');
      if (!Array.isArray(tags)) return fault('invalid_tags', 'tags', 'a list', tags);
      return tags.includes(tag) || (also !== undefined && tags.includes(also));
    },
});
const rows = [ticket({ tags: ['vip'] }), ticket({ tags: ['refund'] }), ticket()];

describe('a KPI of your own', () => {
  test('is callable with its options, and describes itself', () => {
    expect(tagged(rows, { tag: 'vip' })).toMatchObject({ value: 0.5, excluded: { no_tags: 1 } });
    expect(tagged.definition).toEqual({
      ...{ id: 'tagged_rate', title: 'Tagged', question: 'How many?', formula: 'tagged ÷ all', rows: 'tickets' },
      ...{ unit: 'rate', better: 'neither', sources: ['test'] },
    });
    expect((tagged as unknown as { name: string }).name).toBe('taggedRate');
  });

  test('with binds options one by one and changes nothing else', () => {
    const vip = tagged.with({ tag: 'vip' });
    expect(vip(rows).value).toBe(0.5);
    expect(vip.with({ also: 'refund' })(rows).value).toBe(1);
    expect(vip(rows, { also: 'refund' }).value).toBe(1);
    expect(vip.with({ tag: 'refund' })(rows, { tag: 'none' }).value).toBe(0);
    expect(vip(rows).value).toBe(0.5);
    expect([tagged.options, vip.options]).toEqual([{}, { tag: 'vip' }]);
  });

  test('its options are checked when they are given, what is missing when it is asked to count', () => {
    expect(codeOf(() => tagged.with({ tga: 'vip' } as never))).toBe('unknown_option');
    expect(codeOf(() => tagged.with({ tag: '' }))).toBe('invalid_option');
    expect(messageOf(() => tagged(rows, {} as never))).toBe('taggedRate: options.tag: expected a text, got nothing');
    expect(codeOf(() => (tagged as unknown as { init: () => unknown }).init())).toBe('missing_option');
  });

  test('every KPI takes strict and period', () => {
    const faulty = [broken('tags', 'vip')];
    expect(tagged(faulty, { tag: 'vip' }).excluded).toEqual({ invalid_tags: 1 });
    expect(messageOf(() => tagged(faulty, { tag: 'vip', strict: true }))).toBe(
      'taggedRate: ticket "A-17": tags: expected a list, got "vip"',
    );
    const period = { by: 'createdAt', from: 5, to: 9 };
    expect(tagged(rows, { tag: 'vip', period }).excluded).toEqual({ outside_period: 3 });
  });

  test('E11: strict names a row that is no object by what it is', () => {
    expect(messageOf(() => tagged([null as never], { tag: 'vip', strict: true }))).toBe(
      'taggedRate: ticket: row: expected an object, got null',
    );
  });

  test('B14: strict reports a row that cannot be read, also where its id is what cannot', () => {
    const refuse = () => {
      throw new TypeError('foreign');
    };
    const row = Object.defineProperties({}, { id: { get: refuse }, tags: { get: refuse } }) as TicketRow;
    expect(tagged([row], { tag: 'vip' }).excluded).toEqual({ unreadable: 1 });
    expect(messageOf(() => tagged([row], { tag: 'vip', strict: true }))).toBe(
      'taggedRate: ticket: row: expected fields that can be read, got an object',
    );
  });

  test('a long id is cut', () => {
    const message = messageOf(() => tagged([broken('tags', 5, { id: 'x'.repeat(500) })], { tag: 'vip', strict: true }));
    expect(message).toContain(`ticket "${'x'.repeat(80)}": tags`);
  });
});

describe('options of the caller are refused before any row is read', () => {
  const neverRead: Iterable<never> = {
    [Symbol.iterator]: () => {
      throw new Error('a row was read');
    },
  };

  test.each([
    ['an unknown option', () => resolutionTime(neverRead, { cycel: 'full' } as never), 'unknown_option'],
    ['a wrong value', () => resolutionTime(neverRead, { cycle: 'longest' as never }), 'invalid_option'],
    ['a missing option', () => ticketBacklog(neverRead, {} as never), 'missing_option'],
    ['an unknown scale', () => csat(neverRead, { scale: { min: 0, max: 50 } }), 'unsupported_scale'],
  ])('%s', (_, call, code) => {
    expect(codeOf(call)).toBe(code);
  });
});

describe('a plan that lacks a part', () => {
  const whole = { id: 'own', rows: 'tickets', options: {}, summary: rate, measure: () => () => true };

  test.each([
    ['no object', null, 'plan: expected a plan'],
    ['no id', { ...whole, id: undefined }, 'plan.id'],
    ['an empty id', { ...whole, id: '' }, 'plan.id'],
    ['no checks of options', { ...whole, options: null }, 'plan.options'],
    ['a text for checks of options', { ...whole, options: 'none' }, 'plan.options'],
    ['no measure', { ...whole, measure: 'score' }, 'plan.measure'],
    ['no summary', { ...whole, summary: undefined }, 'plan.summary'],
  ])('is refused: %s', (_, plan, words) => {
    const define = () => defineKpi(plan as never);
    expect(codeOf(define)).toBe('invalid_plan');
    expect(messageOf(define)).toContain(words);
  });
});

describe('a fold that is no KPI', () => {
  test('is refused where definitions are compared', () => {
    const { definition: _, ...bare } = { ...csat.with({ scale: 'thumbs' }) };
    const fold = {
      ...bare,
      init: csat.init,
      add: csat.add,
      merge: csat.merge,
      result: csat.result,
      account: csat.account,
    };
    expect(codeOf(() => compare(fold as never, [], []))).toBe('not_a_kpi');
  });
});

describe('map over a KPI', () => {
  test('passes an index as options, and is refused instead of misread', () => {
    const groups = [surveys('csat', [5]), surveys('csat', [4])];
    expect(codeOf(() => groups.map(csat as never))).toBe('invalid_options');
  });
});
