import { DixitError } from '@dixit/model';
import { type RequestListener, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** How long a stop waits for requests that are being answered. */
const GRACE_MS = 5_000;

export interface Listening {
  /** `http://127.0.0.1:4311`, with the port that was in fact taken. */
  url: string;
  port: number;
  /** Answers what is being asked, ends event streams, then resolves. Safe to call twice. */
  stop(): Promise<void>;
}

interface At {
  host: string;
  port: number;
}

/** Listens. Port 0 takes any free one; a taken one is `ADDRESS_IN_USE`, never silently another. */
export async function listen(listener: RequestListener, at: At): Promise<Listening> {
  const streams = new Set<Socket>();
  const server = createServer((request, response) => {
    if (request.headers.accept?.includes('text/event-stream')) follow(streams, response);
    return listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, at)));
    server.listen(at.port, at.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of streams) socket.destroy();
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await closed;
    clearTimeout(timer);
  };
  return {
    url: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}`,
    port,
    stop: () => (stopped ??= stop()),
  };
}

function follow(streams: Set<Socket>, response: ServerResponse): void {
  const { socket } = response;
  if (socket === null) return;
  streams.add(socket);
  response.once('close', () => streams.delete(socket));
}

function listenError(error: NodeJS.ErrnoException, { host, port }: At): DixitError {
  if (error.code === 'EADDRINUSE') return new DixitError('ADDRESS_IN_USE', { host, port }, { cause: error });
  return new DixitError('INPUT_INVALID', { field: 'host', problem: error.code ?? 'listen' }, { cause: error });
}
