const instants = /(At|^at|^start|^end|^since)$/;

/** A row whose instants are moved, those of its messages and changes too. */
export function moved(value: unknown, move: (at: number) => number): unknown {
  if (Array.isArray(value)) return value.map((own) => moved(own, move));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([name, own]) => {
    if (instants.test(name) && typeof own === 'number') return [name, move(own)];
    if (instants.test(name) && own instanceof Date) return [name, new Date(move(own.getTime()))];
    return [name, typeof own === 'object' ? moved(own, move) : own];
  });
  return Object.fromEntries(entries);
}
