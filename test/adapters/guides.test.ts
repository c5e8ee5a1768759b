import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** Codes that are thrown at a wrong call, and zod's own. */
const noFindings: readonly string[] = ['invalid_payload', 'unknown_collection', 'invalid_option', 'custom'];
/** What only the schedules of one system can be, or only its history is looked at for. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  zendesk: ['vendor_moment_contradicts', 'history_contradicts_status'],
  intercom: ['interval_spans_days', 'history_contradicts_status'],
  chatwoot: ['invalid_holiday', 'history_contradicts_status'],
};

function codesIn(folder: string): string[] {
  const directory = new URL(`src/adapters/${folder}/`, root);
  const files = readdirSync(directory).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) =>
    [...readFileSync(new URL(file, directory), 'utf8').matchAll(/(?:code: |leaveOut\()'([a-z_]+)'/g)].map(
      (match) => match[1] as string,
    ),
  );
}

describe.each(Object.keys(elsewhere))('the guide of %s', (name) => {
  it('names all that can be found', () => {
    const guide = readFileSync(new URL(`docs/${name}.md`, root), 'utf8');
    const without = new Set([...noFindings, ...(elsewhere[name] ?? [])]);
    const codes = new Set([...codesIn(name), ...codesIn('reading')].filter((code) => !without.has(code)));
    expect(codes.size).toBeGreaterThan(10);
    expect([...codes].filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
  });
});
