import type * as z from 'zod/mini';
import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { isObject } from '../../schema/readers/isObject.ts';
import type { Findings } from './findings.ts';
import { newestRecords } from './newestRecords.ts';
import { type Held, looksLikePage, pagesOf, recordsOf } from './pages.ts';
import { readRecord } from './readRecord.ts';
import type { RecordSchema, RecordShape } from './recordShape.ts';

/**
 * The records of one collection out of what an API returned: a record, a list, a page, or a list of pages. `null` when
 * the payload is `undefined`: «not asked for» is another thing than «none there».
 *
 * Bad records, repeated ones and pages of something else become findings. What comes back bears only the fields of the
 * schema, each record once in its newest version, sorted by key.
 *
 * @throws SupportKpisError `invalid_payload` when the payload is no object and no list; `unknown_envelope` when it is one
 *   page that holds no such records.
 */
export function readRecords<Schema extends RecordSchema>(
  caller: string,
  payload: unknown,
  shape: RecordShape<Schema>,
  findings: Findings,
): z.output<Schema>[] | null {
  if (payload === undefined) return null;
  const { collection } = shape;
  const path = `${caller}: ${collection}`;
  const rows: z.output<Schema>[] = [];
  let index = 0;
  for (const page of pagesOf(payload, path)) {
    for (const held of heldIn(page, shape.envelopes)) {
      const place = `${collection}[${index}]`;
      index++;
      if (isForeignPage(held, shape)) {
        const names = shape.envelopes.map((name) => `'${name}'`).join(' or ');
        const expected = names === '' ? 'a record, or a list of them' : `a record, or a page with ${names}`;
        if (page === payload) {
          throw new SupportKpisError({ code: 'unknown_envelope', path, expected, received: page });
        }
        findings.add({ code: 'unknown_envelope', collection, message: `left out: expected ${expected}`, id: place });
        continue;
      }
      const row = readRecord(complete(held, shape), place, shape, findings);
      if (row !== null) rows.push(row);
    }
  }
  return newestRecords(rows, shape, findings);
}

/** An object that cannot be looked at is taken for a record, and found to be none. */
const unreadable: Held = { record: null, page: null };

function heldIn(page: unknown, envelopes: readonly string[]): Held[] {
  try {
    return recordsOf(page, envelopes);
  } catch {
    return [unreadable];
  }
}

/** Only where records bear an id: others cannot be told from pages. */
function isForeignPage({ record, page }: Held, { schema }: RecordShape<RecordSchema>): boolean {
  try {
    return page === null && Object.hasOwn(schema.shape, 'id') && looksLikePage(record);
  } catch {
    return false;
  }
}

function complete(
  { record, page }: Held,
  { inherit, lift }: Pick<RecordShape<RecordSchema>, 'inherit' | 'lift'>,
): unknown {
  try {
    if (!isObject(record)) return record;
    const lifted = lift === undefined ? record : lift(record);
    if (inherit === undefined || page === null) return lifted;
    const inherited: Record<string, unknown> = {};
    for (const [name, from] of Object.entries(inherit)) {
      if (Object.hasOwn(page, from) && (lifted[name] ?? null) === null) inherited[name] = page[from];
    }
    return { ...lifted, ...inherited };
  } catch {
    return unreadable.record;
  }
}
