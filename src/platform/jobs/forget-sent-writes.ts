import { instantOf } from '#kernel/instant.ts';
import { systemActor } from '#platform/access/access.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import type { JobDefinition } from './jobs.ts';

/** Days that the key of a change sent from a device is remembered; longer than any device keeps one waiting in practice. */
const REMEMBERED_DAYS = 90;

/** Forgets each night the keys of changes that no device will send again. */
export const forgetSentWrites: JobDefinition = {
  name: 'platform.forget-sent-writes',
  cron: '35 2 * * *',
  run: async (platform, tenantId) => {
    await doWork(platform, systemActor(tenantId, 'platform.forget-sent-writes'), async ({ trx, now }) => {
      const before = instantOf(new Date(Date.parse(now) - REMEMBERED_DAYS * 86_400_000));
      await trx
        .deleteFrom('sentWrite')
        .where('sentWrite.tenantId', '=', trx.tenantId)
        .where('sentWrite.at', '<', before)
        .execute();
    });
  },
};
