import { type Client, errorOf } from '@dixit/client';
import type { ErrorBody } from '@dixit/model';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { withPermalinks } from './permalinks.ts';
import { TOOLS } from './tools.ts';
import { INSTRUCTIONS, IS_DATA } from './words.ts';

export interface McpOptions {
  /** Asked with the first call, so that connecting opens nothing. */
  client: () => Promise<Client>;
  /** Where people open the dashboard; permalinks begin with it. */
  publicUrl: string;
  version: string;
  /** An error in words. */
  worded(error: ErrorBody): { message: string; hint: string };
}

/** A server of the tools, connected to nothing yet. */
function createMcpServer({ client, publicUrl, version, worded }: McpOptions): McpServer {
  const server = new McpServer({ name: 'dixit', version }, { instructions: INSTRUCTIONS });
  for (const { name, title, description, input, answer } of TOOLS) {
    const call = async (given: Record<string, unknown>): Promise<CallToolResult> => {
      try {
        const value = withPermalinks(await answer(await client(), given), publicUrl) as Record<string, unknown>;
        return { content: [{ type: 'text', text: JSON.stringify(value) }], structuredContent: value };
      } catch (thrown) {
        const { body } = errorOf(thrown);
        const error = { code: body.code, ...worded(body) };
        return { isError: true, content: [{ type: 'text', text: JSON.stringify({ error }) }] };
      }
    };
    const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
    server.registerTool(
      name,
      { title, description: `${description} ${IS_DATA}`, inputSchema: input, annotations },
      call,
    );
  }
  return server;
}

/** Answers on standard input and output until the other side hangs up, or the signal. */
export async function serveMcp(options: McpOptions, signal: AbortSignal): Promise<void> {
  const server = createMcpServer(options);
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.connect(new StdioServerTransport());
  if (!signal.aborted) await ended;
  await server.close();
}
