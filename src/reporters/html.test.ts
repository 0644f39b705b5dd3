import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Report, ReportedDraft, ReportedFinding } from '../model/report.ts';
import { findingOn, reportOf } from './example-report.ts';
import { contentOf, dayOf, MOST_DRAFTS } from './html/content.ts';
import { html } from './html.ts';
import { PLAIN } from './paint.ts';

const view = { paint: PLAIN, quiet: false };

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const all = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
const parsed = (text: string): readonly Node[] => all(parse(text) as unknown as Node);
const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');
const attribute = (node: Node, name: string) => node.attrs?.find((one) => one.name === name)?.value;
const withClass = (nodes: readonly Node[], name: string) =>
  nodes.filter((node) => (attribute(node, 'class') ?? '').split(' ').includes(name));

function draftOf(text: string, findings: readonly ReportedFinding[], more: Partial<ReportedDraft> = {}) {
  const marks = findings.map(({ span }) => ({ span, at: { start: span.start, end: span.end } }));
  const span = { start: 0, end: text.length };
  const draft: ReportedDraft = {
    id: 'draft.txt',
    source: 'draft.txt',
    span,
    text,
    meta: {},
    marks,
    found: findings.length,
    ...more,
  };
  return draft;
}

function pageOf(
  drafts: readonly ReportedDraft[],
  findings: readonly ReportedFinding[],
  more: Partial<Report> = {},
) {
  return html({ ...reportOf(findings, more), drafts }, view);
}

describe('the page', () => {
  const line = 'Support is now 340 people.';
  const found = findingOn(line, '340 people');

  it('says which settings and facts were followed', () => {
    const config = { path: '../policycheck.yaml', off: ['core-social/pay'], ignored: 2 };
    const facts = { path: '../policycheck.facts.yaml', passed: [] };
    const foot = textOf(
      parsed(pageOf([], [], { config, facts })).find(({ nodeName }) => nodeName === 'footer')!,
    );
    expect(foot).toContain('Settings: ../policycheck.yaml (1 clause off: core-social/pay; 2 files ignored)');
    expect(foot).toContain('Facts: ../policycheck.facts.yaml');
  });

  it('shows the draft, the words in it, and the clause beside it', () => {
    const nodes = parsed(pageOf([draftOf(line, [found])], [found]));
    expect(textOf(nodes.find(({ nodeName }) => nodeName === 'h1')!)).toBe('Not publishable as it stands.');
    expect(withClass(nodes, 'text').map(textOf)).toEqual([line]);
    expect(nodes.filter(({ nodeName }) => nodeName === 'mark').map(textOf)).toEqual(['340 people']);
    const [card] = withClass(nodes, 'card').map(textOf);
    for (const words of [
      'Headcount',
      'Do not give headcount numbers.',
      'Rivals read plans from headcounts.',
      'Say “the team”.',
      'Ask the people team.',
      'There are no exceptions to this clause.',
      'core-social/headcount/team-size',
      'line 1, column 16',
    ])
      expect(card).toContain(words);
  });

  it('is the same page for the same report', () => {
    const page = () => pageOf([draftOf(line, [found])], [found]);
    expect(page()).toBe(page());
  });

  it('lets nothing of a draft become markup, in any place', () => {
    const bad = `</script></style><img src=x onerror=alert(1)>"'><b onclick=x>`;
    const hostile = findingOn(`${bad} 340 people`, '340 people', {
      draft: bad,
      source: bad,
      message: bad,
      instead: bad,
    });
    const draft = draftOf(`${bad} 340 people`, [hostile], {
      id: bad,
      source: bad,
      meta: { author: bad, channel: [bad, 'x'], date: bad },
    });
    const clean = draftOf(bad, [], { id: `${bad}2`, source: bad, meta: { author: bad } });
    const problems = [{ code: bad, message: bad, hint: bad, place: { path: bad, line: 1, column: 1 } }];
    const notChecked = [{ clause: bad, needs: bad, drafts: 1 }];
    const nodes = parsed(pageOf([draft, clean], [hostile], { problems, notChecked }));
    const names = nodes.map(({ nodeName }) => nodeName);
    expect(names.filter((name) => name === 'script')).toHaveLength(1);
    expect(names.filter((name) => name === 'style')).toHaveLength(1);
    expect(names).not.toContain('img');
    expect(names).not.toContain('b');
    const attributes = nodes.flatMap(({ attrs = [] }) => attrs);
    expect(
      attributes.filter(({ name }) => name.startsWith('on') || name === 'style' || name === 'src'),
    ).toEqual([]);
    expect(attributes.filter(({ name, value }) => name === 'href' && !value.startsWith('#'))).toEqual([]);
    expect(withClass(nodes, 'text').map(textOf)).toEqual([draft.text]);
  });

  it('says what could not be read, what was not checked and what is clean', () => {
    const problems = [{ code: 'file-missing', message: 'No file “x” here.' }];
    const notChecked = [{ clause: 'core-social/headcount', needs: 'front matter: role', drafts: 1 }];
    const text = pageOf([draftOf('All fine.', [])], [], { problems, notChecked });
    expect(text).toContain('<h1>1 draft checked, nothing found in it; not everything could be read.</h1>');
    expect(text).toContain('No file “x” here.');
    expect(text).toContain('<strong>Headcount</strong> needs front matter: role');
    expect(text).toContain('1 draft in which nothing was found');
    expect(text).not.toContain('id="charts"');
  });

  it('calls no draft clean whose findings are not shown', () => {
    const text = pageOf([draftOf('Hm.', [], { found: 2 })], []);
    expect(text).not.toContain('nothing was found</summary>');
    expect(text).toContain('1 draft with findings below the level that was asked for');
  });

  it('says where a finding is whose words are not in the text', () => {
    const missing = findingOn(line, '', { kind: 'missing' });
    const nodes = parsed(pageOf([draftOf(line, [missing], { marks: [] })], [missing]));
    expect(nodes.some(({ nodeName }) => nodeName === 'mark')).toBe(false);
    expect(textOf(withClass(nodes, 'origin')[0]!)).toContain('about the whole post');
  });

  it('cuts a very long draft around its findings, and says how much is left out', () => {
    const long = `${'word '.repeat(9000)}340 people${' word'.repeat(9000)}`;
    const finding = findingOn(long, '340 people');
    const text = pageOf([draftOf(long, [finding])], [finding]);
    expect(text.length).toBeLessThan(60_000);
    expect(text.match(/characters left out here/g)).toHaveLength(2);
    expect(text).toMatch(/<mark [^>]*><a [^>]*>340 people<\/a><\/mark>/);
  });

  it('keeps the address, and tells drafts with the same id apart by their place', () => {
    const first = findingOn(line, '340 people');
    const second = {
      ...first,
      span: { start: 115, end: 125 },
      fingerprint: 'f'.repeat(16),
      address: 'row 7',
    };
    const other = draftOf(line, [], { span: { start: 100, end: 126 } });
    const marks = [{ span: second.span, at: { start: 15, end: 25 } }];
    const drafts = [draftOf(line, [first]), { ...other, marks, found: 1 }];
    const content = contentOf({ ...reportOf([first, second]), drafts });
    expect(content.entries.map(({ findings }) => findings.map(({ number }) => number))).toEqual([[1], [2]]);
    expect(pageOf(drafts, [first, second])).toContain('>row 7</a>');
  });

  it('shows lines where the report came without its drafts', () => {
    const nodes = parsed(
      html(
        reportOf([
          found,
          { ...found, span: { start: 0, end: 7 }, excerpt: { text: line, start: 0, end: 7 } },
        ]),
        view,
      ),
    );
    expect(withClass(nodes, 'text').map(textOf)).toEqual([`${line}\n`]);
    expect(nodes.filter(({ nodeName }) => nodeName === 'mark').map(textOf)).toEqual([
      'Support',
      '340 people',
    ]);
  });

  it('fails loudly when a draft is missing', () => {
    expect(() => pageOf([], [found])).toThrow('draft.txt');
  });
});

