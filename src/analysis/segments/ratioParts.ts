import { evidenceOf } from '../../fold/evidence.ts';
import type { RatioParts } from '../../stats/shift/mixShift.ts';
import { countedMoments } from '../interval/countedMoments.ts';
import { resultShape } from '../interval/resultShape.ts';

interface Figure {
  readonly value: number | null;
}

const nothing: RatioParts = { numerator: 0, denominator: 0 };

/**
 * What a KPI's value is a ratio of: its rows that say yes, points of its scores, milliseconds, over the rows that count.
 * `null` for a figure that is no ratio of sums, such as a median.
 */
export function ratioParts(result: Figure): RatioParts | null {
  const parts = partsOf(result);
  // One of two collections may be missing, and the other still counts in a larger whole.
  if (parts === null || ('independent' in result && result.independent === true)) return parts;
  if (parts.denominator === 0) return result.value === null ? nothing : null;
  return result.value !== null && isAbout(parts.numerator / parts.denominator, result.value) ? parts : null;
}

function partsOf(result: Figure): RatioParts | null {
  const shape = resultShape(result);
  if (shape.kind === 'nps') {
    const { promoters, passives, detractors } = shape.counts;
    return { numerator: 100 * (promoters - detractors), denominator: promoters + passives + detractors };
  }
  if (shape.kind === 'share') return { numerator: shape.successes, denominator: shape.trials };
  if (shape.kind === 'scores') {
    const { count, mean } = countedMoments(shape.distribution);
    return { numerator: Math.round((mean ?? 0) * count), denominator: count };
  }
  if (shape.kind === 'distribution') {
    const { count, total, value, mean } = shape.summary;
    const isMean = (evidenceOf(shape.summary)?.statistic ?? 'mean') === 'mean' && value === mean;
    return isMean ? { numerator: total ?? 0, denominator: count } : null;
  }
  return fieldsOf(result);
}

/** A ratio of two collections, which may pass 1. */
function fieldsOf(result: object): RatioParts | null {
  const { numerator, denominator } = result as Readonly<Record<string, unknown>>;
  if (typeof numerator !== 'number' || !Number.isFinite(numerator)) return null;
  if (typeof denominator !== 'number' || !(denominator >= 0) || denominator === Number.POSITIVE_INFINITY) return null;
  return { numerator, denominator };
}

/** A mean is rounded on its own way. */
function isAbout(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right));
}
