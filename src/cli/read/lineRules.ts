import { noMapping } from '../../schema/mapping/compileMapping.ts';
import { laterLines } from './laterLines.ts';
import type { RecordReading } from './readRecords.ts';
import type { LineRules } from './source.ts';

/** Which lines need not be read where only later ones are wanted, and dates are written as JSON and ISO 8601 have them. */
export function lineRules({ mapping, coerce, since }: RecordReading): LineRules {
  if (mapping !== noMapping || coerce || since === undefined) return {};
  const mayBeLater = laterLines(since);
  return { passOver: (bytes, from, to) => !mayBeLater(bytes, from, to) };
}
