/** Dates of plans, not of what happened. */
const PLANNED = 'dueAt';
const NAMES: readonly string[] = ['at', 'start', 'end', 'since'];

/** The latest instant at which something in a record happened; −Infinity where nothing did. */
export function latestInstant(record: object): number {
  let latest = Number.NEGATIVE_INFINITY;
  for (const name of Object.keys(record)) {
    const value = (record as Readonly<Record<string, unknown>>)[name];
    if (typeof value === 'number' && isInstantName(name)) latest = value > latest ? value : latest;
    else if (Array.isArray(value)) {
      for (const item of value) {
        if (typeof item === 'object' && item !== null) latest = Math.max(latest, latestInstant(item));
      }
    }
  }
  return latest;
}

function isInstantName(name: string): boolean {
  return (name.endsWith('At') && name !== PLANNED) || NAMES.includes(name);
}
