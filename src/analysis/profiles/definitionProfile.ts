/** How one system defines one KPI. */
export interface ProfiledKpi {
  /** The options with which the KPI counts as the system does. What is not in it stays as the KPI was called. */
  readonly options: object;
  /** Where the definition is known from. */
  readonly source: string;
  /** The field of the result that is the system's figure. Default: `value`. */
  readonly figure?: string;
  /** Options that the caller has to give, because they differ from desk to desk there too. */
  readonly needs?: readonly string[];
  readonly note?: string;
  /** What of the definition the options cannot say. */
  readonly limits?: readonly string[];
}

/** How one system defines its KPIs: plain data, which may come from a JSON file. */
export interface DefinitionProfile {
  readonly id: string;
  readonly title: string;
  /** By name of the KPI, such as `firstResponseTime`. */
  readonly kpis: Readonly<Record<string, ProfiledKpi>>;
  /** Definitions of the system that no options of ours say. */
  readonly limits?: readonly string[];
}