describe('a batch', () => {
  const many = Array.from({ length: MOST_DRAFTS + 200 }, (_, n) => {
    const level = n % 3 === 0 ? ('block' as const) : ('advise' as const);
    const finding = findingOn('340 people', '340 people', { draft: `p${n}`, level });
    return { finding, draft: draftOf('340 people', [finding], { id: `p${n}` }) };
  });
  const clean = Array.from({ length: 9400 }, (_, n) => draftOf('Fine.', [], { id: `c${n}` }));

  it('shows the gravest in full and the others by name, and says so', () => {
    const drafts = [...many.map(({ draft }) => draft), ...clean];
    const findings = many.map(({ finding }) => finding);
    const content = contentOf({ ...reportOf(findings), drafts });
    expect(content.entries).toHaveLength(MOST_DRAFTS);
    expect(content.entries.filter(({ findings: [one] }) => one!.finding.level === 'block')).toHaveLength(200);
    const text = pageOf(drafts, findings);
    expect(text).toContain('200 drafts by name only');
    expect(text).toContain('… and 7400 more, left out of this page.');
    expect(text.length).toBeLessThan(3_000_000);
  });
});

it('shows of a draft with very many findings the gravest, and says so', () => {
  const text = '340 people '.repeat(400);
  const findings = Array.from({ length: 400 }, (_, n) => {
    const span = { start: n * 11, end: n * 11 + 10 };
    return { ...findingOn(text, '340 people', { level: n < 150 ? 'advise' : 'block' }), span };
  });
  const page = pageOf([draftOf(text, findings)], findings);
  expect(page.match(/<li class="card block"/g)).toHaveLength(250);
  expect(page).toContain('100 findings of this draft, none graver than these, left out of this page.');
});

describe('charts', () => {
  const one = (id: string, meta: ReportedDraft['meta']) => {
    const finding = findingOn('340 people', '340 people', { draft: id });
    return { finding, draft: draftOf('340 people', [finding], { id, meta }) };
  };

  it('count by clause, author and week, as tables', () => {
    const all = [
      one('a', { author: ['Ann', 'Bo'], date: '2026-11-15' }),
      one('b', { author: 'Ann', 'publish-at': '2026-11-30T08:00', date: '2020-01-01' }),
    ];
    const nodes = parsed(
      pageOf(
        all.map(({ draft }) => draft),
        all.map(({ finding }) => finding),
      ),
    );
    const rows = nodes
      .filter(({ nodeName }) => nodeName === 'tr')
      .map((row) => (row.childNodes ?? []).map(textOf).join('|'));
    expect(rows.filter((row) => !row.includes('Open findings'))).toEqual([
      'Headcount|2 block|2',
      'Ann|2 block|2',
      'Bo|1 block|1',
      '9 Nov 2026|1 block|1',
      '16 Nov 2026|none|0',
      '23 Nov 2026|none|0',
      '30 Nov 2026|1 block|1',
    ]);
  });

  it.each([
    ['2026-02-30', undefined],
    ['soon', undefined],
    ['2026-11-25T09:00:00Z', '2026-11-25'],
    ['2026-11-251', undefined],
  ])('read a day from %s', (date, day) => {
    expect(dayOf(draftOf('x', [], { meta: { date } }))).toBe(day);
  });
});
