import { join } from 'node:path';
import ts from 'typescript';
import { type DocComment, docComment } from '../../docs/generate/docComment.ts';
import { root, subpaths } from '../docs/subpaths.ts';

export interface PublicValue {
  /** `support-kpis`, `support-kpis/time` … */
  readonly subpath: string;
  readonly name: string;
  /** The file that declares it, below the repository's root. */
  readonly path: string;
  readonly doc: DocComment;
}

const program = ts.createProgram(
  [...subpaths.values()].map((path) => join(root, path)),
  {
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    noLib: true,
    types: [],
  },
);
const checker = program.getTypeChecker();

/** Every value that can be imported from the package, with its documentation. */
export const publicValues: readonly PublicValue[] = [...subpaths].flatMap(([subpath, path]) => {
  const source = program.getSourceFile(join(root, path));
  const symbol = source && checker.getSymbolAtLocation(source);
  const exported = symbol === undefined ? [] : checker.getExportsOfModule(symbol);
  return exported.flatMap((own): PublicValue[] => {
    const target = own.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(own) : own;
    const file = target.valueDeclaration?.getSourceFile().fileName;
    if (file === undefined || target.flags & ts.SymbolFlags.ValueModule) return [];
    return [{ subpath, name: own.name, path: file.slice(root.length + 1), doc: docComment(target, checker) }];
  });
});
