#!/usr/bin/env node
'use strict';
const { run } = require('./cached-load.cjs').load('policycheck.cjs');
run().catch((bug) => {
  console.error(bug);
  process.exitCode = 3;
});
