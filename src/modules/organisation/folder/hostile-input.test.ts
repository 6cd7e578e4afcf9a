import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputRefused } from '#kernel/input-fault.ts';
import { MUNICIPALITY_TABLES, TABLE_NAMES } from '../domain/folder/municipality-tables.ts';
import { arbitraryMunicipality } from './arbitrary-municipality.ts';
import type { FolderFile } from './read-municipality-files.ts';
import { readMunicipalityFiles } from './read-municipality-files.ts';
import { municipalityFiles } from './write-municipality-folder.ts';

const names = ['municipality.json', 'bok.xlsx', ...TABLE_NAMES.map((name) => `${MUNICIPALITY_TABLES[name].file}.csv`)];

/** Reads, or is refused with faults that say something; anything else is thrown on. */
async function readOrRefused(files: readonly FolderFile[]): Promise<void> {
  try {
    await readMunicipalityFiles(files);
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    for (const fault of error.faults) expect(fault.expected).toMatch(/\S/);
    for (const fault of error.faults) expect(fault.expected).not.toMatch(/undefined|\[object/);
  }
}

describe('ingenting i en fil får programmet til å falle', () => {
  it('tilfeldige byte', async () => {
    const file = fc.record({ name: fc.constantFrom(...names), bytes: fc.uint8Array({ maxLength: 300 }) });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { selector: (one) => one.name, maxLength: 6 }), readOrRefused),
      { numRuns: 200 },
    );
  });

  it('tilfeldig JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (rules, policy) => {
        const content = JSON.stringify({ number: '9901', name: 'Eksempelvik', rules, policy });
        await readOrRefused([{ name: 'municipality.json', bytes: Buffer.from(content) }]);
      }),
      { numRuns: 200 },
    );
    await readOrRefused([
      { name: 'municipality.json', bytes: Buffer.from(`{"rules":${'['.repeat(100_000)}${']'.repeat(100_000)}}`) },
    ]);
  });

  it('en god mappe med noen ødelagte byte', async () => {
    const damage = fc.record({
      file: fc.nat(),
      at: fc.nat(),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
      cut: fc.nat({ max: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(
        arbitraryMunicipality,
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        async (municipality, damages) => {
          const files = municipalityFiles(municipality).map((file) => ({ ...file }));
          for (const { file, at, bytes, cut } of damages) {
            const hit = files[file % files.length];
            if (!hit) continue;
            const place = at % (hit.bytes.length + 1);
            hit.bytes = Buffer.concat([hit.bytes.subarray(0, place), bytes, hit.bytes.subarray(place + cut)]);
          }
          await readOrRefused(files);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('celler byttet med merkelige verdier', async () => {
    const odd = fc.constantFrom(
      '',
      '"',
      '""',
      '-1',
      '1e9',
      '0',
      '2026-02-30',
      '31.12.9999',
      '24:00',
      '25:61',
      '2026-W60',
      '|',
      'ja',
      '\u0000',
      '__proto__',
      'constructor',
      'a'.repeat(600),
    );
    await fc.assert(
      fc.asyncProperty(arbitraryMunicipality, fc.nat(), fc.nat(), odd, async (municipality, file, at, value) => {
        const files = municipalityFiles(municipality).map((one) => ({ ...one }));
        const hit = files[file % files.length];
        if (!hit) return;
        const cells = Buffer.from(hit.bytes)
          .toString()
          .split(/(?<=[,\n])/);
        const index = at % cells.length;
        cells[index] = `${value}${cells[index]?.slice(-1) ?? ''}`;
        hit.bytes = Buffer.from(cells.join(''));
        await readOrRefused(files);
      }),
      { numRuns: 150 },
    );
  });
});
