import { instant } from '#kernel/instant.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { ChangeList } from '#platform/ui-kit/ChangeList.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { Strip } from '#platform/ui-kit/Strip.tsx';
import { StripAxis } from '#platform/ui-kit/StripAxis.tsx';
import { stripStateOf } from '#platform/ui-kit/strip-day.ts';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { Tile } from '#platform/ui-kit/Tile.tsx';
import { Tiles } from '#platform/ui-kit/Tiles.tsx';
import { galleryDays, galleryToday } from './gallery-people.ts';
import { calmUnits, troubledUnits } from './gallery-units.ts';
import { TodayTables } from './TodayTables.tsx';

const at0631 = instant('2026-11-23T05:31:00Z');
const at0540 = instant('2026-11-23T04:40:00Z');
const at0200 = instant('2026-11-23T01:00:00Z');

/** The situation page's pieces, together as they stand there. */
export function TodayGallery() {
  return (
    <>
      <PageHead
        title="I dag"
        sub="mandag 23. november 2026, uke 48"
        live={
          <LiveLine changes={4}>
            <Age at={at0631} verb="Sist endret" />
          </LiveLine>
        }
        actions={
          <>
            <Button>Vis som tabell</Button>
            <Button>Situasjonsrapport</Button>
          </>
        }
      />
      <Answer act="Verst er Åsheim 2 i natt: 1 av 3 på vakt, ingen sykepleier.">
        3 av 24 enheter mangler folk det neste døgnet.
      </Answer>
      <div className="page-columns">
        <Section
          title="Vakter mot minimum, neste 14 dager"
          note="stiplet strek er minimum · skravert rødt er under, tallet er vakter som mangler"
        >
          <div className="strip-head">
            <span>4 enheter under minimum</span>
            <StripAxis days={galleryDays} today={galleryToday} />
          </div>
          {troubledUnits.map((unit, index) => (
            <div className="strip-row" key={unit.name}>
              <div className="strip-row-name">
                <TextLink quiet to="/galleri">
                  {unit.name}
                </TextLink>
                <span className="note">{unit.about}</span>
              </div>
              <Strip name={unit.name} days={unit.days} />
              <StripAxis days={galleryDays} today={galleryToday} numbersOnly />
              <div className="strip-row-result">
                <p>
                  <b>{unit.holes}</b>
                  <span className="note">{unit.next}</span>
                </p>
                <ButtonLink
                  small
                  kind={index === 0 ? 'main' : 'quiet'}
                  to="/galleri"
                  label={`Finn løsning for ${unit.name}`}
                >
                  Finn løsning
                </ButtonLink>
              </div>
            </div>
          ))}
          <div className="strip-rest">
            {calmUnits.map((group) => (
              <div key={group.kind}>
                <h3>
                  {group.kind} <span>{group.count}</span>
                </h3>
                {group.units.map((unit) => (
                  <div className="strip-mini" key={unit.name}>
                    <span>
                      <TextLink quiet to="/galleri">
                        {unit.name}
                      </TextLink>
                      {unit.days.some((day) => stripStateOf(day) === 'at') && <Mark kind="watch">på minimum</Mark>}
                    </span>
                    <Strip mini name={unit.name} days={unit.days} />
                  </div>
                ))}
              </div>
            ))}
          </div>
        </Section>
        <Section title="Endret siden i går 18:10">
          <ChangeList
            newWord="ny"
            items={[
              {
                id: '1',
                when: '06:12',
                isNew: true,
                text: (
                  <>
                    <b>2 tilbake</b> på Fuglenes 1 fra i ettermiddag
                  </>
                ),
                note: 'Meldt av avdelingsleder',
              },
              {
                id: '2',
                when: '05:58',
                isNew: true,
                text: (
                  <>
                    <b>9 borte</b> på Åsheim 2, alle til 3. desember
                  </>
                ),
                note: 'Regelsett av 20.11. · åpnet 11 vakter',
              },
              {
                id: '3',
                when: '05:40',
                isNew: true,
                text: (
                  <>
                    <b>Munnbind IIR:</b> 12 døgn igjen (8–19)
                  </>
                ),
                note: 'Talt på sentrallageret, var 19 døgn i går',
              },
              {
                id: '4',
                when: 'i går',
                text: (
                  <>
                    <b>Lyngtunet:</b> nattevakt lørdag 28. ble ledig
                  </>
                ),
                note: 'Permisjon, innvilget 20:40',
              },
            ]}
          />
          <p className="section-more">
            <TextButton>Alle 14 endringer</TextButton>
          </p>
          <h3 className="sub-head">Gjelder nå</h3>
          <Facts
            items={[
              { id: '1', term: 'Beredskap', text: 'Åsheim sykehjem på nivå 2 siden i går 19:00. Andre på nivå 1.' },
              {
                id: '2',
                term: 'Regler',
                text: (
                  <>
                    Regelsett av 20.11.2026, sjekket i dag 06:00. <TextButton>Kilde</TextButton>
                  </>
                ),
              },
              {
                id: '3',
                term: 'Møte',
                text: (
                  <>
                    Kriseledelsen kl. 08:30, fire saker. <TextButton>Saksliste</TextButton>
                  </>
                ),
              },
            ]}
          />
        </Section>
        <div className="full-width">
          <Tiles label="Nøkkeltall">
            <Tile
              to="/galleri"
              title="Borte"
              figure="34"
              note="9 flere enn i går"
              age={<Age at={at0631} verb="beregnet" />}
            />
            <Tile
              to="/galleri"
              title="Hull"
              figure="17"
              note="4 i dag"
              mark="act"
              age={<Age at={at0631} verb="beregnet" />}
            />
            <Tile
              to="/galleri"
              title="Besøk uten utfører"
              figure="23"
              note="4 må gjøres"
              mark="act"
              age={<Age at={at0631} verb="beregnet" />}
            />
            <Tile
              to="/galleri"
              title="Utstyr under 21 døgn"
              figure="2"
              note="av 14 varer"
              age={<Age at={at0540} verb="talt" />}
            />
            <Tile
              to="/galleri"
              title="Rapporter mangler"
              figure="5"
              note="19 av 24 inne"
              age={<Age at={at0631} verb="beregnet" />}
            />
            <Tile
              to="/galleri"
              title="Vurderinger utløper"
              figure="6"
              note="innen fredag"
              mark="watch"
              age={<Age at={at0200} verb="beregnet" />}
            />
          </Tiles>
        </div>
        <TodayTables />
      </div>
    </>
  );
}
