// The programs of the extension for VS Code in one file, which both of its hosts start: the language server, in a process of Node or
// in a worker of a browser, and the linter, for tasks. One file, because they have almost everything in common.

if (typeof process !== 'object' || typeof process.versions?.node !== 'string') void import('./main-browser.ts');
else if (process.argv[2] === 'lint') void import('./main-cli.ts');
else void import('./main-node.ts');
