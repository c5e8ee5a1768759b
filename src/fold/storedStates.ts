import { isSupportKpisError, SupportKpisError } from '../errors/supportKpisError.ts';
import { fitsState } from './fitsState.ts';
import type { Accounting, Fold } from './fold.ts';
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
  /** The state of a stored one, which is not copied; refused when it is foreign or damaged. */
  read(stored: unknown): unknown;
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

  function isOwn(stored: unknown): stored is StoredState {
    if (typeof stored !== 'object' || stored === null) return false;
    const { kpi: id, version, options: made, state } = stored as Partial<StoredState>;
    if (id !== kpi || version !== 1 || made !== options) return false;
    return fitsState(empty, state) && isAccount(fold.account(state));
  }

  return {
    store: (state) => ({ kpi, version: 1, options, state }),
    read(stored) {
      try {
        if (isOwn(stored)) return stored.state;
      } catch (error) {
        // What a damaged state makes the fold stumble over.
        if (isSupportKpisError(error)) throw error;
      }
      throw new SupportKpisError({
        code,
        path,
        expected: `a state of ${kpi ?? 'this fold'}, version 1, made with the same options, whole`,
        received: stored,
      });
    },
  };
}

function isAccount({ counted, pending, excluded }: Accounting): boolean {
  return isCount(counted) && isCount(pending) && Object.values(excluded).every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
