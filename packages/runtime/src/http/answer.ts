import { errorAnswer } from '@dixit/api';
import type { ServerResponse } from 'node:http';

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
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
  answerJson(response, status, body);
}
