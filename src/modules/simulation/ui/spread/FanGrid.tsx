import { Section } from '#platform/ui-kit/Section.tsx';
import { Segmented } from '#platform/ui-kit/Segmented.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { useSearchParam } from '#platform/ui-kit/use-search-param.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { PackageSummaryView, SpreadFiguresView } from '../../contract/spread.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';
import { DayTable } from './DayTable.tsx';
import { FanChart } from './FanChart.tsx';
import type { SpreadWords } from './use-spread-words.ts';

type Fan = PackageSummaryView['fans']['infected'];

/** What may be drawn under each tab, the first where nothing else is chosen. */
const DRAWN = {
  infected: ['infected', 'residents', 'staff', 'isolated'],
  away: ['away', 'lostShifts'],
  uncovered: ['uncovered'],
  equipment: ['sets', 'masks'],
} as const;
type Tab = keyof typeof DRAWN;
const TABS = Object.keys(DRAWN) as Tab[];

/** One picture per package on one scale; which figure is drawn stands in the address. */
export function FanGrid({ result, words }: { readonly result: SpreadFiguresView; readonly words: SpreadWords }) {
  const t = useTexts(spreadTexts);
  const [picked, setPicked] = useSearchParam('figur', 'infected');
  const tabs = TABS.filter((tab) => tab !== 'uncovered' || result.packages.some(({ uncovered }) => uncovered));
  const tab = tabs.find((one) => (DRAWN[one] as readonly string[]).includes(picked)) ?? 'infected';
  const name = (DRAWN[tab] as readonly string[]).includes(picked) ? (picked as DrawnName) : DRAWN[tab][0];
  const drawn = result.packages.flatMap((pack) => {
    const fan = fanOf(pack, name);
    return fan ? [{ pack, fan }] : [];
  });
  const most = Math.max(1, ...drawn.map(({ fan }) => Math.max(...fan[4])));
  const nothing = drawn[0]?.fan[2];
  const what = t(`fan.${name}`);
  return (
    <Section
      title={t('chart.title')}
      note={t('chart.note')}
      actions={
        <Segmented
          label={t('chart.which')}
          value={tab}
          onChange={(next) => setPicked(DRAWN[next][0])}
          options={tabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
        />
      }
    >
      {DRAWN[tab].length > 1 && (
        <div className="fan-which">
          <SelectField
            label={t('chart.which')}
            value={name}
            onChange={setPicked}
            options={DRAWN[tab].map((value) => ({ value, label: t(`fan.${value}`) }))}
          />
        </div>
      )}
      <ul className="fan-grid-list">
        {drawn.map(({ pack, fan }, index) => (
          <li key={pack.id}>
            <h3 className="sub-head">{words.packageName(pack.id)}</h3>
            <FanChart
              fan={fan}
              nothing={index === 0 ? undefined : nothing}
              most={most}
              number={words.number}
              dayLabel={(day) => t('chart.day', { day })}
              label={t('chart.label', {
                what,
                name: words.packageName(pack.id),
                median: words.number(fan[2].at(-1) ?? 0),
                low: words.number(fan[0].at(-1) ?? 0),
                high: words.number(fan[4].at(-1) ?? 0),
              })}
            />
          </li>
        ))}
      </ul>
      <ul className="fan-key">
        <li data-key="median">{t('chart.key.median')}</li>
        <li data-key="inner">{t('chart.key.inner')}</li>
        <li data-key="outer">{t('chart.key.outer')}</li>
        <li data-key="nothing">{t('chart.key.nothing')}</li>
      </ul>
      <DayTable what={what} drawn={drawn} words={words} />
    </Section>
  );
}

type DrawnName = (typeof DRAWN)[Tab][number];

function fanOf(pack: PackageSummaryView, name: DrawnName): Fan | undefined {
  return name === 'uncovered' ? pack.uncovered?.byDay : pack.fans[name];
}
