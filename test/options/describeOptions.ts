import { describe, expect, test } from 'vitest';
import { codeOf } from '../kpis/records.ts';
import type { Kind } from './kinds.ts';

const refusals = [
  ...['invalid_option', 'invalid_options', 'out_of_range', 'unknown_time_zone', 'unknown_option', 'missing_option'],
  ...['invalid_policy', 'not_iterable'],
];
const isRefused = (call: () => unknown): boolean => refusals.includes(String(codeOf(call)));
const shown = (value: unknown): string =>
  typeof value === 'object'
    ? JSON.stringify(value, (_, own) => (typeof own === 'bigint' ? `${own}n` : own))
    : String(value);

/** The options of a function: how it is called with them, those that it needs, and what each takes. */
export type OptionCase = readonly [
  name: string,
  call: (options: never) => unknown,
  base: object,
  kinds: Readonly<Record<string, Kind>>,
];

export function describeOptions(cases: readonly OptionCase[]): void {
  describe.each(cases)('the options of %s', (_, call, base, kinds) => {
    const wrong = (option: string, values: readonly unknown[], expected: boolean): string[] =>
      values
        .filter((value) => isRefused(() => call({ ...base, [option]: value } as never)) !== expected)
        .map((value) => `${option}: ${shown(value)}: ${codeOf(() => call({ ...base, [option]: value } as never))}`);

    test('take what they say', () => {
      expect(Object.entries(kinds).flatMap(([option, { good }]) => wrong(option, good, false))).toEqual([]);
    });

    test('refuse all else before anything is done', () => {
      expect(Object.entries(kinds).flatMap(([option, { bad }]) => wrong(option, bad, true))).toEqual([]);
    });

    test('are refused where they are none, and where one is unknown', () => {
      for (const none of [5, 'x', null, true]) expect(isRefused(() => call(none as never))).toBe(true);
      expect(codeOf(() => call({ ...base, constructor: 5 } as never))).toBe('unknown_option');
    });

    test('are refused without one that is needed', () => {
      for (const option of Object.keys(base)) {
        const rest = Object.fromEntries(Object.entries(base).filter(([own]) => own !== option));
        expect([option, codeOf(() => call(rest as never))]).toEqual([option, 'missing_option']);
      }
    });
  });
}
