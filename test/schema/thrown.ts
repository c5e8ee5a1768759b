/** Name, code, path and message of the error that a call throws; nothing when it throws none. */
export function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    const { name, code, path, message } = error as Error & { code: string; path: string };
    return { name, code, path, message };
  }
  return undefined;
}
