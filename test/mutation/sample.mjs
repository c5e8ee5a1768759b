import { createHash } from 'node:crypto';

const fraction = Number(process.env.MUTATION_FRACTION ?? 1);
const seed = process.env.MUTATION_SEED ?? '1';

/** Leaves out the mutants that the draw did not take. Stryker has no sampling; what a checker refuses is not run. */
const sample = {
  init: () => Promise.resolve(),
  group: (mutants) => Promise.resolve([mutants.map(({ id }) => id)]),
  check: (mutants) => Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, verdict(mutant)]))),
};

/** Keeps the parentheses of `(place as number)++`, which are lost in printing; what is left does not parse. */
const parentheses = {
  shouldIgnore(path) {
    if (path.isProgram()) path.traverse({ UpdateExpression: ({ node }) => bracket(node) });
  },
};

export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', value: sample },
  { kind: 'Ignore', name: 'parentheses', value: parentheses },
];

function bracket(node) {
  const { argument } = node;
  if (argument.type !== 'TSAsExpression') return;
  node.argument = { type: 'ParenthesizedExpression', expression: argument, loc: argument.loc };
}

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
