import type { CollectionName } from '../../model/collections.ts';
import { allQualityRules } from './allQualityRules.ts';
import { type FindingWriter, findingWriter } from './findingWriter.ts';
import type { QualityFinding } from './qualityFinding.ts';
import type { Need, QualityRule } from './qualityRule.ts';
import type { QualitySettings } from './qualitySettings.ts';

/** A rule that was not applied, and what it would have needed. */
export interface UncheckedRule {
  readonly rule: string;
  readonly collection: CollectionName;
  /** Options and collections that are not there. */
  readonly needs: readonly string[];
}

export interface Inspection {
  readonly findings: readonly QualityFinding[];
  readonly unchecked: readonly UncheckedRule[];
  /** Rows with at least one fault. */
  readonly faulty: number;
}

interface OpenRule {
  readonly rule: QualityRule;
  readonly found: ReturnType<typeof findingWriter>;
}

/** Applies all rules of a collection to its rows, in one pass for those that judge row by row. */
export function inspect(collection: CollectionName, rows: readonly unknown[], settings: QualitySettings): Inspection {
  const faulty = new Uint8Array(rows.length);
  const unchecked: UncheckedRule[] = [];
  const open: OpenRule[] = [];
  for (const rule of allQualityRules) {
    if (rule.collection !== collection) continue;
    const needs = (rule.needs ?? []).filter((need) => !isThere(need, settings));
    if (needs.length > 0) unchecked.push({ rule: rule.id, collection, needs });
    else open.push({ rule, found: findingWriter(settings.ids, marker(rule, faulty), rows.length) });
  }
  const records = judgeRows(rows, open, settings);
  for (const { rule, found } of open) rule.search?.(records.rows, atPlaces(found, records.places), settings);
  const findings = open.map(({ rule, found }): QualityFinding => {
    const { id, title, severity, bends } = rule;
    const { count, rows: looked, ids, words } = found.result();
    const share = looked === 0 ? null : count / looked;
    return { rule: id, title, severity, collection, count, rows: looked, share, ids, words, bends };
  });
  return { findings, unchecked, faulty: faulty.reduce((sum, mark) => sum + mark, 0) };
}

/** Judges row by row, and gives the rows that are records, with their places. */
function judgeRows(
  rows: readonly unknown[],
  open: readonly OpenRule[],
  settings: QualitySettings,
): { readonly rows: readonly object[]; readonly places: readonly number[] } {
  const unreadable = open.find(({ rule }) => rule.id === 'unreadable_row');
  const judging = open.filter(({ rule }) => rule.holds !== undefined);
  const records: object[] = [];
  const places: number[] = [];
  for (const [index, row] of rows.entries()) {
    let readable = typeof row === 'object' && row !== null && !Array.isArray(row);
    if (readable) {
      for (const { rule, found } of judging) readable = judge(rule, found, row as object, index, settings) && readable;
      records.push(row as object);
      places.push(index);
    }
    if (!readable) unreadable?.found.row(row, index);
  }
  return { rows: records, places };
}

/** Whether the row could be read. */
function judge(
  rule: QualityRule,
  found: FindingWriter,
  row: object,
  index: number,
  settings: QualitySettings,
): boolean {
  try {
    const held = rule.holds?.(row, settings);
    if (held === true) found.row(row, index);
    else if (held && held.length > 0) found.row(row, index, held);
    return true;
  } catch {
    return false;
  }
}

function marker({ severity }: QualityRule, faulty: Uint8Array): (index: number) => void {
  if (severity !== 'fault') return () => {};
  return (index) => {
    faulty[index] = 1;
  };
}

function atPlaces(found: FindingWriter, places: readonly number[]): FindingWriter {
  return { ...found, row: (row, index, suspects) => found.row(row, places[index] as number, suspects) };
}

function isThere(need: Need, settings: QualitySettings): boolean {
  if (need === 'asOf' || need === 'timeZone' || need === 'window' || need === 'channels')
    return settings[need] !== null;
  return settings.has(need);
}
