import { didYouMean } from '../../errors/nearest.ts';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { assertRows } from '../../fold/run.ts';
import { required } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { callback, duration, instant } from '../../kpi/checks.ts';
import { type CollectionName, type Dataset, recordNames } from '../../model/collections.ts';
import { type Instant, toInstant } from '../../time/instant.ts';

/** The records that journeys are made of. Other collections of a desk may stand beside them; they are not looked at. */
export type JourneyDataset = Pick<Dataset, 'tickets' | 'interactions'>;

export interface JourneyOptions {
  /**
   * How long after the last activity of a problem (a contact, a message, a solving) the customer's next contact still
   * belongs to it. In milliseconds.
   */
  readonly window: number;
  /**
   * The name under which a customer's ids are one customer; `null` for nobody. Default: ids as they are, so that
   * `A@x.de` and `a@x.de` are two customers.
   */
  readonly identity?: (customerId: string) => string | null;
  /**
   * The moment of looking. What is later is not known, and a problem whose window is not over may still go on: it is
   * `pending`. Default: all that is in the data, and no problem goes on.
   */
  readonly asOf?: Instant;
}

/** Options with their defaults, instants as numbers. */
export interface JourneyRules {
  readonly name: string;
  readonly window: number;
  readonly asOf: number;
  readonly identity: (customerId: string) => string | null;
}

const checks = { window: required(duration), identity: callback(), asOf: instant };

/** Refuses a wrong call before any row is read. */
export function journeyRules(name: string, dataset: JourneyDataset, options: JourneyOptions): JourneyRules {
  checkRequired(name, checks, checkOptions(name, checks, options));
  checkDataset(name, dataset);
  const { window, asOf, identity } = options;
  const exact = (customerId: string): string => customerId;
  return { name, window, asOf: asOf === undefined ? Infinity : toInstant(asOf), identity: identity ?? exact };
}

function checkDataset(name: string, dataset: JourneyDataset): void {
  if (typeof dataset !== 'object' || dataset === null || Symbol.iterator in dataset) {
    throw new SupportKpisError({
      code: 'invalid_dataset',
      path: name,
      expected: 'an object of collections: { tickets, interactions }',
      received: dataset,
    });
  }
  const known = Object.keys(recordNames);
  for (const [collection, rows] of Object.entries(dataset)) {
    if (!known.includes(collection as CollectionName)) {
      throw new SupportKpisError({
        code: 'unknown_collection',
        path: `${name}: ${collection}`,
        expected: `one of ${known.join(', ')}`,
        received: collection,
        hint: didYouMean(collection, known),
      });
    }
    if (rows !== undefined) assertRows(rows, `${name}: ${collection}`);
  }
}
