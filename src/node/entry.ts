// The program's door: the real world in, an exit code out. Ctrl-C ends with 130, as shells expect.

import { main } from '../cli/main.ts';
import { realWorld, threadWorld } from './world.ts';

export async function run(): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  process.exitCode = await main(process.argv.slice(2), realWorld());
}

/** In a further thread: the same words, but what to check is handed over (threads.ts). */
export async function serve(): Promise<void> {
  await main(process.argv.slice(2), await threadWorld());
}
