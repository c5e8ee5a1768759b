import { parseArgs } from 'node:util';
import { didYouMean } from '../../errors/nearest.ts';
import type { CommandArguments, OptionSpec } from './optionSpec.ts';
import { usageError } from './usageError.ts';

/** Takes a command's arguments apart, and refuses what it does not know instead of passing over it. */
export function readArguments(args: readonly string[], specs: readonly OptionSpec[]): CommandArguments {
  const known = new Map(specs.map((spec) => [spec.name, spec]));
  const options = Object.fromEntries(
    specs.map(({ name, short, value }) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = known.get(token.name);
    if (spec === undefined) throw unknownOption(token.rawName, token.name, specs);
    const before = given.get(token.name) ?? [];
    if (before.length > 0 && spec.many !== true) throw usageError(token.rawName, 'this option once', 'it twice');
    given.set(token.name, [...before, optionValue(spec, token)]);
  }
  return {
    all: args,
    positionals,
    has: (name) => given.has(name),
    value: (name) => given.get(name)?.[0],
    values: (name) => given.get(name) ?? [],
  };
}

interface OptionToken {
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionValue({ value: placeholder }: OptionSpec, { rawName, value, inlineValue }: OptionToken): string {
  if (placeholder === undefined) {
    if (inlineValue) throw usageError(rawName, 'no value', value);
    return '';
  }
  // A value that looks like an option is more likely a forgotten value; `--option=-value` says it is meant.
  const looksLikeOption = inlineValue === false && value !== undefined && value.length > 1 && value.startsWith('-');
  if (value === undefined || value === '' || looksLikeOption) {
    throw usageError(rawName, `a value: ${placeholder}`, looksLikeOption ? value : undefined);
  }
  return value;
}

function unknownOption(rawName: string, name: string, specs: readonly OptionSpec[]): Error {
  const hint = didYouMean(
    rawName.startsWith('--') ? rawName : name,
    specs.map((spec) => `--${spec.name}`),
  );
  return usageError('options', 'an option of this command; --help lists them', rawName, hint);
}
