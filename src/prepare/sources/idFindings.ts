import { sourceFinding } from './sourceFinding.ts';
import type { NotedIds } from './sourceNames.ts';
import type { SourceFinding } from './sourcesReport.ts';

/** What is to be said of ids that were renamed: prefixes that were there already, and ids that two systems share by chance. */
export function idFindings(
  { renamed, prefixed, collisions, known }: NotedIds,
  names: readonly string[],
): SourceFinding[] {
  const found: SourceFinding[] = [];
  for (const [source, own] of prefixed.entries()) {
    for (const [collection, ids] of own) {
      found.push(
        sourceFinding({
          ...{ code: 'already_prefixed', collection, sources: [names[source] as string] },
          ...{ rows: renamed[source]?.get(collection) as number, ids },
          message: 'Ids began with the prefix and got it once more, so that none is taken for another.',
        }),
      );
    }
  }
  for (const [collection, own] of collisions) {
    for (const [sources, ids] of bySources(
      [...own].map(([id, places]) => ({ id, sources: [...places] })),
      names,
    )) {
      found.push(collision(collection, sources, ids, known.get(collection)?.size as number));
    }
  }
  return found;
}

export function collision(
  collection: SourceFinding['collection'],
  sources: readonly string[],
  ids: readonly string[],
  rows: number,
): SourceFinding {
  return sourceFinding({
    ...{ code: 'id_collision', collection, sources, rows, ids },
    message:
      'One id stands for different things of these systems: give each a prefix of its own, or say that they share ids.',
  });
}

/** Ids by the systems that they are about. */
export function bySources(
  all: readonly { readonly id: string; readonly sources: readonly number[] }[],
  names: readonly string[],
): [sources: string[], ids: string[]][] {
  const found = new Map<string, [string[], string[]]>();
  for (const { id, sources } of all) {
    const places = [...new Set(sources)].sort((left, right) => left - right);
    const own = found.get(places.join()) ?? [places.map((place) => names[place] as string), []];
    found.set(places.join(), own);
    own[1].push(id);
  }
  return [...found.values()];
}
