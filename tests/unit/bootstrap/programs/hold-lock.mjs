// Takes the lock named on the command line, says so, and keeps it until its input closes.
import { appendFileSync } from 'node:fs';
import { withLock } from '../../../../electron/bootstrap/setup/lock.mjs';

const [lock, log] = process.argv.slice(2);
const note = (line) => appendFileSync(log, `${line}\n`);

await withLock(
  lock,
  async () => {
    note(`enter ${process.pid}`);
    process.stdout.write('held\n');
    await new Promise((resolve) => process.stdin.on('end', resolve).resume());
    note(`leave ${process.pid}`);
  },
  { onWait: ({ pid }) => process.stdout.write(`waiting for ${pid}\n`) },
);
