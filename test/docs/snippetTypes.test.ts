import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { guideSnippets, sourceExamples } from './documents.ts';
import { placeOf, type Snippet } from './snippet.ts';
import { root, subpaths } from './subpaths.ts';

const snippets = [...guideSnippets, ...sourceExamples].filter(({ language }) => language === 'ts');
const folder = join(root, 'test/docs/snippets');
const virtual = new Map(snippets.map((snippet, index) => [join(folder, `${index}.ts`), snippet]));
const complaints = complaintsBySnippet();

describe('every snippet compiles under the strictest settings of the compiler', () => {
  test.for(snippets.map((snippet) => [placeOf(snippet), snippet] as const))('%s', ([, snippet]) => {
    expect(complaints.get(snippet) ?? []).toEqual([]);
  });

  test('what must not compile is found', () => {
    expect([...complaintsOf(new Map([[join(folder, 'wrong.ts'), "const id: number = 'A-1';"]])).values()]).toEqual([
      ["1: Type 'string' is not assignable to type 'number'."],
    ]);
  });
});

function complaintsBySnippet(): Map<Snippet, string[]> {
  const found = complaintsOf(new Map([...virtual].map(([path, { code }]) => [path, code])));
  return new Map([...found].map(([path, messages]) => [virtual.get(path) as Snippet, messages]));
}

/** What the compiler says of these files, by path; all in one program, for the library is read only once. */
function complaintsOf(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const options = compilerOptions();
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const code = files.get(path);
    return code === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, `${code}\nexport {};`, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const found = new Map<string, string[]>();
  for (const path of files.keys()) {
    const source = program.getSourceFile(path);
    const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    if (diagnostics.length > 0) found.set(path, diagnostics.map(describeDiagnostic));
  }
  return found;
}

/** The repository's own settings, less what they say about style. */
function compilerOptions(): ts.CompilerOptions {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, dirname(folder));
  const paths = Object.fromEntries([...subpaths].map(([name, path]) => [name, [join(root, path)]]));
  return { ...options, noUnusedLocals: false, noImplicitReturns: false, paths };
}

function describeDiagnostic({ file, start = 0, messageText }: ts.Diagnostic): string {
  const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
  return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
}
