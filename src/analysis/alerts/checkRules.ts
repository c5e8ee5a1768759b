import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { groupWords, isAlertGroup } from './alertGroup.ts';
import type { AlertCondition, AlertRule } from './alertRule.ts';
import { assertClear } from './assertClear.ts';
import { assertSignals } from './assertSignals.ts';

type Fields = Readonly<Record<string, unknown>>;
type Test = readonly [expected: string, accepts: (value: unknown) => boolean];

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const atLeast = (least: number) => (value: unknown) => isNumber(value) && value >= least;

/** A range from a number to one that is not below it. */
export function isRange(value: unknown): value is { readonly from: number; readonly to: number } {
  if (typeof value !== 'object' || value === null) return false;
  const { from, to, ...rest } = value as Fields;
  return isNumber(from) && isNumber(to) && from <= to && Object.keys(rest).length === 0;
}

const fields: Readonly<Record<keyof AlertRule, Test>> = {
  id: ['a text', isText],
  kpi: ['the id of a KPI', isText],
  group: [groupWords, isAlertGroup],
  everyGroup: ['true or false', isFlag],
  when: ['one condition: { above }, { below }, { outside } or { signal }', isCondition],
  clear: ['a number or { from, to }', (value) => isNumber(value) || isRange(value)],
  for: ['{ readings } from 1, or { duration } in milliseconds', isPatience],
  cooldown: ['a duration in milliseconds, 0 or more', atLeast(0)],
  least: ['a number from 0', atLeast(0)],
  severity: ['a text', isText],
  onNoData: ["'keep' | 'clear' | 'raise'", (value) => ['keep', 'clear', 'raise'].includes(value as string)],
  partial: ['true or false', isFlag],
};

const isLevel = (value: unknown): boolean => isNumber(value) || value === 'limits';
const conditions: Readonly<Record<string, (value: unknown) => boolean>> = {
  above: isLevel,
  below: isLevel,
  outside: (value) => isRange(value) || value === 'limits',
  signal: (value) => isText(value) || (Array.isArray(value) && value.length > 0 && value.every(isText)),
};

/**
 * Rules in the order of their ids.
 *
 * @throws SupportKpisError `invalid_rule`, `unknown_option`, each with its place
 */
export function checkRules(rules: readonly AlertRule[]): AlertRule[] {
  if (!Array.isArray(rules)) reject('evaluateAlerts: rules', 'an array of rules', rules);
  const known = new Set<string>();
  for (const [index, rule] of (rules as readonly unknown[]).entries()) {
    const path = `evaluateAlerts: rules[${index}]`;
    assertRule(rule, path);
    if (known.has(rule.id)) reject(`${path}.id`, 'an id that no other rule has', rule.id);
    known.add(rule.id);
  }
  return [...rules].sort((left, right) => (left.id < right.id ? -1 : 1));
}

function assertRule(rule: unknown, path: string): asserts rule is AlertRule {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) reject(path, 'a rule', rule);
  const own = rule as Fields;
  for (const key of Object.keys(own)) {
    const [expected, accepts] = Object.hasOwn(fields, key) ? fields[key as keyof AlertRule] : unknown(key, path);
    if (own[key] !== undefined && !accepts(own[key])) reject(`${path}.${key}`, expected, own[key]);
  }
  for (const key of ['id', 'kpi', 'when'] as const) {
    if (own[key] === undefined) reject(`${path}.${key}`, fields[key][0], undefined);
  }
  if (own['group'] !== undefined && own['everyGroup'] === true) {
    reject(`${path}.everyGroup`, 'either group or everyGroup', true);
  }
  assertSignals(own['when'] as AlertCondition, `${path}.when.signal`);
  assertClear(own['when'] as AlertCondition, own['clear'], `${path}.clear`);
}

function unknown(key: string, path: string): never {
  const known = Object.keys(fields);
  throw new SupportKpisError({
    code: 'unknown_option',
    path: `${path}.${key}`,
    expected: `one of ${known.join(', ')}`,
    received: key,
    hint: didYouMean(key, known),
  });
}

function isCondition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [key = '', ...more] = Object.keys(value);
  const test = Object.hasOwn(conditions, key) ? conditions[key] : undefined;
  return more.length === 0 && test !== undefined && test((value as Fields)[key]);
}

function isPatience(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { readings, duration, ...rest } = value as Fields;
  if (Object.keys(rest).length > 0 || (readings === undefined) === (duration === undefined)) return false;
  return duration === undefined ? Number.isSafeInteger(readings) && (readings as number) >= 1 : atLeast(0)(duration);
}

function reject(path: string, expected: string, received: unknown): never {
  throw new SupportKpisError({ code: 'invalid_rule', path, expected, received });
}
