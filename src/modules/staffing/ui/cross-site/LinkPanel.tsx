import { useWords } from '#modules/organisation/ui.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { CrossSiteEdge, CrossSitePerson, CrossSiteReply } from '../../contract.ts';
import { crossSiteTexts } from '../../texts/cross-site-texts.ts';

interface LinkPanelProps {
  readonly data: CrossSiteReply;
  /** A place, or the pair of places chosen in the table. */
  readonly place?: string | undefined;
  readonly edge?: CrossSiteEdge | undefined;
  readonly onPropose: (unitId: string) => void;
  readonly onClose: () => void;
}

/** Who ties a place to other sites, or two places together: everywhere they work, by roster, post or what they have told. */
export function LinkPanel({ data, place, edge, onPropose, onClose }: LinkPanelProps) {
  const t = useTexts(crossSiteTexts);
  const mayPropose = useCan('staffing.cross-site.propose');
  const nameOf = (id: string) => data.places.find((one) => one.place === id)?.name ?? id;
  const edges = edge ? [edge] : data.edges.filter((one) => one.acrossSites && (one.a === place || one.b === place));
  const ids = new Set(edges.flatMap((one) => one.people));
  const people = data.people.filter((person) => ids.has(person.personId));
  const count = edge?.count ?? new Set(edges.flatMap((one) => one.people)).size;
  const isUnit = data.units.some((unit) => unit.unitId === place);
  return (
    <SidePanel
      title={edge ? t('panel.link', { a: nameOf(edge.a), b: nameOf(edge.b) }) : nameOf(place ?? '')}
      kicker={edge ? undefined : t('panel.place')}
      focusKey={edge ? `${edge.a}|${edge.b}` : (place ?? '')}
      onClose={onClose}
    >
      {data.seesNames ? (
        <p className="note">{t('panel.count', { count })}</p>
      ) : (
        <p className="note">{t('panel.hidden')}</p>
      )}
      <ul className="link-people">
        {people.map((person) => (
          <PersonLine key={person.personId} person={person} nameOf={nameOf} />
        ))}
      </ul>
      {place !== undefined && isUnit && mayPropose && (
        <div className="button-row">
          <Button onClick={() => onPropose(place)}>{t('panel.propose', { unit: nameOf(place) })}</Button>
        </div>
      )}
    </SidePanel>
  );
}

function PersonLine({ person, nameOf }: { readonly person: CrossSitePerson; readonly nameOf: (id: string) => string }) {
  const t = useTexts(crossSiteTexts);
  const words = useWords();
  const { personId, name, competence, source, supplier, places } = person;
  return (
    <li>
      <TextLink quiet to={`/bemanning/folk/${personId}`}>
        {name}
      </TextLink>{' '}
      <span className="soft">
        {words.competence(competence)}
        {source !== 'own' && `, ${words.source(source)}`}
        {supplier !== null && ` ${t('panel.supplier', { supplier })}`}
      </span>
      <br />
      <span className="note">
        {places
          .map(({ place, shifts, pct, home }) => {
            const facts = [
              home ? t('panel.home') : undefined,
              pct === null ? undefined : t('panel.pct', { pct }),
              shifts === null ? undefined : t('panel.shifts', { shifts }),
            ].filter((one) => one !== undefined);
            return `${nameOf(place)}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
          })
          .join(' · ')}
      </span>
    </li>
  );
}
