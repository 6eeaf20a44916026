// The words of the client that can be translated, from its source: every text that is handed to `l10n.t`. What a translator copies
// to `l10n/bundle.l10n.LANGUAGE.json`.

import ts from 'typescript';

/** JSON text; `files` are TypeScript sources. Throws where a text is put together, since nobody could translate it. */
export function l10nBundle(files: Readonly<Record<string, string>>): string {
  const messages = new Set(
    Object.entries(files).flatMap(([name, text]) =>
      messagesOf(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)),
    ),
  );
  return `${JSON.stringify(Object.fromEntries([...messages].sort().map((message) => [message, message])), null, 2)}\n`;
}

function messagesOf(file: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === 't' &&
      /(?:^|\.)l10n$/.test(node.expression.expression.getText())
    ) {
      const [message] = node.arguments;
      if (!message || !ts.isStringLiteralLike(message))
        throw new Error(`${file.fileName}: \`${node.getText()}\` has no plain text to translate`);
      found.push(message.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
