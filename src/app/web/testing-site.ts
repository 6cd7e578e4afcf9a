import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { galleryPlaces, gallerySession } from './gallery/gallery-session.ts';

const root = join(import.meta.dirname, '../../..');
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.woff2': 'font/woff2',
};
const demoRoles = {
  moment: 'first-case',
  moments: ['calm', 'first-case', 'outbreak'],
  roles: [
    {
      accountId: 1,
      name: 'Ragna Solbris',
      role: 'staffing_coordinator',
      unitName: null,
    },
    {
      accountId: 2,
      name: 'Live Østersurt',
      role: 'unit_leader',
      unitName: 'Åsheim 2',
    },
  ],
};

/** The web application as built, with a stand-in for the server's session routes. */
export interface TestingSite {
  readonly origin: string;
  readonly folder: string;
  /** Whether somebody is signed in, and what they may do. */
  signedIn: boolean;
  permissions: readonly string[];
  close(): void;
}

/** Builds the web application into a folder of its own and serves it; the caller closes it. */
export async function openTestingSite(): Promise<TestingSite> {
  const folder = mkdtempSync(join(tmpdir(), 'beredt-web-'));
  // In a process of its own: the test run's NODE_ENV would give React's development build.
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const server = createServer((request, reply) => void answer(site, request, reply));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const site: TestingSite = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder,
    signedIn: true,
    permissions: [],
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return site;
}

async function answer(site: TestingSite, request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', site.origin);
  if (pathname.startsWith('/api/'))
    return answerApi(site, `${request.method} ${pathname}`, await textOf(request), reply);
  const file = join(site.folder, normalize(pathname));
  const found = existsSync(file) && statSync(file).isFile() ? file : join(site.folder, 'index.html');
  reply.writeHead(200, { 'content-type': types[extname(found)] ?? 'application/octet-stream' });
  createReadStream(found).pipe(reply);
}

function answerApi(site: TestingSite, route: string, text: string, reply: ServerResponse): void {
  const send = (status: number, body?: unknown) => {
    reply.writeHead(status, { 'content-type': 'application/json' });
    reply.end(body === undefined ? '' : JSON.stringify(body));
  };
  const session = { ...gallerySession, permissions: site.permissions };
  if (route === 'GET /api/demo/roles') return send(200, demoRoles);
  if (route === 'POST /api/demo/moment') return send(200, { ...demoRoles, ...(JSON.parse(text) as object) });
  if (route === 'POST /api/session') {
    const { username } = JSON.parse(text) as { readonly username: string };
    if (username === 'låst') return send(409, { kind: 'refused', code: 'sign-in.locked', facts: { minutes: 12 } });
    if (username !== 'ragna') return send(401, { kind: 'wrong-password' });
  }
  if (route === 'POST /api/session' || route === 'POST /api/demo/session') {
    site.signedIn = true;
    return send(200, session);
  }
  if (!site.signedIn) return send(401, { kind: 'signed-out', demo: true });
  if (route === 'GET /api/session') return send(200, session);
  if (route === 'DELETE /api/session') {
    site.signedIn = false;
    return send(204);
  }
  if (route === 'GET /api/places') return send(200, galleryPlaces);
  if (route === 'GET /api/search') {
    return send(200, {
      results: [{ kind: 'unit', id: 'u2', title: 'Åsheim 2', detail: 'Sykehjem', to: '/innstillinger' }],
    });
  }
  return send(404, { kind: 'not-found' });
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
