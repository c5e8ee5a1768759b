import type { CommandArguments, OptionSpec } from '../args/optionSpec.ts';
import type { CommandIo } from '../commandIo.ts';

/** One command: what help says about it, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly details: readonly string[];
  readonly options: readonly OptionSpec[];
  run(args: CommandArguments, io: CommandIo): void | Promise<void>;
}
