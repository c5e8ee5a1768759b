/** Whether an id is longer than the one before, or as long and greater: then none is repeated. */
export function isAfter(before: string, id: string): boolean {
  return id.length > before.length || (id.length === before.length && id > before);
}
