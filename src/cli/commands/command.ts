import type { CommandArguments, OptionSpec } from '../args/optionSpec.ts';
import type { CommandIo } from '../commandIo.ts';

/** 1 is an answer that a script should act on: an alert is firing, a target is missed. */
export type ExitCode = 0 | 1;

/** One command: what help says about it, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly details: readonly string[];
  readonly options: readonly OptionSpec[];
  run(args: CommandArguments, io: CommandIo): ExitCode | Promise<ExitCode>;
}
