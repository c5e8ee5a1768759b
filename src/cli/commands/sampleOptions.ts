import type { CommandArguments, OptionSpec } from '../args/optionSpec.ts';
import { parseNumberFlag } from '../args/parseNumberFlag.ts';
import type { SamplePlan } from '../sample/desk.ts';

export const sampleOptions: readonly OptionSpec[] = [
  { name: 'tickets', value: '<count>', help: 'how many tickets; default: 2000' },
  { name: 'seed', value: '<number>', help: 'the same number gives the same files, byte for byte; default: 1' },
  { name: 'from', value: '<date>', help: 'the first day; default: 2026-01-05' },
  { name: 'weeks', value: '<count>', help: 'over how many weeks; default: 12' },
];

/** The sample that is asked for. */
export function samplePlan(args: CommandArguments): SamplePlan {
  const whole = (name: string, otherwise: string, from: number, to: number): number =>
    parseNumberFlag(`--${name}`, args.value(name) ?? otherwise, { from, to, whole: true });
  return {
    tickets: whole('tickets', '2000', 0, 100_000_000),
    seed: whole('seed', '1', 0, 4_294_967_295),
    from: args.value('from') ?? '2026-01-05',
    weeks: whole('weeks', '12', 1, 520),
  };
}
