import { z } from 'zod';

export interface Endpoint {
  /** Base of the API, with its version: `http://127.0.0.1:8080/v1`. */
  url: string;
  model: string;
  /** Sent as a bearer token, never written anywhere. */
  key: string | null;
  /** For one answer, in milliseconds. */
  timeoutMs: number;
}

/** Why there is no answer, in a word that may be kept and shown. */
export class NoAnswer extends Error {
  readonly problem: string;

  constructor(problem: string, options?: ErrorOptions) {
    super(problem, options);
    this.name = 'NoAnswer';
    this.problem = problem;
  }
}

const MAX_BYTES = 2_000_000;

const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** Asks once, and once more when the server was busy. Rejects with `NoAnswer`. */
export async function complete(endpoint: Endpoint, messages: { system: string; user: string }): Promise<string> {
  try {
    return await ask(endpoint, messages);
  } catch (error) {
    const isPassing = error instanceof NoAnswer && /^http-(?:429|5\d\d)$/u.test(error.problem);
    if (!isPassing) throw error;
    return await ask(endpoint, messages);
  }
}

async function ask(endpoint: Endpoint, { system, user }: { system: string; user: string }): Promise<string> {
  const { url, model, key, timeoutMs } = endpoint;
  const text = await answerOf(`${url.replace(/\/+$/u, '')}/chat/completions`, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { 'content-type': 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({
      model,
      temperature: 0,
      response_format: { type: 'json_object' },
      messages: [
        { role: 'system', content: system },
        { role: 'user', content: user },
      ],
    }),
  });
  const completion = Completion.safeParse(jsonOf(text));
  const content = completion.success ? completion.data.choices[0]?.message.content : undefined;
  if (content === undefined) throw new NoAnswer('malformed');
  return content;
}

async function answerOf(address: string, request: RequestInit): Promise<string> {
  try {
    const response = await fetch(address, request);
    if (!response.ok) {
      await response.body?.cancel();
      throw new NoAnswer(`http-${response.status}`);
    }
    return await limited(response);
  } catch (cause) {
    if (cause instanceof NoAnswer) throw cause;
    const isLate = cause instanceof Error && cause.name === 'TimeoutError';
    throw new NoAnswer(isLate ? 'timeout' : 'unreachable', { cause });
  }
}

async function limited(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new NoAnswer('too-large');
    text += decoder.decode(chunk, { stream: true });
  }
  return text;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
