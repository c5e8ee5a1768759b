import * as z from 'zod/mini';
import type { Field } from '../fields/field.ts';
import type { Parsed } from '../parsed.ts';
import { describe } from '../problem.ts';
import { fieldReader } from '../readers/fieldReader.ts';
import { readSafely } from '../readers/readSafely.ts';
import { defaultRules, type Rules } from '../readers/rules.ts';
import { FAILED, startTrail } from '../readers/trail.ts';
import { fieldSchema } from './fieldSchema.ts';

/** A zod schema that takes anything and gives a record, or issues. */
export type RecordSchema<Row> = z.ZodMiniType<Parsed<Row>, unknown>;

/**
 * A zod schema in two steps: the reader turns what JSON and CSV hold into values of the record, with an issue for each
 * value that it cannot take (the code stands in `issue.params.code`); then a plain zod object holds the result to the
 * record's form. `z.toJSONSchema(schema)` describes that form.
 */
export function recordSchema<Row>(field: Field, rules: Rules = defaultRules): RecordSchema<Row> {
  const read = fieldReader(field);
  const reading = z.transform((row: unknown, context) => {
    const trail = startTrail(rules);
    const record = readSafely(read, row, trail);
    if (record !== FAILED) return record;
    for (const fault of trail.faults) {
      const { code, path, received } = fault;
      context.issues.push({
        code: 'custom',
        path: path.slice(),
        message: describe(fault),
        params: { code },
        input: received,
      });
    }
    return z.NEVER;
  });
  return z.pipe(reading, fieldSchema(field)) as z.ZodMiniType as RecordSchema<Row>;
}
