import type { Fields } from '../../schema/readers/isObject.ts';

type Container = Record<PropertyKey, unknown> | unknown[];

/** A copy without the fields and items of lists that the paths name. What lies beside them is shared, not copied. */
export function withoutParts(raw: Fields, paths: readonly (readonly PropertyKey[])[]): Fields {
  const root: Record<PropertyKey, unknown> = { ...raw };
  const copies = new Set<unknown>([root]);
  const dropped = new Map<unknown[], Set<PropertyKey>>();
  for (const path of paths) {
    let container: Container | null = root;
    for (const segment of path.slice(0, -1)) container = container && copiedWithin(container, segment, copies);
    const last = path.at(-1) as PropertyKey;
    if (Array.isArray(container)) dropped.set(container, (dropped.get(container) ?? new Set()).add(last));
    else if (container !== null) delete container[last];
  }
  for (const [list, places] of dropped) leaveOut(list, places);
  return root;
}

function copiedWithin(container: Container, segment: PropertyKey, copies: Set<unknown>): Container | null {
  const fields = container as Record<PropertyKey, unknown>;
  const value = fields[segment];
  if (typeof value !== 'object' || value === null) return null;
  if (copies.has(value)) return value as Container;
  const copy: Container = Array.isArray(value) ? [...value] : { ...value };
  copies.add(copy);
  fields[segment] = copy;
  return copy;
}

function leaveOut(list: unknown[], places: ReadonlySet<PropertyKey>): void {
  const kept = list.filter((_, index) => !places.has(index));
  for (const [index, item] of kept.entries()) list[index] = item;
  list.length = kept.length;
}
