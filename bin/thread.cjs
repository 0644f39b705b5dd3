// Where a further thread of the program begins: src/node/threads.ts starts it.
'use strict';
require('./cached-load.cjs').load('policycheck.cjs').serve();
