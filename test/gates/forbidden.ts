import ts from 'typescript';

const localDate = /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|Year)$|^getTimezoneOffset$/;
const spreadsData = /^Math\.|\.(push|unshift|splice|concat)$|^String\.from(CharCode|CodePoint)$/;

/** The constructs of a source that the library does without, each with its line. */
export function forbidden(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  function visit(node: ts.Node): void {
    const what = constructOf(node);
    if (what !== null) found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
    ts.forEachChild(node, visit);
  }
  visit(source);
  for (const [index, line] of text.split('\n').entries()) {
    const word = /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)/.exec(line)?.[0];
    if (word !== undefined) found.push(`${path}:${index + 1} ${word}`);
  }
  return found;
}

function constructOf(node: ts.Node): string | null {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any';
  if (ts.isForInStatement(node)) return 'for…in';
  if (ts.isExportAssignment(node)) return 'default export';
  if (ts.isAsExpression(node)) return isUnknownCast(node.expression) ? 'as unknown as' : null;
  if (ts.isNewExpression(node)) return newConstruct(node);
  if (ts.isCallExpression(node)) return callConstruct(node);
  if (ts.isPropertyAccessExpression(node)) return accessConstruct(node);
  if (ts.isClassLike(node)) return `class ${node.name?.text ?? ''}`;
  return null;
}

function isUnknownCast(expression: ts.Expression): boolean {
  const inner = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
  return ts.isAsExpression(inner) && inner.type.kind === ts.SyntaxKind.UnknownKeyword;
}

function newConstruct({
  expression,
  arguments: given = ts.factory.createNodeArray(),
}: ts.NewExpression): string | null {
  const name = expression.getText();
  const [first] = given;
  if (name === 'Function') return 'new Function';
  if (name === 'Date' && given.length !== 1) return given.length === 0 ? 'new Date()' : 'new Date(year, month, …)';
  if (name.startsWith('Intl.') && (first === undefined || !ts.isStringLiteral(first))) return `${name} in any locale`;
  if (/Error$/.test(name) && name !== 'SupportKpisError') return `new ${name}`;
  return null;
}

function callConstruct({ expression, arguments: given }: ts.CallExpression): string | null {
  const name = expression.getText();
  if (name === 'eval' || name === 'Date' || name === 'Date.parse') return `${name}()`;
  if (name.endsWith('.apply')) return '.apply()';
  return spreadsData.test(name) && given.some(ts.isSpreadElement) ? `${name}(...)` : null;
}

function accessConstruct(node: ts.PropertyAccessExpression): string | null {
  const text = node.getText();
  if (text === 'Date.now' || text === 'Math.random' || text === 'performance.now') return text;
  const name = node.name.text;
  return localDate.test(name) || name.startsWith('toLocale') || name === 'localeCompare' ? `.${name}` : null;
}
