#!/usr/bin/env node
// Starts the bundle beside it with V8's compile cache, which the build wrote. Another Node version rejects the cache and
// compiles as usual; nothing is ever written.

'use strict';

const { readFileSync } = require('node:fs');
const path = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script, constants } = require('node:vm');

const filename = path.join(__dirname, 'cli.bundle.js');

/** @returns {Buffer | undefined} */
function readCache() {
  try {
    return readFileSync(path.join(__dirname, 'cli.cache'));
  } catch {
    return undefined;
  }
}

// V8 is set for programs that run for hours. Here patterns are compiled once, straight to machine code, and not a second time when
// they are used again; and Node 20 optimises functions later, as most of the time of a run went into that (later versions do so by
// themselves). This saves a third of the processor time of a large file or of a hundred small ones, and a tenth of a short run.
// V8 complains of a setting that it does not know, so versions that nobody has tried are left alone. A compile cache is read with
// the settings it was written with, so this comes first.
const version = Number(process.versions.node.split('.')[0]);
if (version <= 24) setFlagsFromString('--no-regexp-tier-up');
if (version === 20) setFlagsFromString('--interrupt-budget=528000');
// A thousand briefings leave a hundred megabytes that nobody needs any more, but a fifth of that in use: V8 would let the heap grow to
// four times what is in use before it looks.
if (version === 20) setFlagsFromString('--heap-growing-percent=40');

// The bundle is ASCII, and a function as Node's own modules are: latin1 is the cheapest way to read it, and nothing is copied once more.
const script = new Script(readFileSync(filename, 'latin1'), {
  filename,
  cachedData: readCache(),
  importModuleDynamically: constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
// The language server does run for hours, with more in use.
if (version === 20 && process.argv[2] === 'lsp') setFlagsFromString('--heap-growing-percent=0');
const bundle = { exports: {} };
script.runInThisContext().call(bundle.exports, bundle.exports, require, bundle, filename, __dirname);

// Only the build asks for this, in a process of its own, once the command it was given has run.
if (process.env.BRIEFWRIGHT_WRITE_COMPILE_CACHE) {
  process.once('exit', () =>
    require('node:fs').writeFileSync(path.join(__dirname, 'cli.cache'), script.createCachedData()),
  );
}
