import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from './document-block.ts';
import { openWoff, renameFamily } from './open-woff.ts';

/** The parts of Inter in the two weights of the sheet: Norwegian and English, and (as a family of its own) Sámi and other Latin letters. */
const FONTS = [
  { family: 'Inter', files: ['latin-400', 'latin-600'] },
  { family: 'Intex', files: ['latin-ext-400', 'latin-ext-600'] },
];

let compiler: NodeCompiler | undefined;

function openCompiler(): NodeCompiler {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json')), 'files');
  const fontBlobs = FONTS.flatMap(({ family, files }) =>
    files.map((name) =>
      renameFamily(openWoff(readFileSync(join(folder, `inter-${name}-normal.woff`))), 'Inter', family),
    ),
  );
  return NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs }] });
}

/** A document as tagged PDF (PDF/UA-1). Nothing is fetched; fonts come with the program. */
export function renderPdf(document: Document): Buffer {
  compiler ??= openCompiler();
  const content = JSON.stringify({
    ...document,
    blocks: document.blocks.map((block) => (block.kind === 'table' ? { totalRow: false, ...block } : block)),
  });
  try {
    const inputs = { document: content };
    return compiler.pdf({ mainFilePath: join(import.meta.dirname, 'document.typ'), inputs }, { pdfStandard: 'ua-1' });
  } finally {
    compiler.evictCache(2); // texts of earlier documents do not pile up in memory
  }
}
