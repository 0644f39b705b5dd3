import { expect, it } from 'vitest';
import { isCommand } from './index.ts';
import { route } from './route.ts';

it.each([
  ['draft.txt', 'check', 'draft.txt'],
  ['explain headcount', 'explain', 'headcount'],
  ['--no-color explain headcount', 'explain', '--no-color headcount'],
  ['--format json list', 'list', '--format json'],
  ['-f list draft.txt', 'check', '-f list draft.txt'],
  ['--format=json list', 'list', '--format=json'],
  ['draft.txt list', 'check', 'draft.txt list'],
  ['-- list', 'check', '-- list'],
  ['- list', 'check', '- list'],
  ['check list', 'check', 'list'],
  ['constructor', 'check', 'constructor'],
])('%s', (line, command, args) => {
  expect(route(line.split(' '), isCommand, 'check')).toEqual({ command, args: args.split(' ') });
});
