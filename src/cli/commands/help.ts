import type { OptionSpec } from '../args/optionSpec.ts';
import type { Command } from './command.ts';

/** What the whole program can do. */
export function programHelp(commands: readonly Command[]): string {
  return [
    'support-kpis: customer-support KPIs of your help desk’s exports',
    '',
    'Usage: support-kpis <command> [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`),
    '',
    '  support-kpis <command> --help   what a command takes',
    '  support-kpis --version          the version',
    '',
  ].join('\n');
}

/** What one command takes. */
export function commandHelp({ summary, usage, details, options }: Command): string {
  const heads = options.map(optionHead);
  const width = Math.max(0, ...heads.map(({ length }) => length));
  const lines = options.map(({ help }, index) => `  ${heads[index]?.padEnd(width)}  ${help}`);
  return [`Usage: ${usage}`, '', summary, ...(details.length === 0 ? [] : ['', ...details]), '', ...lines, ''].join(
    '\n',
  );
}

function optionHead({ name, short, value }: OptionSpec): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}
