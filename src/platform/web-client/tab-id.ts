/** Names this browser tab to the server, so that its own changes do not come back to it as news. */
export const tabId: string = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('');
