import { useState } from 'react';
import { instant } from '#kernel/instant.ts';
import { formatDays } from '#platform/texts/format-date.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { FilterChips } from '#platform/ui-kit/FilterChips.tsx';
import { Legend } from '#platform/ui-kit/Legend.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { PrintButton } from '#platform/ui-kit/PrintButton.tsx';
import { Reasons } from '#platform/ui-kit/Reasons.tsx';
import { RosterGrid } from '#platform/ui-kit/RosterGrid.tsx';
import type { RosterRow, RosterSelection } from '#platform/ui-kit/roster-row.ts';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useSearchList } from '#platform/ui-kit/use-search-list.ts';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import type { View } from '#platform/ui-kit/ViewSwitch.tsx';
import { ViewSwitch } from '#platform/ui-kit/ViewSwitch.tsx';
import { galleryDays, galleryRoster, gallerySums, galleryToday, shifts } from './gallery-people.ts';

const few = galleryRoster(['Åsheim 1', 'Åsheim 2', 'Fuglenes 1'], 17);
const many = galleryRoster(
  Array.from({ length: 60 }, (_, unit) => `Enhet ${unit + 1}`),
  200,
);
const legend = [
  { cell: { kind: 'shift', ...shifts.D }, text: 'dag' },
  { cell: { kind: 'shift', ...shifts.A }, text: 'aften' },
  { cell: { kind: 'shift', ...shifts.N }, text: 'natt' },
  { cell: { kind: 'free' }, text: 'fri' },
  { cell: { kind: 'free', canGo: true }, text: 'fri, kan flyttes' },
  { cell: { kind: 'shift', ...shifts.D, workOnly: true }, text: 'kun jobb' },
  { cell: { kind: 'outside' }, text: 'annen arbeidsgiver' },
  { cell: { kind: 'away' }, text: 'borte til dato' },
  { cell: { kind: 'under', missing: 1 }, text: 'under minimum' },
] as const;

/** The staff map's pieces: the grid, its legend, a tried selection, and twelve thousand rows on request. */
export function MapGallery() {
  const [size] = useSearchParam('rows', 'few');
  const [view, setView] = useState<View>('picture');
  const [filters, toggle] = useSearchList('filter');
  const [selection, setSelection] = useState<RosterSelection>();
  const [opened, setOpened] = useState<string>();
  const rows = size === 'many' ? many : few;
  const names = new Map(rows.map((row) => [row.id, row]));
  return (
    <>
      <PageHead
        title="Hvem kan jobbe hvor?"
        sub={`Bemanningskart, ${formatDays(galleryToday, galleryDays.at(-1) ?? galleryToday, 'nb')}`}
        actions={
          <>
            <ViewSwitch value={view} onChange={setView} pictureLabel="Kart" />
            <PrintButton />
          </>
        }
      />
      <Answer act="men bare 3 sykepleiere kan ta natt på Åsheim 2.">
        34 av 412 er borte i dag. 26 er fri og kan flyttes,
      </Answer>
      <LiveLine>
        <Age at={instant('2026-11-23T05:31:00Z')} verb="Sist endret" />
        <span>Turnus lest inn i natt 02:00</span>
        <span>Borte meldt av avdelingsledere, eldste i går 21:15</span>
      </LiveLine>
      <div className="control-bar">
        <FilterChips
          selected={filters}
          onToggle={toggle}
          options={[
            { id: 'under', label: 'Bare under minimum' },
            { id: 'go', label: 'Kan flyttes', count: 26 },
            { id: 'nurse', label: 'Sykepleiere' },
            { id: 'night', label: 'Natt' },
          ]}
        />
      </div>
      <Legend items={legend} />
      <div className="with-panel">
        <RosterGrid
          label="Bemanningskart"
          days={galleryDays}
          today={galleryToday}
          rows={rows}
          sums={gallerySums}
          detailLabel="Komp."
          trailingLabel="Kan gå til"
          onSelect={setSelection}
          onOpen={setOpened}
        />
        <SelectionPanel
          selection={selection}
          opened={opened && names.get(opened)}
          names={names}
          onClose={() => setOpened(undefined)}
        />
      </div>
    </>
  );
}

interface SelectionPanelProps {
  readonly selection: RosterSelection | undefined;
  readonly opened: RosterRow | '' | undefined;
  readonly names: ReadonlyMap<string, RosterRow>;
  readonly onClose: () => void;
}

function SelectionPanel({ selection, opened, names, onClose }: SelectionPanelProps) {
  if (opened) {
    return (
      <SidePanel title={opened.name} kicker={`${opened.detail} · Åsheim 2`} onClose={onClose} focusKey={opened.id}>
        <p>Fast 80 %, kan gå til Åsheim 1 og Fuglenes 1. Sagt ja til å flyttes 02.11.2026.</p>
      </SidePanel>
    );
  }
  const people = selection?.rowIds.map((id) => names.get(id)).filter((row) => row !== undefined) ?? [];
  if (people.length === 0) {
    return (
      <SidePanel title="Prøv hva som skjer" kicker="Ingenting valgt">
        <p>Dra over noen dager for å se hva det åpner om de blir borte.</p>
      </SidePanel>
    );
  }
  return (
    <SidePanel
      proposed
      kicker={`Prøvd, ikke lagret · ${people.length} personer × ${selection?.days.length ?? 0} dager`}
      title="Hvis disse blir borte: dette åpner 6 vakter"
    >
      <p>
        To kan stå tomme uten å gå under minimum, <b>fire må dekkes.</b>
      </p>
      <ul className="panel-list">
        <li>
          <span>fr 27. dag, sykepleier</span>
          <Mark kind="act">−1</Mark>
        </li>
        <li>
          <span>fr 27. aften, helsefagarb.</span>
          <Mark kind="act">−1</Mark>
        </li>
        <li>
          <span>lø 28. aften, helsefagarb.</span>
          <span className="note">tåles</span>
        </li>
      </ul>
      <h3>Hvem kan dekke de fire</h3>
      <Reasons
        items={[
          { id: '1', count: 5, text: 'er fri, opplært og har sagt ja til å flyttes' },
          { id: '2', count: 2, text: 'av vaktene kan dekkes uten overtid' },
          {
            id: '3',
            count: (
              <Mark kind="act" bare>
                1
              </Mark>
            ),
            text: <Mark kind="act">ingen lovlig dekning: fredag natt</Mark>,
          },
        ]}
      />
      <div className="button-row">
        <Button kind="main">Prøv i plan</Button>
        <Button>Meld borte …</Button>
        <Button kind="plain">Nullstill</Button>
      </div>
      <h3 className="sub-head">De som er valgt</h3>
      <ul className="panel-list">
        {people.slice(0, 8).map((row) => (
          <li key={row.id}>
            <span>{row.name}</span>
            <span className="note">{row.detail}</span>
          </li>
        ))}
      </ul>
      <p className="note">
        Du ser «borte til», ikke hvorfor. Årsaken kan bare nærmeste leder og kommunelegen åpne, og oppslaget logges.
      </p>
    </SidePanel>
  );
}
