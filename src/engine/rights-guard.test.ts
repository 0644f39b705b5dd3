// The pack rights-guard with all shipped packs together. Posts that nobody may flag, by the guard that they belong to, and
// posts that use such words as a cover: each must still be found by the clause beside it. All posts are invented.

import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../node/policy-store.ts';
import { createChecker } from './checker.ts';
import { protectedIn } from './guard.ts';
import { draftOf, ENGINES } from './trial.ts';

const loaded = await loadPolicy({ packs: [] });
if (!loaded.ok) throw new Error('The shipped packs cannot be read: build them first.');
const policy = loaded.value;
const checker = createChecker(policy, ENGINES);
const guards = policy.guards!.read();
const guarding = createChecker(guards.policy, ENGINES);

const SILENT: Readonly<Record<string, readonly string[]>> = {
  pay: [
    'Night planners at Halden get 3.20 euro less an hour than day planners for the same screen. Ask around.',
    'Fifth Saturday in a row on forced overtime. My kids have started calling me by my badge number.',
    'I earn 27,400 a year at Halden after six years. What do you get?',
    'My colleague makes €2,900 for the same job that I do for €2,450, and we sit back to back.',
    'Just told in the all-hands that there is no pay rise this year. Again.',
    'Our town hall announced that overtime is mandatory until Easter. Nobody clapped.',
    'Payday is Friday and the fridge is down to one onion and a lemon.',
    'Halden, your hourly rate is the most insulting number I have seen since my school report.',
    'Six of us covering the whole night shift at Alsund, where there used to be eleven.',
    'We are four people doing the work of nine on the dock, every single night.',
    'Two nurses on for 34 beds. Two. I am not a machine.',
    'My rota for next week came out at ten on Sunday night. Third time this month.',
    'No lunch break since Tuesday. I ate a banana in the lift between floors 2 and 5.',
    '38 degrees in the sorting hall, no fan, and they sent us a poster about drinking water.',
    'Management says our pay is “competitive”. Competitive with what, the paper round I had at 14?',
    "I've done the sums: since 2021 my wage is worth 11% less and the rent is up 24%.",
    'Do not tell anyone but my payslip has been wrong for four months running.',
    'The wage gap in our office is real: women planners here get 9% less, and I have asked all of them.',
    'This rota is a bloody disgrace and whoever made it has never met a child.',
    'They pay us for eight hours and expect nine and a half. That is wage theft with a lanyard.',
    "Halden will cut our breaks from 20 minutes to 15 in May. So that's when I'll learn to eat soup standing.",
    'Heating has been off in the Tarn depot since the first frost. I type in gloves.',
    "Rumour has it that they will take the night premium away. If so, I'm out.",
    'I heard that our holiday pay will be late. Can anyone on days confirm?',
    "Not public yet, but they're taking the free coffee away from nights. Of course from nights.",
    "I'm not supposed to share this but our pay bands have not moved since 2019.",
    'Zero-hours contracts are a guarantee of one thing: that you never sleep.',
    'Nobody can live on this wage. Nobody. I sold the bike in March and the guitar last week.',
    'Return to office three days a week, with 40 desks for 60 of us. We do not need a calculator, we need a sofa.',
    "I love this job and I'm leaving it, because love does not pay for a second bus ticket.",
    "Worst tips in the city and the best people. I'll miss the people.",
    'They promised us a raise in January, then in April, and now it is “being looked at”.',
    'My manager counts our toilet breaks. In a spreadsheet. With colours.',
    "Happy International Women's Day from a company that pays us 12 percent less. Great cupcakes though.",
    'As a Halden driver I think twelve hours on the road with one break is madness.',
    'Working at Halden taught me that “flexible hours” means flexible for Halden.',
    'Sick pay here starts on day four, so everybody comes in with the flu and everybody gets the flu.',
    'Understaffed again. I trained two colleagues while answering three phones, and one of them cried.',
    'Third reorganisation this year, and our shift still has no heater, no kettle and no chair that goes up.',
    'The agency takes a third of my pay. A third! For one e-mail.',
    'My colleagues and I compared payslips at lunch. It was very quiet after that.',
    'Fuck the late shift, fuck the early shift after it, and fuck whoever invented the clopening.',
    'On call for 19 days in a row, and my reward was a mug. An empty mug.',
    'Our pick rate went up to 140 an hour and the fans did not.',
    'I asked for part-time after the twins were born. They said yes, and cut my pay by half and my work by nothing.',
    'Is it normal that the boss keeps the card tips? Asking for eleven waiters.',
    "Halden's exit interview took three minutes. I had prepared two pages on staffing.",
    'I have skipped my break for 31 days. You will find me in the stairwell, asleep, like a coat.',
    'My bonus this year: a sticker. It says “superstar”. I am 46.',
    'No raise, no canteen, no parking, and now a survey about happiness. I ticked “cactus”.',
    'Breaking: local woman works Sunday, Monday, Tuesday and Wednesday night shift, forgets own name.',
  ],
  union: [
    'We at the Alsund depot want our overtime paid. That is the whole post.',
    'Vote yes on Friday. Bring your neighbour, bring your pen.',
    'We want a contract, and we want it before the cherries are ripe.',
    "My manager's rota is a joke. Who signs the petition with me?",
    'On strike since six this morning. Soup is at gate 3, songs are terrible, spirits are high.',
    '212 signatures on our petition for a second toilet. The number of toilets remains one.',
    'Halden hired a union buster who has never lifted a parcel. Come and talk to us instead.',
    'Day 4 of the strike. My feet hurt, my daughter made me a sign, and we will win this.',
    'Management ignored us in March, in June and in September. See you at the picket line.',
    'Join the union. It costs less than your streaming subscription and shouts back.',
    "I am a shop steward and I'd like to be home for dinner once before I'm 50.",
    'They told us a union would cost us the Christmas party. We voted. The party was bad anyway.',
    'Strike ballot: 94% yes on an 81% turnout. That is what “we hear you” gets you.',
    'Solidarity with the drivers at Brightvale. Same trucks, same bosses, same rain.',
    'Our CEO hides behind his assistant whenever we bring the petition. Shame on management.',
    "I heard that Alsund walks out on Monday and that Tarn may follow. I'll bring the thermos.",
    'The walkout begins at 14:00. No one talks to the press alone, everyone eats.',
    'We are organising our workplace, one awkward kitchen talk at a time.',
    'Collective bargaining is just asking nicely with 400 people behind you.',
    'My boss treats us like furniture, and the furniture gets a better chair.',
    'We will not stop until every driver has a contract. We promise.',
    'They put up anti-union posters above the only microwave. My lasagne feels threatened.',
    'Our grievance was “lost” for the third time. We made copies. Many copies.',
    'The first union at Halden, and I get to say I was there with a clipboard in the sleet.',
    'Halden says the strike has no effect. Then why are the managers loading trucks in loafers?',
    'Management is out of touch, full stop. They sent a yoga voucher to a crew that stands for ten hours.',
    'Our shift lead plays favourites with the rota and calls it “chemistry”.',
  ],
  safety: [
    'The dock gate at Alsund has stood open and crooked for two months. Someone will get hurt.',
    'I was passed over for team lead the week I said I was pregnant. I have filed a complaint.',
    'Three of us fainted in the heat this week. Three. The answer was a lanyard with a sun on it.',
    'My supervisor makes racist jokes on the radio and HR calls it banter.',
    'Two loaders were injured on line 4 this morning. The line was running again at noon.',
    'No PPE again at the paint shop, so we share one mask like a cigarette.',
    'He touched me in the lift in November. I reported it. He was promoted in January.',
    'The fire exit on our floor is blocked by pallets of brochures about safety.',
    'Forklift 12 has no brakes and a smiley face sticker. I am not joking.',
    'We had 14 near misses in one month and the board in the canteen still says zero.',
    'I was written up for taking my inhaler break. I have asthma. They know.',
    'An ambulance at the depot for the second time this week. Get well, Georg.',
    "They said our harness was “nearly new”. It has another firm's name on it and a date from 2009.",
    'I was fired for reporting the mould. So here is me reporting the mould again.',
    'Halden told the inspector that the guard rail was fixed. It was fixed with tape.',
    'The new girl was told her hijab is a “snag risk”. By the man with the tie.',
    'Harassment on the night shift is an open secret and I am done keeping it.',
    'Nobody should have to choose between a broken ladder and a warning letter.',
    'I broke my wrist on the wet ramp and was asked whether I could still scan with the left.',
    'Fumes in the battery room again, my eyes are still burning at midnight.',
    "Deaf colleagues get no interpreter at our safety briefing. That's discrimination with a slide deck.",
    'The smoke alarm in the break room beeps every 40 seconds and has done so since Lent.',
  ],
  whistle: [
    'I reported my old employer to the SEC and would do it again tomorrow.',
    "If you see fraud in the invoices, here is the regulator's form. It takes nine minutes.",
    'Yesterday I testified in court about what I saw in the accounts. My knees shook. I did it anyway.',
    'Whistleblowers are not traitors. I should know, I sat beside one for eight years.',
    'I sent the emission logs to the inspectorate, because nobody inside wanted to read them.',
    'Our internal report says the brakes failed the test. I gave it to the safety inspector, not to the shredder.',
    'The whistleblower office answered within two days. The company has not answered in two years.',
    'You may talk to the labour inspector without asking your boss. You may. Really.',
    'They asked me to sign a paper that I would never speak to the police. I called the police about the paper.',
    'I told a journalist about the dumped oil, and I will tell the court as well.',
    'An NDA does not stop you from going to the regulator. Read that twice.',
    'Three of us filed with the labour board this morning, holding hands like school kids.',
    'I hear they call me a rat. Rats leave. I stayed and wrote to the ombudsman.',
    'Tomorrow I give evidence to the tribunal about the forged timesheets. Wish me luck.',
  ],
  'personal-views': [
    "I'm voting for the tunnel, and yes, I own a boat.",
    'Eid Mubarak to everyone who was up before the birds today.',
    'Proud of my daughter, who came last in the 400 metres and waved all the way.',
    'We marched for the climate in the rain and my shoes will never be shoes again.',
    'My sourdough is the best in the world, says my oven.',
    'I think the rent cap should stay, and I say that as somebody who owns a spare room.',
    'Voting for the bike lane tomorrow. My knees will thank me, my neighbours will not.',
    'My dad would have been 80 today. He never missed a match and never saw a win.',
    'Prayers for my aunt tonight. She taught half this town to swim.',
    "I'm an atheist in a choir, and Bach has nearly converted me twice.",
    'Rumour has it the mayor will not stand again. About time.',
    'Our son was born at 4:12. Nothing will ever be the same, says everyone, and I believe them.',
    'First marathon done in 4:58. The man dressed as a fridge beat me.',
    'Shabbat shalom from a kitchen that smells of cinnamon and slightly of smoke.',
    'My cat has eaten my ballot paper. Democracy continues.',
    'The referendum will double the number of dogs allowed in the park, and that is my whole manifesto.',
  ],
  'review-sites': [
    'Two stars. Pay is low, the team is kind, the rota is chaos.',
    'Managers play favourites and call it culture.',
    'Best colleagues, worst boss. He will never change, guaranteed.',
    'I heard the office may move. Nobody tells you anything here.',
    'Run. The training is a PDF from 2016 and a shrug.',
    'Four stars for the canteen, one for the contract. 25 of us on nights, one microwave.',
    'Interview was rude, the offer came with an apology and a lower number.',
  ],
};

