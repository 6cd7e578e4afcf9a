import { instant } from '#kernel/instant.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Checks } from '#platform/ui-kit/Checks.tsx';
import { DecisionBar } from '#platform/ui-kit/DecisionBar.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Legend } from '#platform/ui-kit/Legend.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { Progress } from '#platform/ui-kit/Progress.tsx';
import { Reasons } from '#platform/ui-kit/Reasons.tsx';
import { RosterGrid } from '#platform/ui-kit/RosterGrid.tsx';
import type { RosterCell, RosterRow } from '#platform/ui-kit/roster-row.ts';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { Why } from '#platform/ui-kit/Why.tsx';
import { cellsOf, galleryDays, galleryToday, shifts } from './gallery-people.ts';

type Mark_ = 'proposed' | 'moved';

function planned(
  pattern: string,
  at: Readonly<Record<number, readonly [keyof typeof shifts, Mark_, ('chosen' | 'pinned')?]>>,
): RosterCell[] {
  return cellsOf(pattern).map((cell, index): RosterCell => {
    const change = at[index];
    if (change)
      return {
        kind: 'shift',
        ...shifts[change[0]],
        change: change[1],
        chosen: change[2] === 'chosen',
        pinned: change[2] === 'pinned',
      };
    return cell.kind === 'shift' ? { ...cell, kept: true } : cell;
  });
}
const need = (name: string, covered: readonly number[], gaps: readonly number[] = []): RosterRow => ({
  id: name,
  kind: 'need',
  name,
  cells: galleryDays.map(
    (_, day): RosterCell =>
      covered.includes(day) ? { kind: 'covered' } : gaps.includes(day) ? { kind: 'gap', count: 1 } : { kind: 'none' },
  ),
});
const person = (name: string, cells: RosterCell[], note?: string): RosterRow => ({
  id: name,
  kind: 'person',
  name,
  note,
  cells,
});

const rows: readonly RosterRow[] = [
  { id: 'u1', kind: 'group', name: 'Åsheim 2' },
  need('Sykepleier, aften', [1, 3]),
  need('Sykepleier, natt', [0, 1, 2], [3, 6]),
  need('Helsefagarbeider, dag', [2, 4, 5]),
  person('Duetrost, Liv', planned('D.AD.DA.DD.ADD', {})),
  person('Gråtrost, Signe', planned('....DA..DDA.D.', { 0: ['N', 'moved', 'chosen'], 2: ['N', 'moved'] }), 'fra Å1'),
  person('Havsule, Jorunn', planned('....DD.DD.DD..', { 1: ['N', 'moved', 'pinned'] }), 'fra F2'),
  person('Multe, Aslak', planned('..DD..NNN..DD.', { 0: ['N', 'proposed'] })),
  person('Teist, Oddny', planned('DD.D..D.DD.D..', { 4: ['D', 'proposed'] })),
  person('9 borte', cellsOf('----------....')),
  { id: 'u2', kind: 'group', name: 'Fuglenes 1' },
  need('Helsefagarbeider, aften', [0]),
  person('Bjørkeløv, Ivar', planned('.AA.DDD..AA.DD', { 0: ['A', 'proposed'] })),
  person('Perleugle, Sara', planned('..D...D..D..D.', { 5: ['D', 'proposed'] }), 'student'),
];
const legend = [
  { cell: { kind: 'shift', ...shifts.D, kept: true }, text: 'står som før' },
  { cell: { kind: 'shift', ...shifts.N, change: 'proposed' }, text: 'foreslått' },
  { cell: { kind: 'shift', ...shifts.N, change: 'moved' }, text: 'flyttes hit' },
  { cell: { kind: 'covered' }, text: 'hull dekkes' },
  { cell: { kind: 'gap', count: 1 }, text: 'hull igjen' },
] as const;

