// The measurements as a page: docs/accuracy.md.

import { percent, precisionOf, recallOf, withInterval } from './score.mjs';

const ABOUT = {
  dev: [
    'The posts that the rules were written by',
    'The labelled posts of the corpus (`dev.jsonl`). **The rules were written with these in view**, so the table says how well they fit, not how well they do on posts of others.',
  ],
  seen: [
    'More posts that the rules were written by',
    'Drawn from the pool by kind and read by one reader each ([labels/](../labels/README.md)); in view while rules were written.',
  ],
  'held-out': [
    'Posts that nobody looked at',
    'Drawn from the pool by kind and read by two readers, who had to agree. Nobody who wrote rules has read them: **expect this of posts of your own**, or a little less in precision: the figures of this part were looked at while some new rules were kept and others dropped, twice down to the names of the rules that erred, which were then narrowed.',
  ],
};

export function page({ parts, pool, rules }) {
  return `# How often it is right

Made by \`npm run accuracy\` on this commit, on real posts that are not in this repository. Levels block and review; a post counts as flagged under a clause
when it has at least one finding of it. Intervals are Wilson, 95 %. What the labels call doubtful is left out. How the posts of the guide's own examples are judged: [fixture-world.md](fixture-world.md).

${Object.entries(parts).map(partOf).join('\n\n')}

## Findings on the posts of the pool

| kind of post | posts | findings per 1,000 posts |
|---|--:|--:|
${pool.map(({ kind, posts, perThousand }) => `| ${kind} | ${posts} | ${perThousand} |`).join('\n')}

News and press statements are full of deals and forecasts, which the guide counts as violations whoever the companies are.

## What each rule has earned

Findings of each rule that readers have judged: with at least 95 % right a rule may block, with at least 80 % it may ask for a review; one wrong
finding is forgiven. Rules without a wrong finding are left out.

| rule | level | right | wrong | doubtful |
|---|---|--:|--:|--:|
${rules
  .filter(({ wrong }) => wrong > 0)
  .map(
    ({ rule, level, right, wrong, doubtful }) => `| ${rule} | ${level} | ${right} | ${wrong} | ${doubtful} |`,
  )
  .join('\n')}
`;
}

function partOf([name, { posts, clauses, kinds, all, clean }]) {
  const [title, about] = ABOUT[name];
  return `## ${title}

${about}

All clauses together: precision ${percent(precisionOf(all))} %, recall ${percent(recallOf(all))} %, on ${posts} posts. Posts that break nothing and are flagged: ${clean.flagged} of ${clean.posts}.

${table('clause', clauses)}

${table('kind of post', kinds)}`;
}

function table(what, scores) {
  const rows = Object.entries(scores).map(([name, { right, wrong, missed }]) => {
    const precision = withInterval(right, right + wrong);
    return `| ${name} | ${right + missed} | ${right} | ${wrong} | ${missed} | ${precision} | ${withInterval(right, right + missed)} |`;
  });
  return `| ${what} | yes | right | wrong | missed | precision | recall |
|---|--:|--:|--:|--:|--:|--:|
${rows.join('\n')}`;
}
