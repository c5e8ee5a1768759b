import ts from 'typescript';
import { oneLine } from './docComment.ts';
import { isInline, typeText } from './typeText.ts';

/** One field of an options object, a result or a record. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  /** What its doc comment says; empty where it has none. */
  readonly meaning: string;
}

/** All fields of an object type, inherited ones included, in the order in which they are declared. */
export function fieldsOf(type: ts.Type, checker: ts.TypeChecker): Field[] {
  return checker.getPropertiesOfType(type).map((property) => ({
    name: property.name,
    type: typeText(property, checker),
    optional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    meaning: oneLine(ts.displayPartsToString(property.getDocumentationComment(checker))),
  }));
}

/** The object types of the library that stand in the fields of a type, each once, for a table of their own. */
export function namedTypesIn(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  const found = new Map<string, ts.Type>();
  for (const property of checker.getPropertiesOfType(type)) {
    for (const own of partsOf(checker.getTypeOfSymbol(property), checker)) {
      const name = own.symbol?.name;
      if (name !== undefined && isTabled(own) && !isInline(own, checker)) found.set(name, own);
    }
  }
  return [...found.values()];
}

/** The parts of a union, and what lists hold. */
function partsOf(type: ts.Type, checker: ts.TypeChecker): ts.Type[] {
  if (type.isUnion()) return type.types.flatMap((part) => partsOf(part, checker));
  const element = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
  return element === undefined ? [type] : partsOf(element, checker);
}

/** Interfaces of KPIs and summaries; records and calendars have pages of their own. */
function isTabled(type: ts.Type): boolean {
  const declaration = type.symbol?.declarations?.[0];
  if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) return false;
  return /\/src\/(?:kpis|kpi|fold)\//.test(declaration.getSourceFile().fileName);
}
