import type { ModuleRoutes } from '#platform/http/create-server.ts';

const PARTS: readonly ModuleRoutes[] = [];

/** The addresses of outbreak, one line per area. */
export const outbreakRoutes: ModuleRoutes = (server, platform) => {
  for (const part of PARTS) part(server, platform);
};
