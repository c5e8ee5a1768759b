import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { checkChoice } from '../choice.ts';

const METHODS = ['auto', 'exact', 'normal'] as const;

/** How a p-value of a rank test is found: from all possible orders, or from the normal approximation. */
export type RankTestMethod = (typeof METHODS)[number];

/** A group of this many, and the approximation is good enough; the limit of R. */
const MANY = 50;

/** @throws `invalid_option` */
export function checkMethod(method: RankTestMethod, path: string): void {
  checkChoice(method, METHODS, path);
}

/**
 * Which of the two methods it is.
 *
 * @param obstacle why there is no exact answer, as the values that it would need, or `null`
 * @param largest the size of the larger group
 * @throws `invalid_option` when the exact one was asked for and there is an obstacle
 */
export function resolveMethod(
  method: RankTestMethod,
  obstacle: string | null,
  largest: number,
  path: string,
): 'exact' | 'normal' {
  if (method === 'auto') return obstacle === null && largest < MANY ? 'exact' : 'normal';
  if (method === 'normal' || obstacle === null) return method;
  throw new SupportKpisError({ code: 'invalid_option', path, expected: obstacle, received: method });
}
