// The program's door: the real world in, an exit code out. Ctrl-C ends with 130, as shells expect.

import { main } from '../cli/main.ts';
import { realWorld } from './world.ts';

export async function run(): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  process.exitCode = await main(process.argv.slice(2), realWorld());
}
