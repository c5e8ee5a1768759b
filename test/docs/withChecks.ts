import ts from 'typescript';

const claim = /^[ \t]*(?:\n[ \t]*)?\/\/ → ([^\n]*)((?:\n[ \t]*\/\/ {2,}[^\n]*)*)/;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The same code in which every `expression // → value` is a call `check(expression, value, line)`; lines stay where they are.
 * The value may also stand below the statement, and go on over lines that start with `//` and at least two spaces.
 */
export function withChecks(code: string): { readonly code: string; readonly checks: number } {
  const source = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.ES2022, true);
  const changes: Change[] = [];

  function visit(node: ts.Node): void {
    const [comment, first = '', more = ''] = claim.exec(code.slice(node.end)) ?? [];
    if (comment === undefined || !(ts.isExpressionStatement(node) || ts.isVariableStatement(node))) {
      ts.forEachChild(node, visit);
      return;
    }
    const value = first + more.replaceAll(/\n[ \t]*\/\//g, ' ');
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    changes.push(changeOf(node, value, line));
  }
  visit(source);

  const claims = code.split('// →').length - 1;
  if (claims !== changes.length) throw new Error(`${claims} values, of which ${changes.length} follow a statement`);
  let checked = code;
  for (const { start, end, text } of changes.reverse()) checked = checked.slice(0, start) + text + checked.slice(end);
  return { code: checked, checks: claims };
}

function changeOf(node: ts.ExpressionStatement | ts.VariableStatement, value: string, line: number): Change {
  if (ts.isExpressionStatement(node)) {
    const expression = node.expression.getText();
    return { start: node.getStart(), end: node.end, text: `check(${expression}, (${value}), ${line});` };
  }
  const name = node.declarationList.declarations[0]?.name.getText();
  return { start: node.end, end: node.end, text: `; check(${name}, (${value}), ${line});` };
}
