import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Document } from './document-block.ts';
import { renderPdf } from './render-pdf.ts';
import { renderPlainText } from './render-plain-text.ts';

const document: Document = {
  title: 'Situasjonsrapport',
  subtitle: 'Fjellhavn kommune, 23. november 2026 kl. 06:40',
  author: 'Ragna Solbris',
  language: 'nn',
  footer: 'Beredt',
  pageWord: 'Side',
  blocks: [
    { kind: 'lead', text: '3 av 24 enheter mangler folk. Čáhci, «#strong[x]» og "$x$"' },
    { kind: 'heading', text: 'Smitte' },
    { kind: 'list', items: ['Åsheim 2', '= ikke en overskrift'] },
    {
      kind: 'table',
      columns: [
        { head: 'Område', align: 'start' },
        { head: 'Smittet', align: 'end' },
      ],
      rows: [
        ['Sykehjem', 'under 5'],
        ['Alle', '12'],
      ],
      totalRow: true,
    },
    { kind: 'note', text: 'Små tall er skjult.' },
  ],
};

/** Everything readable in a PDF: its text with all packed streams unpacked. */
function unpacked(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const from = at + 6 + (pdf[at + 6] === 13 ? 2 : 1);
    try {
      parts.push(inflateSync(pdf.subarray(from, pdf.indexOf('endstream', from))).toString('latin1'));
    } catch {
      // not a packed stream
    }
  }
  return parts.join('\n');
}

describe('dokumenter', () => {
  test('PDF-en er merket, har språk og tittel, og sier at den er PDF/UA-1', () => {
    const text = unpacked(renderPdf(document));
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/StructTreeRoot/);
    expect(text).toMatch(/\/Lang ?\(nn-NO\)/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    expect(text).toMatch(/<pdfuaid:part>1</);
    expect(text).toMatch(/<dc:title>.*Situasjonsrapport/);
    for (const tag of ['/H1', '/H2', '/L', '/Table', '/TH']) expect(text).toMatch(new RegExp(`/S ?${tag}\\b`));
  });

  test('ord i dataene er aldri formatering, og hver skrift er innebygd', () => {
    const text = unpacked(renderPdf(document));
    expect(text).toMatch(/\/BaseFont ?\/\w+\+Inter/);
    expect(text).toMatch(/\/BaseFont ?\/\w+\+Intex/);
    expect(text).not.toMatch(/Libertinus/);
    expect(text.match(/\/S ?\/H2\b/g)).toHaveLength(1);
  });

  test('som ren tekst', () => {
    expect(renderPlainText(document)).toBe(
      [
        'SITUASJONSRAPPORT',
        'Fjellhavn kommune, 23. november 2026 kl. 06:40',
        '3 av 24 enheter mangler folk. Čáhci, «#strong[x]» og "$x$"',
        '',
        'SMITTE',
        '- Åsheim 2',
        '- = ikke en overskrift',
        '- Sykehjem: Smittet under 5',
        '- Alle: Smittet 12',
        'Små tall er skjult.',
        '',
        'Beredt',
        '',
      ].join('\n'),
    );
  });
});
