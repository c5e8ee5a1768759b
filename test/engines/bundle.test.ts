import { createContext, Script } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { guideSnippets } from '../docs/documents.ts';
import { deskTickets, engineKpis } from './deskRows.ts';
import { asScript, engineBundleText } from './engineBundle.ts';

let text = '';
beforeAll(async () => {
  text = await engineBundleText();
});

/** A place with the language and nothing else, not even `Intl`, that makes no code of texts. */
function bareContext(script: string): (code: string) => unknown {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  const run = (code: string): unknown => new Script(code).runInContext(context);
  run('delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.console;');
  run(script);
  return run;
}

describe('the module for engines', () => {
  test('is one file that imports nothing and makes no code of texts', () => {
    expect(text).not.toMatch(/\bimport\s*[("'{*\w]|\brequire\s*\(|\beval\s*\(|new Function/);
    expect(text.match(/\bexport\b/g)).toHaveLength(1);
  });

  test('fits what BigQuery takes: a library file of 1 MB', () => {
    expect(new TextEncoder().encode(text).length).toBeLessThan(300_000);
  });

  test('runs where the language is all there is, with the same results', () => {
    const run = bareContext(asScript(text, 'kpis'));
    expect(run('typeof Intl + typeof process + typeof TextEncoder')).toBe('undefinedundefinedundefined');
    const tickets = deskTickets(80);
    for (const { id, options, kpi } of engineKpis) {
      const rows = JSON.stringify(tickets.map((row) => JSON.stringify(row)));
      const figure = run(`(() => {
        const { initialState, aggregate, merge, finalize, serialize, deserialize } =
          kpis.bigQueryAggregate(kpis.kpiOf(${JSON.stringify(id)}, ${JSON.stringify(options)}));
        const [left, right] = [initialState(), initialState()];
        ${rows}.forEach((row, index) => aggregate(index % 3 === 0 ? left : right, row));
        merge(left, deserialize(serialize(right)));
        return finalize(left);
      })()`);
      expect(figure).toBe(JSON.stringify(kpi.result(tickets.reduce(kpi.add, kpi.init()))));
    }
  });

  test('says what is missing where a time zone is asked for', () => {
    const run = bareContext(asScript(text, 'kpis'));
    const asked = `kpis.kpiOf('first_response_time', { clock: { timeZone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } } })`;
    expect(run(`(() => { try { ${asked}; return 'made'; } catch (error) { return error.code; } })()`)).toBe(
      'intl_unavailable',
    );
  });

  test('the statements of the guide stay within 32 KB, and their code runs', () => {
    const run = bareContext(asScript(text, 'kpis'));
    const statements = guideSnippets.filter(({ file, language }) => file === 'docs/clusters.md' && language === 'sql');
    const inline = statements.flatMap(({ code }) => /LANGUAGE js\b[\s\S]*?r'''([\s\S]*?)'''/.exec(code)?.[1] ?? []);
    expect(inline).toHaveLength(1);
    for (const code of inline) {
      expect(new TextEncoder().encode(code).length).toBeLessThan(32_768);
      // A module as a script: what it imports is there already, and nobody imports it.
      const body = code
        .replace(/^import (\{[^}]*\}) from .*$/m, 'const $1 = kpis;')
        .replaceAll('export function', 'function');
      const figure = run(`(() => { ${body}
        const [left, right] = [initialState(), initialState()];
        aggregate(left, '{ "id": "A-1", "createdAt": 0, "firstRespondedAt": 60000 }');
        merge(right, deserialize(serialize(left)));
        return finalize(right);
      })()`);
      expect(JSON.parse(String(figure))).toMatchObject({ value: 60_000, count: 1 });
    }
  });
});
