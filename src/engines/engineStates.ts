import { SupportKpisError } from '../errors/supportKpisError.ts';
import { assertFold } from '../fold/assertFold.ts';
import { storedStates } from '../fold/storedStates.ts';
import type { ReadyKpi } from '../kpi/kpi.ts';

/** What all engines ask of a KPI, with states in the memory of one machine and as text between machines. */
export interface EngineStates<Row> {
  readonly init: () => unknown;
  /** The row as the engine hands it over: a record, or its JSON. */
  add(state: unknown, row: Row | string): unknown;
  merge(left: unknown, right: unknown): unknown;
  /** The JSON of a state, which says of which KPI, options and version it is. */
  write(state: unknown): string;
  /** A state of its own, out of what `write` gave or of the same parsed. */
  read(stored: unknown): unknown;
}

const REFUSED = 'incompatible_state';

export function engineStates<Row, Result>(kpi: ReadyKpi<Row, Result>, name: string): EngineStates<Row> {
  assertFold(kpi, `${name}: kpi`);
  const { id } = kpi.definition;
  const path = `${name}: ${id}`;
  const states = storedStates(kpi, path, REFUSED);
  return {
    init: kpi.init,
    add: (state, row) => kpi.add(state, typeof row === 'string' ? parsedRow<Row>(row, path) : row),
    merge: kpi.merge,
    write: (state) => JSON.stringify(states.store(state)),
    read: (stored) => states.read(typeof stored === 'string' ? parsedState(stored) : stored),
  };
}

/** A text that was cut off is no state, and refused like any other that is none. */
function parsedState(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return 'no whole JSON';
  }
}

function parsedRow<Row>(text: string, path: string): Row {
  try {
    return JSON.parse(text) as Row;
  } catch {
    throw new SupportKpisError({
      code: 'invalid_json',
      path: `${path}: row`,
      expected: 'a record, or one as JSON',
      received: text,
    });
  }
}
