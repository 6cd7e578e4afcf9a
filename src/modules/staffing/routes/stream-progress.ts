import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#platform/access/actor.ts';
import type { ServerPlatform } from '#platform/http/create-server.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { PlanDesk } from '../planning/plan-desk.ts';
import { readProgress } from '../store/read-progress.ts';
import { viewProgress } from '../views/view-progress.ts';

/** Steps of a search come in bursts; a page needs no more than this. */
const LEAST_MS = 250;
/** Searches of other processes are asked about this often. */
const POLL_MS = 2000;

/** Server-sent events `progress` until the search is over; then the stream ends. */
export async function streamProgress(
  platform: ServerPlatform,
  desk: PlanDesk,
  actor: Actor,
  planId: number,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const read = () =>
    doWork(platform, actor, async (work) => {
      const { row, running } = await readProgress(work, desk, planId);
      return viewProgress(row, running);
    });
  const first = await read(); // throws before anything is sent where the plan is not there or not yours
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  let over = false;
  let waiting: NodeJS.Timeout | undefined;
  const send = (progress: typeof first) => {
    if (over) return;
    reply.raw.write(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`);
    if (progress.state !== 'solving') end();
  };
  const tell = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      read().then(send, end);
    }, LEAST_MS);
  };
  const stopFollowing = desk.follow(actor.tenantId, planId, tell);
  const poll = setInterval(tell, POLL_MS);
  const end = () => {
    if (over) return;
    over = true;
    clearInterval(poll);
    clearTimeout(waiting);
    stopFollowing();
    reply.raw.end();
  };
  request.raw.on('close', end);
  send(first);
}
