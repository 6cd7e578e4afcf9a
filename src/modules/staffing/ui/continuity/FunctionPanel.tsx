import { useWords } from '#modules/organisation/ui.ts';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { TextLink } from '#platform/ui-kit/TextLink.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { StressFunction, StressResultView } from '../../contract.ts';
import { continuityTexts } from '../../texts/continuity-texts.ts';
import { HeldCurve } from './HeldCurve.tsx';
import type { StressWords } from './use-stress-words.ts';

interface PanelProps {
  readonly result: StressResultView;
  readonly words: StressWords;
  readonly onClose: () => void;
}

/** One function: what it needs, where it breaks, how it stands at each level. */
export function FunctionPanel({
  tested,
  words,
  onClose,
}: Omit<PanelProps, 'result'> & { readonly tested: StressFunction }) {
  const t = useTexts(continuityTexts);
  const { competence } = useWords();
  const { breaksAt } = tested;
  return (
    <SidePanel kicker={t('detail.kicker')} title={words.functionOf(tested)} focusKey={tested.key} onClose={onClose}>
      <Facts
        items={[
          {
            id: 'needs',
            term: t('column.who'),
            text: t('detail.needs', {
              people: tested.people,
              competence: competence(tested.competence),
              part: t(`part.${tested.part}`),
            }),
          },
          { id: 'stop', term: t('column.can-stop'), text: t('hours.may-stop', { hours: tested.canStopHours }) },
          {
            id: 'breaks',
            term: t('detail.breaks'),
            text: words.breaks(breaksAt),
          },
          { id: 'range', term: t('column.range'), text: words.range(breaksAt) },
          ...(breaksAt.error === null
            ? []
            : [
                {
                  id: 'error',
                  term: t('detail.error'),
                  text: t('value.error', { error: words.percent(breaksAt.error) }),
                },
              ]),
          ...tested.levels.map((one) => ({
            id: String(one.level),
            term: t('detail.at', { level: words.percent(one.level) }),
            text: (
              <>
                {t('detail.at.text', { share: words.percent(one.holds), hours: words.number(one.hours) })}
                {one.longestHigh > 0 && (
                  <span className="note"> · {t('detail.longest', { hours: words.number(one.longestHigh) })}</span>
                )}
              </>
            ),
          })),
        ]}
      />
      <p>
        <TextLink to={`/bemanning/kontinuitet/${tested.unitId}`}>{t('detail.plan')}</TextLink>
      </p>
    </SidePanel>
  );
}

interface UnitPanelProps extends PanelProps {
  readonly unitId: string;
  readonly onFunction: (key: string) => void;
}

/** One unit: its curve and its functions in the order in which they break. */
export function UnitPanel({ result, unitId, words, onFunction, onClose }: UnitPanelProps) {
  const t = useTexts(continuityTexts);
  const unit = result.units.find((one) => one.unitId === unitId);
  if (!unit) return null;
  const own = result.functions.filter((one) => one.unitId === unitId);
  const lowest = Math.min(...unit.levels.map(({ heldBefore }) => heldBefore));
  return (
    <SidePanel kicker={t('detail.unit.kicker')} title={unit.name} focusKey={unitId} onClose={onClose}>
      <HeldCurve
        size="panel"
        levels={unit.levels}
        floor={Math.max(0, Math.floor(lowest * 10) / 10)}
        breaksAt={unit.breaksAt.median}
        label={t('curve.label', { name: unit.name })}
        percent={words.percent}
      />
      <Facts
        items={own.map((one) => ({
          id: one.key,
          term: <TextButton onClick={() => onFunction(one.key)}>{words.functionOf(one)}</TextButton>,
          text: words.breaks(one.breaksAt),
        }))}
      />
      <p>
        <TextLink to={`/bemanning/kontinuitet/${unitId}`}>{t('detail.plan')}</TextLink>
      </p>
    </SidePanel>
  );
}
