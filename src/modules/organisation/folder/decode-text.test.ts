import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { encodeWindows1252 } from './encode-text.ts';

describe('tegnsett', () => {
  it.each([
    ['UTF-8', Buffer.from('Blåbær'), 'utf-8', 'Blåbær'],
    ['UTF-8 med merke', Buffer.from('\ufeffBlåbær'), 'utf-8', 'Blåbær'],
    ['Windows-1252', encodeWindows1252('Blåbær – 5 €'), 'windows-1252', 'Blåbær – 5 €'],
    ['UTF-16', Buffer.from('\ufeffBlåbær', 'utf16le'), 'utf-16le', 'Blåbær'],
    ['sammensatte bokstaver', Buffer.from('Bla\u030abær'), 'utf-8', 'Blåbær'],
  ])('%s', (_, bytes, encoding, text) => expect(decodeText(bytes)).toEqual({ encoding, text }));

  it('to eksporter limt sammen leses linje for linje', () => {
    const bytes = Buffer.concat([encodeWindows1252('Ås\n'), Buffer.from('Øra\n'), encodeWindows1252('Ærfugl\n')]);
    expect(decodeText(bytes)).toEqual({ encoding: 'windows-1252', text: 'Ås\nØra\nÆrfugl\n', mixedFromLine: 2 });
  });

  it('alt Windows-1252 kan skrive, leses likt', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abæøåÆØÅé€–“” ') }), (text) => {
        expect(decodeText(encodeWindows1252(text), 'windows-1252').text).toBe(text);
      }),
    );
  });

  it('nekter å skrive det Windows-1252 ikke har', () => expect(() => encodeWindows1252('čáhci')).toThrow(RangeError));
});
