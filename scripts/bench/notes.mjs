// The paragraph of docs/performance.md that a person writes, after reading profiles.

export const NOTES = `- **A clean draft.** A third of what it takes beyond Node is loading the program (150 kB of code through V8's cache), a quarter reading
  the policy (words, the sets they are in, routes), the rest cutting 600 characters into words and asking the rules
  whose words stand together, all of it code that runs once and is never compiled by V8. With packs of a third of
  the size it was 1.57× (\`npm run bench -- --short\` around commit 3730d62): the rest is the price of more rules. Rules whose parts
  cannot stand in one sentence are let go before they are read, which takes a third of the rules that a post would try (22 to 15 on
  average over 2,000 posts); seven dear rules that found nothing of their own are gone.
- **200 Markdown files, 2 MB.** Two thirds of the time go to the engine, an eighth to reading Markdown, the rest to placing and printing
  findings: the texts are made so that one sentence in forty is minded, which is many. They are checked on as many threads
  as there are cores, so CPU and memory are those of all threads together.
- **Posts.** Of a post's time a fifth goes to cutting it into words, a sixth to finding out which rules could match, half to trying them
  (15 rules a post, of which two are tried on every draft). With 1,474 examples in the packs the engine alone did 10,000 posts a second (the same run as above), with 4,541 about 3,600
  (commit 48a7b16), and with the 6,100 of today what the table says. The tagger is asked for fewer than one post in a hundred.
- **Memory.** 2 MB in one file are read as one document, with all its tokens at a time; 200 files leave garbage that V8 does not hurry
  to collect.`;
