import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { controlRules } from '../control/controlRule.ts';
import type { AlertCondition } from './alertRule.ts';

/**
 * Refuses patterns that no control chart looks for: such a rule would never ring.
 *
 * @throws SupportKpisError `invalid_rule`
 */
export function assertSignals(when: AlertCondition, path: string): void {
  if (!('signal' in when) || when.signal === 'any') return;
  const known = Object.keys(controlRules);
  for (const signal of typeof when.signal === 'string' ? [when.signal] : when.signal) {
    if (Object.hasOwn(controlRules, signal)) continue;
    const expected = `'any', or of ${known.join(', ')}`;
    const hint = didYouMean(signal, known);
    throw new SupportKpisError({ code: 'invalid_rule', path, expected, received: signal, hint });
  }
}
