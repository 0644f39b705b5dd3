// The hook as the pre-commit framework runs it. In: a clone of this repository at its last commit, and the real
// `pre-commit`. Out: one line a promise that held and exit code 0, or what went wrong and 1; one line and 0 where there is
// no pre-commit. Promised: installed from a clone, it checks what is staged, lets through what is clean, stops what is not,
// and many files in parallel batches are all checked.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Enough for several batches: pre-commit parts them among the cores. */
const MANY = 300;
const CLEAN = 'Thanks to everyone who came to the garden day in Utrecht.\n';
const AUTHOR = ['-c', 'user.name=Halden', '-c', 'user.email=posts@halden.example'];
const DEAL = "We're in talks to buy Brightvale.\n";

if (spawnSync('pre-commit', ['--version']).error) {
  console.log('Skipped: there is no pre-commit on this machine (Debian: apt-get install pre-commit).');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'policycheck-hook-'));
const repository = join(folder, 'posts-of-halden');
try {
  setUp();
  for (const [promise, holds] of Object.entries({
    'a clean draft is committed': committed({ 'posts/garden.md': CLEAN }),
    'a draft that must not go out is not': refused({ 'posts/deal.md': DEAL }),
    'what is staged counts, not the working copy': stagedCounts(),
    'a file that is no draft is passed over': committed({ 'src/deal.py': `# ${DEAL}` }),
    [`${MANY} clean files in parallel batches pass`]: committed(many(CLEAN)),
    'and one bad file among them is found': refused({
      ...many(`${CLEAN}\nSee you.\n`),
      'posts/n-150.md': DEAL,
    }),
  })) {
    if (!holds()) throw new Error(`It does not hold that ${promise}.`);
    console.log(`ok: ${promise}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function setUp() {
  const hooks = join(folder, 'hooks');
  git(folder, 'clone', '--quiet', '--no-local', ROOT, hooks);
  const revision = git(hooks, 'rev-parse', 'HEAD').trim();
  git(folder, 'init', '--quiet', '--initial-branch', 'main', repository);
  const config = `repos:\n  - repo: ${hooks}\n    rev: ${revision}\n    hooks:\n      - id: policycheck\n`;
  write({ '.pre-commit-config.yaml': config });
  run('pre-commit', 'install', '--install-hooks');
  git(repository, 'add', '.');
}

function committed(files) {
  return () => commit(files).status === 0;
}

/** Refused by a finding, and not by a hook that does not work. */
function refused(files) {
  return () => {
    const { status, stdout, stderr } = commit(files);
    git(repository, 'reset', '--quiet', '--hard');
    return status !== 0 && /core-social\/mergers-acquisitions/.test(stdout + stderr);
  };
}

function stagedCounts() {
  return () => {
    write({ 'posts/both.md': DEAL });
    git(repository, 'add', '.');
    write({ 'posts/both.md': CLEAN });
    const bad = commitStaged().status !== 0;
    git(repository, 'add', '.');
    write({ 'posts/both.md': DEAL });
    const good = commitStaged().status === 0;
    git(repository, 'checkout', '--quiet', '--', '.');
    return bad && good;
  };
}

function many(text) {
  return Object.fromEntries(
    Array.from({ length: MANY }, (_, n) => [`posts/n-${n}.md`, `${text}\nPost ${n}.\n`]),
  );
}

function commit(files) {
  write(files);
  git(repository, 'add', '.');
  return commitStaged();
}

function commitStaged() {
  return spawnSync('git', [...AUTHOR, 'commit', '--message', 'posts'], surroundings());
}

function git(cwd, ...words) {
  return execFileSync('git', words, { ...surroundings(), cwd });
}

function run(program, ...words) {
  return execFileSync(program, words, surroundings());
}

/** Nothing of this machine's settings, and a home of its own for pre-commit. */
function surroundings() {
  const { GIT_DIR: _, GIT_INDEX_FILE: __, CI: ___, ...env } = process.env;
  return {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...env,
      PRE_COMMIT_HOME: join(folder, 'home'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      PRE_COMMIT_COLOR: 'never',
    },
  };
}

function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(repository, path, '..'), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
}
