import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { resultShape } from '../interval/resultShape.ts';
import type { AlertRule } from './alertRule.ts';

/**
 * Refuses levels in percent for a share, which lies between 0 and 1: such a rule would always ring, or never.
 *
 * @throws SupportKpisError `invalid_rule`
 */
export function assertShareLevels(rule: AlertRule, path: string, result: object): void {
  if (resultShape(result).kind !== 'share') return;
  for (const [field, level] of levelsIn(rule)) {
    if (typeof level !== 'number' || level <= 1) continue;
    throw new SupportKpisError({
      code: 'invalid_rule',
      path: `${path}.${field}`,
      expected: 'a level from 0 to 1, for the result is a share',
      received: level,
      hint: level <= 100 ? `did you mean ${level / 100}?` : undefined,
    });
  }
}

/** The levels of a rule with their paths. */
function levelsIn({ when, clear }: Pick<AlertRule, 'when' | 'clear'>): (readonly [path: string, level: unknown])[] {
  const parts: (readonly [string, unknown])[] = Object.entries(when).map(([key, part]) => [`when.${key}`, part]);
  return [...parts, ['clear', clear] as const].flatMap(([key, part]) =>
    typeof part === 'object' && part !== null
      ? Object.entries(part).map(([end, level]) => [`${key}.${end}`, level] as const)
      : [[key, part] as const],
  );
}
