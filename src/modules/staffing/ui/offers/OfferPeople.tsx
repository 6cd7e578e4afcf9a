import { useMemo, useState } from 'react';
import { compareNames } from '#platform/texts/compare-names.ts';
import { formatWhen } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useNow } from '#platform/ui-kit/use-now.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { OfferPerson, OfferReply } from '../../contract.ts';
import { offersTexts } from '../../texts/offers-texts.ts';
import type { Explanations } from '../plan/use-explanations.ts';
import { useExplanations } from '../plan/use-explanations.ts';
import { OfferPersonPanel } from './OfferPersonPanel.tsx';
import type { OfferCommands } from './use-offer-commands.ts';
import type { OfferWords } from './use-offer-words.ts';

const ORDER = ['booked', 'yes', 'call', 'seen', 'asked', 'no'] as const;

interface OfferPeopleProps {
  readonly offer: OfferReply;
  readonly words: OfferWords;
  readonly commands: OfferCommands;
}

/** Everybody asked: what they said, how they fit now, and what one can do; the rest stands in a panel. */
export function OfferPeople({ offer, words, commands }: OfferPeopleProps) {
  const t = useTexts(offersTexts);
  const explain = useExplanations(words.plan);
  const { locale } = useLocale();
  const now = useNow();
  const [opened, setOpened] = useState('');
  const person = offer.people.find((one) => one.personId === opened);
  const people = useMemo(
    () => offer.people.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || bestRank(a) - bestRank(b)),
    [offer.people],
  );
  const columns: readonly Column<OfferPerson>[] = [
    {
      id: 'person',
      header: t('column.person'),
      primary: true,
      width: '17rem',
      cell: (one) => (
        <>
          <TextLink quiet to={`/bemanning/folk/${one.personId}`}>
            {one.name}
          </TextLink>{' '}
          <span className="soft">{one.homeUnitName ?? words.plan.source(one.source)}</span>
        </>
      ),
      sort: (a, b) => compareNames(a.name, b.name),
    },
    {
      id: 'said',
      header: t('column.said'),
      width: '15rem',
      cell: (one) => (
        <>
          {one.state === 'call' ? (
            <Mark kind="watch">{t('person.call')}</Mark>
          ) : one.state === 'yes' ? (
            <Mark kind="new">{t('person.yes')}</Mark>
          ) : (
            t(`person.${one.state}`)
          )}{' '}
          <span className="soft">
            {[one.answeredAt ? formatWhen(one.answeredAt, now, locale) : '', one.via ? t(`via.${one.via}`) : ''].join(
              ' ',
            )}
          </span>
          {one.reason !== '' && <span className="soft"> «{one.reason}»</span>}
        </>
      ),
      sort: (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state),
    },
    {
      id: 'fit',
      header: t('column.fit'),
      cell: (one) => <Fit person={one} explain={explain} />,
      sort: (a, b) => bestRank(a) - bestRank(b),
    },
    {
      id: 'do',
      header: t('column.do'),
      width: '15rem',
      bare: true,
      cell: (one) => (
        <div className="offer-do">
          {choices(offer, one).map((row) => (
            <Button
              key={row.rowNo}
              small
              busy={commands.busy}
              aria-label={t('do.choose.name', { shift: words.shift(row), name: one.name })}
              onClick={() =>
                commands.run(
                  'choose',
                  { personId: one.personId, rowNo: row.rowNo },
                  t('done.chosen', { name: one.name }),
                )
              }
            >
              {offer.rows.length > 1 ? `${t('do.choose')}: ${words.plan.when(row)}` : t('do.choose')}
            </Button>
          ))}
          <Button
            small
            kind="plain"
            aria-label={t('do.more.name', { name: one.name })}
            onClick={() => setOpened(one.personId === opened ? '' : one.personId)}
          >
            {t('do.more')}
          </Button>
        </div>
      ),
    },
  ];
  return (
    <div className={person ? 'with-panel' : undefined}>
      <DataTable
        label={t('offer.people')}
        rows={people}
        columns={columns}
        rowId={(one) => one.personId}
        rowName={(one) => one.name}
        currentId={opened}
        onOpen={(one) => setOpened(one.personId === opened ? '' : one.personId)}
        foot={people.length > 12}
      />
      {person && (
        <OfferPersonPanel
          key={person.personId}
          offer={offer}
          person={person}
          words={words}
          commands={commands}
          onClose={() => setOpened('')}
        />
      )}
    </div>
  );
}

function bestRank(person: OfferPerson): number {
  return Math.min(999, ...person.fit.flatMap((one) => one.rank ?? []));
}

/** Shifts that may be given to somebody now: they said yes, it is open, and no rule stands in the way. */
function choices(offer: OfferReply, person: OfferPerson) {
  if (!offer.actions.includes('choose') || person.answers.length === 0) return [];
  return offer.rows.filter(
    (row) =>
      row.left > 0 &&
      person.answers.some((one) => one.rowNo === row.rowNo && one.state !== 'booked' && one.state !== 'withdrawn') &&
      person.fit.some((one) => one.rowNo === row.rowNo && one.rank !== null),
  );
}

function Fit({ person, explain }: { readonly person: OfferPerson; readonly explain: Explanations }) {
  const t = useTexts(offersTexts);
  const best = person.fit.filter((one) => one.rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))[0];
  if (best?.rank != null) {
    const cost = explain.cost(best.addedCost, best.terms, person.source);
    return (
      <>
        {t('fit.rank', { rank: best.rank })}{' '}
        <span className="soft">
          {cost.level}: {cost.what}
        </span>
      </>
    );
  }
  const stopped = person.fit.find((one) => one.code !== null)?.code;
  if (!stopped) return <span className="soft">{t('fit.none')}</span>;
  const why = explain.reasonShort(stopped as Parameters<Explanations['reasonShort']>[0]);
  return <span className="soft">{t('fit.not', { why })}</span>;
}
