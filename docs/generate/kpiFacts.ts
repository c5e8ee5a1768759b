import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { KpiDefinition } from '../../src/kpi/definition.ts';
import { type DocComment, docComment, oneLine } from './docComment.ts';
import { exclusionReasons } from './exclusionReasons.ts';
import { type Field, fieldsOf, namedTypesIn } from './fieldsOf.ts';
import type { KpiFile } from './kpiFiles.ts';
import { type KpiProgram, kpiTypes } from './kpiProgram.ts';

/** An object type with its name and all of its fields. */
export interface ObjectType {
  readonly name: string;
  /** What its doc comment says; empty where it has none. */
  readonly meaning: string;
  readonly fields: readonly Field[];
}

/** All that the sources say about a KPI. */
export interface KpiFacts extends KpiFile {
  readonly definition: KpiDefinition;
  readonly doc: DocComment;
  readonly options: readonly Field[];
  readonly result: ObjectType;
  /** Objects that stand in the options. */
  readonly optionTypes: readonly ObjectType[];
  /** Objects that stand in the result. */
  readonly resultTypes: readonly ObjectType[];
  /** Why a row can be left out, beyond what holds for all KPIs. */
  readonly reasons: readonly string[];
}

const root = join(import.meta.dirname, '../..');

/** Reads the KPIs: definitions by running them, doc comments and types through the compiler. */
export async function kpiFacts(files: readonly KpiFile[], program: KpiProgram): Promise<KpiFacts[]> {
  const { checker } = program;
  const facts: KpiFacts[] = [];
  for (const file of files) {
    const symbol = program.exported(`src/kpis/${file.path}`, file.name);
    const { options, result } = kpiTypes(program, symbol);
    facts.push({
      ...file,
      definition: await definitionOf(file),
      doc: docComment(symbol, checker),
      options: fieldsOf(options, checker),
      result: objectType(result, checker),
      optionTypes: namedTypesIn(options, checker).map((type) => objectType(type, checker)),
      resultTypes: namedTypesIn(result, checker).map((type) => objectType(type, checker)),
      reasons: exclusionReasons(symbol, checker),
    });
  }
  return facts;
}

function objectType(type: ts.Type, checker: ts.TypeChecker): ObjectType {
  const meaning = ts.displayPartsToString(type.symbol?.getDocumentationComment(checker));
  return { name: checker.typeToString(type), meaning: oneLine(meaning), fields: fieldsOf(type, checker) };
}

async function definitionOf({ path, name }: KpiFile): Promise<KpiDefinition> {
  const module = (await import(pathToFileURL(join(root, 'src/kpis', path)).href)) as Record<string, unknown>;
  return (module[name] as { readonly definition: KpiDefinition }).definition;
}
