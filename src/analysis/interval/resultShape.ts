import type { DurationSummary } from '../../fold/durations.ts';
import type { Rate } from '../../fold/rate.ts';

/** What a result is a figure of, as far as its fields tell. */
export type ResultShape =
  | { readonly kind: 'nps'; readonly counts: NpsCounts }
  | { readonly kind: 'share'; readonly successes: number; readonly trials: number }
  | { readonly kind: 'scores'; readonly distribution: Readonly<Record<string, number>> }
  | { readonly kind: 'distribution'; readonly summary: DurationSummary }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'other' };

type NpsCounts = Readonly<Record<'promoters' | 'passives' | 'detractors', number>>;
type Fields = Readonly<Record<string, unknown>>;

/** The shape of a KPI's result, from what every one of its kind has. */
export function resultShape(result: object): ResultShape {
  const fields = result as Fields;
  const { value, numerator, denominator, positive, responses } = fields;
  if (areCounts(fields, ['promoters', 'passives', 'detractors'])) {
    const { promoters, passives, detractors } = fields as NpsCounts;
    return { kind: 'nps', counts: { promoters, passives, detractors } };
  }
  if (areCounts(fields, ['positive', 'responses']) && 'netSatisfaction' in fields) {
    return { kind: 'share', successes: positive as number, trials: responses as number };
  }
  if (areCounts(fields, ['responses']) && 'topBox' in fields && typeof fields['distribution'] === 'object') {
    return { kind: 'scores', distribution: fields['distribution'] as Readonly<Record<string, number>> };
  }
  if (areCounts(fields, ['count', 'pending']) && 'standardDeviation' in fields && 'p90' in fields) {
    return { kind: 'distribution', summary: result as DurationSummary };
  }
  if (areCounts(fields, ['hit', 'missed', 'overdue', 'running']) && 'bounds' in fields) {
    const { hit = 0, missed = 0, overdue = 0 } = fields as Record<string, number>;
    return { kind: 'share', successes: hit, trials: hit + missed + overdue };
  }
  if (fields['independent'] === true) return { kind: 'other' };
  if (areCounts(fields, ['numerator', 'denominator']) && isShare(value, numerator, denominator)) {
    const { numerator: successes, denominator: trials } = result as Rate;
    return { kind: 'share', successes, trials };
  }
  if (Array.isArray(fields['breakdown']) && areCounts(fields, ['value']))
    return { kind: 'count', count: value as number };
  return { kind: 'other' };
}

function areCounts(fields: Fields, names: readonly string[]): boolean {
  return names.every((name) => Number.isSafeInteger(fields[name]) && (fields[name] as number) >= 0);
}

/** A ratio of two collections has the same fields; what passes 1 is none of these. */
function isShare(value: unknown, numerator: unknown, denominator: unknown): boolean {
  const [part, whole] = [numerator as number, denominator as number];
  return part <= whole && (whole === 0 ? value === null : value === part / whole);
}
