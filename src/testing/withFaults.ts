import { type Arbitrary, constant, constantFrom, oneof, tuple } from 'fast-check';

/** Whether some of the generated rows are broken, as exports of real desks are. */
export interface FaultOptions {
  /** Default: `false`, all rows are sound. */
  readonly faults?: boolean;
}

const garbage = [
  ...[null, undefined, '', ' ', '2024-01-01', '12', 'Solved', 'on-hold ', true, false],
  ...[Number.NaN, Number.POSITIVE_INFINITY, -0, -1, 0.5, 8.64e15, 9e15, 1_700_000_000, 5n],
  ...[new Date(Number.NaN), [], {}, [null], [{ at: 'soon', kind: 'status', to: 'solved' }]],
  ...[[{ kind: 'message', at: null, author: { role: 'agent' }, visibility: 'public' }], [{ kind: 'message', at: 5 }]],
];
const noRows: readonly unknown[] = [null, undefined, 'a text', 7, []];

/** One row in five with one of these fields spoilt; one in forty is no object at all. */
export function withFaults<Row extends object>(
  row: Arbitrary<Row>,
  fields: readonly string[],
  { faults = false }: FaultOptions,
): Arbitrary<Row> {
  if (!faults) return row;
  const spoilt = tuple(row, constantFrom(...fields), constantFrom<unknown>(...garbage)).map(
    ([own, field, value]): Row => ({ ...own, [field]: value }),
  );
  const unreadable = row.map(
    (own): Row => Object.defineProperty({ ...own }, fields[0] as string, { get: refuse, enumerable: false }),
  );
  const foreign = oneof(...noRows.map((own) => constant(own as Row)));
  return oneof(
    { weight: 31, arbitrary: row },
    { weight: 7, arbitrary: spoilt },
    { weight: 1, arbitrary: unreadable },
    { weight: 1, arbitrary: foreign },
  );
}

function refuse(): never {
  throw new TypeError('this field cannot be read');
}