/** The plan page's pieces: proposal in the roster, candidate, why, progress and decision. */
export function PlanGallery() {
  const { say } = useToast();
  return (
    <>
      <PageHead
        title="Hvem tar vaktene, og hva må gis opp?"
        sub="Plan 23. november – 6. desember, utkast 3"
        live={<Age at={instant('2026-11-23T05:33:00Z')} verb="Regnet ut" />}
        actions={<Button>Sammenlign utkast</Button>}
      />
      <Answer act="To netter uten sykepleier på Åsheim 2 må løses av deg.">15 av 17 hull kan dekkes lovlig.</Answer>
      <div className="with-panel">
        <div className="page-stack">
          <Section title="Turnus" note={<Legend items={legend} />}>
            <RosterGrid
              label="Turnus med forslag"
              days={galleryDays}
              today={galleryToday}
              rows={rows}
              onOpen={() => {}}
              onKey={(key) => key === 'l'}
            />
          </Section>
          <Section title="Mens det regnes">
            <Progress
              title="Finner løsning"
              share={0.38}
              seconds={3.8}
              best="Beste så langt: 2 hull igjen, 0 brudd, 3 med overtid"
              onStop={() => {}}
            />
          </Section>
          <Section title="Dette følger med planen" note="beregnet 06:33">
            <Facts
              items={[
                {
                  id: '1',
                  term: 'Overtid',
                  text: 'Multe 9 t, Rognebær 7 t, Ærfugl 6 t. Ingen over 10 timer på sju dager.',
                },
                {
                  id: '2',
                  term: 'Utstyr',
                  text: (
                    <>
                      <Mark kind="watch">Munnbind</Mark> varer 11 døgn i stedet for 12. Annet utstyr holder.
                    </>
                  ),
                },
                {
                  id: '3',
                  term: 'Hull igjen',
                  text: (
                    <>
                      To 26. natt, sykepleier.{' '}
                      <Why>
                        41 sykepleiere er prøvd:
                        <Reasons
                          items={[
                            { id: '1', count: 14, text: 'mangler opplæring her' },
                            { id: '2', count: 9, text: 'er borte' },
                            { id: '3', count: 8, text: 'får ikke 11 timers hvile' },
                            { id: '4', count: 10, text: 'vil ikke til andre enheter' },
                          ]}
                        />
                      </Why>
                    </>
                  ),
                },
              ]}
            />
          </Section>
        </div>
        <SidePanel
          title="Sykepleier, natt til tirsdag"
          kicker="Åsheim 2 · mandag 23. kl. 22:00–07:30 · 1 av 3 på vakt uten denne"
        >
          <div className="candidate" data-proposed>
            <div className="candidate-head">
              <b>Gråtrost, Signe</b>
              <Mark kind="new" bare>
                foreslått
              </Mark>
            </div>
            <p>Sykepleier på Åsheim 1, opplært på Åsheim 2 til 14.03.2027. Fri i dag og i morgen, natt er i avtalen.</p>
            <p className="soft">Koster lite: samme hus, ingen overtid.</p>
            <Checks
              items={[
                { id: '1', result: 'holds', rule: 'Kompetanse', value: 'sykepleier' },
                { id: '2', result: 'holds', rule: 'Opplært på enheten', value: 'til 14.03.2027' },
                { id: '3', result: 'watch', rule: 'Ukehvile, minst 35 t', value: '36 t' },
                { id: '4', result: 'breaks', rule: 'Hvile før og etter, minst 11 t', value: '9 t' },
              ]}
            />
            <div className="button-row">
              <Button
                kind="main"
                small
                onClick={() => say('Låst: Gråtrost, Signe, natt mandag 23.', { undo: () => {} })}
              >
                Lås
              </Button>
              <Button small>Avvis</Button>
            </div>
          </div>
          <div className="candidate">
            <div className="candidate-head">
              <b>Havsule, Jorunn</b>
              <Button small>Velg</Button>
            </div>
            <p>Sykepleier på Fuglenes 2, opplært her til 02.02.2027. Fri i dag, foreslått til natt tirsdag.</p>
            <p className="soft">Koster middels: annet hus, 4 km, og to netter på rad.</p>
          </div>
        </SidePanel>
      </div>
      <DecisionBar
        label="Beslutning"
        lead={
          <>
            17 hull <span className="arrow">→</span> 2 igjen
          </>
        }
        facts={[
          <>
            <b>14</b> personer spørres
          </>,
          <>
            <b>0</b> brudd
          </>,
          <>
            <b>3</b> med overtid
          </>,
        ]}
        note="Funnet på 3,8 s, bevist best mulig. Ingenting er sendt før du publiserer."
      >
        <Button kind="plain">Avvis</Button>
        <Button>Finn ny</Button>
        <Button>Lås valgte (3)</Button>
        <Button kind="main">Publiser og spør 14 …</Button>
      </DecisionBar>
    </>
  );
}
