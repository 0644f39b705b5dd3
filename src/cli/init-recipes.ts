// Hooks and CI files as docs/ci.md shows them, for some folders of posts. Pure. Names of folders are quoted for the shell
// and for YAML, whatever stands in them.

import { VERSION } from '../model/version.ts';
import { shellWords as words } from '../text/shell.ts';

export function gitHook(posts: readonly string[]): string {
  return `#!/bin/sh
# Checks the posts that are about to be committed. Written by policycheck init.
PATH="$PWD/node_modules/.bin:$PATH"
exec ${staged(posts)}
`;
}

export function huskyLine(posts: readonly string[]): string {
  return `${staged(posts)}\n`;
}

export function lefthookLines(posts: readonly string[]): string {
  return `pre-commit:
  commands:
    policycheck:
      run: ${yaml(staged(posts))}
`;
}

export function preCommitLines(posts: readonly string[]): string {
  return `repos:
  - repo: local
    hooks:
      - id: policycheck
        name: policycheck
        entry: ${yaml(staged(posts))}
        language: system
        pass_filenames: false
`;
}

export function workflow(posts: readonly string[]): string {
  return `# Checks in every pull request what it changes. Written by policycheck init.
name: Social media policy
on: pull_request
permissions:
  contents: read
jobs:
  policycheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # Put the address of your copy of policycheck here.
      - uses: YOUR-ORGANISATION/policycheck@v${VERSION}
        with:
          paths: |
${posts.map((folder) => `            ${folder}`).join('\n')}
`;
}

export function gitlabJob(posts: readonly string[], host: string): string {
  const check = `policycheck --changed="origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" --format pretty --format gitlab=quality.json ${words(posts)}`;
  return `policycheck:
  image: node:22
  variables:
    GIT_DEPTH: 0
  before_script:
    # Put the address of your copy of policycheck here.
    - npm install --global git+https://${host}/YOUR-ORGANISATION/policycheck.git#v${VERSION}
  script:
    - ${yaml(check)}
  artifacts:
    when: always
    reports:
      codequality: quality.json
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
`;
}

function staged(posts: readonly string[]): string {
  return `policycheck --staged ${words(posts)}`;
}

/** A text that begins with a letter needs quotes only where a mark of YAML stands in it. */
function yaml(text: string): string {
  return /: | #|:$|\\/.test(text) ? JSON.stringify(text) : text;
}
