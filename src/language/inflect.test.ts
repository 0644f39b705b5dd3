import { describe, expect, test } from 'vitest';
import { adjectiveForms, nounForms, verbForms } from './inflect.ts';

describe('verbForms gives every form of', () => {
  test.each([
    'buy buys bought buying',
    'sell sells sold selling',
    'grow grows grew grown growing',
    'ship ships shipped shipping',
    'plan plans planned planning',
    'cut cuts cutting',
    'go goes went gone going',
    'be am is are was were been being',
    'have has had having',
    'do does did done doing',
    'acquire acquires acquired acquiring',
    'hire hires hired hiring',
    'launch launches launched launching',
    'beat beats beaten beating',
    'set sets setting',
    'forecast forecasts forecasted forecasting',
    'spin spins spun spinning',
    'merge merges merged merging',
    'guarantee guarantees guaranteed guaranteeing',
    'prove proves proved proven proving',
    'try tries tried trying',
    'pay pays paid paying',
    'get gets got gotten getting',
    'overtake overtakes overtook overtaken overtaking',
    'debut debuts debuted debuting',
    'text texts texted texting',
    'blog blogs blogged blogging',
    'tweet tweets tweeted tweeting',
    'axe axes axed axing',
    'gut guts gutted gutting',
    'budget budgets budgeted budgeting',
    'program programs programed programmed programing programming',
    'panic panics panicked panicking',
    'lie lies lied lay lain lying',
    'learn learns learned learnt learning',
    'travel travels travelled traveled travelling traveling',
    'cancel cancels cancelled canceled cancelling canceling',
    'label labels labelled labeled labelling labeling',
    'organize organizes organized organizing organise organises organised organising',
    'focus focuses focused focussed focusing focussing',
    'promise promises promised promising',
    'commit commits committed committing',
    'shrink shrinks shrank shrunk shrinking',
    'run runs ran running',
    'come comes came coming',
    'fire fires fired firing',
    'exceed exceeds exceeded exceeding',
    'recruit recruits recruited recruiting',
    'outsell outsells outsold outselling',
    'analyse analyses analysed analysing analyze analyzes analyzed analyzing',
    'rebuild rebuilds rebuilt rebuilding',
    'furlough furloughs furloughed furloughing',
    'offshore offshores offshored offshoring',
    'double doubles doubled doubling',
    'develop develops developed developing',
    'offer offers offered offering',
    'leak leaks leaked leaking',
    'rig rigs rigged rigging',
  ])('%s', (line) => {
    const [verb = '', ...forms] = line.split(' ');
    expect(verbForms(verb)).toEqual(expect.arrayContaining([verb, ...forms]));
    expect(verbForms(verb)[0]).toBe(verb);
  });

  test.each([
    ['roll out', ['roll out', 'rolls out', 'rolled out', 'rolling out']],
    ['take over', ['take over', 'takes over', 'took over', 'taken over', 'taking over']],
    ['let go', ['let go', 'lets go', 'letting go']],
    ['lay off', ['lay off', 'lays off', 'laid off', 'laying off']],
    ['go public', ['go public', 'goes public', 'went public', 'gone public', 'going public']],
    ['co-found', ['co-found', 'co-founds', 'co-founded', 'co-founding']],
  ])('%s', (verb, forms) => {
    expect([...verbForms(verb)].sort()).toEqual([...forms].sort());
  });

  test('and makes up no past where there is none', () => {
    for (const verb of ['cut', 'put', 'shut', 'hit', 'let', 'offset'])
      expect(verbForms(verb)).toHaveLength(3);
  });
});

describe('nounForms gives the plural of', () => {
  test.each([
    'company companies',
    'person people persons',
    'half halves',
    'employee employees',
    'team-member team-members',
    'hire hires',
    'boss bosses',
    'child children',
    'salesman salesmen',
    'spokeswoman spokeswomen',
    'salesperson salespeople',
    'German Germans',
    'series series',
    'index indices indexes',
    'staff staffs',
    'self selves',
    'analysis analyses',
    'criterion criteria',
    'ceo ceos',
    'medium media mediums',
    'startup startups',
    'business businesses',
    'bonus bonuses',
    'shelf shelves',
    'chief chiefs',
  ])('%s', (line) => {
    const [noun = '', ...forms] = line.split(' ');
    expect(nounForms(noun)).toEqual(expect.arrayContaining([noun, ...forms]));
  });

  test.each([
    ['team member', ['team member', 'team members']],
    ['head of sales', ['head of sales', 'heads of sales']],
    ['fiscal year', ['fiscal year', 'fiscal years']],
  ])('%s', (noun, forms) => expect(nounForms(noun)).toEqual(forms));
});

describe('adjectiveForms', () => {
  test.each([
    'large larger largest',
    'big bigger biggest',
    'good better best',
    'bad worse worst',
    'far farther farthest further furthest',
    'happy happier happiest',
    'fast faster fastest',
    'cheap cheaper cheapest',
    'safe safer safest',
    'simple simpler simplest',
    'sad sadder saddest',
    'early earlier earliest',
    'new newer newest',
    'free freer freest',
  ])('%s', (line) =>
    expect([...adjectiveForms(line.split(' ')[0] ?? '')].sort()).toEqual(line.split(' ').sort()),
  );

  test.each(['reliable', 'innovative', 'leading', 'best', 'guaranteed', 'unique'])(
    'leaves %s alone',
    (word) => expect(adjectiveForms(word)).toEqual([word]),
  );
});
