import { describe, expect, it } from 'vitest';
import { InputRefused } from '#kernel/input-fault.ts';
import { parseColumnMapping, savedMappingOf } from './parse-column-mapping.ts';

const parse = (content: unknown) => parseColumnMapping(Buffer.from(JSON.stringify(content)), 'mapping.json');
const columnsOfFaults = (content: unknown): unknown[] => {
  try {
    parse(content);
  } catch (error) {
    if (error instanceof InputRefused) return error.faults.map((fault) => fault.column);
    throw error;
  }
  return [];
};

describe('lagret mapping', () => {
  it('tabeller går under filnavnene', () => {
    const saved = { name: 'Turnus vest', tables: { unit_status: { from: 'Status', columns: { unit_id: 'Enhet' } } } };
    expect(parse(saved).tables.unitStatus).toEqual({ from: 'Status', columns: { unit_id: 'Enhet' } });
    expect(savedMappingOf(parse(saved))).toEqual(saved);
  });

  it.each([
    ['ukjent tabell', { tables: { lønn: {} } }, ['tables.lønn']],
    ['ukjent kolonne', { tables: { roster: { columns: { lønn: 'Lønn' } } } }, ['tables.roster.columns.lønn']],
    ['ukjent tegnsett', { tables: { roster: { encoding: 'ebcdic' } } }, ['tables.roster.encoding']],
    ['datoformat uten år', { tables: { roster: { dateFormat: 'DD.MM' } } }, ['tables.roster.dateFormat']],
    ['ikke et objekt', [], ['']],
  ])('%s', (_, content, columns) => expect(columnsOfFaults(content)).toEqual(columns));

  it('ødelagt JSON', () => expect(() => parseColumnMapping(Buffer.from('{'), 'mapping.json')).toThrow(InputRefused));
});
