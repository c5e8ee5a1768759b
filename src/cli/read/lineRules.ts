import { type CompiledMapping, noMapping } from '../../schema/mapping/compileMapping.ts';
import { laterLines } from './laterLines.ts';
import type { LineRules } from './source.ts';

/** What says how rows are written, and which of them are wanted. */
export interface LineReading {
  readonly mapping: CompiledMapping;
  readonly coerce: boolean;
  /** Only rows in which something may have happened later than this are wanted, as far as that is seen at once. */
  readonly since?: (() => number) | undefined;
}

/** Which lines need not be read where only later ones are wanted, and dates are written as JSON and ISO 8601 have them. */
export function lineRules({ mapping, coerce, since }: LineReading): LineRules {
  if (mapping !== noMapping || coerce || since === undefined) return {};
  const mayBeLater = laterLines(since);
  return { passOver: (bytes, from, to) => !mayBeLater(bytes, from, to) };
}
