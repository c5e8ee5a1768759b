import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocComment } from '../../docs/generate/docComment.ts';
import { kpiFiles } from '../../docs/generate/kpiFiles.ts';
import { subpaths } from '../docs/subpaths.ts';
import { forbidden } from './forbidden.ts';
import { publicValues } from './publicValues.ts';
import { sourceFiles } from './sourceFiles.ts';

const longest = 150;

/** Files that hold a family of peers, or only lists, so that no export bears their name. */
const families: Readonly<Record<string, string>> = {
  'cli/commands/reportFiles.ts': 'what the arguments of a report say about files',
  'cli/read/fileKind.ts': 'what the name of a file says about it',
  'cli/sample/conversation.ts': 'the turns of a made-up conversation',
  'kpi/bulk/ticketFields.ts': 'what the fields of a ticket say, as numbers',
  'kpi/checks.ts': 'the public namespace `checks`',
  'kpis/resolution/resolvedAtFirstContact.ts': 'the tests that say whether it was: byFlag, byAnswer, byReplies …',
  'model/business.ts': 'record types',
  'model/workforce.ts': 'record types',
  'schema/fields/fields.ts': 'the kinds of fields: identifier, text, instant …',
  'schema/plain/tally.ts': 'tests of one field each, whose answers are added up to a tally',
  'stats/dyadic.ts': 'arithmetic on dyadic rationals',
  'time/blockSearch.ts': 'searches within a block of open time',
  'time/definitionChecks.ts': 'readers of the parts of a definition',
  'time/duration.ts': 'units of duration: seconds, minutes …',
  'time/wallTime.ts': 'wall time to instant and back',
};

/** Constructs that have a reason at one place. */
const reasons: Readonly<Record<string, string>> = {
  'fold/evidence.ts class Given': 'what gives back the object that it is given, for a private field on it',
  'fold/evidence.ts class Evident': 'a private field is all that reaches a result and is seen by nobody',
  'errors/supportKpisError.ts class SupportKpisError': 'an error that is thrown must be an Error',
  'cli/commands/help.ts Math.max(...)': 'the widths of a handful of options',
  'testing/withFaults.ts new TypeError': 'a fault that is put into a row: a field that throws when it is read',
};

/** Files whose public values are peers and share the example of one of them. */
const sharedExample: Readonly<Record<string, string>> = {
  'src/schema/zod/schemas.ts': 'one schema per kind of record, used in the same way',
};

describe('a source file', () => {
  const constructs = sourceFiles.flatMap(({ path, text }) => forbidden(path, text));

  it(`has at most ${longest} lines`, () => {
    const lengths = sourceFiles.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > longest)).toEqual([]);
  });

  it('is named after its main export, or after what its exports have in common', () => {
    const nameless = sourceFiles.filter(({ path, text }) => !bearsName(posix.basename(path, '.ts'), exportsOf(text)));
    expect(nameless.map(({ path }) => path)).toEqual(Object.keys(families).sort());
  });

  it('stands under a name that says something', () => {
    const empty = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.ts$)/i;
    expect(sourceFiles.filter(({ path }) => empty.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('is named in camelCase', () => {
    const camelCase = /^([a-z][a-zA-Z0-9]*\/)*[a-z][a-zA-Z0-9]*\.ts$/;
    expect(sourceFiles.filter(({ path }) => !camelCase.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('exports nothing under the name art', () => {
    expect(sourceFiles.filter(({ text }) => exportsOf(text).includes('art')).map(({ path }) => path)).toEqual([]);
  });

  it('does without the clock, the locale, chance, any, and whatever hides a mistake', () => {
    expect(constructs.filter((where) => reasons[where.replace(/:\d+/, '')] === undefined)).toEqual([]);
  });

  it('has a reason in the list only for what is still there', () => {
    const found = new Set(constructs.map((where) => where.replace(/:\d+/, '')));
    expect(Object.keys(reasons).filter((where) => !found.has(where))).toEqual([]);
  });
});

describe('a KPI', () => {
  const kpis = kpiFiles().map(({ path, name, source }) => {
    const doc = publicValues.find((value) => value.name === name && value.path === `src/kpis/${path}`)?.doc;
    return { path, name, source, doc };
  });
  const lacking = (test: (doc: DocComment, name: string) => boolean): string[] =>
    kpis.filter(({ doc, name }) => doc === undefined || !test(doc, name)).map(({ path }) => path);

  it('is found', () => {
    expect(kpis.length).toBeGreaterThan(20);
  });

  it('has an id that is its file name in snake_case', () => {
    const ids = kpis.map(({ path, source }) => [path, /^ {2}id: '([^']*)',$/m.exec(source)?.[1]]);
    expect(ids).toEqual(kpis.map(({ path, name }) => [path, snakeCase(name)]));
  });

  it('says in its first sentence what the reader learns', () => {
    expect(lacking(({ lead }) => /^[A-Z].*\.$/s.test(lead) && lead.length <= 200)).toEqual([]);
  });

  it('says which rows count', () => {
    expect(lacking(({ counts }) => counts.length > 20)).toEqual([]);
  });

  it('names the trap', () => {
    expect(lacking(({ trap }) => trap.length > 20)).toEqual([]);
  });

  it('says what it takes and gives', () => {
    expect(lacking(({ takes }) => /^Takes .*; gives /s.test(takes))).toEqual([]);
  });

  it('says when it throws', () => {
    expect(lacking(({ throws }) => throws.some((text) => /^SupportKpisError `[a-z_]+`/.test(text)))).toEqual([]);
  });

  it('has an example that imports it and states its result', () => {
    const isExample = (code: string, name: string): boolean =>
      new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from 'support-kpis'`).test(code) && / \/\/ → ./.test(code);
    expect(lacking(({ examples }, name) => examples.some((code) => isExample(code, name)))).toEqual([]);
  });
});

describe('a public value', () => {
  it('is found for every subpath', () => {
    expect([...new Set(publicValues.map(({ subpath }) => subpath))]).toEqual([...subpaths.keys()]);
  });

  it('has documentation with an example', () => {
    const shared = new Set(
      publicValues.filter(({ path, doc }) => path in sharedExample && doc.examples.length > 0).map(({ path }) => path),
    );
    const bare = publicValues.filter(
      ({ path, doc }) => doc.lead === '' || (doc.examples.length === 0 && !shared.has(path)),
    );
    expect([...new Set(bare.map(({ path, name }) => `${path} ${name}`))].sort()).toEqual([]);
  });
});

function exportsOf(text: string): string[] {
  const declared = /^export (?:declare )?(?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm;
  return [...text.matchAll(declared)].map(([, name]) => name as string);
}

/** `ticket.ts` exports `Ticket`; `pairs.ts` `mergePairs` and `clipPairs`; `exactProduct.ts` `productError`. */
function bearsName(file: string, exported: readonly string[]): boolean {
  if (exported.length === 0) return ['index', 'named', 'main'].includes(file);
  const words = file.split(/(?=[A-Z])/).map((word) => word.toLowerCase().replace(/s$/, ''));
  return exported.some((name) => words.some((word) => name.toLowerCase().includes(word)));
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
