import type { ApiContext, AppRouter } from '@dixit/api';
import {
  type TRPCClient,
  type TRPCLink,
  createTRPCClient,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  unstable_localLink as localLink,
} from '@trpc/client';
import { EventSource } from 'eventsource';
import { reachingFetch } from './fetch.ts';
import { eventStreamFetch } from './event-stream.ts';

/** Every procedure of the API with its types: `client.statement.search.query({ q })`. */
export type Client = TRPCClient<AppRouter>;

export interface RemoteOptions {
  /** Where `/trpc` stands: `http://127.0.0.1:4311`, or a path prefix such as `/api` in a browser. */
  url: string;
  /** A key to the server, sent as `Authorization: Bearer …`; asked for with each call when it is a function. */
  token?: string | (() => Promise<string | undefined>);
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>>;
}

export interface LocalOptions {
  router: AppRouter;
  /** Asked for each call, so that it may be made on first use. */
  context: () => ApiContext | Promise<ApiContext>;
}

/**
 * The typed client, over HTTP or in the same process, with the same JSON round trip either way. What
 * its promises reject with becomes a `DixitError` through `errorOf`.
 */
export function createClient(options: RemoteOptions | LocalOptions): Client {
  return createTRPCClient<AppRouter>({ links: ['url' in options ? remoteLink(options) : local(options)] });
}

function local({ router, context }: LocalOptions): TRPCLink<AppRouter> {
  return localLink({ router, createContext: async () => await context() });
}

function remoteLink({ url, ...options }: RemoteOptions): TRPCLink<AppRouter> {
  const endpoint = `${url.replace(/\/+$/, '')}/trpc`;
  const headers = () => headersOf(options);
  const fetch = reachingFetch(url);
  return splitLink({
    condition: (operation) => operation.type === 'subscription',
    true: httpSubscriptionLink({
      url: endpoint,
      EventSource,
      eventSourceOptions: () => ({ fetch: eventStreamFetch(fetch, headers) }),
    }),
    false: httpLink({ url: endpoint, headers, fetch }),
  });
}

/** What goes with every request: the key, and what was asked for. */
export async function headersOf({ token, headers = {} }: Omit<RemoteOptions, 'url'>): Promise<Record<string, string>> {
  const key = typeof token === 'function' ? await token() : token;
  return key === undefined ? { ...headers } : { ...headers, authorization: `Bearer ${key}` };
}
