// The small briefing that tests write into: a harbour, its log and a wire service.

const log = `title: Harbour log
    author: Harbour master
    date: 2026-05-03
    url: https://harbour.example/log
    archive: https://archive.example/harbour.example/log
    type: webpage
    access: issuer
    reliability: A`;

const wire = `title: Port shut after collision
    publisher: A wire service
    date: 2026-05-03
    url: https://wire.example/port
    archive: https://archive.example/wire.example/port
    type: webpage
    access: first-hand
    reliability: B`;

const start = '---\nbriefing: 1\ntitle: Harbour\ndate: 2026-05-04\ncutoff: 2026-05-04\n';

/** Front matter with the sources `log` and `wire`; nothing in it is reported but a source that stays uncited. */
export const head = `${start}sources:\n  log:\n    ${log}\n  wire:\n    ${wire}\n---\n\n`;

/** A file of sources that briefings share. */
export const registry = `log:\n    ${log}\nwire:\n    ${wire}\n`;

/** Cites both sources of the registry beside it; its last claim has no source. */
export const briefingWithRegistry = `${start}registry: sources.yaml\n---\n\nThe port closed. [@log; @wire :: high]\nIt opened again. [@wire :: moderate]\nTwo insurers have pulled out.\n`;
