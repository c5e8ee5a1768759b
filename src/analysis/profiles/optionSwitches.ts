import type { Fold } from '../../fold/fold.ts';
import { plainOptions } from '../../fold/plainOptions.ts';
import type { ProfiledKpi } from './definitionProfile.ts';
import type { ProfileReading } from './profileDiff.ts';
import { type ProfileReader, profileReader, sameReading } from './profileReader.ts';

/** A KPI with the options of a profile. */
export type FoldWith<Row> = (options: object) => Fold<Row, unknown>;

/** An option on which two profiles differ, with both definitions in which it alone is the other's. */
export interface OptionSwitch {
  readonly name: string;
  readonly a: unknown;
  readonly b: unknown;
  /** a's definition with b's option. */
  readonly forth: ProfileReader;
  /** b's definition with a's option. */
  readonly back: ProfileReader;
}

type Options = Readonly<Record<string, unknown>>;

const figureOption = 'figure';

/** One switch for each option on which they differ, in the order of the names. */
export function optionSwitches<Row>(
  a: ProfiledKpi,
  b: ProfiledKpi,
  foldWith: FoldWith<Row>,
  rows: readonly Row[],
): OptionSwitch[] {
  const [ofA, ofB] = [settingsOf(a), settingsOf(b)];
  const [plainA, plainB] = [plainOptions(ofA), plainOptions(ofB)];
  const reader = ({ [figureOption]: figure, ...options }: Options): ProfileReader =>
    profileReader(foldWith(options), figure as string, rows);
  return [...new Set([...Object.keys(plainA), ...Object.keys(plainB)])]
    .filter((name) => JSON.stringify(plainA[name]) !== JSON.stringify(plainB[name]))
    .sort()
    .map((name) => ({
      name,
      a: plainA[name] ?? null,
      b: plainB[name] ?? null,
      forth: reader({ ...ofA, [name]: ofB[name] }),
      back: reader({ ...ofB, [name]: ofA[name] }),
    }));
}

function settingsOf({ options, figure = 'value' }: ProfiledKpi): Options {
  return { ...options, [figureOption]: figure };
}

/** The options that make the difference on a row of which the two definitions made this. */
export function reasonsFor(
  index: number,
  a: ProfileReading,
  b: ProfileReading,
  switches: readonly OptionSwitch[],
): readonly OptionSwitch[] {
  const forth = switches.map((own) => own.forth.read(index));
  const enough = switches.filter((_, at) => sameReading(forth[at] as ProfileReading, b));
  if (enough.length > 0) return enough;
  const partly = switches.filter(
    ({ back }, at) => !sameReading(forth[at] as ProfileReading, a) || !sameReading(back.read(index), b),
  );
  return partly.length > 0 ? partly : switches;
}
