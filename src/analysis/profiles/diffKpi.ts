import type { Unit } from '../../kpi/definition.ts';
import { rowId } from '../../kpi/rowId.ts';
import type { DefinitionProfile } from './definitionProfile.ts';
import { type FoldWith, optionSwitches, reasonsFor } from './optionSwitches.ts';
import type { KpiProfileDiff, ProfileReading, ProfileSide, RowDiff } from './profileDiff.ts';
import { profiledKpi } from './profiledKpi.ts';
import { type ProfileReader, profileReader, sameReading } from './profileReader.ts';

/** The rows on which two profiles differ in one KPI. */
export function diffKpi<Row>(
  name: string,
  unit: Unit,
  foldWith: FoldWith<Row>,
  rows: readonly Row[],
  [profileA, profileB]: readonly [DefinitionProfile, DefinitionProfile],
): KpiProfileDiff {
  const entryA = profiledKpi(profileA, name, 'diffProfiles: a');
  const entryB = profiledKpi(profileB, name, 'diffProfiles: b');
  const { figure: figureA = 'value' } = entryA;
  const { figure: figureB = 'value' } = entryB;
  const a = profileReader(foldWith(entryA.options), figureA, rows);
  const b = profileReader(foldWith(entryB.options), figureB, rows);
  const switches = optionSwitches(entryA, entryB, foldWith, rows);
  const counts = { same: 0, changed: 0, onlyA: 0, onlyB: 0, leftOut: 0 };
  const named = new Map(switches.map((own) => [own.name, 0]));
  const differing: RowDiff[] = [];
  for (let index = 0; index < rows.length; index++) {
    const [left, right] = [a.read(index), b.read(index)];
    if (sameReading(left, right)) {
      counts.same++;
      continue;
    }
    counts[kindOf(left, right)]++;
    const why = reasonsFor(index, left, right, switches).map((own) => own.name);
    for (const option of why) named.set(option, (named.get(option) as number) + 1);
    const id = rowId(rows[index]) ?? index;
    differing.push({ id, a: left, b: right, difference: minus(right.value, left.value), why });
  }
  return {
    ...{ kpi: name, unit, a: sideOf(profileA, figureA, a), b: sideOf(profileB, figureB, b) },
    difference: minus(b.whole().value, a.whole().value),
    options: switches.map(({ forth, back: _, ...own }) => ({
      ...{ ...own, switched: forth.whole().value, rows: named.get(own.name) as number },
    })),
    counts,
    rows: differing.sort(byDifference),
  };
}

function sideOf(profile: DefinitionProfile, figure: string, { whole }: ProfileReader): ProfileSide {
  const { value, accounting } = whole();
  const { counted, pending, excluded } = accounting;
  return { profile: profile.id, figure, value, counted, pending, excluded };
}

function kindOf(a: ProfileReading, b: ProfileReading): 'changed' | 'onlyA' | 'onlyB' | 'leftOut' {
  if (a.outcome === 'counted') return b.outcome === 'counted' ? 'changed' : 'onlyA';
  return b.outcome === 'counted' ? 'onlyB' : 'leftOut';
}

function minus(left: number | null, right: number | null): number | null {
  return left === null || right === null ? null : left - right;
}

function byDifference(left: RowDiff, right: RowDiff): number {
  const size = sizeOf(right) - sizeOf(left);
  if (size !== 0) return size;
  const [own, other] = [String(left.id), String(right.id)];
  if (own !== other) return own < other ? -1 : 1;
  const [text, another] = [JSON.stringify(left), JSON.stringify(right)];
  return text < another ? -1 : text > another ? 1 : 0;
}

function sizeOf({ difference }: RowDiff): number {
  return difference === null ? -1 : Math.abs(difference);
}
