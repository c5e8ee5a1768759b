import { type CollectionName, recordNames } from '../../model/collections.ts';
import type { CommandArguments, OptionSpec } from '../args/optionSpec.ts';
import { parseInstantFlag } from '../args/parseInstantFlag.ts';
import { usageError } from '../args/usageError.ts';
import type { AnyKpi } from '../report/anyKpi.ts';
import { configureKpis } from '../report/configureKpis.ts';
import { periodFlags } from './periodFlags.ts';
import { meaningOptions, readingOptions } from './reportOptions.ts';
import { reportSettings } from './reportSettings.ts';
import { selectedKpis } from './selectedKpis.ts';

const kpisOption: OptionSpec = {
  ...{ name: 'kpis', value: '<ids>', many: true },
  help: 'which, with commas between; the same in partial, merge and result',
};

/** Options that every command of states takes, because they are part of what a state is of. */
const shared: readonly OptionSpec[] = [kpisOption, ...periodFlags, ...meaningOptions];

/** Repeated rows are not looked for: those of other parts would not be seen. */
export const partialOptions: readonly OptionSpec[] = [
  ...readingOptions.filter(({ name }) => name !== 'keep-duplicates'),
  { name: 'by', value: '<field>', help: 'a line for each group too: channel, priority, agentId …' },
  ...shared,
];

const alsoMeaning = ['as-of', 'time-zone', 'strict'];

export const stateOptions: readonly OptionSpec[] = [
  ...shared,
  ...readingOptions.filter(({ name }) => alsoMeaning.includes(name)),
];

/** The KPIs that `--kpis` names, by their names in the library. */
export function wantedKpis(args: CommandArguments, command: string): ReadonlyMap<string, AnyKpi> {
  const { selected, named } = selectedKpis(args.values('kpis'));
  if (named && selected.size > 0) return selected;
  throw usageError(command, '--kpis with the KPIs that the states are of', undefined);
}

/** The same with all that the options say of them. */
export function configuredKpis(args: CommandArguments, command: string): AnyKpi[] {
  const settings = reportSettings(args);
  const asOf = parseInstantFlag('--as-of', args.value('as-of'), settings.timeZone);
  const everything = new Set(Object.keys(recordNames) as CollectionName[]);
  const { kpis, notRun } = configureKpis(wantedKpis(args, command), settings, asOf, everything);
  const [first] = notRun;
  if (first !== undefined) throw usageError(`--kpis ${first.id}`, 'all that it needs', undefined, first.reason);
  return [...kpis.values()];
}
