import { expect } from 'vitest';
import type { AdapterFinding } from '../../src/adapters/reading/adapterFinding.ts';
import { assertPlain } from '../../src/testing/assertPlain.ts';

/** The same findings, once each of them was seen to say what it is of, how often, and what it means. */
export function soundFindings<Finding>(findings: readonly Finding[]): readonly Finding[] {
  assertPlain(findings, 'findings');
  for (const { code, collection, message, count, ids, words } of findings as readonly Partial<AdapterFinding>[]) {
    expect([code, collection, message].map((own) => typeof own)).toEqual(['string', 'string', 'string']);
    expect(Math.max(ids?.length ?? 0, words?.length ?? 0, 1)).toBeLessThanOrEqual(count ?? 0);
  }
  return findings;
}
