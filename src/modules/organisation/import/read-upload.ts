import type { FastifyRequest } from 'fastify';
import { InputRefused } from '#kernel/input-fault.ts';
import type { ColumnMapping } from '../domain/folder/column-mapping.ts';
import { parseColumnMapping } from '../folder/parse-column-mapping.ts';
import type { FolderFile } from '../folder/read-municipality-files.ts';

/** What a multipart request carried: the files in memory, and the mapping (JSON) where there is one. */
export async function readUpload(
  request: FastifyRequest,
): Promise<{ files: FolderFile[]; mapping: ColumnMapping | undefined }> {
  const files: FolderFile[] = [];
  let mapping: ColumnMapping | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'file') files.push({ name: part.filename, bytes: await part.toBuffer() });
    else if (part.fieldname === 'mapping' && typeof part.value === 'string' && part.value !== '') {
      mapping = parseColumnMapping(Buffer.from(part.value), 'mapping');
    }
  }
  if (files.length === 0) throw new InputRefused([{ file: '', expected: 'at least one file' }]);
  return { files, mapping };
}
