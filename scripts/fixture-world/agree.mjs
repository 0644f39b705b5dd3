// Whether two accounts of the fixture world agree: the sentences of clauses.json and our own facts file. In: both. Out: a line
// for each thing that the sentences say of the company that posts and the facts do not. What they say of other firms is not asked.

export function disagreements(world, facts) {
  const { company, products, customers, competitors, spokespeople, numbers, announcements } = facts;
  const isOut = (name, status) => products[name]?.status === status;
  const [, code, codeOf] = /Code name: (\w+) \(= ([^)]+)\)/.exec(world) ?? [];
  const referenceable = (name) => customers[name]?.referenceable;
  const [, growth] = /revenue \+(\d+) %/.exec(world) ?? [];
  const [, staff, staffOn] = /([\d,]+) employees as of ([\d-]+)/.exec(world) ?? [];
  const [, clients, clientsOn] = /(more than [\d,]+) customers as of ([\d-]+)/.exec(world) ?? [];
  const people = [...after(world, 'Spokespeople').matchAll(/(\w+) (\w+ \w+)/g)];
  const checks = [
    [
      `handle and tag of ${company.name}`,
      [...company.handles, ...company.tags].every((one) => world.includes(one)),
    ],
    ['the ticker', world.includes(`(${company.ticker})`) && company.listed],
    ['products that are out', isOut('Atlas', 'available') && isOut('Pilot', 'beta')],
    ['the version that is out', world.includes(`GA, ${products.Atlas?.version}`)],
    ['the code name', products[codeOf]?.['code-names']?.includes(code) && isOut(codeOf, 'unannounced')],
    [
      'competitors',
      after(world, 'Competitors')
        .split(', ')
        .every((name) => competitors.includes(name)),
    ],
    [
      'customers that may be named',
      after(world, 'Referenceable customers')
        .split(', ')
        .every((name) => referenceable(name) === true),
    ],
    [
      'customers that may not',
      after(world, 'Not referenceable')
        .split(', ')
        .every((name) => referenceable(name) === false),
    ],
    ['growth of revenue', numbers['revenue-growth']?.value === `${growth}%`],
    [
      'employees',
      numbers.employees?.value === Number(staff?.replace(',', '')) && numbers.employees['as-of'] === staffOn,
    ],
    ['number of customers', numbers.customers?.value === clients && numbers.customers['as-of'] === clientsOn],
    ['the outage', announcements.some(({ on }) => world.includes(`outage ${on}`))],
    [
      'spokespeople',
      people.length > 0 && people.every(([, title, name]) => likeTitle(spokespeople[name]?.title, title)),
    ],
    [
      'the closed window',
      /first day of the third month .* two trading days/.test(world) &&
        facts['closed-windows'].some((one) => one['quarterly-until'] === 2),
    ],
  ];
  return checks.filter(([, agrees]) => !agrees).map(([name]) => name);
}

const after = (world, heading) => new RegExp(`${heading}: ([^.]+)\\.`).exec(world)?.[1] ?? '';
/** “comms” is Communications. */
const likeTitle = (title = '', short) => title.toLowerCase().startsWith(short.toLowerCase().slice(0, 4));
