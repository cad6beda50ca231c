import { createClient } from '@dixit/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { cache } from 'react';
import { API_URL } from './env.ts';
import { makeQueryClient } from './query-client.ts';
import { sessionKey } from './session-key.ts';

/** With the key of whoever asked for the page. */
const client = createClient({ url: API_URL, token: sessionKey });

/** The typed client and its cache for one request of a page. */
export const server = cache(() => {
  const queryClient = makeQueryClient();
  return { client, queryClient, trpc: createTRPCOptionsProxy({ client, queryClient }) };
});
