import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { runIn } from './fake-house.ts';
import { colourLevel } from './look.ts';

it.each([
  [undefined, {}, true, 1],
  [undefined, {}, false, 0],
  [undefined, { TERM: 'xterm-256color' }, true, 2],
  [undefined, { COLORTERM: 'truecolor' }, true, 3],
  [undefined, { TERM: 'dumb' }, true, 0],
  [undefined, { NO_COLOR: '1' }, true, 0],
  [undefined, { NO_COLOR: '' }, true, 1],
  [undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, 1],
  [undefined, { FORCE_COLOR: '0' }, true, 0],
  [undefined, { FORCE_COLOR: '3', TERM: 'dumb' }, false, 3],
  [false, { FORCE_COLOR: '3' }, true, 0],
  [true, { NO_COLOR: '1', FORCE_COLOR: '0' }, false, 1],
] as const)('flag %s, %j, terminal %s: level %i', (flag, env, isTerminal, level) => {
  expect(colourLevel(flag, env, isTerminal)).toBe(level);
});

it('says the same words in colour as without', async () => {
  const inColour = await runIn(['-', '--color'], { stdin: 'We are 340 people.' });
  const plain = await runIn(['-'], { stdin: 'We are 340 people.' });
  expect(inColour.out).toContain('\u001b[2m');
  expect(stripVTControlCharacters(inColour.out)).toBe(plain.out);
  expect(plain.out).toContain('Not checked');
});
