import { useState } from 'react';
import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { ShadowDocumentView, UnitRosterReply } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';
import { PublishBar, PublishPanel } from './PublishPanel.tsx';
import { StandbyEffectChart } from './StandbyEffectChart.tsx';
import { StandbyLoads, StandbyNeeds, StandbyOrder } from './StandbyTables.tsx';
import { useUnitRosterCommands } from './use-unit-roster.ts';

interface ShadowViewProps {
  readonly data: UnitRosterReply;
  readonly document: ShadowDocumentView;
}

const USUAL_AWAY = 2;

/** A shadow roster: what stand-by is worth, how large it is and why, whom to call first, how it is shared out. */
export function ShadowView({ data, document }: ShadowViewProps) {
  const t = useTexts(cohortTexts);
  const commands = useUnitRosterCommands(data);
  const [panel, setPanel] = useState<'publish' | 'end'>();
  const usual = document.effect.find((one) => one.away === USUAL_AWAY);
  const round = (value: number) => Math.round(value * 10) / 10;
  const people = new Set(document.standby.map((one) => one.personId)).size;
  return (
    <div className={panel === undefined ? undefined : 'with-panel'}>
      <div className="page-stack">
        <Answer act={document.open.length > 0 ? t('answer.shadow.open', { open: document.open.length }) : undefined}>
          {document.standby.length === 0
            ? t('standby.none')
            : t('answer.shadow', {
                count: document.standby.length,
                people,
                with: round(usual?.missingWith ?? 0),
                without: round(usual?.missingWithout ?? 0),
              })}
        </Answer>
        <PublishBar data={data} commands={commands} onOpen={setPanel} />
        <Section title={t('effect.title')} note={t('effect.note')}>
          <StandbyEffectChart effect={document.effect} />
        </Section>
        <Section title={t('needs.title')}>
          <StandbyNeeds document={document} />
        </Section>
        {document.standby.length > 0 && (
          <>
            <Section title={t('standby.title')}>
              <StandbyOrder data={data} document={document} />
            </Section>
            <Section title={t('standby.loads')}>
              <StandbyLoads document={document} />
            </Section>
          </>
        )}
      </div>
      {panel && <PublishPanel data={data} commands={commands} what={panel} onClose={() => setPanel(undefined)} />}
    </div>
  );
}
