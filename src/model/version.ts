// The version in package.json, put into the bundle when it is built.

import about from '../../package.json' with { type: 'json' };

export const VERSION: string = about.version;
