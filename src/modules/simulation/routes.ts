import type { ModuleRoutes } from '#platform/http/create-server.ts';

const PARTS: readonly ModuleRoutes[] = [];

/** The addresses of simulation, one line per area. */
export const simulationRoutes: ModuleRoutes = (server, platform) => {
  for (const part of PARTS) part(server, platform);
};
