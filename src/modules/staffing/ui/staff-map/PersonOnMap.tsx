import { useWords } from '#modules/organisation/ui.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { StaffMapRow } from '../../contract.ts';
import { staffMapTexts } from '../../texts/staff-map-texts.ts';
import { usePeriodWords } from '../absence/use-period-words.ts';

interface PersonOnMapProps {
  readonly person: StaffMapRow;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** One person of the map: where they may go, since when they are trained, when they are back. */
export function PersonOnMap({ person, unitNames, onClose }: PersonOnMapProps) {
  const t = useTexts(staffMapTexts);
  const words = useWords();
  const period = usePeriodWords();
  const mayOpen = useCan('organisation.people.read');
  const yesNo = (is: boolean) => t(is ? 'map.person.yes' : 'map.person.no');
  const places = person.canGoTo.map(({ unitId, trainedUntil }) => {
    const unit = unitNames.get(unitId) ?? unitId;
    return trainedUntil ? t('map.person.where.until', { unit, day: formatDate(trainedUntil) }) : unit;
  });
  return (
    <SidePanel
      focusKey={person.personId}
      kicker={`${words.competence(person.competence)} · ${unitNames.get(person.unitId) ?? ''}`}
      title={person.name}
      onClose={onClose}
    >
      <Facts
        items={[
          ...(person.away.length > 0
            ? [
                {
                  id: 'away',
                  term: t('map.person.away'),
                  text: person.away.map((one) => period(one.from, one.to)).join('; '),
                },
              ]
            : []),
          {
            id: 'where',
            term: t('map.person.where'),
            text: places.length > 0 ? places.join('; ') : t('map.person.where.none'),
          },
          { id: 'consent', term: t('map.person.consent'), text: yesNo(person.consent || person.source !== 'own') },
          { id: 'night', term: t('map.person.night'), text: yesNo(person.nightWorker) },
          ...(person.otherEmployer ? [{ id: 'other', term: t('map.person.other'), text: yesNo(true) }] : []),
          { id: 'team', term: t('map.person.team'), text: yesNo(person.outbreakTeam) },
        ]}
      />
      {mayOpen && (
        <p>
          <TextLink to={`/bemanning/folk/${person.personId}`}>{t('map.person.open')}</TextLink>
        </p>
      )}
    </SidePanel>
  );
}
