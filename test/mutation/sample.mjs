import { createHash } from 'node:crypto';

const fraction = Number(process.env.MUTATION_FRACTION ?? 1);
const seed = process.env.MUTATION_SEED ?? '1';

/** Leaves out the mutants that the draw did not take. Stryker has no sampling; what a checker refuses is not run. */
const sample = {
  init: () => Promise.resolve(),
  group: (mutants) => Promise.resolve([mutants.map(({ id }) => id)]),
  check: (mutants) => Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, verdict(mutant)]))),
};

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', value: sample }];

function verdict(mutant) {
  return isDrawn(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' };
}

/** Each mutant is drawn by itself, by a hash of what it is: the same draw whatever else is mutated. */
export function isDrawn({ fileName, location, replacement, mutatorName }) {
  const place = fileName.replace(/^.*\bsrc\//, '');
  const { start, end } = location;
  const text = JSON.stringify([seed, place, start.line, start.column, end.line, end.column, mutatorName, replacement]);
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32 < fraction;
}
