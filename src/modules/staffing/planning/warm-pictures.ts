import { systemActor } from '#platform/access/access.ts';
import type { BeredtServer } from '#platform/http/create-server.ts';
import type { Platform } from '#platform/unit-of-work/work.ts';
import { doWork } from '#platform/unit-of-work/work.ts';
import { readStaffingPicture } from '../store/read-staffing-picture.ts';

/** Days that the pages ask for where nobody has chosen others. */
const DAYS = 14;

/**
 * Reads the staffing of each municipality once the server listens, so that the first page of the morning need not wait for it. Nobody
 * waits for this: a request that comes meanwhile shares what is being read, and a fault is left to the request that meets it.
 */
export function warmPicturesAtStart(server: BeredtServer, platform: Platform): void {
  server.addHook('onListen', async () => {
    void warmPictures(platform).catch((error: unknown) => server.log.warn({ err: error }, 'staffing picture at start'));
  });
}

/** Reads the pictures one municipality after the other. */
async function warmPictures(platform: Platform): Promise<void> {
  const tenants = await platform.database.kysely.selectFrom('tenant').select('tenant.tenantId').execute();
  for (const { tenantId } of tenants) {
    await doWork(platform, systemActor(tenantId, 'staffing'), (work) =>
      readStaffingPicture(work, { from: work.clock.today(), days: DAYS }),
    );
  }
}
