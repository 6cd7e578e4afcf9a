import { instant } from '#kernel/instant.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { IntervalAxis } from '#platform/ui-kit/IntervalAxis.tsx';
import { IntervalBar } from '#platform/ui-kit/IntervalBar.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';

const at0540 = instant('2026-11-23T04:40:00Z');
const yesterday = instant('2026-11-22T04:51:00Z');
const saturday = instant('2026-11-21T05:00:00Z');
const long = instant('2026-11-09T05:00:00Z');
const SCALE_DAYS = 70;

interface Late {
  readonly unit: string;
  readonly last: typeof yesterday;
  readonly level?: 3;
  readonly known: string;
  readonly act?: boolean;
}
const late: readonly Late[] = [
  { unit: 'Granstua', last: saturday, level: 3, known: '2 døgn uten rapport', act: true },
  { unit: 'Ekornstien', last: yesterday, known: 'Varslet 06:05' },
  { unit: 'Hjemmetj. Sør', last: yesterday, known: 'Varslet 06:05' },
  { unit: 'Ørnehøgda', last: yesterday, known: 'Åpnet 06:22, ikke sendt' },
  { unit: 'Åsheim 2', last: yesterday, known: 'Ny leder i dag' },
];
const lateColumns: readonly Column<Late>[] = [
  { id: 'unit', header: 'Enhet', primary: true, cell: (row) => row.unit },
  { id: 'last', header: 'Sist rapportert', cell: (row) => <Age at={row.last} level={row.level} /> },
  {
    id: 'known',
    header: 'Hva vi vet',
    wideOnly: true,
    cell: (row) => (row.act ? <Mark kind="act">{row.known}</Mark> : row.known),
  },
  {
    id: 'action',
    header: 'Handling',
    bare: true,
    align: 'end',
    cell: (row) => (
      <Button small aria-label={`Purr ${row.unit}`}>
        Purr
      </Button>
    ),
  },
];

interface Stock {
  readonly item: string;
  readonly days: number;
  readonly low: number;
  readonly high: number;
  readonly delivery?: number;
  readonly level?: 'act' | 'watch';
  readonly counted: typeof yesterday;
}
const stock: readonly Stock[] = [
  { item: 'Munnbind type IIR', days: 12, low: 8, high: 19, delivery: 17, level: 'act', counted: at0540 },
  { item: 'Hansker nitril, M', days: 18, low: 13, high: 26, delivery: 24, level: 'watch', counted: at0540 },
  { item: 'Smittefrakk', days: 26, low: 18, high: 37, counted: yesterday },
  { item: 'Åndedrettsvern FFP2', days: 33, low: 21, high: 52, delivery: 40, counted: saturday },
  { item: 'Hånddesinfeksjon', days: 41, low: 31, high: 58, counted: saturday },
  { item: 'Visir', days: 54, low: 40, high: 90, counted: long },
];
const stockColumns: readonly Column<Stock>[] = [
  { id: 'item', header: 'Vare', primary: true, cell: (row) => row.item },
  {
    id: 'days',
    header: 'Døgn',
    align: 'end',
    cell: (row) => (row.level ? <Mark kind={row.level}>{row.days}</Mark> : row.days),
  },
  {
    id: 'span',
    header: 'Spenn',
    bare: true,
    width: '44%',
    head: (
      <IntervalAxis
        scale={SCALE_DAYS}
        ticks={[
          { days: 0, label: '0' },
          { days: 21, label: '21 døgn' },
          { days: 42, label: '42' },
          { days: 63, label: '63' },
        ]}
      />
    ),
    cell: (row) => <IntervalBar {...row} limit={21} scale={SCALE_DAYS} />,
  },
  { id: 'counted', header: 'Sist talt', wideOnly: true, cell: (row) => <Age at={row.counted} verb="talt" /> },
];

/** The two tables at the foot of the situation page. */
export function TodayTables() {
  return (
    <div className="page-pair full-width">
      <Section title="5 enheter har ikke rapportert" note="frist 06:00, neste kl. 14:00">
        <DataTable
          label="Enheter uten rapport"
          rows={late}
          columns={lateColumns}
          rowId={(row) => row.unit}
          rowName={(row) => row.unit}
          foot={false}
          narrow="rows"
        />
      </Section>
      <Section title="Så lenge varer utstyret" note="døgn igjen, strek = mest trolig, felt = 9 av 10 utfall">
        <DataTable
          label="Døgn igjen av utstyr"
          rows={stock}
          columns={stockColumns}
          rowId={(row) => row.item}
          rowName={(row) => row.item}
          foot={false}
          narrow="rows"
        />
        <p className="note section-more">
          ◇ bekreftet levering. Munnbind tar trolig slutt fem døgn før den kommer.{' '}
          <TextButton>Se bestilling og fordeling</TextButton>
        </p>
      </Section>
    </div>
  );
}
