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
import { withRootedPaths } from './rooted-paths.ts';
import { divideResults } from './sarif-limits.ts';

export const sarif: Reporter = {
  audience: 'code scanning',
  needs: { source: true, details: true, fixes: true },
  print,
};

function print(report: RunReport, { rules, pathPrefix, note }: ReporterContext): string {
  const { version, files, failures } = withRootedPaths(report, pathPrefix);
  const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
  const all = files.flatMap((file) => resultsOf(file, indexes));
  const { runs, leftOut } = divideResults(all);
  const omission =
    leftOut === 0
      ? undefined
      : `${leftOut} of ${all.length} findings, the least grave, are left out, because code scanning takes no more in one file`;
  if (omission !== undefined) note(`SARIF: ${omission}`);
  const log: Log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: runs.map((results, index) => {
      const named = new Set(results.map((result) => result.locations![0]!.physicalLocation!.artifactLocation!.uri));
      const artifacts = files
        .map(({ path }) => locate(path))
        .filter(({ uri }) => runs.length === 1 || named.has(uri))
        .map((location) => ({ location, sourceLanguage: 'markdown' }));
      const places = new Map(artifacts.map(({ location }, at) => [location.uri, at]));
      for (const { locations } of results) {
        const { artifactLocation } = locations![0]!.physicalLocation!;
        artifactLocation!.index = places.get(artifactLocation!.uri) ?? -1;
      }
      return {
        tool: { driver: { name: 'Briefwright', version, semanticVersion: version, rules: rules.map(describeRule) } },
        // Code scanning keeps the alerts of each name apart: two runs of one name would close each other's.
        automationDetails: { id: index === 0 ? 'briefwright/lint/' : `briefwright/lint-${index + 1}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [rootId]: {
            description: { text: 'The root of the repository; outside any, the folder in which the command was run.' },
          },
        },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: [
              ...failures.filter((failure) => !isAboutConfiguration(failure)).map(describeFailure),
              ...(omission === undefined ? [] : [{ level: 'warning' as const, message: { text: `${omission}.` } }]),
            ],
            toolConfigurationNotifications: failures.filter(isAboutConfiguration).map(describeFailure),
          },
        ],
        artifacts,
        results: [...results],
      };
    }),
  };
  return wellFormed(jsonText(log));
}

/** Half a surrogate pair is no character: readers that keep to RFC 8259 refuse the whole file. */
function wellFormed(json: string): string {
  if (!json.includes('\\ud')) return json;
  return json.replace(/\\(?:\\|ud[89a-f][\da-f]{2})/g, (escaped) => (escaped === '\\\\' ? escaped : '\ufffd'));
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

function resultsOf(file: FileReport, indexes: ReadonlyMap<string, number>): readonly Result[] {
  const known = new Set(file.known);
  const findings =
    known.size === 0
      ? file.findings
      : [...file.findings, ...known].sort((a, b) => a.start.offset - b.start.offset || (a.code < b.code ? -1 : 1));
  if (findings.length === 0) return [];
  const lines = indexLines(file.source);
  const ordinals = new Map<string, number>();
  return findings.map((finding) => {
    const ruleIndex = indexes.get(finding.rule);
    const words = file.source.slice(finding.start.offset, finding.end.offset).replace(/\s+/g, ' ').trim();
    const identity = `${finding.code}\n${words}`;
    const ordinal = (ordinals.get(identity) ?? 0) + 1;
    ordinals.set(identity, ordinal);
    return {
      ruleId: finding.code,
      ...(ruleIndex === undefined ? {} : { ruleIndex }),
      level: levels[finding.severity],
      ...(file.known ? { baselineState: known.has(finding) ? ('unchanged' as const) : ('new' as const) } : {}),
      message: { text: finding.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: locate(file.path),
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
