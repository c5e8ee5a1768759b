import type { CollectionName } from '../../model/collections.ts';
import { keyText } from './keyText.ts';
import { type JoinSourcesOptions, type SourceCustomer, type SourceIdKind, sourceIdKinds } from './sourceOptions.ts';
import type { SourceSettings } from './sourceSettings.ts';
import type { MergedIds, SourceId } from './sourcesReport.ts';

/** How the ids of all systems are called in the joined dataset. */
export interface SourceNames {
  /** What a record of a system calls so; what is no text is left as it is. */
  idOf(kind: SourceIdKind, id: string, source: number): string;
  prefixOf(source: number): string;
  /** The id of a record that nothing else refers to. */
  ownId(collection: CollectionName, id: string, source: number): string;
  /** Ids of tickets that are another ticket's case now. */
  readonly cases: Map<string, string>;
  /** Equal for systems whose ids of this kind are of one space, so that equal ids mean the same thing. */
  spaceOf(kind: SourceIdKind | null, source: number): string;
  /** Whether it is a person's key. */
  isKeyed(kind: 'customers' | 'agents', id: string): boolean;
  /** Persons with more than one id, sorted. */
  merged(kind: 'customers' | 'agents'): MergedIds[];
  readonly noted: NotedIds;
}

/** What was seen while ids were renamed. */
export interface NotedIds {
  /** How many ids got another name, by system. */
  readonly renamed: readonly Map<CollectionName | SourceIdKind, number>[];
  /** Ids that began with the prefix before they got it. */
  readonly prefixed: readonly Map<CollectionName | SourceIdKind, string[]>[];
  /** Ids that stand for different things of different systems, by kind. */
  readonly collisions: ReadonlyMap<SourceIdKind, Map<string, Set<number>>>;
  /** How many different ids there are, by kind. */
  readonly known: ReadonlyMap<SourceIdKind, ReadonlyMap<string, unknown>>;
}

interface Meaning {
  readonly space: string;
  readonly source: number;
}

/** Names ids by their system's prefix, and persons by the caller's keys. `customers`: rows by id, for each system. */
export function sourceNames(
  settings: readonly SourceSettings[],
  { customerKey, agentKey, shared = [] }: JoinSourcesOptions,
  customers: readonly ReadonlyMap<string, object>[],
): SourceNames {
  const names = settings.map(() => new Map(sourceIdKinds.map((kind) => [kind, new Map<string, string>()])));
  const people = { customers: new Map<string, SourceId[]>(), agents: new Map<string, SourceId[]>() };
  const cases = new Map<string, string>();
  const known = new Map<SourceIdKind, Map<string, Meaning>>();
  const collisions = new Map<SourceIdKind, Map<string, Set<number>>>();
  const renamed = settings.map(() => new Map<CollectionName | SourceIdKind, number>());
  const prefixed = settings.map(() => new Map<CollectionName | SourceIdKind, string[]>());

  const prefixOf = (source: number): string => (settings[source] as SourceSettings).prefix;

  function spaceOf(kind: SourceIdKind | null, source: number): string {
    if (kind !== null && shared.includes(kind)) return 'shared';
    const owner = kind === null ? source : (settings[source] as SourceSettings).idsOf[kind];
    const prefix = prefixOf(owner);
    // Two exports of one system are given under one prefix; without a prefix nothing says that they belong together.
    return prefix === '' ? `source ${owner}` : `prefix ${prefix}`;
  }

  function keyOf(kind: SourceIdKind, id: string, source: number): string | null {
    const { name } = settings[source] as SourceSettings;
    if (kind === 'agents') return agentKey === undefined ? null : keyText(agentKey(id, name), 'agentKey');
    if (kind !== 'customers' || customerKey === undefined) return null;
    return keyText(customerKey((customers[source]?.get(id) ?? { id }) as SourceCustomer, name), 'customerKey');
  }

  function withPrefix(kind: CollectionName | SourceIdKind, id: string, source: number, prefix: string): string {
    if (prefix === '') return id;
    count(renamed[source], kind);
    if (id.startsWith(prefix)) push(prefixed[source], kind, prefix + id);
    return prefix + id;
  }

  function named(kind: SourceIdKind, id: string, source: number): string {
    const key = keyOf(kind, id, source);
    if (key === null) {
      const name = withPrefix(kind, id, source, shared.includes(kind) ? '' : prefixOf(source));
      if (kind !== 'tickets') note(kind, name, { space: spaceOf(kind, source), source });
      return name;
    }
    if (key !== id) count(renamed[source], kind);
    push(people[kind as 'customers' | 'agents'], key, { source: (settings[source] as SourceSettings).name, id });
    note(kind, key, { space: 'key', source });
    return key;
  }

  /** Remembers what an id stands for, and whether it stands for two things. */
  function note(kind: SourceIdKind, name: string, meaning: Meaning): void {
    const own = known.get(kind) ?? new Map<string, Meaning>();
    known.set(kind, own);
    const before = own.get(name);
    if (before === undefined) own.set(name, meaning);
    else if (before.space !== meaning.space) {
      const found = collisions.get(kind) ?? new Map<string, Set<number>>();
      collisions.set(kind, found.set(name, (found.get(name) ?? new Set([before.source])).add(meaning.source)));
    }
  }

  return {
    idOf(kind, id, source) {
      const owner = (settings[source] as SourceSettings).idsOf[kind];
      const own = names[owner]?.get(kind);
      let name = own?.get(id);
      if (name === undefined) {
        name = named(kind, id, owner);
        own?.set(id, name);
      }
      return kind === 'tickets' ? (cases.get(name) ?? name) : name;
    },
    ownId: (collection, id, source) => withPrefix(collection, id, source, prefixOf(source)),
    prefixOf,
    cases,
    spaceOf,
    isKeyed: (kind, id) => people[kind].has(id),
    merged: (kind) => mergedIds(people[kind]),
    noted: { renamed, prefixed, collisions, known },
  };
}

function mergedIds(people: ReadonlyMap<string, readonly SourceId[]>): MergedIds[] {
  const name = ({ source, id }: SourceId): string => JSON.stringify([source, id]);
  return [...people]
    .filter(([, from]) => from.length > 1)
    .map(([id, from]) => ({ id, from: from.toSorted((left, right) => (name(left) < name(right) ? -1 : 1)) }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

function count<Key>(counts: Map<Key, number> | undefined, key: Key): void {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
}

function push<Key, Value>(lists: Map<Key, Value[]> | undefined, key: Key, value: Value): void {
  const own = lists?.get(key);
  if (own === undefined) lists?.set(key, [value]);
  else own.push(value);
}
