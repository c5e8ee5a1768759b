const words: Readonly<Record<string, string>> = {
  automationRuns: 'automation runs',
  ledger: 'ledger lines',
  revenue: 'revenue events',
};

/** Rows of a collection in words: `automationRuns` → «automation runs». */
export function collectionWords(name: string): string {
  return Object.hasOwn(words, name) ? (words[name] as string) : name;
}
