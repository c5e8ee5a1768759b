import { explain, isSupportKpisError, type ReadyKpi } from '../../src/index.ts';
import { catalogue } from '../../src/kpis/catalogue.ts';
import { currencyOf, formatValue } from '../../src/render/formatValue.ts';

/** What a page shows of a calculation: the figure and what became of each row, or what is wrong with the input. */
export type Calculation =
  | { readonly error: string }
  | { readonly figure: string; readonly rows: readonly CalculatedRow[]; readonly result: string };

export interface CalculatedRow {
  readonly id: string;
  readonly outcome: string;
}

/** The figure of a KPI of the catalogue over rows and options that the reader wrote as JSON. */
export function calculate(id: string, rowsText: string, optionsText: string): Calculation {
  const kpi = Object.values(catalogue).find(({ definition }) => definition.id === id);
  if (kpi === undefined) return { error: `There is no KPI ${id}.` };
  try {
    const bound = (kpi as object as Unbound).with(parsed(optionsText, 'The options') as object);
    const rows = parsed(rowsText, 'The rows');
    const result = bound(rows as never);
    const { counted, pending, excluded } = explain(bound as never, rows as never);
    return {
      figure: formatValue((result as { value: number | null }).value, bound.definition, currencyOf(result)),
      rows: [
        ...counted.map((row) => ({ id: String(row), outcome: 'counted' })),
        ...pending.map((row) => ({ id: String(row), outcome: 'pending' })),
        ...Object.entries(excluded).flatMap(([outcome, own]) => own.map((row) => ({ id: String(row), outcome }))),
      ],
      result: JSON.stringify(result, null, 2),
    };
  } catch (error) {
    if (isSupportKpisError(error) || error instanceof SyntaxError) return { error: error.message };
    throw error;
  }
}

interface Unbound {
  with(options: object): ReadyKpi<never, unknown> & ((rows: never) => unknown);
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${what} are not JSON: ${(error as Error).message}`);
  }
}
