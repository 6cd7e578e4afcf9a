import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const icon = (pixels: number) => ({
  src: `/icon-${pixels}.png`,
  sizes: `${pixels}x${pixels}`,
  type: 'image/png',
  purpose: 'any maskable',
});

/**
 * The worker that keeps the program on the device: the page and what it names at once, other files as they are used. It
 * answers for our own files only, never for `/api`, and a newer one waits until the person agrees.
 */
export function offlineWorker(): Plugin[] {
  let folder = '';
  const remember: Plugin = {
    name: 'beredt-web-folder',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
      if (config.build.outDir.startsWith('/')) folder = config.build.outDir;
    },
  };
  const plugins = VitePWA({
    strategies: 'generateSW',
    registerType: 'prompt',
    injectRegister: false,
    includeManifestIcons: false,
    manifestFilename: 'beredt.webmanifest',
    manifest: {
      id: '/',
      name: 'Beredt – beredskap for kommunal omsorg',
      short_name: 'Beredt',
      description: 'Vakter, besøk og oppfølging når folk faller ut. Virker også uten nett.',
      lang: 'nb',
      dir: 'ltr',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: '#2b2d33',
      icons: [icon(192), icon(512)],
    },
    workbox: {
      globPatterns: ['index.html', 'assets/*.{js,css}'],
      // What the page names is its shell; the rest comes as it is used.
      manifestTransforms: [
        async (entries) => {
          // A build that failed has no page; its own fault is to be seen, not this one.
          if (!existsSync(join(folder, 'index.html'))) return { manifest: [], warnings: [] };
          const page = readFileSync(join(folder, 'index.html'), 'utf8');
          const manifest = entries.filter(({ url }) => url === 'index.html' || page.includes(`/${url}`));
          if (manifest.length < 2) throw new Error('the worker found no shell to keep');
          return { manifest, warnings: [] };
        },
      ],
      dontCacheBustURLsMatching: /^assets\//,
      navigateFallback: '/index.html',
      navigateFallbackDenylist: [/^\/api\//],
      runtimeCaching: [
        {
          urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
          handler: 'CacheFirst',
          options: {
            cacheName: 'beredt-used',
            expiration: { maxEntries: 400 },
            cacheableResponse: { statuses: [200] },
          },
        },
      ],
      skipWaiting: false,
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      mode: 'production',
    },
  });
  return [remember, ...plugins.flat()] as Plugin[];
}
