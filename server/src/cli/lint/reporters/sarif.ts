// The report as SARIF 2.1.0 (OASIS, 27 March 2020), for code scanning. Every path is relative: the file may be published.

import { createHash } from 'node:crypto';
import type {
  ArtifactLocation,
  Fix,
  Location,
  Log,
  Notification,
  Region,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
} from 'sarif';
import { explainRule } from '../../../core/lint/explain-rule.ts';
import type { Severity } from '../../../core/lint/problem.ts';
import { examples } from '../../../core/lint/registry.generated.ts';
import type { AnyRule } from '../../../core/lint/rule.ts';
import { indexLines, type LineIndex } from '../../../core/text/line-index.ts';
import type {
  Failure,
  FileReport,
  ReportedEdit,
  ReportedFinding,
  ReportedFix,
  ReportedPlace,
  RunReport,
} from '../../report.ts';
import { jsonText } from '../../terminal/json-text.ts';
import type { Reporter, ReporterContext } from './reporter.ts';

export const sarif: Reporter = {
  audience: 'code scanning',
  needs: { source: true, details: true, fixes: true },
  print,
};

function print({ version, files, failures }: RunReport, { rules }: ReporterContext): string {
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const artifacts = new Map(files.map(({ path }, index) => [path, index]));
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'Briefwright',
            version,
            semanticVersion: version,
            rules: rules.map(describeRule),
          },
        },
        automationDetails: { id: 'briefwright/lint/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [rootId]: { description: { text: 'The folder in which the command was run.' } } },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures
              .filter((failure) => !isAboutConfiguration(failure))
              .map(describeFailure),
            toolConfigurationNotifications: failures.filter(isAboutConfiguration).map(describeFailure),
          },
        ],
        artifacts: files.map(({ path }) => ({ location: locate(path), sourceLanguage: 'markdown' })),
        results: files.flatMap((file) => resultsOf(file, indexes, artifacts)),
      },
    ],
  };
  return jsonText(log);
}

const rootId = 'SRCROOT';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

function describeRule(rule: AnyRule): ReportingDescriptor {
  const { id, code, family, summary, description } = rule;
  return {
    id: code,
    name: id
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: `Finds ${plain(summary)}.` },
    fullDescription: { text: ended(plain(description)) },
    help: { text: plain(explainRule(rule, examples.get(id))), markdown: explainRule(rule, examples.get(id)) },
    defaultConfiguration: defaultConfigurationOf(rule),
    properties: { tags: [family], 'problem.severity': problemSeverityOf(rule) },
  };
}

function defaultConfigurationOf({ severity: { review } }: AnyRule): ReportingConfiguration {
  return review === 'off' ? { enabled: false } : { level: levels[review] };
}

/** GitHub's scale; it sorts by this. */
function problemSeverityOf({ severity: { review, release } }: AnyRule): string {
  const level = review === 'off' ? release : review;
  return level === 'error' || level === 'warning' ? level : 'recommendation';
}

function resultsOf(
  file: FileReport,
  indexes: ReadonlyMap<string, number>,
  artifacts: ReadonlyMap<string, number>,
): readonly Result[] {
  if (file.findings.length === 0) return [];
  const lines = indexLines(file.source);
  const ordinals = new Map<string, number>();
  return file.findings.map((finding) => {
    const ruleIndex = indexes.get(finding.rule);
    const words = file.source.slice(finding.start.offset, finding.end.offset).replace(/\s+/g, ' ').trim();
    const identity = `${finding.code}\n${words}`;
    const ordinal = (ordinals.get(identity) ?? 0) + 1;
    ordinals.set(identity, ordinal);
    return {
      ruleId: finding.code,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: levels[finding.severity],
      message: { text: finding.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { ...locate(file.path), index: artifacts.get(file.path) ?? -1 },
            region: {
              ...regionOf(finding),
              snippet: { text: file.source.slice(finding.start.offset, finding.end.offset) },
            },
            ...contextOf(file.source, lines, finding),
          },
        },
      ],
      partialFingerprints: {
        'briefwrightStatement/v1': createHash('sha256').update(`${identity}\n${ordinal}`).digest('hex').slice(0, 32),
      },
      ...(finding.related.length === 0 ? {} : { relatedLocations: finding.related.map(relatedLocation) }),
      ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map(describeFix) }),
      properties: { severity: finding.severity },
    };
  });
}

function regionOf({ start, end }: { readonly start: ReportedPlace; readonly end: ReportedPlace }): Region {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

/** The whole lines that the finding touches, where they are more than it; none where a line is absurdly long. */
function contextOf(
  source: string,
  lines: LineIndex,
  { start, end }: ReportedFinding,
): { readonly contextRegion?: Region } {
  const from = lines.lineStart(start.line - 1);
  const to = Math.max(end.offset, from + source.slice(from, lines.lineStart(end.line)).trimEnd().length);
  if (to - from > 4000 || to - from <= end.offset - start.offset) return {};
  const endColumn = to - lines.lineStart(end.line - 1) + 1;
  return {
    contextRegion: {
      startLine: start.line,
      startColumn: 1,
      endLine: end.line,
      endColumn,
      snippet: { text: source.slice(from, to) },
    },
  };
}

function relatedLocation({ path, message, start, end }: ReportedFinding['related'][number], index: number): Location {
  return {
    id: index + 1,
    message: { text: message },
    physicalLocation: { artifactLocation: locate(path), region: regionOf({ start, end }) },
  };
}

function describeFix({ title, edits }: ReportedFix): Fix {
  const byPath = new Map<string, ReportedEdit[]>();
  for (const edit of edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
  return {
    description: { text: title },
    artifactChanges: [...byPath].map(([path, changes]) => ({
      artifactLocation: locate(path),
      replacements: changes.map((edit) => ({ deletedRegion: regionOf(edit), insertedContent: { text: edit.newText } })),
    })),
  };
}

function describeFailure({ path, line, column, message, rule }: Failure): Notification {
  return {
    level: 'error',
    message: { text: `${path} could not be checked: ${message}` },
    ...(rule === undefined ? {} : { descriptor: { id: rule } }),
    locations: [
      {
        physicalLocation: {
          artifactLocation: locate(path),
          ...(line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } }),
        },
      },
    ],
  };
}

function isAboutConfiguration({ line }: Failure): boolean {
  return line !== undefined;
}

function locate(path: string): ArtifactLocation {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: rootId };
}

/** Markdown without its marks: for viewers that show text only. */
function plain(markdown: string): string {
  return markdown.replaceAll('`', '').replace(/^#+ /gm, '').trim();
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
