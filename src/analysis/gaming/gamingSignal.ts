/** What one agent contributes to a signal. */
export interface AgentSignal {
  readonly agentId: string;
  readonly count: number;
  readonly rows: number;
  readonly rate: number;
}

/** One pattern, how often it occurs, and how often it would by itself. */
export interface GamingSignal {
  readonly id: string;
  readonly title: string;
  /** What to ask the people concerned. */
  readonly question: string;
  /** How many of `rows` show the pattern. */
  readonly count: number;
  /** The occasions on which it could have occurred; which ones they are says `note`. */
  readonly rows: number;
  /** `count` ÷ `rows`; `null` without occasions. */
  readonly rate: number | null;
  /** The share to expect if nobody did anything on purpose; how it is measured says `note`. */
  readonly baseRate: number | null;
  /** `rate` ÷ `baseRate`: 1 is what was to be expected; `null` when nothing was. */
  readonly ratio: number | null;
  /** Ids of the tickets that show it, each once, in the order of their characters, the first `options.ids` of them. */
  readonly ids: readonly string[];
  /** The agents with the most, the first `options.agents` of them. */
  readonly byAgent: readonly AgentSignal[];
  readonly note: string;
}

/** The words of a signal. */
export type SignalWords = Pick<GamingSignal, 'id' | 'title' | 'question' | 'note'>;
