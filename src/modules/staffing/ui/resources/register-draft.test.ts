import { expect, test } from 'vitest';
import { draftOfRegister, faultsOfRegister, fieldsOfRegister, NEW_DRAFT } from './register-draft.ts';

const filled = { ...NEW_DRAFT, name: 'Multe, Per', competence: 'assistant', availablePct: '37,5', languages: 'nb, en' };

test('det som skrives, sendes som tall og lister', () => {
  expect(fieldsOfRegister(filled)).toMatchObject({ availablePct: 37.5, languages: ['nb', 'en'], coreRank: null });
});

test('skjemaet fylt med en person gir den samme personen', () => {
  const fields = fieldsOfRegister(filled);
  expect(fieldsOfRegister(draftOfRegister(fields))).toEqual(fields);
});

test('uten navn og kompetanse, eller med bokstaver for tall, kan det ikke lagres', () => {
  expect([...faultsOfRegister(NEW_DRAFT)].toSorted()).toEqual(['competence', 'name']);
  expect([...faultsOfRegister({ ...filled, coreRank: 'først' })]).toEqual(['coreRank']);
  expect(faultsOfRegister(filled).size).toBe(0);
});
