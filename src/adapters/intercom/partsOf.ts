import { compareIds } from '../reading/compareIds.ts';
import type { Findings } from '../reading/findings.ts';
import { readRecords } from '../reading/readRecords.ts';
import { partKind } from './partKind.ts';
import { type PartRecord, partShape } from './shapes/partShape.ts';

/** The parts of a conversation or a ticket in time order. */
export interface Parts {
  readonly list: readonly PartRecord[];
  /** Whether all are there. */
  readonly complete: boolean;
}

interface PartList {
  readonly conversation_parts?: readonly unknown[] | null | undefined;
  readonly ticket_parts?: readonly unknown[] | null | undefined;
  readonly total_count?: number | null | undefined;
}

/** Intercom hands out no more parts of a conversation. */
const MOST_PARTS = 500;

/** The parts as they were read; `null` where the export holds none, as in lists of conversations. */
export function partsOf(
  held: PartList | null | undefined,
  collection: string,
  id: string,
  findings: Findings,
): Parts | null {
  const raw = held?.conversation_parts ?? held?.ticket_parts ?? null;
  if (raw === null) return null;
  const list = readRecords(collection, raw, partShape, findings) as PartRecord[];
  for (const { part_type: word } of list) {
    if (partKind(word) !== null) continue;
    const message =
      'a kind of part that is not known: no message, whatever it says, and no change but that of its state';
    findings.add({ code: 'unknown_word', collection: 'parts', field: 'part_type', message, id, word });
  }
  list.sort((left, right) => left.created_at - right.created_at || compareIds(left.id, right.id));
  const complete = raw.length < MOST_PARTS && (held?.total_count ?? 0) <= raw.length;
  if (!complete) {
    const message =
      'not all parts are there: dates and reopens are those of the statistics, and replies cannot all be counted';
    findings.add({ code: 'truncated_history', collection, field: 'parts', message, id });
  }
  return { list, complete };
}
