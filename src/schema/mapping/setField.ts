/** Sets a field of a record by its path, of at most two steps: `score`, `scale.min`. Objects on the way are copied. */
export function setField(record: Record<string, unknown>, path: string, value: unknown): void {
  const dot = path.indexOf('.');
  if (dot < 0) {
    record[path] = value;
    return;
  }
  const outer = path.slice(0, dot);
  const inner = Object.hasOwn(record, outer) ? record[outer] : undefined;
  const copy = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  record[outer] = { ...copy, [path.slice(dot + 1)]: value };
}
