import { isSupportKpisError, SupportKpisError } from '../errors/supportKpisError.ts';
import { fitsState } from './fitsState.ts';
import type { Accounting, Fold } from './fold.ts';
import { hasOddNumber } from './oddNumber.ts';
import { plainOptions } from './plainOptions.ts';
import { textMark } from './textMark.ts';

/** A state as JSON that says whose it is, so that it is never taken for that of another question. */
export interface StoredState {
  /** The id of the KPI; `null` for a fold that is none. */
  readonly kpi: string | null;
  /** Of the form of states. */
  readonly version: 1;
  /** The options that it was made with; long ones by their mark. */
  readonly options: string;
  readonly state: unknown;
}

/** How the states of one fold are written and read. */
export interface StoredStates {
  store(state: unknown): StoredState;
  /** A copy of the state of a stored one; refused when it is foreign or damaged. */
  read(stored: unknown): unknown;
  /** The same of a state alone, where what it is of stands elsewhere. */
  readBare(state: unknown): unknown;
}

/** Options of more characters stand in states by their mark. */
const LONGEST = 160;

/** The states of a fold as JSON; `path` and `code` are those of the error about a state that is not its own. */
export function storedStates<Row, Result>(fold: Fold<Row, Result>, path: string, code: string): StoredStates {
  const { definition, options: given } = fold as { definition?: { readonly id?: string }; options?: object };
  const kpi = definition?.id ?? null;
  const written = JSON.stringify(plainOptions(given ?? {}));
  const options = written.length > LONGEST ? textMark(written) : written;
  const empty = fold.init();

  const store = (state: unknown): StoredState => ({ kpi, version: 1, options, state });

  function isOwn(stored: unknown): stored is StoredState {
    const { kpi: id, version, options: made, state } = stored as Partial<StoredState>;
    return id === kpi && version === 1 && made === options && fitsState(empty, state);
  }

  /** What only the fold knows of its states shows when it uses them. */
  function tried(state: unknown): unknown {
    const own = fold.merge(fold.init(), state);
    if (!isAccount(fold.account(own))) return undefined;
    try {
      const isOdd = hasOddNumber(fold.result(own)) && !hasOddNumber(fold.result(empty));
      return isOdd ? undefined : own;
    } catch (error) {
      // A figure that cannot be told, such as one of several currencies, may still be added to.
      return isSupportKpisError(error) && !ofBadNumbers.includes(error.code) ? own : undefined;
    }
  }

  function read(stored: unknown): unknown {
    try {
      const own = isOwn(stored) ? tried(stored.state) : undefined;
      if (own !== undefined) return own;
    } catch {
      // A damaged state is what it stumbled over.
    }
    throw new SupportKpisError({
      code,
      path,
      expected: `a state of ${kpi ?? 'this fold'}, version 1, made with the same options, whole`,
      received: stored,
    });
  }

  return { store, read, readBare: (state) => read(store(state)) };
}

/** How functions of statistics refuse what is no list of numbers. */
const ofBadNumbers: readonly string[] = ['not_a_number', 'non_finite', 'not_an_array', 'out_of_range', 'invalid_state'];

function isAccount({ counted, pending, excluded }: Accounting): boolean {
  return isCount(counted) && isCount(pending) && Object.values(excluded).every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
