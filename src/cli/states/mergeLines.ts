import { SupportKpisError } from '../../errors/supportKpisError.ts';
import { type StoredStates, storedStates } from '../../fold/storedStates.ts';
import { usageError } from '../args/usageError.ts';
import type { AnyKpi } from '../report/anyKpi.ts';
import { fileFault } from '../report/fileFault.ts';
import type { PlacedLine } from './readLines.ts';
import { compareLines, lineName, type StateLine } from './stateLine.ts';

/** The states that belong together, merged; each line with the KPI that it is of. */
export interface MergedLine {
  readonly kpi: AnyKpi;
  readonly line: StateLine;
}

interface Merging extends MergedLine {
  readonly line: StateLine;
  parts: number;
  state: unknown;
}

/** Merges all lines that come. One of another KPI, other options or other groups is refused, and so is a damaged one. */
export async function mergeLines(
  lines: AsyncIterable<PlacedLine>,
  kpis: Iterable<AnyKpi>,
  command: string,
): Promise<MergedLine[]> {
  const known = new Map([...kpis].map((kpi) => [kpi.definition.id, { kpi, states: statesOf(kpi, command) }]));
  const merged = new Map<string, Merging>();
  let by: string | undefined;
  for await (const { place, line } of lines) {
    const own = known.get(line.kpi);
    if (own === undefined) throw foreign(place, `a state of ${[...known.keys()].join(', ')}`, line.kpi);
    by ??= line.by;
    if (line.by !== undefined && line.by !== by) throw foreign(place, `groups by ${by}`, `groups by ${line.by}`);
    const state = fileFault(place, () => own.states.read(line));
    const before = merged.get(lineName(line)) ?? { kpi: own.kpi, line, parts: 0, state: own.kpi.init() };
    before.state = own.kpi.merge(before.state, state);
    before.parts += line.parts;
    merged.set(lineName(line), before);
  }
  for (const [id, { kpi }] of known) {
    if (!merged.has(lineName({ kpi: id })))
      throw usageError(command, `at least one state of ${id}`, undefined, kpi.definition.title);
  }
  return [...merged.values()]
    .sort((left, right) => compareLines(left.line, right.line))
    .map(({ kpi, line, parts, state }) => ({ kpi, line: { ...line, parts, state } }));
}

function statesOf(kpi: AnyKpi, command: string): StoredStates {
  return storedStates(kpi, `${command}: ${kpi.definition.id}`, 'incompatible_state');
}

function foreign(place: string, expected: string, received: string): SupportKpisError {
  return new SupportKpisError({ code: 'incompatible_state', path: place, expected, received });
}
