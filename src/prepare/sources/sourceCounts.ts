import type { CollectionName } from '../../model/collections.ts';
import { collectionNames, type ReadSource } from './readSources.ts';
import type { NotedIds } from './sourceNames.ts';
import { type SourceIdKind, sourceIdKinds } from './sourceOptions.ts';
import type { SourceSettings } from './sourceSettings.ts';
import type { SourceCounts } from './sourcesReport.ts';

const countedNames: readonly (CollectionName | SourceIdKind)[] = [...new Set([...collectionNames, ...sourceIdKinds])];

export function sourceCounts(
  settings: readonly SourceSettings[],
  read: readonly ReadSource[],
  { renamed }: NotedIds,
): SourceCounts[] {
  return settings.map(({ name, prefix, skew }, source) => ({
    ...{ name, prefix, skew },
    rows: entriesOf(collectionNames, (collection) => read[source]?.get(collection)?.length),
    renamed: entriesOf(countedNames, (kind) => renamed[source]?.get(kind)),
  }));
}

function entriesOf<Name extends string>(
  names: readonly Name[],
  count: (name: Name) => number | undefined,
): Partial<Record<Name, number>> {
  const known = names.map((name) => [name, count(name)] as const).filter(([, own]) => own !== undefined);
  return Object.fromEntries(known) as Partial<Record<Name, number>>;
}
