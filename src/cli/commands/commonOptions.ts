import type { CommandArguments } from '../args/optionSpec.ts';
import { parseDurationFlag } from '../args/parseDurationFlag.ts';
import { parseNumberFlag } from '../args/parseNumberFlag.ts';
import { parseWordFlag } from '../args/parseWordFlag.ts';
import { usageError } from '../args/usageError.ts';
import { readJsonFile } from '../read/readJsonFile.ts';
import type { KpiOptionValues } from '../report/kpiSettings.ts';
import { readPolicies } from '../report/readPolicies.ts';
import { readRates } from '../report/readRates.ts';

/** The options of KPIs that mean the same to each of them. */
export function commonOptions(args: CommandArguments): KpiOptionValues {
  const sla = args.value('sla');
  const sketch = args.value('sketch');
  const weights = args.value('weights');
  const limits = { from: 0.0001, to: 0.1, whole: false };
  return {
    policies: sla === undefined ? undefined : readPolicies(readJsonFile(sla), sla),
    quantiles: sketch === undefined ? undefined : { relativeError: parseNumberFlag('--sketch', sketch, limits) },
    strict: args.has('strict') ? true : undefined,
    direction: parseWordFlag('--ces-direction', args.value('ces-direction'), ['high_is_easy', 'low_is_easy']),
    threshold: parseDurationFlag('--threshold', args.value('threshold')),
    abandoned: parseWordFlag('--abandoned', args.value('abandoned'), [
      'ignore',
      'negative',
      'positive',
      'late_only',
      'short_served',
    ]),
    shortAbandon: parseDurationFlag('--short-abandon', args.value('short-abandon')),
    method: parseWordFlag('--fcr-method', args.value('fcr-method'), [
      ...(['one_reply', 'at_most_one_reply', 'solved_by_first_reply', 'flag', 'survey'] as const),
      ...(['no_customer_follow_up', 'no_repeat_contact'] as const),
    ]),
    weights: weights === undefined ? undefined : readJsonFile(weights),
    convert: convertOf(args),
  };
}

function convertOf(args: CommandArguments): object | undefined {
  const [to, file] = [args.value('currency'), args.value('rates')];
  if (to === undefined && file === undefined) return undefined;
  if (to === undefined) throw usageError('--rates', '--currency <code> with it', undefined);
  if (file === undefined) throw usageError('--currency', '--rates <file.json> with it', undefined);
  return { to, rates: readRates(readJsonFile(file), file) };
}
