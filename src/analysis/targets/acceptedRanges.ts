import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { isPlain } from '../../fold/isPlain.ts';
import type { Target, TargetLevel, TargetRange } from './target.ts';

const texts: readonly string[] = ['unit', 'currency', 'source', 'note'];
const directions = ['higher', 'lower', 'within'] as const;

/** The levels that a target sets, from the easiest to the hardest. */
export const setLevels = ['threshold', 'target', 'stretch'] as const satisfies readonly TargetLevel[];

type SetLevel = (typeof setLevels)[number];

/** The values that reach each level of a target, each range inside the one before. Refuses a target without sense. */
export function acceptedRanges(target: Target): Readonly<Record<SetLevel, TargetRange>> {
  if (typeof target !== 'object' || target === null) {
    throw invalid('', 'an object with better, threshold, target and stretch', target);
  }
  const { better } = target;
  if (!directions.includes(better)) {
    const hint = typeof better === 'string' ? didYouMean(better, directions) : undefined;
    throw invalid('.better', `one of ${directions.join(', ')}`, better, hint);
  }
  const threshold = accepted(target, 'threshold');
  const wanted = accepted(target, 'target');
  const stretch = accepted(target, 'stretch');
  assertInside(target, 'target', wanted, threshold, 'threshold');
  assertInside(target, 'stretch', stretch, wanted, 'target');
  assertNotes(target);
  return { threshold, target: wanted, stretch };
}

/** Reports hand targets on, and are JSON. */
function assertNotes(target: Target): void {
  for (const [name, said] of Object.entries(target)) {
    // Options may hold calendars.
    if (said === undefined || name === 'options') continue;
    if (texts.includes(name) && typeof said !== 'string') throw invalid(`.${name}`, 'a text', said);
    if (!isPlain(said)) throw invalid(`.${name}`, 'plain data, as JSON holds it', said);
  }
}

function accepted(target: Target, level: SetLevel): TargetRange {
  if (target.better === 'within') {
    const { from, to } = target[level] ?? {};
    assertLevel(target, `${level}.from`, from);
    assertLevel(target, `${level}.to`, to);
    if (from > to) throw invalid(`.${level}.to`, `no less than from, ${from}`, to);
    return { from, to };
  }
  const bound = target[level];
  assertLevel(target, level, bound);
  return target.better === 'higher' ? { from: bound, to: Infinity } : { from: -Infinity, to: bound };
}

function assertLevel({ unit }: Target, path: string, level: unknown): asserts level is number {
  if (typeof level !== 'number' || !Number.isFinite(level)) throw invalid(`.${path}`, 'a finite number', level);
  if (unit !== 'rate' || (level >= 0 && level <= 1)) return;
  throw invalid(`.${path}`, 'a rate from 0 to 1', level, fractionHint(level));
}

function assertInside(target: Target, level: SetLevel, inner: TargetRange, outer: TargetRange, easier: SetLevel): void {
  if (outer.from <= inner.from && inner.to <= outer.to) return;
  if (target.better === 'within') {
    throw invalid(`.${level}`, `a range inside the ${easier}, ${outer.from} to ${outer.to}`, target[level]);
  }
  const limit = target.better === 'higher' ? 'no less' : 'no more';
  const expected = `${limit} than the ${easier}, ${target[easier]}, because ${target.better} is better`;
  throw invalid(`.${level}`, expected, target[level]);
}

/** What a percentage should have been, for the hint of an error. */
export function fractionHint(value: number): string | undefined {
  return value > 1 && value <= 100 ? `did you mean ${value / 100}?` : undefined;
}

function invalid(path: string, expected: string, received: unknown, hint?: string): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_target', path: `evaluate: target${path}`, expected, received, hint });
}
