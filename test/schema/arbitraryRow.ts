import fc from 'fast-check';
import type { Field, Table } from '../../src/schema/fields/field.ts';

const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', ' ', 'x', 'SOLVED', 'constructor', '1e3', '7', '0x10', 5, -1, 1.5, -0),
  fc.constantFrom<unknown>(true, 'true', 2 ** 60, 5n, 2n ** 64n, Number.NaN, Number.POSITIVE_INFINITY, 1.7e9, 1.7e15),
  fc.constantFrom<unknown>('2024-02-30', '2024-01-05', '2024-01-05T00:00:00Z', new Date(5), new Date(Number.NaN)),
  fc.constantFrom<unknown>(
    [],
    [null],
    {},
    { __proto__: null },
    [1, 'a'],
    { min: 1, max: '2' },
    { role: 'agent', id: 1 },
  ),
);

function finite(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min: Math.max(min, -1e9), max: Math.min(max, 1e9), noNaN: true });
}

function rightValue(field: Field, bad: number): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'identifier':
    case 'text':
      return fc.string({ minLength: 1, maxLength: 5 });
    case 'channel':
      return fc.constantFrom('email', 'phone', ' Email', 'fax');
    case 'instant':
      return fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2030, 0, 1) });
    case 'number':
      return field.whole ? fc.nat() : finite(field.min, field.max);
    case 'flag':
      return fc.boolean();
    case 'one_of':
      return fc.constantFrom(...field.values);
    case 'attributes':
      return fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 });
    case 'list':
      return fc.array(rowOf(field.item, bad), { maxLength: 2 });
    case 'record':
      return tableRow(field.table, bad);
    case 'variant':
      return fc.oneof(...Object.values(field.tables).map((table) => tableRow(table, bad)));
  }
}

function tableRow(table: Table, bad: number): fc.Arbitrary<unknown> {
  const fields = Object.entries(table).map(([name, field]): [string, fc.Arbitrary<unknown>] => [
    name,
    rowOf(field, bad),
  ]);
  const required = Object.keys(table).filter((name) => table[name]?.optional !== true);
  const whole = fc.record(Object.fromEntries(fields), { requiredKeys: required, noNullPrototype: true });
  // Now and then a required field is missing or one stands there that nobody knows.
  const partial = fc.record({ ...Object.fromEntries(fields), brand: garbage }, { requiredKeys: [] });
  return fc.oneof(
    { weight: Math.round((1 - bad) * 100), arbitrary: whole },
    { weight: Math.round(bad * 100), arbitrary: partial },
  );
}

/** Values for a field, most of them right; `bad` is the share that is anything else, at every place. */
export function rowOf(field: Field, bad: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: Math.round((1 - bad) * 1000), arbitrary: rightValue(field, bad) },
    { weight: Math.round(bad * 1000), arbitrary: garbage },
  );
}
