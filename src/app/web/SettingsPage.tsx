import { useState } from 'react';
import { localeNames, locales } from '#platform/texts/locale.ts';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import { appearances, chooseAppearance, keptAppearance } from './appearance.ts';
import { roleNames } from './role-names.ts';
import { useChooseLocale } from './use-choose-locale.ts';
import { webTexts } from './web-texts.ts';

/** Language, appearance, and what one's roles are. */
export function SettingsPage() {
  const t = useTexts(webTexts);
  const { locale } = useLocale();
  const choose = useChooseLocale();
  const session = useSession();
  const [appearance, setAppearance] = useState(keptAppearance);
  return (
    <>
      <PageHead title={t('settings.title')} sub={t('settings.sub')} />
      <div className="page-stack reading">
        <Section title={t('settings.language')} note={t('settings.languageNote')}>
          <RadioField
            label={<span className="sr-only">{t('settings.language')}</span>}
            value={locale}
            options={locales.map((each) => ({ value: each, label: <span lang={each}>{localeNames[each]}</span> }))}
            onChange={choose}
          />
        </Section>
        <Section title={t('settings.appearance')}>
          <RadioField
            label={<span className="sr-only">{t('settings.appearance')}</span>}
            value={appearance}
            options={appearances.map((each) => ({ value: each, label: t(`settings.appearance.${each}`) }))}
            onChange={(chosen) => {
              chooseAppearance(chosen);
              setAppearance(chosen);
            }}
          />
        </Section>
        <Section title={t('settings.access')} note={session.account.name}>
          <ul className="panel-list">
            {roleNames(session, t).map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
