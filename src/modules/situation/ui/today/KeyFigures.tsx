import type { ReactNode } from 'react';
import type { Instant } from '#kernel/instant.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Age } from '#platform/ui-kit/Age.tsx';
import type { MarkKind } from '#platform/ui-kit/Mark.tsx';
import { Tile } from '#platform/ui-kit/Tile.tsx';
import { Tiles } from '#platform/ui-kit/Tiles.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { Situation } from '../../contract.ts';
import { todayTexts } from '../../texts/today-texts.ts';

interface Figure {
  readonly id: string;
  readonly title: string;
  readonly figure: number;
  readonly note: ReactNode;
  readonly mark?: MarkKind;
  readonly at: Instant | null;
  readonly verb?: string;
  readonly to: string;
}

/** Six figures, each leading to what it counts; more while assessments run out or people are checked too late. */
export function KeyFigures({ situation }: { readonly situation: Situation }) {
  const t = useTexts(todayTexts);
  const { locale } = useLocale();
  const mayCheck = useCan('services.checks.read');
  const { tiles, ages } = situation;
  const more = tiles.away.now - tiles.away.yesterday;
  const figures: readonly Figure[] = [
    {
      id: 'away',
      title: t('today.tile.away'),
      figure: tiles.away.now,
      note:
        more === 0
          ? t('today.tile.away.same')
          : t(more > 0 ? 'today.tile.away.more' : 'today.tile.away.fewer', { count: Math.abs(more) }),
      at: ages.calculatedAt,
      to: '/bemanning/fravaer',
    },
    {
      id: 'holes',
      title: t('today.tile.holes'),
      figure: tiles.holes.period,
      note:
        tiles.holes.next24Hours > 0
          ? t('today.tile.holes.note', { count: tiles.holes.next24Hours })
          : t('today.tile.holes.none'),
      ...(tiles.holes.next24Hours > 0 ? { mark: 'act' as const } : {}),
      at: ages.calculatedAt,
      to: '/bemanning/plan',
    },
    {
      id: 'below',
      title: t('today.tile.below'),
      figure: tiles.holes.belowMinimum,
      note: t('today.tile.below.note'),
      at: ages.calculatedAt,
      to: '/bemanning/kart',
    },
    {
      id: 'visits',
      title: t('today.tile.visits'),
      figure: tiles.visits.total,
      note:
        tiles.visits.must > 0 ? t('today.tile.visits.must', { count: tiles.visits.must }) : t('today.tile.visits.none'),
      ...(tiles.visits.must > 0 ? { mark: 'act' as const } : {}),
      at: ages.calculatedAt,
      to: '/tjenester/besok',
    },
    ...(tiles.assessments.expiring + tiles.assessments.overdue > 0
      ? [
          {
            id: 'assessments',
            title: t('today.tile.assessments'),
            figure: tiles.assessments.expiring,
            note: t('today.tile.assessments.overdue', { count: tiles.assessments.overdue }),
            ...(tiles.assessments.overdue > 0 ? { mark: 'act' as const } : {}),
            at: ages.calculatedAt,
            to: '/tjenester/reduksjoner',
          },
        ]
      : []),
    ...(tiles.checks.overdue > 0
      ? [
          {
            id: 'checks',
            title: t('today.tile.checks'),
            figure: tiles.checks.overdue,
            note: t('today.tile.checks.alone', { count: tiles.checks.alone }),
            ...(tiles.checks.alone > 0 ? { mark: 'act' as const } : {}),
            at: ages.calculatedAt,
            to: mayCheck ? '/tjenester/oppfolging' : '/tjenester/opprettholdt',
          },
        ]
      : []),
    {
      id: 'equipment',
      title: t('today.tile.equipment', { days: tiles.equipment.limitDays }),
      figure: tiles.equipment.belowLimit,
      note: t('today.tile.equipment.of', { items: tiles.equipment.items }),
      at: ages.stock,
      to: '/utstyr',
    },
    {
      id: 'reports',
      title: t('today.tile.reports'),
      figure: tiles.reports.missing,
      note: t('today.tile.reports.of', { received: tiles.reports.received, expected: tiles.reports.expected }),
      at: tiles.reports.dueAt,
      verb: t('today.tile.reports.due'),
      to: '/rapporter',
    },
  ];
  return (
    <Tiles label={t('today.tiles')}>
      {figures.map((one) => (
        <Tile
          key={one.id}
          title={one.title}
          figure={formatNumber(one.figure, locale)}
          note={one.note}
          {...(one.mark ? { mark: one.mark } : {})}
          to={one.to}
          age={<Age at={one.at ?? undefined} verb={one.verb ?? t('today.calculated')} />}
        />
      ))}
    </Tiles>
  );
}
