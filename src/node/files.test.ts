import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandPaths, readSource, readStdin } from './files.ts';

const cwd = mkdtempSync(join(tmpdir(), 'policycheck-files-'));
const FILES = [
  'draft.txt', 'posts/b.md', 'posts/a.MD', 'posts/deep/er/c.jsonl', 'posts/data.xml', 'posts/.hidden/x.md',
  'posts/node_modules/y.md', 'other/z.xml', 'odd [1].txt', 'sets/[slug]/p.md', 'sets/s/p.md',
]; // biome-ignore format: names

beforeAll(() => {
  for (const file of FILES) {
    mkdirSync(join(cwd, dirname(file)), { recursive: true });
    writeFileSync(join(cwd, file), 'x');
  }
  symlinkSync(join(cwd, 'posts'), join(cwd, 'posts/loop'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

const problem = async (arg: string) => (await expandPaths([arg], cwd)).problems[0];

describe('paths', () => {
  it('of folders are the posts in them, in order and once', async () => {
    const { paths, problems } = await expandPaths(['posts', './draft.txt', 'posts/b.md', 'draft.txt'], cwd);
    expect(paths).toEqual(['./draft.txt', 'posts/a.MD', 'posts/b.md', 'posts/deep/er/c.jsonl']);
    expect(problems).toEqual([]);
    expect((await expandPaths(['posts/.hidden/', 'posts/data.xml'], cwd)).paths).toEqual([
      'posts/.hidden/x.md',
      'posts/data.xml',
    ]);
  });

  it('may be patterns, and may look like patterns', async () => {
    expect((await expandPaths(['posts/**/*.{md,jsonl}'], cwd)).paths).toContain('posts/deep/er/c.jsonl');
    expect((await expandPaths(['odd [1].txt', 'sets/[slug]/*.md'], cwd)).paths).toEqual([
      'odd [1].txt',
      'sets/[slug]/p.md',
    ]);
    expect((await expandPaths([join(cwd, 'sets/*/p.md')], cwd)).paths).toHaveLength(2);
    expect(await problem('posts/*.doc')).toMatchObject({
      code: 'glob-empty',
      message: 'No file matches “posts/*.doc”.',
    });
  });

  it('that lead nowhere are problems, with what may have been meant', async () => {
    expect(await problem('posts/bb.md')).toEqual({
      code: 'file-missing',
      message: 'There is no file or folder “posts/bb.md”.',
      hint: 'Did you mean “posts/b.md”?',
      place: { path: 'posts/bb.md' },
    });
    expect((await problem('nowhere/at/all.md'))?.hint).toBeUndefined();
    expect((await problem('draft.txt/x'))?.code).toBe('file-missing');
    expect((await problem('other'))?.code).toBe('directory-empty');
  });
});

describe('a source', () => {
  it('is the text of a file', () => {
    expect(readSource('draft.txt', cwd)).toEqual({ ok: true, value: { path: 'draft.txt', text: 'x' } });
  });

  it('may be one very long line', () => {
    writeFileSync(join(cwd, 'long.txt'), 'We hire. '.repeat(1_200_000));
    const read = readSource('long.txt', cwd);
    expect(read.ok && read.value.text.length).toBe(10_800_000);
  });

  it('that cannot be read is a problem', () => {
    const code = (path: string) => {
      const read = readSource(path, cwd);
      return read.ok ? 'read' : read.problems[0]?.code;
    };
    writeFileSync(join(cwd, 'large.txt'), Buffer.alloc(50 * 1024 * 1024 + 1, 32));
    writeFileSync(join(cwd, 'locked.txt'), 'x');
    chmodSync(join(cwd, 'locked.txt'), 0);
    expect(['gone.txt', 'posts', 'large.txt'].map(code)).toEqual([
      'file-missing',
      'file-unreadable',
      'file-too-large',
    ]);
    // The administrator may read everything.
    expect(code('locked.txt')).toBe(process.getuid?.() === 0 ? 'read' : 'file-unreadable');
  });
});

describe('what misbehaves', () => {
  const problemOf = (path: string) => {
    const read = readSource(path, cwd);
    return read.ok ? undefined : read.problems[0];
  };

  it('is a link that leads nowhere', async () => {
    mkdirSync(join(cwd, 'links'));
    symlinkSync('nowhere.md', join(cwd, 'links/dead.md'));
    symlinkSync('round.md', join(cwd, 'links/round.md'));
    const { paths, problems } = await expandPaths(['links'], cwd);
    expect([paths, problems]).toEqual([['links/dead.md', 'links/round.md'], []]);
    const dead = '“links/dead.md” is a link to “nowhere.md”, where there is no file.';
    expect(problemOf('links/dead.md')?.message).toBe(dead);
    expect((await problem('links/dead.md'))?.message).toBe(dead);
    expect(problemOf('links/round.md')?.message).toContain('its links lead in a circle');
  });

  it.skipIf(process.platform === 'win32')('is a pipe or a device that may never end', async () => {
    execFileSync('mkfifo', [join(cwd, 'pipe.txt')]);
    expect(problemOf('pipe.txt')).toMatchObject({
      code: 'file-unreadable',
      message: '“pipe.txt” is a pipe or a device, not a file.',
    });
    expect(problemOf('/dev/zero')?.message).toBe('“/dev/zero” is a pipe or a device, not a file.');
  });

  it.skipIf(process.platform === 'win32')('is a folder that may not be opened', async () => {
    mkdirSync(join(cwd, 'shut/in'), { recursive: true });
    writeFileSync(join(cwd, 'shut/open.txt'), 'x');
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'shut/in'), 0);
    const { paths, problems } = await asSomebody(() => expandPaths(['shut'], cwd));
    chmodSync(join(cwd, 'shut/in'), 0o700);
    expect(paths).toEqual(['shut/open.txt']);
    expect(problems.map(({ message }) => message)).toEqual([
      '“shut/in” cannot be read: you may not open it.',
    ]);
  });
});

/** The administrator may read everything. */
async function asSomebody<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe('standard input', () => {
  async function* chunks(...parts: readonly Uint8Array[]) {
    yield* parts;
  }

  it('is one source, put together before it is decoded', async () => {
    const [a, b] = [Buffer.from('caf\u00e9').subarray(0, 4), Buffer.from('caf\u00e9').subarray(4)];
    expect(await readStdin(chunks(a, b))).toEqual({ ok: true, value: { path: '<stdin>', text: 'café' } });
    expect(await readStdin(chunks(a, b), 'post.md')).toMatchObject({ value: { path: 'post.md' } });
  });

  it('is a problem when it cannot be decoded', async () => {
    expect(await readStdin(chunks(Buffer.from([0xc3])))).toMatchObject({
      ok: false,
      problems: [{ code: 'file-encoding' }],
    });
  });
});
