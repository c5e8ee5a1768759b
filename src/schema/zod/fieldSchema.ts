import * as z from 'zod/mini';
import type { Field, Table } from '../fields/field.ts';
import { FIRST_INSTANT, LAST_INSTANT } from '../readers/rules.ts';

/** The zod schema of what a field holds after it was read. */
export function fieldSchema(field: Field): z.ZodMiniType {
  switch (field.kind) {
    case 'identifier':
    case 'channel':
    case 'text':
      return z.string().check(z.minLength(1));
    case 'instant':
      return z.number().check(z.gte(FIRST_INSTANT), z.lte(LAST_INSTANT));
    case 'number':
      return numberSchema(field.min, field.max, field.whole);
    case 'flag':
      return z.boolean();
    case 'one_of':
      return z.enum(field.values);
    case 'attributes':
      return z.unknown();
    case 'list':
      return z.array(fieldSchema(field.item));
    case 'record':
      return tableSchema(field.table);
    case 'variant': {
      const [first, ...others] = Object.values(field.tables).map(tableSchema);
      return z.discriminatedUnion('kind', [first as ReturnType<typeof tableSchema>, ...others]);
    }
  }
}

function numberSchema(min: number, max: number, whole: boolean): z.ZodMiniType {
  const finite = whole ? z.int() : z.number();
  if (min === Number.NEGATIVE_INFINITY) return finite;
  return max === Number.POSITIVE_INFINITY ? finite.check(z.gte(min)) : finite.check(z.gte(min), z.lte(max));
}

function tableSchema(table: Table): z.ZodMiniObject<Record<string, z.ZodMiniType>> {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const [name, field] of Object.entries(table)) {
    shape[name] = field.optional ? z.optional(fieldSchema(field)) : fieldSchema(field);
  }
  return z.object(shape);
}
