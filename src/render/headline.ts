/** The headline of any KPI's result; `null` where it has none. */
export function headline(result: unknown): number | null {
  const value = (result as { readonly value?: unknown } | null)?.value;
  return typeof value === 'number' ? value : null;
}