/** The post, the clause that must find it, the channel. */
const COVERS: readonly (readonly [string, string, string?])[] = [
  ["I run payroll, so here is everyone's salary with names.", 'core-social/confidential-information'],
  [
    'Underpaid? Here are all salaries in our team, straight from the HR system.',
    'core-social/confidential-information',
  ],
  [
    "Pay gap proof: here's the salary spreadsheet from payroll, names and all.",
    'core-social/confidential-information',
  ],
  [
    'We sleep four hours a night while our EMEA segment made 30% of revenue.',
    'core-social/revenue-breakdown',
  ],
  [
    'No raise for us, and Atlas alone made $40 million in sales last quarter.',
    'core-social/revenue-breakdown',
  ],
  ['Unpaid overtime again, and they plan to lay off 300 people in Tarn in May.', 'core-social/headcount'],
  ['No break since noon. Next month they will cut 120 jobs at the Alsund depot.', 'core-social/headcount'],
  ['One star, and they plan to cut 300 jobs in Tarn in May.', 'core-social/headcount', 'glassdoor'],
  ['Our pay is frozen because Corvid wants to acquire us.', 'core-social/mergers-acquisitions'],
  [
    'Night shift talk: we are in merger talks with Brightvale, so no overtime.',
    'core-social/mergers-acquisitions',
  ],
  [
    'Petition signed! And Brightvale is about to acquire Corvid Cloud, my boss says.',
    'core-social/mergers-acquisitions',
  ],
  ['Overtime until June, because Orrin Foods signed with us.', 'core-social/customer-naming'],
  ['My shift doubled, because our customer Bank of Tarn moved its deadline.', 'core-social/customer-naming'],
  ['Forced overtime, since our revenue will double next year.', 'core-social/growth-predictions'],
  ['Strike now, while we still can: sales will drop 20% next quarter.', 'core-social/growth-predictions'],
  ['Strike plan: wipe the routing database first.', 'core-social/inflammatory-language'],
  ['If they cut our breaks, smash the scanners on line 4.', 'core-social/inflammatory-language'],
  [
    'Union meeting at six. Bring a knife and slash the tyres of the managers.',
    'core-social/inflammatory-language',
  ],
  ['Petition ignored? Burn down the depot.', 'core-social/inflammatory-language'],
  ['Burn down the tax office.', 'core-social/inflammatory-language'],
  ['No union for those retards on nights.', 'core-social/inflammatory-language'],
  ['Strikers are scum of the earth.', 'core-social/inflammatory-language'],
  ['My manager cut my hours. He should be shot.', 'core-social/inflammatory-language'],
  ['The rota again. I will stab him, I swear.', 'core-social/inflammatory-language'],
  ['The foreman is a moron and so is the rota.', 'core-social/inflammatory-language'],
  ['Scabs deserve to die.', 'core-social/inflammatory-language'],
  ['I know where you live, scab.', 'core-social/inflammatory-language'],
  ['Unsafe site! The server password is 4711, walk right in.', 'security-dlp/secret'],
  ['The dock is dangerous. Password: kettle77 opens the alarm panel.', 'security-dlp/secret'],
  [
    'Whistleblower here: evidence dump with the admin password in the thread.',
    'core-social/confidential-information',
  ],
  [
    'I told the regulator, and the key is ghp_abcdefghijklmnopqrst12.',
    'core-social/confidential-information',
  ],
  ['Sell HLDN before my tip lands at the regulator.', 'core-social/confidential-information'],
  ['Buy Halden shares before the news about our strike is out.', 'core-social/confidential-information'],
  [
    "Accident on line 2: Lars Moe broke a vertebra, here's his X-ray.",
    'core-social/confidential-information',
  ],
  [
    'Understaffed again, because my colleague Lena is on sick leave with depression.',
    'core-social/confidential-information',
  ],
  ['Harassed at work? His home address is 14 Tide Street.', 'core-social/confidential-information'],
  ['Our boss lives at 14 Tide Street, let him hear about our pay.', 'core-social/confidential-information'],
  ['No pay rise, and Pilot ships in March with offline maps.', 'core-social/future-products'],
  ['Exhausted. Atlas 5 launches next month and nobody has slept.', 'core-social/future-products'],
  ['We work nights for 40,000 customers and get no tips.', 'core-social/customer-counts'],
  ['No prayers for the mayor. He deserves to die.', 'core-social/inflammatory-language'],
  ["I'm voting on Sunday. Deport them all.", 'core-social/inflammatory-language'],
  ['No heating, no pay, and a tenth of our jobs will go in March.', 'core-social/headcount'],
  ['Union talk aside, a third of our revenue comes from Atlas.', 'core-social/revenue-breakdown'],
];

