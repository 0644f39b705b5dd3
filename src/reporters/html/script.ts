// What the page does by itself: filters that are kept in the address, ways between words and cards, light and dark. All of
// it acts on what is on the page already; nothing from a draft is read as anything but text. The page runs no other script.

const FILTERS = `
const form = find('#filters');
const drafts = all('.draft').map(draft => ({
  draft, cards: [...draft.querySelectorAll('.card')], marks: [...draft.querySelectorAll('mark')].map(markOf), text: draft.textContent.toLowerCase(),
}));
const names = all('.names li').map(item => ({ item, text: item.textContent.toLowerCase() }));
const totals = { findings: all('.card').length, drafts: drafts.length };

function markOf(mark) {
  return { mark, cards: mark.dataset.cards.split(' ').map(id => document.getElementById(id)), ends: mark.dataset.ends ? mark.dataset.ends.split(' ') : [] };
}
// A stretch looks like the gravest of the findings that are left.
function look({ mark, ends }, cards) {
  const counting = cards.filter(card => card.dataset.status === 'open');
  const level = ['block', 'review', 'advise'].find(name => (counting.length > 0 ? counting : cards).some(card => card.dataset.level === name));
  mark.classList.remove('block', 'review', 'advise', 'settled', 'off', 'active');
  mark.classList.add(...(level ? [level] : ['off']), ...(level && counting.length === 0 ? ['settled'] : []));
  const left = ends.filter(end => cards.some(card => card.id === 'f' + end.slice(1)));
  if (left.length > 0) mark.dataset.ends = left.join(' ');
  else delete mark.dataset.ends;
}
function wanted() {
  const data = new FormData(form);
  const value = name => data.get(name) || '';
  const levels = form.elements.level ? data.getAll('level') : null;
  return { levels, q: value('q').trim().toLowerCase(), clause: value('clause'), status: value('status'),
    author: value('author'), channel: value('channel'), source: value('source') };
}
const has = (element, name, value) => value === '' || (element.dataset[name] || '').split('\\n').includes(value);
const fits = (element, text, want) => has(element, 'author', want.author) && has(element, 'channel', want.channel) &&
  has(element, 'source', want.source) && text.includes(want.q);

function apply() {
  const want = wanted();
  let findings = 0, shown = 0;
  for (const { draft, cards, marks, text } of drafts) {
    const isWanted = fits(draft, text, want);
    for (const card of cards) {
      card.hidden = !(isWanted && (!want.levels || want.levels.includes(card.dataset.level)) &&
        has(card, 'clause', want.clause) && has(card, 'status', want.status));
    }
    const open = new Set(cards.filter(card => !card.hidden).map(card => card.id));
    for (const one of marks) look(one, one.cards.filter(card => open.has(card.id)));
    draft.hidden = open.size === 0;
    findings += open.size;
    if (open.size > 0) shown++;
  }
  for (const { item, text } of names) item.hidden = !fits(item, text, want);
  const some = (n, of, noun) => (n === of ? '' : n + ' of ') + of + ' ' + noun + (of === 1 ? '' : 's');
  find('#count').textContent = some(findings, totals.findings, 'finding') + ' in ' + some(shown, totals.drafts, 'draft');
  find('#nothing').hidden = findings > 0;
}

function remember() {
  const pairs = [...new FormData(form)].filter(([name, value]) => name !== 'level' && value !== '');
  const boxes = all('[name=level]');
  if (boxes.some(box => !box.checked)) pairs.push(['level', boxes.filter(box => box.checked).map(box => box.value).join(',')]);
  const hash = new URLSearchParams(pairs).toString();
  try { history.replaceState(null, '', hash === '' ? location.pathname + location.search : '#' + hash); } catch { location.hash = hash; }
}

function recall() {
  const kept = location.hash.includes('=') ? new URLSearchParams(location.hash.slice(1)) : null;
  if (!kept) return;
  for (const field of form.elements) {
    if (field.name === 'level') field.checked = !kept.has('level') || kept.get('level').split(',').includes(field.value);
    else if (field.name === 'q') field.value = kept.get('q') || '';
    else if (field.name) field.value = [...field.options].some(o => o.value === kept.get(field.name)) ? kept.get(field.name) : '';
  }
}

if (form) {
  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', () => { apply(); remember(); });
  form.addEventListener('reset', () => setTimeout(() => { apply(); remember(); }));
  addEventListener('hashchange', () => { recall(); apply(); });
  recall();
  apply();
}
`;

const WAYS = `
function activate(ids) {
  for (const element of all('.active')) element.classList.remove('active');
  for (const id of ids) document.getElementById(id).classList.add('active');
  for (const mark of all('mark')) if (mark.dataset.cards.split(' ').some(id => ids.includes(id))) mark.classList.add('active');
}
function go(target, ids) {
  activate(ids);
  (target.matches('mark') ? target.firstElementChild : target).focus({ preventScroll: true });
  target.scrollIntoView({ block: 'nearest' });
}
document.addEventListener('click', event => {
  const link = event.target.closest('.draft a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = document.getElementById(link.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  const mark = link.closest('mark');
  const open = mark ? mark.dataset.cards.split(' ').filter(id => !document.getElementById(id).hidden) : [];
  if (mark && open.length === 0) return;
  const card = mark && target.hidden ? document.getElementById(open[0]) : target;
  // “The same as in finding 1” is worth a look, whatever the filters say.
  if (!mark) target.hidden = false;
  go(card, mark ? open : [(target.dataset.cards ? link.closest('.card') : target).id]);
});
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
  const step = { j: 1, k: -1 }[event.key];
  if (!step) return;
  const cards = all('.card').filter(card => !card.hidden);
  const now = cards.findIndex(card => card.classList.contains('active'));
  const next = cards[now < 0 ? (step > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, now + step))];
  if (next) { go(next, [next.id]); event.preventDefault(); }
});
addEventListener('beforeprint', () => { for (const details of all('details')) details.open = true; });
`;

const THEME = `
const toggle = find('#theme');
const root = document.documentElement;
const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
const label = () => { toggle.textContent = isDark() ? 'Light' : 'Dark'; toggle.setAttribute('aria-label', 'Use ' + (isDark() ? 'light' : 'dark') + ' colours'); };
try { const kept = localStorage.getItem('policycheck-theme'); if (kept === 'dark' || kept === 'light') root.dataset.theme = kept; } catch {}
toggle.hidden = false;
label();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
toggle.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  try { localStorage.setItem('policycheck-theme', root.dataset.theme); } catch {}
  label();
});
`;

export const SCRIPT = `(() => {
'use strict';
const find = selector => document.querySelector(selector);
const all = selector => [...document.querySelectorAll(selector)];
${THEME}${FILTERS}${WAYS}})();
`;
