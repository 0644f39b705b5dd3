// Loaded into a measured process before anything else: when it ends, what it used goes to file descriptor 3.
'use strict';

const { existsSync, readFileSync, writeSync } = require('node:fs');

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { microseconds: userCPUTime + systemCPUTime, kilobytes: ownPeak() ?? maxRSS };
  writeSync(3, JSON.stringify(used));
});

/** Linux counts what the starting process held into its child's maxRSS; the program's own peak stands in its status. */
function ownPeak() {
  const status = '/proc/self/status';
  const line = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) : null;
  return line ? Number(line[1]) : undefined;
}
