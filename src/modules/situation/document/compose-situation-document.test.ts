import { describe, expect, test } from 'vitest';
import { instant } from '#kernel/instant.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { renderPdf } from '#platform/documents/render-pdf.ts';
import { renderPlainText } from '#platform/documents/render-plain-text.ts';
import { locales } from '#platform/texts/locale.ts';
import type { SituationReport } from '../contract.ts';
import { situationReportSchema } from '../contract.ts';
import { REPORT_FINDING_CODES } from '../domain/reports/assess-report.ts';
import { TROUBLE_LEVELS } from '../rules/trouble-levels.ts';
import { codesTexts } from '../texts/codes-texts.ts';
import { composeSituationDocument } from './compose-situation-document.ts';

const at = instant('2026-11-23T05:31:00Z');
const shown = (n: number) => ({ n, hidden: false });
const hidden = { n: null, hidden: true };
const row = (unitId: string | null, name: string, infected: typeof hidden | ReturnType<typeof shown>) => ({
  unitId,
  name,
  units: 7,
  unitsReported: 6,
  tested: shown(30),
  infected,
  quarantined: shown(0),
  sick: shown(9),
  deaths: shown(0),
  admissions: shown(0),
});

const report: SituationReport = situationReportSchema.parse({
  audience: 'crisis_management',
  municipality: { name: 'Fjellhavn kommune', number: '5406' },
  place: { unitId: null, name: 'Fjellhavn kommune' },
  madeAt: instant('2026-11-23T05:40:00Z'),
  madeBy: 'Ragna Solbris',
  today: plainDate('2026-11-23'),
  ages: { calculatedAt: at, roster: at, availability: at, reports: at, stock: null, visits: at },
  staffing: {
    unitsShort: 3,
    units: 24,
    worst: {
      unitId: 'A2',
      unitName: 'Åsheim 2',
      date: plainDate('2026-11-23'),
      shift: 'N',
      startsAt: instant('2026-11-23T21:00:00Z'),
      competence: 'nurse',
      missing: 2,
      belowMinimum: 1,
    },
    people: 412,
    awayNow: shown(34),
    awayYesterday: shown(25),
    holes: 17,
    holesNext24Hours: 4,
    belowMinimum: 9,
  },
  units: [
    {
      unitId: 'A2',
      name: 'Åsheim 2',
      level: 'act',
      reasons: [
        { code: 'situation.level.below-minimum-soon', level: 'act', facts: { missing: 4 } },
        { code: 'situation.level.at-minimum', level: 'watch', facts: { days: 2, date: '2026-11-26' } },
      ],
    },
  ],
  levels: { act: 1, watch: 4, normal: 19 },
  infection: [row('S', 'Sykehjem', shown(9)), row('H', 'Hjemmetjeneste', shown(3)), row(null, 'x', shown(12))],
  services: { normal: 18, reduced: 3, closed: 1, unknown: 2 },
  quality: { staffing: 2.6, quality: 2.9, belowNormal: 5 },
  visits: { total: 23, must: 4, should: 12, canWait: 7, days: 1 },
  equipment: [
    {
      item: 'Munnbind type IIR',
      group: 'masks',
      usable: 1800,
      expired: 50,
      expiringBeforeUse: 0,
      usePerDay: 148,
      days: { mid: 12.2, low: 8.4, high: 19.1, capped: false },
      level: 'act',
      countedOn: plainDate('2026-11-23'),
      countedAt: at,
      nextDelivery: { date: plainDate('2026-12-10'), inDays: 17, quantity: 2000 },
      lateDelivery: null,
      sites: 9,
      sitesBelowLimit: 7,
      sitesUnknown: 0,
    },
  ],
  reports: { received: 19, expected: 24, missing: ['Granstua', 'Ekornstien'] },
  decisions: [{ seq: 4, at, title: 'Åsheim på nivå 2', why: 'Ni borte.', actorName: 'Ragna Solbris' }],
  changes: [
    { at, kind: 'away', unitId: 'A2', unitName: 'Åsheim 2', facts: { people: 9 }, isNew: true },
    { at, kind: 'outbreak-started', unitId: 'A2', unitName: 'Åsheim 2', facts: { date: '2026-11-22' }, isNew: true },
  ],
});

