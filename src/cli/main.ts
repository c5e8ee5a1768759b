import process from 'node:process';
import { runCommand } from './runCommand.ts';

// A reader such as `head` may close the pipe early: nothing is wrong then.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

process.exitCode = await runCommand(process.argv.slice(2), process);
