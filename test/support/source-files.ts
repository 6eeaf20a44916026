// The project's own source files, parsed: what `tidy` looks at. Does not know any rule of style.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Every node of the tree, in order. */
  nodes(): Iterable<ts.Node>;
}

export interface Import {
  /** As written; of the project's own files, the path from the root. */
  readonly target: string;
  readonly isOwn: boolean;
  readonly isTypeOnly: boolean;
}

/** All files below `folder` (relative to the root), but what is installed or built; empty when there is no such folder. */
export function filesBelow(folder: string): readonly string[] {
  const left = new Set(['node_modules', 'dist', '.git', '.build', '.vscode-test']);
  const list = (at: string): string[] => {
    try {
      return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
        const file = path.posix.join(at, entry.name);
        return left.has(entry.name) ? [] : entry.isDirectory() ? list(file) : [file];
      });
    } catch {
      return [];
    }
  };
  return list(folder).sort();
}

export function readSourceFile(file: string): SourceFile {
  const text = readFileSync(file, 'utf8');
  const tree = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    false,
    file.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS,
  );
  const nodes = function* (node: ts.Node = tree): Iterable<ts.Node> {
    yield node;
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    for (const child of children) yield* nodes(child);
  };
  return { path: file, text, imports: [...nodes()].flatMap((node) => importOf(node, file)), nodes };
}

function importOf(node: ts.Node, file: string): Import[] {
  const found = (literal: ts.Node | undefined, isTypeOnly: boolean): Import[] => {
    if (!literal || !ts.isStringLiteral(literal)) return [];
    const isOwn = literal.text.startsWith('.');
    const target = isOwn ? path.posix.join(path.posix.dirname(file), literal.text) : literal.text;
    return [{ target, isOwn, isTypeOnly }];
  };
  if (ts.isImportDeclaration(node)) return found(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return found(node.argument.literal, true);
  const isCall =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require'));
  return isCall ? found(node.arguments[0], false) : [];
}