describe('situasjonsrapporten som tekst', () => {
  test('til å lime inn i DSB-CIM', () => {
    expect(renderPlainText(composeSituationDocument(report, 'nb'))).toMatchInlineSnapshot(`
      "SITUASJONSRAPPORT
      Fjellhavn kommune, mandag 23. november 2026 kl. 06:40. Laget av Ragna Solbris.
      For kriseledelsen.
      3 av 24 enheter mangler folk det neste døgnet.
      Verst er Åsheim 2 mandag 23. november kl. 22:00: 2 vakter uten sykepleier, 1 under minimum.

      BEMANNING
      Borte nå: 34 av 412 (25 i går). Vakter uten folk neste døgn: 4. Neste 14 dager: 17, av dem 9 under minimum.

      ENHETER SOM TRENGER NOE
      Noen må handle: 1. Følg med: 4. Som normalt: 19.
      - Åsheim 2: Tilstand noen må handle · Hvorfor 4 vakter under minimum i dag eller i morgen; på minimum 2 dager, først torsdag 26. november

      SMITTE OG HELSE
      - Sykehjem: Rapporter 6/7 · Testet 30 · Smittet 9 · Karantene 0 · Syke 9 · Døde 0 · Innlagt 0
      - Hjemmetjeneste: Rapporter 6/7 · Testet 30 · Smittet 3 · Karantene 0 · Syke 9 · Døde 0 · Innlagt 0
      - Alle: Rapporter 6/7 · Testet 30 · Smittet 12 · Karantene 0 · Syke 9 · Døde 0 · Innlagt 0
      Testet, døde og innlagte er siste døgn. Resten er slik det står nå. «Rapporter» er enheter med fersk rapport, av alle.

      TJENESTER
      Normal drift: 18. Redusert: 3. Stengt: 1. Ikke meldt: 2.
      Ledernes vurdering mot normalt (3 er normalt): bemanning 2,6, kvalitet 2,9. Under normalt: 5 enheter.
      Besøk uten utfører i dag: 23. Må gjøres: 4. Bør: 12. Kan vente: 7.

      UTSTYR
      - Munnbind type IIR: Døgn igjen 12 · 9 av 10 utfall 8–19 · Brukbart 1 800 · Neste levering 10.12.2026 · Talt 23.11.2026

      RAPPORTER FRA ENHETENE
      19 av 24 er inne.
      Mangler: Granstua og Ekornstien.

      BESLUTNINGER SISTE DØGN
      - 23.11.2026 06:31 Åsheim på nivå 2 (Ragna Solbris). Ni borte.

      ENDRET SISTE DØGN
      - 23.11.2026 06:31 9 borte · Åsheim 2
      - 23.11.2026 06:31 Utbrudd fra søndag 22. november · Åsheim 2

      HVOR GAMLE ER TALLENE
      - Turnus, lest inn eller endret: Sist endret 23.11.2026 06:31
      - Fravær, registrert: Sist endret 23.11.2026 06:31
      - Enhetenes rapporter, den nyeste: Sist endret 23.11.2026 06:31
      - Lager, talt eller lest inn: Sist endret mangler
      - Besøk, lest inn: Sist endret 23.11.2026 06:31

      Beredt · Fjellhavn kommune · 23.11.2026 06:40
      "
    `);
  });

  test('statsforvalterens utgave sier at små tall er skjult, og har ingen beslutninger', () => {
    const governor: SituationReport = {
      ...report,
      audience: 'county_governor',
      units: [],
      decisions: [],
      changes: [],
      infection: [row('S', 'Sykehjem', hidden), row('H', 'Hjemmetjeneste', hidden), row(null, 'x', shown(12))],
      staffing: { ...report.staffing, worst: null, awayNow: hidden },
    };
    const text = renderPlainText(composeSituationDocument(governor, 'nb'));
    expect(text).toContain('Bare summer; små tall, og tall som røper dem, er skjult.');
    expect(text).toContain('Borte nå: skjult av 412');
    expect(text).toContain('- Sykehjem: Rapporter 6/7 · Testet 30 · Smittet skjult');
    expect(text).not.toContain('BESLUTNINGER');
    expect(text).not.toContain('Åsheim 2');
  });

  test.each(locales)('som PDF på %s, uten tekster som mangler', (locale) => {
    const document = composeSituationDocument(report, locale);
    expect(JSON.stringify(document)).not.toMatch(/situation\.level|document\.|change\./);
    const pdf = renderPdf(document);
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
  });

  test('hver kode serveren gir, har en tekst', () => {
    const codes = [...TROUBLE_LEVELS.map((rule) => rule.code), ...REPORT_FINDING_CODES];
    expect(codes.filter((code) => !Object.hasOwn(codesTexts.nb, code))).toEqual([]);
  });
});
