// The project's own source files, parsed: what `tidy` looks at. Does not know any rule of style.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** What it exports that is declared in it; what it passes on from other files is an import. */
  readonly offers: readonly Offer[];
  /** Every node of the tree, in order. */
  nodes(): Iterable<ts.Node>;
}

export interface Offer {
  readonly name: string;
  readonly declaration: ts.Node;
}

export interface Import {
  /** As written; of the project's own files, the path from the root. */
  readonly target: string;
  readonly isOwn: boolean;
  readonly isTypeOnly: boolean;
  /** The names that are taken, as the target exports them; undefined where the whole file is taken (`import()`, `import *`, `require`). */
  readonly names: readonly string[] | undefined;
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
  return {
    path: file,
    text,
    imports: [...nodes()].flatMap((node) => importOf(node, file)),
    offers: tree.statements.flatMap(offersOf),
    nodes,
  };
}

function offersOf(statement: ts.Statement): readonly Offer[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (ts.isExportDeclaration(statement) && !statement.moduleSpecifier)
    return (namesIn(statement.exportClause) ?? []).map((name) => ({ name, declaration: statement }));
  if (!isExported) return [];
  const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
  return declarations.flatMap((declaration) => {
    const { name } = declaration as { readonly name?: ts.Node };
    return name && ts.isIdentifier(name) ? [{ name: name.text, declaration }] : [];
  });
}

/** The names in braces as the file that has them calls them; undefined without braces. */
function namesIn(braces: ts.Node | undefined): readonly string[] | undefined {
  return braces && (ts.isNamedImports(braces) || ts.isNamedExports(braces))
    ? braces.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
    : undefined;
}

function importOf(node: ts.Node, file: string): Import[] {
  const found = (literal: ts.Node | undefined, isTypeOnly: boolean, names?: readonly string[]): Import[] => {
    if (!literal || !ts.isStringLiteral(literal)) return [];
    const isOwn = literal.text.startsWith('.');
    const target = isOwn ? path.posix.join(path.posix.dirname(file), literal.text) : literal.text;
    return [{ target, isOwn, isTypeOnly, names }];
  };
  if (ts.isImportDeclaration(node)) {
    const names = node.importClause ? namesIn(node.importClause.namedBindings) : [];
    return found(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false, names);
  }
  if (ts.isExportDeclaration(node)) return found(node.moduleSpecifier, node.isTypeOnly, namesIn(node.exportClause));
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const named = node.qualifier && ts.isIdentifier(node.qualifier) ? [node.qualifier.text] : undefined;
    return found(node.argument.literal, true, named);
  }
  const isCall =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword ||
      (ts.isIdentifier(node.expression) && node.expression.text === 'require'));
  return isCall ? found(node.arguments[0], false) : [];
}
