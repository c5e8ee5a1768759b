import { durationOf } from '../args/durationText.ts';

/** What a JSON file says, with durations such as `4h` under these names as milliseconds. */
export function readDurations(value: unknown, names: ReadonlySet<string>): unknown {
  return JSON.parse(JSON.stringify(value), (name, own: unknown) =>
    typeof own === 'string' && names.has(name) ? (durationOf(own) ?? own) : own,
  );
}
