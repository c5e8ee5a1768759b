import type { CollectionName } from '../../model/collections.ts';
import type { FindingWriter } from './findingWriter.ts';
import type { Bend, Severity, Suspect } from './qualityFinding.ts';
import type { QualitySettings } from './qualitySettings.ts';

/** An option, or another collection, without which a rule cannot decide. */
export type Need = 'asOf' | 'timeZone' | 'window' | 'channels' | CollectionName;

/** What is looked for in the rows of one collection. Most rules judge row by row; others need to see all rows. */
export interface QualityRule<Row extends object = object> {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly collection: CollectionName;
  readonly needs?: readonly Need[];
  readonly bends: readonly Bend[];
  /** Whether it holds for a row, or the values that make it so. May throw on a row that cannot be read. */
  holds?(row: Row, settings: QualitySettings): boolean | readonly Suspect[];
  /** For what a row alone does not show. */
  search?(rows: readonly Row[], found: FindingWriter, settings: QualitySettings): void;
}

/** One thing that a rule does to a KPI. */
export function bend(kpi: string, direction: Bend['direction'], why: string): Bend {
  return { kpi, direction, why };
}
