import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Quiet and offline: no sandbox (tests may run as root), no background traffic. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser to test with: CHROMIUM_PATH, an installed Chromium, else the one inside an npm package (Linux x64). */
async function findChromium(): Promise<string> {
  const installed = [process.env['CHROMIUM_PATH'] ?? '', ...INSTALLED].find((path) => path !== '' && existsSync(path));
  if (installed) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chromium is installed and the packaged one is for Linux x64: set CHROMIUM_PATH');
  }
  // The package unpacks its own libnss3 and libnspr4 only when it believes itself on the system it was built for.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Starts headless Chromium; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
}

/** Sizes at which pages are looked at. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A page of its own context; `asked` collects requests to other origins, which must stay none. */
export async function openPage(
  browser: Browser,
  origin: string,
  viewport: { readonly width: number; readonly height: number } = DESK,
  /** The worker that keeps the program on the device; it would answer before a test's own routes do. */
  serviceWorkers: 'allow' | 'block' = 'block',
): Promise<{
  readonly page: Page;
  readonly context: BrowserContext;
  readonly asked: string[];
  readonly errors: string[];
}> {
  const context = await browser.newContext({
    viewport,
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    baseURL: origin,
    serviceWorkers,
  });
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) asked.push(url);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  return { page, context, asked, errors };
}
