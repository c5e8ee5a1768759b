import type * as z from 'zod/mini';
import type { RecordSchema } from './recordShape.ts';

type Schema = z.core.$ZodType | undefined;

/**
 * The smallest part around a fault that a record can do without: an optional field, however deep it lies, or an item of a
 * list; else the whole field of the record.
 */
export function dispensablePart(schema: RecordSchema, fault: readonly PropertyKey[]): readonly PropertyKey[] {
  let length = 1;
  let within: Schema = schema;
  for (const [depth, segment] of fault.entries()) {
    const def = defOf(within);
    if (def?.type === 'array') {
      within = def.element;
      length = depth + 1;
    } else if (def?.type === 'object' && Object.hasOwn(def.shape, segment)) {
      within = (def.shape as Readonly<Record<PropertyKey, Schema>>)[segment];
      if (within?._zod.optin === 'optional') length = depth + 1;
    } else break;
  }
  return fault.slice(0, length);
}

/** Of a field that may be missing or null, what it is otherwise. */
function defOf(schema: Schema) {
  let def = (schema as z.core.$ZodTypes | undefined)?._zod.def;
  while (def?.type === 'optional' || def?.type === 'nullable') def = (def.innerType as z.core.$ZodTypes)._zod.def;
  return def;
}
