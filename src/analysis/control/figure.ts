/** A figure in its place in time, as `series` gives it, or as anything with a value. */
export interface Figure {
  readonly label?: string;
  /** Where both are known, only figures whose periods touch follow each other. */
  readonly start?: number;
  readonly end?: number;
  /** A figure of a period that is not over is shown and not judged. */
  readonly complete?: boolean;
  readonly result?: { readonly value: number | null };
  readonly value?: number | null;
}

/** Figures in the order of time: periods, results of a KPI, or bare numbers; `null` where there is none. */
export type Figures = readonly (Figure | number | null)[] | Float64Array;

/** A figure that was read. */
export interface ReadFigure {
  readonly index: number;
  readonly label: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly complete: boolean;
  readonly value: number | null;
  /** What the value is of, where more than the value is known. */
  readonly result: object | null;
}
