/** A file in a reply; base64 so that it comes as any other reply does, under the session's token. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** Hands a file to the browser's downloads. */
export function saveFile({ name, type, base64 }: SentFile): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
