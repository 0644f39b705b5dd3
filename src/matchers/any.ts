// any: one of several matchers.

import type { Find } from './matcher.ts';

export const find: Find<'any'> = (matcher, scope) => matcher.of.flatMap((option) => scope.search(option));
