/** A column: its head, and whether figures stand in it, which are flush right. */
export interface TableColumn {
  readonly title: string;
  readonly figures: boolean;
}

/** A table of texts, the form from which text, Markdown and other tables are written. */
export interface ReportTable {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** What a reader must know to read it right. */
  readonly notes: readonly string[];
}

export const text = (title: string): TableColumn => ({ title, figures: false });
export const figures = (title: string): TableColumn => ({ title, figures: true });
