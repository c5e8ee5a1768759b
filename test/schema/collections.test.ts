import { describe, expect, it } from 'vitest';
import type { CollectionName } from '../../src/model/collections.ts';
import { createParser, createSchema } from '../../src/schema/index.ts';
import { examples } from './examples.ts';

const names = Object.keys(examples) as CollectionName[];

describe('every collection', () => {
  it.each(names)('%s: a row with all fields becomes the whole record, by parser and by schema', (name) => {
    const [row, record] = examples[name];
    expect(createParser(name).parseRow(row)).toStrictEqual({ ok: true, record });
    expect(createSchema(name).parse(row)).toStrictEqual(record);
    expect(createParser(name).parseRow(record)).toStrictEqual({ ok: true, record });
  });

  it.each(names)('%s: a record comes back itself, and the empty row has its required fields missing', (name) => {
    const [, record] = examples[name];
    const parsed = createParser(name).parseRow(record);
    expect(parsed.ok && parsed.record).toBe(record);
    const required: Record<CollectionName, string[]> = {
      tickets: ['id', 'createdAt'],
      interactions: ['kind'],
      surveys: ['id', 'kind'],
      activities: ['agentId', 'start', 'end', 'kind'],
      reviews: ['id', 'agentId', 'reviewerId', 'at', 'criteria'],
      sessions: ['id', 'startedAt', 'articles', 'outcome'],
      customers: ['id', 'since'],
      costs: ['at', 'category', 'amount', 'currency'],
      revenue: ['at', 'kind', 'amount', 'currency'],
      outages: ['start', 'end', 'system'],
      automationRuns: ['at', 'process', 'succeeded'],
      ledger: ['kind', 'at'],
    };
    const empty = createParser(name).parseRow({});
    expect(empty.ok ? [] : empty.problems.map(({ path, code }) => `${path} ${code}`)).toEqual(
      required[name].map((path) => `${path} missing`),
    );
  });
});
