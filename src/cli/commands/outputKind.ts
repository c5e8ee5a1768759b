import type { CommandArguments } from '../args/optionSpec.ts';
import { usageError } from '../args/usageError.ts';

export type OutputKind = 'table' | 'json' | 'markdown' | 'csv';

/** The form of the output; text for a terminal when none is asked for. */
export function outputKind(args: CommandArguments): OutputKind {
  const asked = (['json', 'markdown', 'csv'] as const).filter((name) => args.has(name));
  if (asked.length > 1) throw usageError('output', 'one of --json, --markdown and --csv', asked.join(' and '));
  return asked[0] ?? 'table';
}
