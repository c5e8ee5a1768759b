import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { badInputs } from './badInputs.ts';
import { badRecords } from './badRecords.ts';

const tests = join(import.meta.dirname, '../../test');
const titled = /(['"`])((?:[^'"`\n]*, )?[A-I]\d{1,2}(?:, [A-I]\d{1,2})*: .*?)\1/g;
const rows = { ...badInputs, ...badRecords };

interface FoundTest {
  readonly path: string;
  readonly title: string;
  /** How many ids its title bears. */
  readonly ids: number;
}

/** One test of each id: that which bears the fewest other ids, the first of those by path. */
export function testsOfBadInputs(): Map<string, FoundTest> {
  const found = new Map<string, FoundTest>();
  const paths = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  for (const path of paths.sort()) {
    for (const [, , title = ''] of readFileSync(join(tests, path), 'utf8').matchAll(titled)) {
      const ids = title.split(': ', 1)[0]?.match(/\b[A-I]\d{1,2}\b/g) ?? [];
      for (const id of ids) {
        const known = found.get(id);
        if (known === undefined || ids.length < known.ids)
          found.set(id, { path: `test/${path}`, title, ids: ids.length });
      }
    }
  }
  return found;
}

/** The ids of all rows, in their order. */
export const badInputIds: readonly string[] = Object.values(rows).flatMap((own) => own.map(([id]) => id));

export function badInputsPage(): string {
  const found = testsOfBadInputs();
  const tables = Object.entries(rows).map(([title, own]) => {
    const lines = own.map(([id, input, behaviour]) => `| ${id} | ${input} | ${behaviour} | ${testOf(found.get(id))} |`);
    return `## ${title}\n\n| | what comes | what the library does | a test |\n|---|---|---|---|\n${lines.join('\n')}`;
  });
  return `# Bad inputs

What goes wrong in data and in calls, what the library does then, and one of the tests that say so. Others of the same
row bear its letter and number in their titles. Made by \`npm run generate\`.

${tables.join('\n\n')}
`;
}

function testOf(test: FoundTest | undefined): string {
  if (test === undefined) return '–';
  const title = test.title
    .replace(/^.*?: /, '')
    .replaceAll('|', '\\|')
    .replaceAll('`', '');
  return `[${title}](../${test.path})`;
}