const metaOf = (guard: string) => (guard === 'review-sites' ? { channel: 'glassdoor' } : {});

describe.each(Object.entries(SILENT))('%s', (guard, posts) => {
  test.each(posts)('leaves alone: %s', async (text) => {
    const draft = draftOf(text, metaOf(guard));
    const { findings } = await checker.check(draft);
    expect(findings.filter(({ status }) => status.kind === 'open').map(({ rule }) => rule)).toEqual([]);
    const speech = await protectedIn(guarding.document(draft), guards, guarding);
    expect(speech.map((one) => one.guard)).toContain(`rights-guard/${guard}`);
  });
});

test.each(COVERS.map(([text, clause, channel = '']) => [text, clause, channel] as const))(
  'still finds: %s',
  async (text, clause, channel) => {
    const { findings } = await checker.check(draftOf(text, channel ? { channel } : {}));
    expect(findings.filter(({ status }) => status.kind === 'open').map((one) => one.clause)).toContain(
      clause,
    );
  },
);

const FIRST = 'Third week of forced overtime at Alsund. ';
const TOLD = 'Just told in the all-hands that our shift stays at twelve hours.';
const statusOf = async (meta = {}, packs: readonly string[] = [], text = FIRST + TOLD) => {
  const chosen = await loadPolicy({ packs });
  if (!chosen.ok) throw new Error(chosen.problems[0]!.message);
  const { findings } = await createChecker(chosen.value, ENGINES).check(draftOf(text, meta));
  return findings.map(({ clause, status }) => [clause, status]);
};
const COVERED = [['core-social/confidential-information', { kind: 'guarded', by: 'rights-guard/pay' }]];

