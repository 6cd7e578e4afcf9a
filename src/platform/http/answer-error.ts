import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { InputRefused } from '#kernel/input-fault.ts';
import { Refusal } from '#kernel/refusal.ts';
import { DoneBefore } from '#platform/errors/done-before.ts';
import { NotYours } from '#platform/errors/not-yours.ts';

/**
 * The four kinds of error, never mixed: malformed (400, what was wrong where), refused (409, code and facts), not there or
 * not yours (404), fault (500, an id to quote; logged once).
 */
export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): void {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map((one) => ({
      path: one.instancePath.replaceAll('/', '.').replace(/^\./, ''),
      expected: one.message ?? 'another value',
    }));
    void reply.status(400).send({ kind: 'malformed', faults });
  } else if (error instanceof InputRefused) {
    void reply.status(400).send({ kind: 'malformed', faults: error.faults });
  } else if (error instanceof Refusal) {
    void reply.status(409).send({ kind: 'refused', code: error.code, facts: error.facts, source: error.source });
  } else if (error instanceof DoneBefore) {
    void reply.status(204).header('idempotency-replayed', 'true').send();
  } else if (error instanceof NotYours) {
    void reply.status(404).send({ kind: 'not-found' });
  } else if ('statusCode' in error && error.statusCode && error.statusCode < 500) {
    void reply.status(error.statusCode).send({ kind: 'malformed', faults: [{ path: '', expected: error.message }] });
  } else {
    request.log.error({ err: error, id: request.id }, 'fault');
    if (!request.server.log.level || request.server.log.level === 'silent')
      process.stderr.write(`${request.id} ${error.stack}\n`);
    void reply.status(500).send({ kind: 'fault', id: request.id });
  }
}
