import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { AlertCondition, AlertRange } from './alertRule.ts';

/**
 * Refuses a level of return that lies beyond the level of the alert, or that belongs to another kind of condition.
 *
 * @throws SupportKpisError `invalid_rule`
 */
export function assertClear(when: AlertCondition, clear: unknown, path: string): void {
  if (clear === undefined) return;
  const [expected, fits] = clearTest(when);
  if (!fits(clear)) throw new SupportKpisError({ code: 'invalid_rule', path, expected, received: clear });
}

function clearTest(when: AlertCondition): readonly [string, (clear: unknown) => boolean] {
  if ('above' in when && typeof when.above === 'number') {
    const { above } = when;
    return [`a number up to ${above}`, (clear) => typeof clear === 'number' && clear <= above];
  }
  if ('below' in when && typeof when.below === 'number') {
    const { below } = when;
    return [`a number from ${below}`, (clear) => typeof clear === 'number' && clear >= below];
  }
  if ('outside' in when && typeof when.outside === 'object') {
    const { from, to } = when.outside;
    const isInside = (clear: unknown): boolean =>
      typeof clear === 'object' && (clear as AlertRange).from >= from && (clear as AlertRange).to <= to;
    return [`{ from, to } within ${from} to ${to}`, isInside];
  }
  return ['no level of return: limits and signals clear by themselves', () => false];
}
