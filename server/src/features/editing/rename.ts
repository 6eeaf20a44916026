// Gives a source or a statement another name wherever it is named: tags, front matter, registries, other briefings. Never
// touches prose, and refuses what would make a name unreadable or mean two things.

import type * as lsp from 'vscode-languageserver';
import { briefsThatSee, canBeCalled, findMentions, findTaken, type Name } from '../../core/model/references.ts';
import { isBibtexPath } from '../../core/model/registry/registry.ts';
import { sourcesOf } from '../../core/model/workspace.ts';
import { toRange, workspaceEditOf } from '../convert.ts';
import { defineFeature, type Snapshot } from '../feature.ts';
import { briefsWith, type LocatedMention, locateMentions, nameAt } from '../places/mentions.ts';
import { type Refusal, refuse } from '../refusal.ts';

export const rename = defineFeature<lsp.RenameParams, lsp.WorkspaceEdit | Refusal | null>({
  method: 'textDocument/rename',
  waitsFor: ['workspace'],
  capability: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  empty: null,
  run(snapshot, params) {
    const here = nameAt(snapshot, params);
    if (!here) return null;
    const { name } = here;
    const newName = params.newName.trim().replace(name.type === 'source' ? /^@/ : /^#/, '');
    if (newName === name.text) return null;
    const { uri } = params.textDocument;
    const objection = objectionTo(snapshot, name, newName, uri);
    if (objection !== undefined) return refuse(objection);
    const byUri = new Map<string, lsp.TextEdit[]>();
    const annotations = new Map<string, lsp.ChangeAnnotation>();
    for (const mention of locateMentions(snapshot, name, uri)) {
      const edit = {
        range: toRange(mention.document, mention.span, snapshot.encoding),
        newText: spelling(mention, name, newName),
      };
      byUri.set(mention.uri, [
        ...(byUri.get(mention.uri) ?? []),
        mention.document === here.document ? edit : annotated(snapshot, edit, mention.uri, annotations),
      ]);
    }
    const edit = workspaceEditOf(snapshot, byUri);
    return annotations.size === 0 ? edit : { ...edit, changeAnnotations: Object.fromEntries(annotations) };
  },
});

/** Why `name` cannot become `newName`; undefined where it can. */
function objectionTo(snapshot: Snapshot, name: Name, newName: string, uri: string): string | undefined {
  const briefs = briefsWith(snapshot, uri);
  if (!canBeCalled(name, newName)) {
    return name.type === 'source'
      ? `“${newName}” cannot be the id of a source. An id consists of letters, digits and “_”, with single characters such as “-”, “.” or “:” between them.`
      : `“${newName}” cannot name a statement. A name starts with a letter and contains letters, digits, “_”, and single “-”, “.” or “:” between them.`;
  }
  const isDeclared = findMentions(name, briefs).some(({ role }) => role === 'declaration');
  // What nothing declares is a slip, and another name for it may be the right one.
  if (isDeclared) {
    const taken = findTaken(name, newName, briefs);
    if (taken !== undefined)
      return `“${newName}” is taken: ${taken} has ${name.type === 'source' ? 'a source' : 'a statement'} of that name, and a reference could then mean either. Choose another one.`;
  } else if (
    name.type === 'source' &&
    briefsThatSee(name, briefs).some(({ brief, workspace }) => !sourcesOf(brief, workspace).isComplete)
  ) {
    return `“${name.text}” may be declared in a file that cannot be read, so renaming it here could break the link. Fix the front matter or the registry first.`;
  }
  const lost = findMentions(name, briefs).find(({ path }) => snapshot.uriOf(path) === undefined);
  return (
    lost &&
    `“${name.text}” is also used in ${lost.path}, which cannot be edited here, so renaming it would break that reference. Open that file first.`
  );
}

/** In YAML a name that is written without quotes must not become a word that means something else there. */
function spelling({ document, span, role }: LocatedMention, name: Name, newName: string): string {
  const isInTag = role === 'citation' || role === 'basis' || (role === 'declaration' && name.type === 'statement');
  if (isInTag || isBibtexPath(document.path)) return newName;
  // An alias or an escaped spelling goes as a whole.
  if (document.text.slice(span.start, span.end) !== name.text) return JSON.stringify(newName);
  const isQuoted = /["']/.test(document.text[span.end] ?? '');
  const needsQuotes = /\.json$/i.test(document.path) || yamlWord.test(newName);
  return needsQuotes && !isQuoted ? JSON.stringify(newName) : newName;
}

/** What YAML 1.1 or 1.2 reads as something else than text. */
const yamlWord = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

function annotated(
  snapshot: Snapshot,
  edit: lsp.TextEdit,
  uri: string,
  annotations: Map<string, lsp.ChangeAnnotation>,
): lsp.TextEdit {
  const { workspaceEdit } = snapshot.client.workspace ?? {};
  if (!workspaceEdit?.documentChanges || !workspaceEdit.changeAnnotationSupport) return edit;
  const isRegistry = snapshot.registryAt(uri) !== undefined && snapshot.briefAt(uri) === undefined;
  // No edit waits for a tick of its own: one that is passed over would leave citations of a source that is no longer there.
  const annotationId = isRegistry ? 'registry' : 'briefing';
  annotations.set(
    annotationId,
    isRegistry
      ? {
          label: 'Rename in a shared registry',
          description: 'Briefings outside this workspace may cite it by its old id',
          needsConfirmation: false,
        }
      : { label: 'Rename in other briefings', needsConfirmation: false },
  );
  return { ...edit, annotationId } as lsp.AnnotatedTextEdit;
}
