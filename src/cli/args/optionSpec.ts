/** One option of a command: what it is called, whether it takes a value, and what help says about it. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** What stands for the value in the help; an option without it is a switch. */
  readonly value?: string;
  /** May be given more than once. */
  readonly many?: true;
  readonly help: string;
}

/** A command's arguments, taken apart. */
export interface CommandArguments {
  /** As they stood on the command line. */
  readonly all: readonly string[];
  readonly positionals: readonly string[];
  has(name: string): boolean;
  /** The value of an option that may stand once. */
  value(name: string): string | undefined;
  values(name: string): readonly string[];
}
