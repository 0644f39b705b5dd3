import { expect, test } from 'vitest';
import { checkGrammar } from './check-grammar.ts';

test.each([
  '(will|gonna|going to) #Adverb? be? {launch}',
  '(revenue|sales) .{0,5} #Money',
  '[<buyer>@isTitleCase+] (is|will)? {acquire} [<target>@isTitleCase+]',
  '(#Verb && /foo/)',
  '#Value+ #Adjective? (#Actor|people|customers)',
  '/^q[1-4]$/ .{0,3} (results|numbers)',
  '^the . end$',
  '{ship/verb} !#Noun',
  '@hasComma a{1,3}',
])('“%s” is sound', (pattern) => expect(checkGrammar(pattern)).toBeUndefined());

test.each([
  ['(unclosed #Noun', '“(unclosed” has a bracket'],
  ['foo)', '“foo)” has a bracket'],
  ['(will|(a|b)) x', '“(a” has a bracket'],
  ['#Bogus', '“#Bogus” is no tag of compromise. Tags are: #Abbreviation'],
  ['#Nuon', 'Did you mean “#Noun”?'],
  ['(#Verb|#Bogus)', '“#Bogus” is no tag'],
  ['@hasBogus', '“@hasBogus” is not known. These are:'],
  ['({ship}|{launch})', '“{ship}” never matches inside'],
  ['revenue .{0,5} (#Money|#Percent)', 'A wildcard before a group of tags'],
  ['revenue * (#Money|#Percent)', 'A wildcard before a group of tags'],
  ['<Verb>', '“<Verb>” needs a part of compromise'],
  ['/un(/', 'cannot be read'],
  ['/^(a+)+$/', 'repeats a group that repeats'],
  ['  ', 'The pattern is empty.'],
])('“%s”: %s', (pattern, message) => expect(checkGrammar(pattern)).toContain(message));
