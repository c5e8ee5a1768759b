import ts from 'typescript';

const flags =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType;

/** A union longer than this keeps its name. */
const LONGEST_ALIAS = 80;
/** An object with more fields than this gets a table of its own. */
const MOST_FIELDS = 3;

/** The type of a field in the words of the source; short aliases and small objects are written out. */
export function typeText(property: ts.Symbol, checker: ts.TypeChecker): string {
  const node = withoutOptional(declaredType(property));
  const written = node === undefined ? undefined : (literalsText(node) ?? aliasText(node, checker));
  return plain(written ?? derivedText(property, checker));
}

/** Whether an object has no name, or is so small that it is written out where it stands. */
export function isInline(type: ts.Type, checker: ts.TypeChecker): boolean {
  const nameless = type.symbol !== undefined && (type.symbol.flags & ts.SymbolFlags.TypeLiteral) !== 0;
  if (nameless && checker.getPropertiesOfType(type).length > 0) return true;
  const path = type.symbol?.declarations?.[0]?.getSourceFile().fileName ?? '';
  return path.includes('/src/kpi/') && checker.getPropertiesOfType(type).length <= MOST_FIELDS;
}

/** `Optional<Type>` only says once more that the field may be missing. */
function withoutOptional(node: ts.TypeNode | undefined): ts.TypeNode | undefined {
  const optional = node !== undefined && ts.isTypeReferenceNode(node) && node.typeName.getText() === 'Optional';
  return optional ? node.typeArguments?.[0] : node;
}

function declaredType(property: ts.Symbol): ts.TypeNode | undefined {
  const declaration = property.declarations?.[0];
  return declaration !== undefined && ts.isPropertySignature(declaration) ? declaration.type : undefined;
}

/** A union that is written out, in the order in which it is written. */
function literalsText(node: ts.TypeNode): string | undefined {
  return ts.isUnionTypeNode(node) && !node.types.some(ts.isTypeReferenceNode) ? node.getText() : undefined;
}

/** What a union's name stands for, where the source writes it out: `Instant` is `number | Date`. */
function aliasText(node: ts.TypeNode, checker: ts.TypeChecker): string | undefined {
  if (!ts.isTypeReferenceNode(node) || node.typeArguments !== undefined) return undefined;
  let symbol = checker.getSymbolAtLocation(node.typeName);
  if (symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.declarations?.[0];
  if (declaration === undefined || !ts.isTypeAliasDeclaration(declaration)) return undefined;
  if (ts.isIndexedAccessTypeNode(declaration.type)) return elementsText(declaration.type.objectType, checker);
  const text = declaration.type.getText();
  return ts.isUnionTypeNode(declaration.type) && text.length <= LONGEST_ALIAS ? text : undefined;
}

/** The elements of a list in their order: of `(typeof list)[number]` the compiler knows them only in its own. */
function elementsText(list: ts.TypeNode, checker: ts.TypeChecker): string | undefined {
  const type = checker.getTypeFromTypeNode(list);
  if (!checker.isTupleType(type)) return undefined;
  const elements = checker.getTypeArguments(type as ts.TypeReference);
  return elements.map((element) => checker.typeToString(element, undefined, flags)).join(' | ');
}

function derivedText(property: ts.Symbol, checker: ts.TypeChecker): string {
  const type = checker.getNonNullableType(checker.getTypeOfSymbol(property));
  if (!isInline(type, checker)) return checker.typeToString(type, undefined, flags);
  const fields = checker.getPropertiesOfType(type).map((field) => {
    const optional = (field.flags & ts.SymbolFlags.Optional) !== 0;
    return `${field.name}${optional ? '?' : ''}: ${typeText(field, checker)}`;
  });
  return `{ ${fields.join(', ')} }`;
}

function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('readonly ', '')
    .replaceAll('(string & {})', 'string')
    .replaceAll(/ \| undefined\b/g, '')
    .replaceAll(/Readonly<(Record<[^>]+>)>/g, '$1')
    .replaceAll(/;? }/g, ' }')
    .replace(/^\| /, '');
}
