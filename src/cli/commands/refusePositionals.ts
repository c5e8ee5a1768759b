import type { CommandArguments } from '../args/optionSpec.ts';
import { usageError } from '../args/usageError.ts';

/** Refuses words that the command has no use for. */
export function refusePositionals(args: CommandArguments, command: string): void {
  if (args.positionals.length > 0) throw usageError(command, 'nothing but options', args.positionals[0]);
}
