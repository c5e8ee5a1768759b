import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** The library as the compiler sees it. */
export interface KpiProgram {
  readonly checker: ts.TypeChecker;
  /** What a source file exports under a name; the path is below the repository's root. */
  exported(path: string, name: string): ts.Symbol;
}

/** Reads these source files, and all that they import, with the repository's own settings. */
export function kpiProgram(paths: readonly string[]): KpiProgram {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson((config as { compilerOptions: object }).compilerOptions, root);
  const program = ts.createProgram(
    paths.map((path) => join(root, path)),
    options,
  );
  const checker = program.getTypeChecker();
  return {
    checker,
    exported(path, name) {
      const source = program.getSourceFile(join(root, path));
      const module = source && checker.getSymbolAtLocation(source);
      const symbol = module && checker.getExportsOfModule(module).find((own) => own.name === name);
      if (symbol === undefined) throw new Error(`${path} exports no ${name}`);
      return symbol;
    },
  };
}

/** The types that a KPI is made of. */
export interface KpiTypes {
  readonly options: ts.Type;
  readonly result: ts.Type;
}

/** The options and the result of a KPI, from its type `Kpi<Row, Options, Result, Collection>`. */
export function kpiTypes({ checker }: KpiProgram, kpi: ts.Symbol): KpiTypes {
  const type = checker.getTypeOfSymbol(kpi);
  const [, options, result] = type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference);
  if (options === undefined || result === undefined) throw new Error(`${kpi.name} is no KPI`);
  return { options, result };
}
