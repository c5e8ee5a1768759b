import ts from 'typescript';

/** Code that makes reasons for all KPIs; what it gives is described once, for all of them. */
const machinery =
  /\/src\/(?:kpi\/(?:defineKpi|withinPeriod|checks?|checkOptions)|fold\/summaryFold|errors\/\w+|time\/\w+)\.ts$/;

/** The reasons for which the code behind a symbol can leave a row out, in alphabetical order. */
export function exclusionReasons(start: ts.Symbol, checker: ts.TypeChecker): string[] {
  const reasons = new Set<string>();
  const seen = new Set<ts.Symbol>();

  function follow(symbol: ts.Symbol | undefined): void {
    const own = symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (own === undefined || seen.has(own)) return;
    seen.add(own);
    for (const declaration of own.declarations ?? []) {
      const path = declaration.getSourceFile().fileName;
      if (path.includes('/src/') && !machinery.test(path) && !ts.isTypeNode(declaration)) visit(declaration);
    }
  }

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    const reason = reasonOf(node);
    if (reason !== undefined) reasons.add(reason);
    if (ts.isShorthandPropertyAssignment(node)) follow(checker.getShorthandAssignmentValueSymbol(node));
    else if (ts.isIdentifier(node)) follow(checker.getSymbolAtLocation(node));
    ts.forEachChild(node, visit);
  }

  follow(start);
  return [...reasons].sort();
}

/** The reason in `exclude('reason')`, `fault('reason', …)` and `{ excluded: 'reason' }`. */
function reasonOf(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const [first] = node.arguments;
    const makes = node.expression.text === 'exclude' || node.expression.text === 'fault';
    return makes && first !== undefined && ts.isStringLiteral(first) ? first.text : undefined;
  }
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'excluded' && ts.isStringLiteral(node.initializer)) {
    return node.initializer.text;
  }
  return undefined;
}
