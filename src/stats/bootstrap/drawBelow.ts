import type { Random } from './random.ts';

/** A whole number from 0 to below `count`, each as likely as the other but for count ÷ 2³² of its probability. */
export function drawBelow(random: Random, count: number): number {
  return Math.floor((random() * count) / 2 ** 32);
}
