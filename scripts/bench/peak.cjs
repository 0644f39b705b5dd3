// Preloaded into a run: says at its end how much memory it held at most, in KiB.
process.on('exit', () => require('node:fs').writeSync(1, `\npeak ${process.resourceUsage().maxRSS}\n`));
