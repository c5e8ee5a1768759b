import { SupportKpisError } from '../../errors/supportKpisError.ts';

/** Lets a function of values pass. @throws `not_a_function` */
export function checkStatistic(statistic: unknown, path: string): void {
  if (typeof statistic === 'function') return;
  const expected = 'a function that takes values and gives a number';
  throw new SupportKpisError({ code: 'not_a_function', path: `${path}: statistic`, expected, received: statistic });
}
