import { useMemo, useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { rng } from '#kernel/rng.ts';
import { compareNames } from '#platform/texts/compare-names.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Changed } from '#platform/ui-kit/Changed.tsx';
import { Checkbox } from '#platform/ui-kit/Checkbox.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { Icon } from '#platform/ui-kit/Icon.tsx';
import type { IconName } from '#platform/ui-kit/icon-paths.ts';
import { iconPaths } from '#platform/ui-kit/icon-paths.ts';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { galleryRoster, galleryToday } from './gallery-people.ts';

const random = rng(7);
const people = galleryRoster(
  Array.from({ length: 60 }, (_, unit) => `Enhet ${unit + 1}`),
  200,
).flatMap((row) =>
  row.kind === 'person'
    ? [
        {
          id: row.id,
          name: row.name,
          competence: row.detail ?? '',
          percent: random.int(11) * 5 + 50,
          unit: `Enhet ${random.int(60) + 1}`,
        },
      ]
    : [],
);

/** Everything one fills in, presses and picks, and a table of twelve thousand rows. */
export function ControlsGallery() {
  const { say } = useToast();
  const [text, setText] = useState('');
  const [list, setList] = useState('');
  const [unit, setUnit] = useState('');
  const [date, setDate] = useState<PlainDate | undefined>(galleryToday);
  const [checked, setChecked] = useState(true);
  const [kind, setKind] = useState<'sick' | 'leave'>('sick');
  const [sort, setSort] = useSearchParam('sort');
  const [size] = useSearchParam('rows', 'few');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => (size === 'many' ? people : people.slice(0, 12)), [size]);
  return (
    <>
      <PageHead title="Skjema og tabell" sub="Alt man fyller ut, trykker på og velger" />
      <div className="page-stack">
        <Section title="Knapper og merker">
          <div className="stack">
            <div className="button-row">
              <Button kind="main">Publiser og spør 14 …</Button>
              <Button>Finn ny</Button>
              <Button kind="plain">Avvis</Button>
              <Button kind="main" busy>
                Publiserer
              </Button>
              <Button busy>Leser inn</Button>
              <Button small>Purr</Button>
              <Button icon="print">Skriv ut</Button>
              <Button onClick={() => say('9 meldt borte på Åsheim 2 til 3. desember', { undo: () => {} })}>
                Vis beskjed
              </Button>
            </div>
            <p className="button-row">
              <Mark kind="act">4 må gjøres</Mark> <Mark kind="watch">på minimum</Mark> <Mark kind="new">foreslått</Mark>
            </p>
            <div className="changes">
              <Changed label="Ny inngang:" now="dør B på baksiden" before="hoveddøren" />
              <Changed label="Ny makker:" now="Live Østersurt" before="Ida Linerle" />
            </div>
            <p className="button-row">
              {(Object.keys(iconPaths) as IconName[]).map((name) => (
                <span key={name} title={name}>
                  <Icon name={name} size={20} />
                </span>
              ))}
            </p>
          </div>
        </Section>
        <div className="page-pair">
          <Section title="Skjema">
            <div className="form">
              <TextField label="Navn" hint="Slik det står i turnus" value={text} onChange={setText} />
              <TextField label="Timer" value="tolv" onChange={() => {}} error="Skriv et tall, for eksempel 12,5" />
              <div className="form-row">
                <DateField label="Fra" value={date} onChange={setDate} />
                <DateField label="Til" optional value={undefined} onChange={() => {}} />
              </div>
              <SelectField
                label="Enhet"
                value={unit}
                onChange={setUnit}
                placeholder="Velg enhet"
                options={[
                  { value: '1', label: 'Åsheim 1', group: 'Sykehjem' },
                  { value: '2', label: 'Åsheim 2', group: 'Sykehjem' },
                  { value: '3', label: 'Nord', group: 'Hjemmetjeneste' },
                ]}
              />
              <TextArea
                label="Lim inn navn"
                hint="Ett navn eller ansattnummer per linje"
                optional
                value={list}
                onChange={setList}
              />
            </div>
          </Section>
          <Section title="Valg">
            <div className="form">
              <Checkbox
                label="Gi beskjed til vakthavende leder"
                note="Sendes når planen er publisert"
                checked={checked}
                onChange={setChecked}
              />
              <Checkbox label="Noen av dem" mixed checked={false} onChange={() => {}} />
              <Checkbox label="Kan ikke velges nå" disabled checked={false} onChange={() => {}} />
              <RadioField
                label="Slags fravær"
                value={kind}
                onChange={setKind}
                options={[
                  { value: 'sick', label: 'Syk' },
                  { value: 'leave', label: 'Permisjon', note: 'Innvilget på forhånd' },
                ]}
              />
            </div>
          </Section>
        </div>
        <Section title="Ansatte" note="trykk på en kolonne for å sortere">
          <DataTable
            label="Ansatte"
            rows={rows}
            rowId={(row) => row.id}
            rowName={(row) => row.name}
            sort={sort}
            onSort={setSort}
            selected={selected}
            onSelect={setSelected}
            onOpen={(row) => say(`Åpner ${row.name}`)}
            bulkActions={
              <>
                <Button kind="main">Meld borte</Button>
                <Button>Send melding</Button>
              </>
            }
            columns={[
              {
                id: 'name',
                header: 'Navn',
                primary: true,
                width: '16rem',
                cell: (row) => row.name,
                sort: (a, b) => compareNames(a.name, b.name),
              },
              {
                id: 'competence',
                header: 'Kompetanse',
                plain: true,
                cell: (row) => row.competence,
                sort: (a, b) => compareNames(a.competence, b.competence),
              },
              {
                id: 'unit',
                header: 'Enhet',
                plain: true,
                cell: (row) => row.unit,
                sort: (a, b) => compareNames(a.unit, b.unit),
              },
              {
                id: 'percent',
                header: 'Stilling',
                align: 'end',
                cell: (row) => `${row.percent} %`,
                sort: (a, b) => a.percent - b.percent,
              },
              {
                id: 'mark',
                header: 'Status',
                wideOnly: true,
                cell: (row) => (row.percent === 50 ? <Mark kind="watch">mangler samtykke</Mark> : null),
              },
            ]}
          />
        </Section>
      </div>
    </>
  );
}
