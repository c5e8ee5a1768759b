import { days, hours } from '../../src/time/index.ts';

/** What an option takes, and what it does not. */
export interface Kind {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

export const noNumbers = ['5', null, {}, [], true, Number.NaN, 5n];
export const infinite = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
export const wholes = (least: number, most = Number.MAX_SAFE_INTEGER): Kind => ({
  good: [least, least + 1, most],
  bad: [...noNumbers, ...infinite, least - 1, least + 0.5, most + 1],
});
export const durations: Kind = { good: [0, 1.5, hours(1)], bad: [...noNumbers, ...infinite, -1] };
export const positive: Kind = { good: [0.5, 5], bad: [...noNumbers, ...infinite, 0, -1] };
/** Shares without the ends. */
export const levels: Kind = { good: [0.5, 0.99], bad: [...noNumbers, ...infinite, 0, 1, 95, -0.5] };
export const fields: Kind = { good: ['createdAt', () => null], bad: [5, null, {}, [], true] };
export const flags: Kind = { good: [true, false], bad: ['true', 0, 1, null, {}] };
export const instants: Kind = {
  good: [days(9), new Date(days(9))],
  bad: ['soon', null, {}, Number.NaN, new Date(Number.NaN), true, 1e300],
};
export const words = (...own: readonly string[]): Kind => ({
  good: own,
  bad: [...own.map((word) => `${word} `), '', 'constructor', 5, null, {}, [own[0]]],
});
export const functions: Kind = { good: [() => null], bad: ['x', 5, null, {}, []] };
export const zones: Kind = { good: ['UTC', 'Europe/Berlin'], bad: ['Mars', '', 5, null, {}] };
/** Lists of which each element is a good one, and none is a bad one. */
export const lists = ({ good, bad }: Kind): Kind => ({
  good: [[], good, ...good.map((own) => [own])],
  bad: [5, 'x', null, {}, true, ...bad.map((own) => [good[0], own])],
});
