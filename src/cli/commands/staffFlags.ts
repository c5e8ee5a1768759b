import type { StaffingOptions } from '../../analysis/staffing/staffingOptions.ts';
import type { CommandArguments, OptionSpec } from '../args/optionSpec.ts';
import { parseDurationFlag } from '../args/parseDurationFlag.ts';
import { parseNumberFlag } from '../args/parseNumberFlag.ts';
import { parseShareFlag } from '../args/parseShareFlag.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';

/** The options that say what a plan of agents must reach. */
export const staffFlags: readonly OptionSpec[] = [
  { name: 'work', value: '<kind>', help: 'calls (default), chats or tickets' },
  {
    name: 'handle-time',
    value: '<duration>',
    help: 'of one contact; default: the mean of the files; needed for tickets',
  },
  { name: 'service-level', value: '<share/duration>', help: 'so many answered within so long: 80/20s' },
  { name: 'speed-of-answer', value: '<duration>', help: 'the mean wait of those who are answered is no longer' },
  { name: 'abandonment', value: '<share>', help: 'no larger share gives up: 5%; needs --patience' },
  { name: 'patience', value: '<duration>', help: 'how long callers wait before they give up; default: for ever' },
  { name: 'max-occupancy', value: '<share>', help: 'agents are busy for no more of their time: 85%' },
  { name: 'shrinkage', value: '<share>', help: 'the share of paid time that agents are away: 30%; default: 0' },
  { name: 'concurrency', value: '<count>', help: 'contacts that an agent handles at once; default: 1' },
  { name: 'deadline', value: '<duration>', help: 'work that may wait so long, such as tickets: no queue' },
  { name: 'plan', value: '<figure>', help: 'for the expected number (default), or the upper end of its interval' },
  { name: 'least', value: '<count>', help: 'no fewer agents than this at work' },
  { name: 'cost-per-hour', value: '<amount>', help: 'what a paid hour costs' },
];

type Rest = Omit<StaffingOptions, 'handleTime' | 'clock'>;

/** What a command line says about the plan, but for the handle time. */
export function readStaffFlags(args: CommandArguments): Rest {
  const number = (name: string, to: number, whole: boolean): number | undefined => {
    const text = args.value(name);
    return text === undefined ? undefined : parseNumberFlag(`--${name}`, text, { from: 0, to, whole });
  };
  const duration = (name: string): number | undefined => parseDurationFlag(`--${name}`, args.value(name));
  const share = (name: string): number | undefined => parseShareFlag(`--${name}`, args.value(name));
  const given = {
    serviceLevel: serviceLevelOf(args.value('service-level')),
    speedOfAnswer: duration('speed-of-answer'),
    abandonment: share('abandonment'),
    patience: duration('patience'),
    maxOccupancy: share('max-occupancy'),
    shrinkage: share('shrinkage'),
    concurrency: number('concurrency', 1000, false),
    deadline: duration('deadline'),
    plan: parseWordFlag('--plan', args.value('plan'), ['expected', 'upper']),
    least: number('least', 100_000, true),
    costPerHour: number('cost-per-hour', 1e9, false),
  };
  const promises = [given.serviceLevel, given.speedOfAnswer, given.abandonment, given.maxOccupancy, given.deadline];
  if (promises.every((own) => own === undefined)) {
    const flags = '--service-level 80/20s, --speed-of-answer, --abandonment, --max-occupancy or --deadline';
    throw usageError('staff', `a promise to keep: ${flags}`, undefined);
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Rest;
}

/** `80/20s`: four of five within twenty seconds. */
function serviceLevelOf(text: string | undefined): { readonly share: number; readonly within: number } | undefined {
  if (text === undefined) return undefined;
  const [, digits, within] = /^(\d{1,2}(?:\.\d{1,3})?) ?%?\/(\S+)$/.exec(text) ?? [];
  if (digits === undefined || within === undefined) {
    throw usageError('--service-level', 'per cent and a duration, such as 80/20s', text);
  }
  return {
    share: Number((Number(digits) / 100).toPrecision(15)),
    within: parseDurationFlag('--service-level', within) as number,
  };
}
