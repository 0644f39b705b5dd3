// Loaded into a measured process before anything else: when it ends, what it used goes to file descriptor 3.
'use strict';

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { microseconds: userCPUTime + systemCPUTime, kilobytes: maxRSS };
  require('node:fs').writeSync(3, JSON.stringify(used));
});
