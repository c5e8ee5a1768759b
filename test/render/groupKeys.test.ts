import { expect, test } from 'vitest';
import { groupKeys, sideBySide } from '../../src/render/groupKeys.ts';

const kpi = (...groups: readonly (readonly [unknown, number])[]) =>
  ({ groups: groups.map(([key, rows]) => ({ key, rows, result: {} })) }) as never;

test('groups come by their size, the largest that any figure has, and those without the field last', () => {
  expect(groupKeys([kpi(['a', 1], ['b', 5], ['c', 3])], 'channel')).toEqual(['b', 'c', 'a']);
  expect(groupKeys([kpi(['a', 1], ['b', 5]), kpi(['b', 2], ['a', 9])], 'channel')).toEqual(['a', 'b']);
  expect(groupKeys([kpi([null, 9], ['a', 1])], 'channel')).toEqual(['a', null]);
});

test('figures all of whose rows lack the field have no groups', () => {
  expect(groupKeys([kpi([null, 9]), kpi(['a', 1])], 'channel')).toEqual(['a']);
  expect(groupKeys([kpi([null, 9]), kpi(), {} as never], 'channel')).toEqual([]);
});

test('slices of time come in their own order', () => {
  expect(groupKeys([kpi(['sun', 9], ['mon', 1], ['thu', 3], [null, 4])], 'day_of_week')).toEqual([
    'mon',
    'thu',
    'sun',
    null,
  ]);
  expect(groupKeys([kpi([23, 9], [0, 1])], 'hour_of_day')).toEqual([0, 23]);
  expect(groupKeys([kpi(['closed', 9], ['open', 1])], 'open_hours')).toEqual(['open', 'closed']);
  expect(groupKeys([kpi(['b', 9], ['a', 1])], 'constructor')).toEqual(['b', 'a']);
});

test.each([
  ['agentId', 'Agents side by side'],
  ['tags', 'Tags side by side'],
  ['hour_of_day', 'Hours of the day side by side'],
  ['brand', 'Brand side by side'],
  ['constructor', 'Constructor side by side'],
])('%s: %s', (by, title) => {
  expect(sideBySide(by)).toBe(title);
});
