// Answers → the text of policycheck.yaml. Each folder of posts gets the channel that its name, or a name in it, says; where
// there is only one channel, that one. What cannot be told is a comment to fill in.

export interface Answers {
  /** Empty: not said. */
  readonly company: string;
  readonly channels: readonly string[];
  readonly packs: readonly string[];
  /** Folders from the root; `.` is all of it. */
  readonly posts: readonly string[];
}

export const CHANNELS = {
  linkedin: 'LinkedIn',
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  blog: 'Blog',
  newsletter: 'Newsletter',
} as const;

const ALSO_CALLED: Readonly<Record<string, keyof typeof CHANNELS>> = {
  twitter: 'x',
  tweets: 'x',
  toots: 'mastodon',
  blogs: 'blog',
  _posts: 'blog',
  newsletters: 'newsletter',
};

export function channelOf(folder: string): string | undefined {
  const name = folder.slice(folder.lastIndexOf('/') + 1).toLowerCase();
  return Object.hasOwn(CHANNELS, name) ? name : ALSO_CALLED[name];
}

/** `folders`: those of posts, and all below them. */
export function settingsText(
  { company, channels, packs, posts }: Answers,
  folders: readonly string[],
): string {
  const all = posts.map((folder) => ({ folder, channel: channels.length === 1 ? channels[0] : undefined }));
  const named = folders.flatMap((folder) => {
    const channel = channelOf(folder);
    return channel !== undefined && channels.includes(channel) ? [{ folder, channel }] : [];
  });
  const known = [...all.filter(({ folder }) => !named.some((one) => one.folder === folder)), ...named];
  const sure = known.flatMap(({ folder, channel }) => (channel ? [override(folder, channel)] : []));
  const open = known.flatMap(({ folder, channel }) =>
    channel ? [] : [override(folder, channels[0] ?? 'blog')],
  );
  return [
    `# Settings of policycheck${company === '' ? '' : ` for ${oneLine(company)}`}: how posts in this folder are checked.`,
    `packs: [${packs.join(', ')}]`,
    ...(sure.length > 0
      ? ['# What posts in a folder are, where they do not say so themselves.', 'overrides:', ...sure]
      : []),
    ...(open.length > 0
      ? ['# To say which channel posts in a folder are for:', ...commented(open, sure)]
      : []),
    '',
  ].join('\n');
}

function commented(lines: readonly string[], after: readonly string[]): readonly string[] {
  return [...(after.length > 0 ? [] : ['overrides:']), ...lines].map((line) => `# ${line}`);
}

function override(folder: string, channel: string): string {
  return `  - { files: ${pattern(folder)}, channel: ${channel} }`;
}

/** Letters that mean something in a pattern, or in YAML, must not do so in the name of a folder. */
function pattern(folder: string): string {
  const text = folder === '.' ? '**' : `${folder.replace(/[*?[\]{}()!+@|\\]/g, '?')}/**`;
  return /^[A-Za-z_][\w./-]*\/\*\*$/.test(text) ? text : JSON.stringify(text);
}

/** A comment ends at its line's end, whatever is in the name. */
function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
