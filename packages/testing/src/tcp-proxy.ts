import { type Server, type Socket, connect, createServer } from 'node:net';

/** A network between two processes that can be cut and mended. */
export interface TcpProxy {
  /** On 127.0.0.1. */
  readonly port: number;
  /** Breaks every connection, and refuses new ones until it is mended. */
  cut(): void;
  /** Swallows whatever is sent, on connections old and new, and says nothing, until it is mended; then breaks them. */
  swallow(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Passes everything on to a port of this machine. */
export async function tcpProxy(target: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'swallowing' = 'whole';
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const keep = (socket: Socket, other: Socket | null): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      other?.destroy();
    });
    socket.on('data', (data) => {
      if (state === 'whole') other?.write(data);
    });
  };
  const server: Server = createServer((near) => {
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(target, '127.0.0.1');
    keep(near, far);
    keep(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    cut: () => {
      state = 'cut';
      breakAll();
    },
    swallow: () => void (state = 'swallowing'),
    mend: () => {
      if (state === 'swallowing') breakAll();
      state = 'whole';
    },
    close: async () => {
      breakAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
