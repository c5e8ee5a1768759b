import { didYouMean } from '../../errors/nearest.ts';
import type { Field } from '../../schema/fields/field.ts';
import { recordFields } from '../../schema/mapping/recordFields.ts';
import type { CommandArguments } from '../args/optionSpec.ts';
import { usageError } from '../args/usageError.ts';
import type { Holding } from '../read/holding.ts';

const groupable: readonly Field['kind'][] = ['identifier', 'channel', 'one_of', 'flag'];

/** Slices of time, and the option without which they mean nothing. */
const slices = { hour_of_day: 'time-zone', day_of_week: 'time-zone', open_hours: 'calendar' } as const;

/** Refuses to group by what is no field of any record that is read, or by a field in which no two are alike. */
export function groupField(args: CommandArguments, read: readonly Holding[]): string | undefined {
  const field = args.value('by');
  if (field === undefined) return undefined;
  if (Object.hasOwn(slices, field)) return timeSlice(field as keyof typeof slices, args);
  const names = new Set<string>();
  for (const holding of read) {
    for (const [name, own] of recordFields(holding)) {
      const items = own.kind === 'list' ? (own.item as Field).kind : own.kind;
      if (name !== 'id' && !name.includes('.') && groupable.includes(items)) names.add(name);
    }
  }
  if (names.has(field)) return field;
  const all = [...names, ...Object.keys(slices)];
  throw usageError('--by', `one of ${all.join(', ')}`, field, didYouMean(field, all));
}

function timeSlice(slice: keyof typeof slices, args: CommandArguments): string {
  const option = slices[slice];
  if (args.has(option)) return slice;
  const why = option === 'calendar' ? 'which says what is open' : 'because it is another hour elsewhere';
  throw usageError('--by', `--${option} with ${slice}, ${why}`, undefined);
}
