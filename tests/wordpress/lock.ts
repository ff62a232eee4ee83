import { connect, createServer, type Server } from 'node:net';

/**
 * Runs `work` while no other process of this machine runs work under the same name.
 *
 * The lock is a Linux abstract socket: the kernel gives it to one process and takes it back when that process ends, however
 * it ends. A lock file would outlive a killed test run and would have to be judged stale by guessing.
 */
export async function withMachineLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  const address = `\0toa-soan:${process.getuid?.() ?? 0}:${name}`;
  const held = await acquire(address);
  try {
    return await work();
  } finally {
    held.close();
  }
}

async function acquire(address: string): Promise<Server> {
  for (;;) {
    const held = await tryToListen(address);
    if (held) return held;
    await holderGone(address);
  }
}

function tryToListen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const waiting = new Set<import('node:net').Socket>();
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => waiting.delete(socket));
    });
    // close() alone would wait for the processes that wait for us.
    const close = server.close.bind(server);
    server.close = (done) => {
      for (const socket of waiting) socket.destroy();
      return close(done);
    };
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

/** Stays connected to the holder; the connection ends when the holder lets go or dies. */
function holderGone(address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
    socket.resume();
  });
}
