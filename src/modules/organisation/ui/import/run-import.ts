import { ApiError, problemFromReply } from '#platform/web-client/api-error.ts';
import { tabId } from '#platform/web-client/tab-id.ts';
import type { ImportStreamLine, SavedMapping } from '../../contract/imports.ts';

type Ending = Exclude<ImportStreamLine, { readonly progress: unknown }>;
type Progress = Extract<ImportStreamLine, { readonly progress: unknown }>['progress'];

/** The files and the mapping as the server takes them. */
export function uploadForm(files: readonly File[], mapping?: SavedMapping): FormData {
  const form = new FormData();
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  for (const file of files) form.append('files', file, file.name);
  return form;
}

/** Sends an import, tells how far it has come, and gives how it ended. */
export async function runImport(
  form: FormData,
  {
    dryRun,
    csrfToken,
    onProgress,
  }: { readonly dryRun: boolean; readonly csrfToken: string; readonly onProgress: (progress: Progress) => void },
): Promise<Ending> {
  const reply = await fetch(`/api/organisation/imports?dryRun=${dryRun}`, {
    method: 'POST',
    headers: { 'x-csrf-token': csrfToken, 'x-tab': tabId },
    body: form,
    credentials: 'same-origin',
  }).catch(() => {
    throw new ApiError({ kind: 'offline' });
  });
  if (!reply.ok || !reply.body) {
    throw new ApiError(problemFromReply(reply.status, await reply.json().catch(() => undefined)));
  }
  for await (const line of linesOf(reply.body)) {
    const read = JSON.parse(line) as ImportStreamLine;
    if ('progress' in read) onProgress(read.progress);
    else return read;
  }
  throw new ApiError({ kind: 'offline' });
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const parts = (rest + value).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) if (part !== '') yield part;
  }
  if (rest !== '') yield rest;
}
