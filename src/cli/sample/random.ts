/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A number from 0 on and below 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** One of the names, by its weight. */
  readonly weighted: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name;
  /** Around 0, two thirds of them within ±1. */
  readonly normal: () => number;
  /** Skewed as waiting times are: half of them below the median. */
  readonly logNormal: (median: number, spread: number) => number;
}

/** The numbers of one stream of a seed; streams are independent, so that one ticket's luck does not move another's. */
export function createRandom(seed: number, stream: number): Random {
  const state = Uint32Array.of(scramble(seed), scramble(stream + 1), scramble(seed ^ scramble(stream)), 1);
  for (let warm = 0; warm < 12; warm++) step(state);
  const next = (): number => step(state) / 4_294_967_296;
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    chance: (probability) => next() < probability,
    below: (limit) => Math.floor(next() * limit),
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
    weighted: (weights) => weightedName(weights, next()),
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
  };
}

/** Chris Doty-Humphrey's sfc32. */
function step(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, counter = 0] = state;
  const sum = (a + b + counter) >>> 0;
  state[3] = counter + 1;
  state[0] = b ^ (b >>> 9);
  state[1] = c + (c << 3);
  state[2] = ((c << 21) | (c >>> 11)) + sum;
  return sum;
}

function scramble(value: number): number {
  let mixed = (value + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function weightedName<Name extends string>(weights: Readonly<Record<Name, number>>, luck: number): Name {
  const names = Object.keys(weights) as Name[];
  let total = 0;
  for (const name of names) total += weights[name];
  let left = luck * total;
  for (const name of names.slice(0, -1)) {
    left -= weights[name];
    if (left < 0) return name;
  }
  return names.at(-1) as Name;
}
