// What the facts say may stand in a post, however it is written there.

import { expect, it } from 'vitest';
import { readFacts } from '../policy/facts-file.ts';
import { listedLink, publicContact } from './public-words.ts';

const read = readFacts(
  'facts.yaml',
  `
public-contacts: [press@halden.example, "+47 22 41 80 00", "1881", "(0)20 7946 0958"]
links: { own: ["*.halden.example", halden.example], shorteners: [hldn.example], allowed: [larch.example/news, "http://old.example"] }
`,
);
if (!read.ok) throw new Error('The facts cannot be read.');
const facts = read.value;

it.each([
  ['press@halden.example', true],
  ['Press@Halden.example', true],
  ['kari@halden.example', false],
  ['+47 22 41 80 00', true],
  ['22 41 80 00', true],
  ['0047 22418000', true],
  ['+47 22 41 80 01', false],
  ['1881', true],
  ['221881', false],
  ['+44 20 7946 0958', true],
  ['press', false],
  ['', false],
])('contact %s', (words, is) => expect(publicContact(words, facts) !== undefined).toBe(is));

it.each([
  ['https://www.halden.example/a?b=c', 'links.own'],
  ['help.halden.example', 'links.own'],
  ['hldn.example/a1', 'links.shorteners'],
  ['https://larch.example/news/7', 'links.allowed'],
  ['https://larch.example/about', undefined],
  ['http://halden.example', undefined],
  ['http://old.example/x', 'links.allowed'],
  ['https://halden.example@other.example', undefined],
  ['https://halden.example.other.example', undefined],
  ['', undefined],
])('link %s', (words, fact) => expect(listedLink(words, facts)?.fact).toBe(fact));
