import { errorAnswer } from '@dixit/api';
import { DixitError } from '@dixit/model';
import type { ServerResponse } from 'node:http';

export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

export function answerError(response: ServerResponse, thrown: unknown): void {
  if (response.headersSent) {
    // Too late to say so: a broken connection is the only sign that the rest is missing.
    response.destroy();
    return;
  }
  const { status, body } = errorAnswer(thrown);
  answerJson(response, status, body, status === 401 ? { 'www-authenticate': 'Bearer' } : retryOf(thrown));
}

function retryOf(thrown: unknown): Record<string, string> {
  const seconds = thrown instanceof DixitError && thrown.code === 'RATE_LIMITED' ? thrown.params['seconds'] : undefined;
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}
