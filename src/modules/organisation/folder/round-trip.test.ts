import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryMunicipality } from './arbitrary-municipality.ts';
import { readMunicipalityFiles } from './read-municipality-files.ts';
import { municipalityFiles } from './write-municipality-folder.ts';

const ENCODINGS = ['utf-8', 'utf-8-bom', 'windows-1252'] as const;
const DELIMITERS = [',', ';', '\t'] as const;
const DECIMALS = ['.', ','] as const;
const DAYS = ['iso', 'day-first'] as const;

describe('det som skrives, leses likt', () => {
  const styles = ENCODINGS.flatMap((encoding) =>
    DELIMITERS.flatMap((delimiter) =>
      DECIMALS.flatMap((decimal) => DAYS.map((days) => ({ encoding, delimiter, decimal, days }))),
    ),
  );
  it.each(styles)('$encoding $delimiter $decimal $days', async (style) => {
    const rest = fc.record({
      words: fc.constantFrom('1/0' as const, 'true/false' as const, 'yes/no' as const, 'ja/nei' as const),
      lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
    });
    await fc.assert(
      fc.asyncProperty(arbitraryMunicipality, rest, async (municipality, more) => {
        const { municipality: read } = await readMunicipalityFiles(
          municipalityFiles(municipality, { ...style, ...more }),
        );
        expect(read).toEqual(municipality);
      }),
      { numRuns: 15 },
    );
  });
});

it('uten demand.csv er behovet ukjent, ikke tomt', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryMunicipality, async (municipality) => {
      const without = { ...municipality, demand: undefined };
      expect((await readMunicipalityFiles(municipalityFiles(without))).municipality.demand).toBeUndefined();
    }),
    { numRuns: 5 },
  );
});
