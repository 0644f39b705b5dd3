import { expect, it } from 'vitest';
import { ruleTrial } from './trial.ts';

it('speaks only where when: holds and unless: does not', async () => {
  const run = ruleTrial('forbid: "~launch"\nwhen: future\nunless: [quoted, "launch party"]');
  expect(await run('We will launch it in May.')).toEqual(['launch']);
  expect(await run('We launched it in May.')).toEqual([]);
  expect(await run('She wrote: “We will launch it in May.”')).toEqual([]);
  expect(await run('We will have a launch party.')).toEqual([]);
});

it.each([
  ['sentence: atlas', 'The atlas will launch.', 'An atlas. It will launch.'],
  ['draft: atlas', 'An atlas. It will launch.', 'It will launch.'],
  ['before: atlas', 'The atlas will launch.', 'The launch of the atlas.'],
  ['after: atlas', 'The launch of the atlas.', 'The atlas will launch.'],
  ['{ after: atlas, words: 1 }', 'We launch an atlas.', 'We launch the new big atlas.'],
])('asks %s', async (condition, holds, fails) => {
  const when = ruleTrial(
    `forbid: "launch"\nwhen: [${condition.startsWith('{') ? condition : `{ ${condition} }`}]`,
  );
  expect([await when(holds), await when(fails)]).toEqual([['launch'], []]);
});

it('asks what the draft says of itself last, and says when it does not say', async () => {
  const run = ruleTrial('forbid: "launch"\nwhen: [{ role: [employee] }, { sentence: atlas }]');
  expect(await run('The atlas will launch.')).toEqual(['(needs front matter: role)']);
  expect(await run('It will launch.')).toEqual([]);
  expect(await run('The atlas will launch.', { role: 'Employee' })).toEqual(['launch']);
  expect(await run('The atlas will launch.', { role: ['brand'] })).toEqual([]);
});

it('knows fields that are there and fields that are not', async () => {
  const missing = ruleTrial('forbid: "launch"\nwhen: { missing: approved-by }');
  const has = ruleTrial('forbid: "launch"\nwhen: { has: approved-by }');
  expect([await missing('launch'), await missing('launch', { 'approved-by': 'Ann' })]).toEqual([
    ['launch'],
    [],
  ]);
  expect([await has('launch'), await has('launch', { 'approved-by': 'Ann' })]).toEqual([[], ['launch']]);
});

it('requires, from the start or because of other words', async () => {
  const always = ruleTrial('require: "views are my own"');
  expect(await always('Hello.')).toEqual(['(missing)']);
  expect(await always('Hello. Views are my own.')).toEqual([]);
  const caused = ruleTrial('require: "#ad"\nwhen: { draft: "gifted" }');
  expect(await caused('A gifted lamp.')).toEqual(['(missing) gifted']);
  expect([await caused('A gifted lamp. #ad'), await caused('A lamp.')]).toEqual([[], []]);
  const first = ruleTrial('require: "advert"\nwithin: start');
  expect([await first('Advert: a lamp. Nice.'), await first('A lamp. Advert.')]).toEqual([
    [],
    ['(missing) Advert'],
  ]);
});

it('requires a field of the draft', async () => {
  const run = ruleTrial('require: { field: approved-by }\nwhen: { sentence: "launch" }');
  expect(await run('We launch.')).toEqual(['(missing) launch']);
  expect(await run('We launch.', { 'approved-by': 'Ann' })).toEqual([]);
});

it('limits how often', async () => {
  const most = ruleTrial('limit: "{hashtag}"\nat-most: 2');
  expect([await most('#one #two'), await most('#one #two #three #four')]).toEqual([[], ['#three']]);
  const least = ruleTrial('limit: "{link}"\nat-least: 1');
  expect([await least('See https://halden.example/a'), await least('See.')]).toEqual([[], ['(missing)']]);
});
