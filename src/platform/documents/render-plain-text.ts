import type { Document, DocumentBlock } from './document-block.ts';

/** A document as plain text, to paste where nothing else can be: short lines, tables as one line per row. */
export function renderPlainText(document: Document): string {
  const lines = [
    document.title.toUpperCase(),
    document.subtitle,
    ...document.blocks.flatMap(blockLines),
    '',
    document.footer,
  ];
  return `${lines.join('\n')}\n`;
}

function blockLines(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', block.text.toUpperCase()];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'figure':
      return [block.alt];
    case 'table':
      return block.rows.map((row) => {
        const [first = '', ...rest] = row;
        const cells = rest.map((cell, index) => `${block.columns[index + 1]?.head ?? ''} ${cell}`.trim());
        return cells.length > 0 ? `- ${first}: ${cells.join(' · ')}` : `- ${first}`;
      });
    default:
      return [block.text];
  }
}
