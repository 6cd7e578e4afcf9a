/** Brings in the Temporal polyfill in browsers that lack Temporal; the others never fetch it. */
export async function loadTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}
