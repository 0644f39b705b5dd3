import { expect, it } from 'vitest';
import { createChecker } from '../engine/checker.ts';
import { exampleDraft } from '../engine/example-draft.ts';
import { compileTrial, ENGINES, problemsOfRule, trialFiles } from '../engine/trial.ts';

async function found(look: string, text: string): Promise<string> {
  const files = trialFiles(`it:\n  forbid: { picture: ${look} }\n  message: m\n  instead: i`);
  const { policy } = compileTrial(files);
  const { findings } = await createChecker(policy, ENGINES).check(exampleDraft(text, {}));
  return findings.map(({ span, quote }) => `${text.slice(span.start, span.end)} “${quote}”`).join(' + ');
}

it.each([
  ['undescribed', 'Hi ![](a.png) ![A gate](b.png) ![](c.png "decorative")', '![](a.png) “a.png”'],
  ['undescribed', '![TODO: describe this](a.png)', '![TODO: describe this](a.png) “TODO: describe this”'],
  [
    'undescribed',
    '![alt text](a.png) ![Insert alt text here](b.png)',
    '![alt text](a.png) “alt text” + ![Insert alt text here](b.png) “Insert alt text here”',
  ],
  [
    'undescribed',
    '![Todo list on a fridge](a.png) ![Alt text, explained on a slide](b.png) ![TODOS](c.png)',
    '',
  ],
  [
    'file-name-alt',
    '![IMG_2231.JPG](a.png) ![screenshot-2](b.png)',
    '![IMG_2231.JPG](a.png) “IMG_2231.JPG” + ![screenshot-2](b.png) “screenshot-2”',
  ],
  ['file-name-alt', '![The file gate.png on a screen](a.png) ![Photo 7 of 9: the crane](b.png)', ''],
  ['{ alt-longer-than: 3 }', '![abcd](a.png) ![é👨‍👩‍👧c](b.png)', '![abcd](a.png) “abcd”'],
])('%s in “%s”', async (look, text, expected) => {
  expect(await found(look, text)).toBe(expected);
});

it.each([
  [
    'fix: { alt: "A nice picture", on-request: true }',
    ['“A nice picture” could pass for an alt text, and be published.'],
  ],
  ['fix: { alt: "TODO: \\"describe\\" it", on-request: true }', ['could pass for an alt text']],
  ['fix: { alt: "TODO: describe this picture", on-request: true }', []],
])('a rule with %s', (fix, problems) => {
  const said = problemsOfRule(`forbid: { picture: undescribed }\n${fix}`);
  expect(said).toHaveLength(problems.length);
  problems.forEach((problem, i) => {
    expect(said[i]).toContain(problem);
  });
});
