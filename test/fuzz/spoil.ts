import { garbage } from './garbage.ts';
import type { Random } from './random.ts';

const keys = ['__proto__', 'constructor', 'lvel', 'timezone', 'id', 'length', 'x'];

/** The same arguments with one or two places spoilt; what was given is copied as far as it is changed. */
export function spoil(given: readonly unknown[], random: Random): unknown[] {
  let spoilt: unknown[] = [...given];
  const places = 1 + random(2);
  for (let place = 0; place < places; place++) {
    const how = random(12);
    if (how === 0) spoilt.push(one(random));
    else if (how === 1) spoilt = spoilt.slice(0, random(spoilt.length + 1));
    else if (spoilt.length > 0) {
      const index = random(spoilt.length);
      spoilt[index] = within(spoilt[index], random, 0);
    }
  }
  return spoilt;
}

export function onlyGarbage(random: Random): unknown[] {
  return Array.from({ length: random(5) }, () => one(random));
}

function one(random: Random): unknown {
  return garbage[random(garbage.length)]?.();
}

function within(value: unknown, random: Random, depth: number): unknown {
  if (depth > 3 || random(3) === 0) return one(random);
  if (Array.isArray(value)) {
    const copy: unknown[] = value.slice(0, 200);
    const index = random(copy.length + 1);
    copy[index] = within(copy[index], random, depth + 1);
    return copy;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return one(random);
  let copy: Record<string, unknown>;
  try {
    copy = { ...value };
  } catch {
    // What was spoilt before cannot be copied.
    return one(random);
  }
  const own = Object.keys(copy);
  const action = random(10);
  const key = own[random(own.length)];
  if (action === 0 || key === undefined) define(copy, keys[random(keys.length)] ?? 'x', one(random));
  else if (action === 1) delete copy[key];
  else define(copy, key, within(copy[key], random, depth + 1));
  return copy;
}

/** An own property, whatever its name. */
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
