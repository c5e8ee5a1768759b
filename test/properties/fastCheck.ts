import { appendFileSync } from 'node:fs';
import * as fastCheck from 'fast-check';
import { expect } from 'vitest';

export * from 'fast-check';

/** A property that asks for fewer runs than this is costly, and keeps its number unless all are asked for. */
const CHEAP = 100;
/** Of properties that name none: what fails once fails again. */
const SEED = 20_261_129;

/**
 * fast-check's `assert` with the runs, the seed and the time that the environment asks for: `FC_RUNS` runs of each
 * property at least, `FC_MOST` at most, `FC_SEED` in place of the fixed seeds, and `FC_SECONDS` after which a property
 * ends without a verdict on the runs that are left. With `FC_ALL` the costly properties too run `FC_RUNS` times. To the
 * file `FC_LOG` goes one line for each property: the runs that it had, those that it was to have, and its test.
 */
export function assert(
  property: fastCheck.IRawProperty<unknown>,
  given: fastCheck.Parameters<unknown> = {},
): Promise<void> | void {
  return fastCheck.assert(property, asked(given));
}

function asked(given: fastCheck.Parameters<unknown>): fastCheck.Parameters<unknown> {
  const { FC_RUNS, FC_MOST, FC_SEED, FC_SECONDS, FC_ALL, FC_LOG } = process.env;
  const own = given.numRuns ?? CHEAP;
  const least = FC_RUNS !== undefined && (own >= CHEAP || FC_ALL !== undefined) ? Number(FC_RUNS) : 0;
  const numRuns = Math.min(Math.max(own, least), Number(FC_MOST ?? Number.POSITIVE_INFINITY));
  return {
    seed: SEED,
    ...given,
    numRuns,
    ...(FC_SEED === undefined ? {} : { seed: Number(FC_SEED) }),
    ...(FC_SECONDS === undefined
      ? {}
      : { interruptAfterTimeLimit: Number(FC_SECONDS) * 1000, markInterruptAsFailure: false }),
    ...(FC_LOG === undefined ? {} : { reporter: logging(FC_LOG, numRuns) }),
  };
}

function logging(file: string, wanted: number): (details: fastCheck.RunDetails<unknown>) => void {
  return (details) => {
    appendFileSync(file, `${details.numRuns} ${wanted} ${expect.getState().currentTestName}\n`);
    if (details.failed) throw new Error(fastCheck.defaultReportMessage(details));
  };
}

export default { ...fastCheck, assert };
