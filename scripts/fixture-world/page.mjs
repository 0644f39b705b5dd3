// The verdicts as text: a table for the screen, and docs/fixture-world.md. Names and numbers only, no words of the posts.

const HEADS = ['pack', 'right', 'found', 'by the pack', 'silent', 'free to go', 'not expressible'];

const cells = ({ right, of, byClause, byPack, violating, silent, clean, complying, cannot }) => [
  `${right} of ${of}`,
  `${byClause} of ${violating}`,
  `${byPack} of ${violating}`,
  `${silent} of ${complying}`,
  `${clean} of ${complying}`,
  `${cannot || '–'}`,
];

/** Each pack, and below it its clauses. */
export function tableOf(packs) {
  const rows = packs.flatMap(({ pack, clauses, ...score }) => [
    [pack, ...cells(score)],
    ...clauses.map(({ clause, ...own }) => [`  ${clause}`, ...cells(own)]),
  ]);
  const widths = HEADS.map((head, n) => Math.max(head.length, ...rows.map((row) => row[n].length)));
  return [HEADS, ...rows]
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function page(packs, cases) {
  const named = (wanted) =>
    cases
      .filter(({ verdict }) => verdict === wanted)
      .map(({ name, cannot }) => `- ${[name, ...cannot].join(': ')}`);
  return `# The run of the fixture world

Made by \`npm run fixture-world -- --write\` on this commit. The guide beside this workplace (\`../shared/reference/clauses.json\`, not in this
repository) holds two violating and two complying posts for each clause. The command runs the built program over them under the facts of
\`rules/example-facts.yaml\`, with what stands in brackets around a post as its metadata: channel, role, language, hour, approval, alt text, parts of a
thread. **These posts were in view while rules were written**, so the figures say that nothing is forgotten, not how posts of others fare:
that is [accuracy.md](accuracy.md).

| ${HEADS.join(' | ')} |
|---|--:|--:|--:|--:|--:|--:|
${packs.map(({ pack, ...score }) => `| ${[`\`${pack}\``, ...cells(score)].join(' | ')} |`).join('\n')}

- **right**: verdicts as they should be, of all posts that could be written down with metadata.
- **found**: violating posts found by their own clause; **by the pack**: by any clause of its pack.
- **silent**: complying posts of which their own clause says nothing; **free to go**: which no clause of any pack would hold back (block, review).
- For \`rights-guard\`, whose posts are speech that must not be flagged and misuse of it that must, “found” means by any clause, “silent” by none.

## What is wrong

${named('wrong').join('\n') || 'Nothing.'}

## What no field can express

${named('not expressible').join('\n') || 'Nothing.'}

These are left out of the figures.

## How brackets are read

\`scripts/fixture-world/context.mjs\` has a line for each kind of bracket, and no line for a single post: the name of a platform is a channel, two letters are a
language, “brand” is a role, an hour stands on the day on which the embargo of the example facts ends, an approval is a field \`approved-by\`; every
other bracket is part of the post. Where the guide says of a clause who its author is, its posts are
of such an author; posts of \`platform-format\` go out on the platforms that the guide names, else on X. All go out on 20 February 2026, where they do not
say when. A finding of any level counts as found. Posts that are described, not written (so many signs, so many hashtags), are made by
\`scripts/fixture-world/inputs.mjs\`. Passages of confidential documents stand in documents that the run fingerprints. \`--show\` prints what was read as
part of a post, and the words of wrong verdicts.
`;
}
