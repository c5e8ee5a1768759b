import type { Findings, Occurrence } from './findings.ts';

/**
 * Reports a moment that the vendor keeps and that lies further from what the events give than `precision`, in
 * milliseconds: `vendor_moment_contradicts`. Where one of the two is not known there is nothing to compare.
 */
export function compareMoments(
  place: Pick<Occurrence, 'collection' | 'field' | 'id'>,
  said: number | null | undefined,
  found: number | null | undefined,
  precision: number,
  findings: Findings,
): void {
  if (said === null || said === undefined || found === null || found === undefined) return;
  if (Math.abs(said - found) < precision) return;
  const message = "the vendor's own moment is not what the events give: the figures of this library follow the events";
  findings.add({ code: 'vendor_moment_contradicts', ...place, message });
}