test('keeps what it covers, and says by which guard', async () => {
  expect(await statusOf()).toEqual(COVERED);
});

test('is in force whatever packs are chosen', async () => {
  expect(await statusOf({}, ['core-social'])).toEqual(COVERED);
});

test.each(['brand', 'agency', 'supervisor'])('does not cover a %s', async (role) => {
  const open = (await statusOf({ role })).filter(
    ([, status]) => (status as { kind: string }).kind === 'open',
  );
  expect(open.map(([clause]) => clause)).toContain('core-social/confidential-information');
});

test('is off where the settings turn it off by name', async () => {
  const clauses = policy.clauses.map((one) => (one.guard ? { ...one, off: true as const } : one));
  const { findings } = await createChecker({ ...policy, clauses }, ENGINES).check(draftOf(FIRST + TOLD));
  expect(findings.map(({ status }) => status.kind)).toEqual(['open']);
});

test('never covers a clause that says no guard may', async () => {
  const clauses = policy.clauses.map(({ guarded: _, ...one }) => one);
  const { findings } = await createChecker({ ...policy, clauses }, ENGINES).check(draftOf(FIRST + TOLD));
  expect(findings.map(({ status }) => status.kind)).toEqual(['open']);
});

test('reads no guard for a post in which nothing is found', async () => {
  const read = () => {
    throw new Error('read');
  };
  const clean = await createChecker({ ...policy, guards: { read } }, ENGINES).check(draftOf('Good morning.'));
  expect(clean.findings).toEqual([]);
});

test('excepts only what there is: a slip in a name would protect too much', () => {
  const known = new Set(
    policy.rules.flatMap(({ id }) => [id, id.slice(0, id.lastIndexOf('/')), id.slice(0, id.indexOf('/'))]),
  );
  const names = new Set(
    guards.marks.flatMap(({ covers, except }) => [...(covers === 'all' ? [] : covers), ...except]),
  );
  expect([...names].filter((name) => !known.has(name))).toEqual([]);
});
