import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Checks } from '../../kpi/check.ts';
import { checkOptions, checkRequired } from '../../kpi/checkOptions.ts';
import { callback, matching, required, text } from '../../kpi/checks.ts';
import type { Dataset } from '../../model/collections.ts';
import { assertDataset } from '../assertDataset.ts';
import { type JoinSourcesOptions, type Source, type SourceIdKind, sourceIdKinds } from './sourceOptions.ts';

/** One system with its settings in full. */
export interface SourceSettings {
  readonly name: string;
  readonly dataset: Dataset;
  readonly prefix: string;
  readonly skew: number;
  /** Whose ids its records hold, as places in the list of sources. */
  readonly idsOf: Readonly<Record<SourceIdKind, number>>;
  /** The place in the order of preference, from 0. */
  readonly rank: number;
}

const kindsOfIds = matching<readonly SourceIdKind[]>(
  `a list of ${sourceIdKinds.map((kind) => `'${kind}'`).join(', ')}`,
  (value) => Array.isArray(value) && value.every((kind) => sourceIdKinds.includes(kind as SourceIdKind)),
);

const optionChecks: Checks<JoinSourcesOptions> = {
  customerKey: callback(),
  agentKey: callback(),
  same: callback(),
  sameInteraction: callback(),
  prefer: matching('a list of names of sources', (value) => Array.isArray(value)),
  shared: kindsOfIds,
  level: matching('a fraction between 0 and 1', (value) => typeof value === 'number' && value > 0 && value < 1),
};

const sourceChecks: Checks<Source> = {
  name: required(text),
  dataset: required(matching('the collections of the system', (value) => value !== null)),
  prefix: matching('a text', (value) => typeof value === 'string'),
  skew: matching('a finite number of milliseconds', (value) => Number.isFinite(value)),
  idsOf: matching('{ tickets: the name of a source, … }', (value) => typeof value === 'object' && value !== null),
};

/** Refuses wrong sources and options before any record is read. */
export function sourceSettings(sources: readonly Source[], options: JoinSourcesOptions): SourceSettings[] {
  checkOptions('joinSources', optionChecks, options);
  if (!Array.isArray(sources)) {
    refuse('invalid_sources', 'sources', 'a list of sources: [{ name, dataset }, …]', sources);
  }
  for (const [index, source] of sources.entries()) {
    const path = `joinSources: sources[${index}]`;
    checkRequired(path, sourceChecks, checkOptions(path, sourceChecks, source));
    assertDataset(source.dataset, `${path}: dataset`);
  }
  const names = sources.map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index) {
      refuse('duplicate_source', `sources[${index}].name`, 'a name that no other has', name);
    }
  }
  const ranks = ranksOf(names, options.prefer ?? []);
  return sources.map(({ name, dataset, prefix = `${name}:`, skew = 0, idsOf = {} }, index) => {
    const owner = (kind: SourceIdKind): number =>
      idsOf[kind] === undefined ? index : placeOf(names, idsOf[kind], `sources[${index}].idsOf.${kind}`);
    checkOptions(`joinSources: sources[${index}].idsOf`, ownerChecks, idsOf);
    const owners = sourceIdKinds.map((kind) => [kind, owner(kind)] as const);
    const own = Object.fromEntries(owners) as Record<SourceIdKind, number>;
    return { name, dataset, prefix, skew, idsOf: own, rank: ranks[index] as number };
  });
}

const ownerChecks = { tickets: text, customers: text, agents: text, teams: text, articles: text };

/** Those that are preferred first, then the others in the order of the list. */
function ranksOf(names: readonly string[], prefer: readonly unknown[]): number[] {
  const preferred = prefer.map((name, index) => placeOf(names, name, `options.prefer[${index}]`));
  const order = [...new Set([...preferred, ...names.keys()])];
  return [...names.keys()].map((place) => order.indexOf(place));
}

function placeOf(names: readonly string[], name: unknown, path: string): number {
  const place = names.indexOf(name as string);
  if (place < 0) refuse('unknown_source', path, `one of ${names.join(', ')}`, name);
  return place;
}

function refuse(code: string, path: string, expected: string, received: unknown): never {
  throw new SupportKpisError({ code, path: `joinSources: ${path}`, expected, received });
}
