/**
 * Every conversation with the server but the event stream. The session's cookie says who asks; that the page itself
 * asks, the browser says (Sec-Fetch-Site).
 */

import type { Listing } from './api';

const PATIENCE_MS = 8_000;

export async function get<T>(path: string): Promise<T> {
  return (await ask('GET', path)).body as T;
}

/** The first of many. */
export async function getPage<T>(path: string): Promise<Listing<T>> {
  const { body, headers } = await ask('GET', path);
  const items = body as T[];
  return { items, total: Number(headers.get('X-Total-Count') ?? items.length) };
}

export async function send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<unknown> {
  return (await ask(method, path, body)).body;
}

/** @throws Error with the server's own reason when it declines */
async function ask(method: string, path: string, body?: object): Promise<{ body: unknown; headers: Headers }> {
  const answer = await fetch(`/api/v1/${path}`, {
    method,
    headers: headersFor(body),
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => {
    throw new Error('the server does not answer');
  });
  if (answer.status === 401) {
    location.reload(); // the session is gone, and what the server then shows is the login page
  }
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(reasonIn(text) ?? `${answer.status} ${answer.statusText}`);
  }
  return { body: text ? JSON.parse(text) : undefined, headers: answer.headers };
}

function headersFor(body?: object): Record<string, string> {
  return { Accept: 'application/json, application/problem+json', ...(body && { 'Content-Type': 'application/json' }) };
}

/** The detail of an RFC 9457 problem. */
function reasonIn(text: string): string | undefined {
  try {
    const problem = JSON.parse(text) as { detail?: string; title?: string };
    return problem.detail ?? problem.title;
  } catch {
    return undefined;
  }
}
