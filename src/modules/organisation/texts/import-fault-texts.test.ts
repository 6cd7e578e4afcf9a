import { describe, expect, it } from 'vitest';
import { createTranslator } from '#platform/texts/translator.ts';
import { FOLDER_FAULT_CODES } from '../domain/folder/expected-text.ts';
import { folderFault } from '../domain/folder/folder-fault.ts';
import { faultText, importFaultTexts } from './import-fault-texts.ts';

const t = createTranslator('nb', importFaultTexts);

describe('teksten til en feil', () => {
  it.each(FOLDER_FAULT_CODES)('%s finnes', (code) =>
    expect(Object.keys(importFaultTexts.nb)).toContain(`fault.${code}`),
  );

  it.each([
    ['bad-number', { least: 0, most: 100 }, 'et tall fra 0 til 100'],
    ['bad-whole', { least: 0 }, 'et helt tall, minst 0'],
    ['bad-day', {}, 'en dag som finnes, som 23.11.2026'],
    ['bad-day', { format: 'DD/MM/YYYY' }, 'en dag som finnes, skrevet DD/MM/YYYY'],
    ['bad-choice', { values: ['pin', 'refuse'] }, 'ett av pin og refuse'],
    ['missing-file', { file: 'items.csv', neededBy: 'stock.csv' }, 'filen items.csv, som stock.csv viser til'],
    ['bad-object', {}, 'et objekt { … }'],
  ] as const)('%s %o', (code, facts, text) => expect(faultText(t, folderFault({ file: 'x' }, code, facts))).toBe(text));

  it('uten kode står det på engelsk', () => expect(faultText(t, { expected: 'a file' })).toBe('a file'));
});
