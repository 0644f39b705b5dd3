// The limits as a table in Markdown: what docs/platforms.md shows, and its test compares.

import { type Counter, type Limit, PLATFORMS, type Platform } from './limits.ts';

const COUNTED: Readonly<Record<Counter, string>> = {
  x: 'by weight',
  mastodon: 'as Mastodon counts',
  graphemes: 'characters',
  'utf-16': 'UTF-16 units',
  'code-points': 'code points',
};

export function limitsTable(): string {
  const platforms: readonly (readonly [string, Platform])[] = Object.entries(PLATFORMS);
  const rows = platforms.map(([id, platform]) => row(id, platform));
  return [
    '| `channel` | at most | before “more” | hashtags | alt text | source |',
    '|---|---|---|---|---|---|',
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
  ].join('\n');
}

function row(id: string, platform: Platform): readonly string[] {
  const {
    name,
    aliases = [],
    post,
    premium,
    types = {},
    title,
    fold,
    hashtags,
    alt,
    trust,
    source,
  } = platform;
  const limits = [
    limit(post),
    ...(premium ? [`premium: ${number(premium.most)}`] : []),
    ...Object.entries(types).map(([type, its]) => `type ${type}: ${number(its.most)}`),
    ...(title ? [`field title: ${number(title.most)}`] : []),
  ];
  const ids = [id, ...aliases].map((one) => `\`${one}\``).join(', ');
  return [
    `${ids} (${name})`,
    limits.join('; '),
    fold === undefined ? 'all' : number(fold),
    [
      ...(hashtags?.most === undefined ? [] : [`at most ${hashtags.most}`]),
      ...(hashtags?.advised === undefined ? [] : [`advised: ${hashtags.advised}`]),
    ].join('; '),
    alt === undefined ? '' : number(alt),
    `${trust}: ${source}`,
  ];
}

function limit({ most, by, bytes }: Limit): string {
  return `${number(most)} ${COUNTED[by]}${bytes === undefined ? '' : `, and ${number(bytes)} bytes`}`;
}

/** 63206 → 63,206 */
function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
