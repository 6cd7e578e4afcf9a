import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { KeptInputs } from '../../contract/spread.ts';
import type { SpreadParameterRule } from '../../rules/spread-parameters.ts';
import { parametersOf, SPREAD_PARAMETERS } from '../../rules/spread-parameters.ts';
import { spreadTexts } from '../../texts/spread-texts.ts';

const GROUPS = [...new Set(SPREAD_PARAMETERS.map(({ group }) => group))];

/** Every number behind a comparison with its source; those that were changed say so. */
export function ParameterPanel({ inputs, onClose }: { readonly inputs: KeptInputs; readonly onClose: () => void }) {
  const t = useTexts(spreadTexts);
  const table = { ...parametersOf(inputs.illness), ...inputs.rules };
  return (
    <SidePanel
      title={t('sheet.parameters')}
      kicker={t(`illness.${inputs.illness}`)}
      onClose={onClose}
      focusKey="numbers"
    >
      {GROUPS.map((group) => (
        <section key={group}>
          <h3 className="sub-head">{t(`group.${group}`)}</h3>
          <dl className="parameter-list">
            {SPREAD_PARAMETERS.filter((rule: SpreadParameterRule) => rule.group === group).map(
              ({ key, unit, source }) => (
                <div key={key}>
                  <dt>
                    {t(`parameter.${key}`)}{' '}
                    <b>
                      {inputs.changed[key] ?? table[key]} {t(`unit.${unit}`)}
                    </b>
                  </dt>
                  <dd className="note">
                    {inputs.changed[key] === undefined
                      ? (ruleSource(inputs, key) ?? source)
                      : `${t('about.changed')}: ${table[key]}`}
                  </dd>
                </div>
              ),
            )}
          </dl>
        </section>
      ))}
    </SidePanel>
  );
}

const TOPIC_OF: { readonly [key: string]: string } = {
  isolationDays: 'case',
  quarantineDays: 'close',
  lookBackDays: 'close_contact',
};

/** The rule that gave a number; nothing where no rule did. */
function ruleSource({ rules }: KeptInputs, key: string): string | undefined {
  const rule = rules?.rules.find(({ topic }) => topic === TOPIC_OF[key]);
  return rule && `${rule.title} (${rule.id})`;
}
