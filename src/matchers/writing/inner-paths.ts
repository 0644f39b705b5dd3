// Paths to a file server (`\\server\share\plan.docx`). In: a text. Out: places. An escape in code (`\\n`, `\\d+`) is none. Linear.

import type { Written } from '../matcher.ts';

const UNC =
  /(?<![\w\\])\\\\([a-z0-9][\w.-]{1,62})\\([\w$. &-]{1,80})(?:\\[^\s\\/:*?"<>|”’),;]{1,120}){0,8}/gi;
const STAND_IN =
  /^(?:server|servername|yourserver|your-server|host|hostname|computer|example|localhost|path)$/i;

export function innerPaths(text: string): readonly Written[] {
  return [...text.matchAll(UNC)].flatMap(({ index, 0: path, 1: server = '' }) =>
    STAND_IN.test(server) ? [] : [{ start: index, end: index + path.replace(/[\s.!?:]+$/, '').length }],
  );
}
